package dreiklang.lager;

import dreiklang.basis.Pruefsumme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A place whose contents are encrypted on their way in, where there is a key, and opened on their
/// way out, whatever form they have there.
///
/// @param innen where they lie
/// @param verschluss encrypts and opens
/// @param eingang where the encrypted file is written before it is taken in
public record Verschlusslager(Lager innen, Verschluss verschluss, Eingang eingang)
        implements Lager {

    @Override
    public void nehmen(Path datei, Pruefsumme summe) throws IOException {
        if (!verschluss.an()) {
            innen.nehmen(datei, summe);
            return;
        }
        var zu = eingang.neu();
        try {
            verschluss.verschliessen(datei, zu, summe);
            innen.nehmen(zu, summe);
        } finally {
            Files.deleteIfExists(zu);
        }
    }

    @Override
    public Klartext oeffnen(Pruefsumme summe) throws IOException {
        var roh = innen.oeffnen(summe);
        try {
            return verschluss.oeffnen(roh, summe);
        } catch (IOException e) {
            roh.close();
            throw e;
        }
    }

    /// Only what lies there in clear can be read as it is.
    @Override
    public Optional<Path> datei(Pruefsumme summe) throws IOException {
        var datei = innen.datei(summe);
        return datei.isPresent()
                        && Files.isRegularFile(datei.get())
                        && Verschluss.istVerschlossen(datei.get())
                ? Optional.empty()
                : datei;
    }

    @Override
    public boolean passt(Stand stand, long groesse) {
        return innen.passt(stand, groesse) || Verschluss.passt(groesse, stand.groesse());
    }

    @Override
    public boolean nahe() {
        return innen.nahe();
    }

    @Override
    public boolean veraltet(Pruefsumme summe) throws IOException {
        try (var strom = oeffnen(summe)) {
            return strom.veraltet();
        } catch (SchluesselFehlt | Verfaelscht e) {
            return true;
        }
    }

    @Override
    public Optional<Stand> stand(Pruefsumme summe) throws IOException {
        return innen.stand(summe);
    }

    @Override
    public void auffrischen(Pruefsumme summe) throws IOException {
        innen.auffrischen(summe);
    }

    @Override
    public void befestigen(Pruefsumme summe) throws IOException {
        innen.befestigen(summe);
    }

    @Override
    public boolean entfernen(Pruefsumme summe) throws IOException {
        return innen.entfernen(summe);
    }

    @Override
    public void beiseiteLegen(Pruefsumme summe, String beweis) throws IOException {
        innen.beiseiteLegen(summe, beweis);
    }

    @Override
    public boolean hatBeiseite(String beweis) throws IOException {
        return innen.hatBeiseite(beweis);
    }

    @Override
    public void beiseiteVernichten(Pruefsumme summe) throws IOException {
        innen.beiseiteVernichten(summe);
    }

    @Override
    public Stream<String> abschnitte(String letzter) {
        return innen.abschnitte(letzter);
    }

    @Override
    public void ansehen(String abschnitt, Consumer<List<Fund>> schau) throws IOException {
        innen.ansehen(abschnitt, schau);
    }

    @Override
    public void erreichen() throws IOException {
        innen.erreichen();
    }
}
