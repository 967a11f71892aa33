package dreiklang.antrag;

import dreiklang.dokument.Ablage;
import dreiklang.dokument.DokumentId;
import java.util.List;

/// A file that belongs to a question of a draft or Antrag.
///
/// @param dokument the Dokument
/// @param feld name of the field
/// @param ablage the content with name, size and checksum
public record Anhang(DokumentId dokument, String feld, Ablage ablage) {

    /// Lets a file change places with the one before it that answers the same question. A text that
    /// names none of them changes nothing.
    static void hoch(List<Anhang> anhaenge, String dokument) {
        for (int i = 1; i < anhaenge.size(); i++) {
            var dieser = anhaenge.get(i);
            if (dieser.dokument().wert().toString().equals(dokument)) {
                for (int davor = i - 1; davor >= 0; davor--) {
                    if (anhaenge.get(davor).feld().equals(dieser.feld())) {
                        anhaenge.set(i, anhaenge.get(davor));
                        anhaenge.set(davor, dieser);
                        return;
                    }
                }
            }
        }
    }
}
