package dreiklang.fachverfahren;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Sprache;
import dreiklang.seite.Texte;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Notes what a Fachverfahren has sent and could not be taken in, with the sentence why: the same
/// thing once, however often it comes by.
@Component
class Rueckweisungen {

    private final MeldungRepository ablage;
    private final Texte texte;
    private final Clock uhr;

    Rueckweisungen(MeldungRepository ablage, Texte texte, Clock uhr) {
        this.ablage = ablage;
        this.texte = texte;
        this.uhr = uhr;
    }

    /// @param was name of the file, or table and key of the row
    /// @param inhalt checksum of what came
    void vermerken(String fachverfahren, String was, Pruefsumme inhalt, FachlicherFehler grund) {
        var satz = texte.text(Sprache.DE, "fehler." + grund.code(), grund.werte().toArray());
        var kennzeichen = String.join("\u0000", fachverfahren, was, inhalt.hex());
        ablage.zurueckweisen(
                UUID.nameUUIDFromBytes(kennzeichen.getBytes(StandardCharsets.UTF_8)),
                fachverfahren,
                was,
                grund.code() + " " + satz,
                uhr.instant());
    }
}
