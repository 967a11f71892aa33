package dreiklang.dokument;

import dreiklang.basis.Befehl;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Sprache;
import dreiklang.dokument.DokumentRepository.Soll;
import dreiklang.lager.Speicherausfall;
import dreiklang.seite.Texte;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.springframework.stereotype.Component;

/// `./dreiklang inhalte-umziehen [s3|ordner]`: copies every content to the other place. What is
/// there already is left, so it can be ended and run again; nothing is removed where it comes from.
@Component
class InhalteUmziehenBefehl implements Befehl {

    private static final int BLATT = 100;
    private static final int NICHT_ALLES = 1;
    private static final int AUFRUF = 2;
    private static final int AUSFALL = 3;

    private final Speicherbau bau;
    private final DokumentRepository dokumente;
    private final Texte texte;

    InhalteUmziehenBefehl(Speicherbau bau, DokumentRepository dokumente, Texte texte) {
        this.bau = bau;
        this.dokumente = dokumente;
        this.texte = texte;
    }

    @Override
    public String name() {
        return "inhalte-umziehen";
    }

    @Override
    public int ausfuehren(List<String> argumente, PrintStream ausgabe) {
        var wohin = argumente.isEmpty() ? "s3" : argumente.getFirst();
        if (argumente.size() > 1 || !List.of("s3", "ordner").contains(wohin)) {
            ausgabe.println(satz("dokument.umzug.aufruf"));
            return AUFRUF;
        }
        try {
            boolean zumEimer = wohin.equals("s3");
            var umzug =
                    new Umzug(
                            zumEimer ? bau.ordner() : bau.bucket(),
                            zumEimer ? bau.bucket() : bau.ordner(),
                            ausgabe);
            return umzug.alle();
        } catch (IOException e) {
            ausgabe.println(satz("dokument.umzug.ausfall"));
            return AUSFALL;
        }
    }

    private final class Umzug {
        private final Inhaltsspeicher von;
        private final Inhaltsspeicher nach;
        private final PrintStream ausgabe;
        private long da;
        private long kopiert;
        private long gescheitert;

        Umzug(Inhaltsspeicher von, Inhaltsspeicher nach, PrintStream ausgabe) {
            this.von = von;
            this.nach = nach;
            this.ausgabe = ausgabe;
        }

        int alle() throws IOException {
            von.lager().erreichen();
            nach.lager().erreichen();
            long gesamt = dokumente.anzahl();
            var blatt = dokumente.sollNach("", BLATT);
            while (!blatt.isEmpty()) {
                for (var soll : blatt) {
                    einer(soll);
                }
                ausgabe.println(satz("dokument.umzug.stand", da + kopiert + gescheitert, gesamt));
                blatt = dokumente.sollNach(blatt.getLast().summe().hex(), BLATT);
            }
            ausgabe.println(satz("dokument.umzug.ergebnis", kopiert, da, gescheitert));
            return gescheitert == 0 ? 0 : NICHT_ALLES;
        }

        private void einer(Soll soll) throws IOException {
            if (nach.vorhanden(soll.summe(), soll.groesse())) {
                da++;
            } else if (kopieren(soll)) {
                kopiert++;
            } else {
                gescheitert++;
                ausgabe.println(satz("dokument.umzug.gescheitert", soll.summe().hex()));
            }
        }

        /// @return false when it is missing where it comes from, or not what its name says there
        private boolean kopieren(Soll soll) throws IOException {
            try (var strom = von.oeffnen(soll.summe())) {
                var rohling = nach.schreiben(strom, Long.MAX_VALUE);
                try {
                    boolean gut = rohling.pruefsumme().equals(soll.summe());
                    if (gut) {
                        nach.aufnehmen(rohling);
                    }
                    return gut;
                } finally {
                    nach.verwerfen(rohling);
                }
            } catch (Speicherausfall e) {
                throw e;
            } catch (NoSuchFileException | FachlicherFehler e) {
                return false;
            }
        }
    }

    private String satz(String schluessel, Object... werte) {
        return texte.text(Sprache.DE, schluessel, werte);
    }
}
