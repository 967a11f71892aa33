package dreiklang.ablauf;

import dreiklang.basis.Befund;
import dreiklang.formular.Feld;
import dreiklang.leistung.Leistungspaket;
import dreiklang.leistung.spi.Kapitelpruefer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Checks `ablauf.bpmn`; without the file the standard Ablauf is used.
@Component
class Ablaufkapitel implements Kapitelpruefer {

    /// Name of the chapter.
    static final String DATEI = "ablauf.bpmn";

    @Override
    public String datei() {
        return DATEI;
    }

    @Override
    public List<Befund> pruefen(Leistungspaket paket) {
        byte[] inhalt = paket.dateien().get(DATEI);
        if (inhalt == null) {
            return Folgepruefung.pruefen(paket, Optional.empty());
        }
        var pruefung = Ablaufpruefer.pruefen(DATEI, inhalt, Programmschritte.NAMEN);
        if (pruefung.modell().isEmpty()) {
            return pruefung.befunde();
        }
        var bekannt = new HashSet<>(List.of(Ablaeufe.ERGEBNIS));
        paket.formular().felder().stream().map(Feld::name).forEach(bekannt::add);
        var befunde =
                new ArrayList<>(Ablaufpruefer.felder(DATEI, pruefung.modell().get(), bekannt));
        befunde.addAll(Folgepruefung.pruefen(paket, pruefung.modell()));
        return befunde;
    }
}
