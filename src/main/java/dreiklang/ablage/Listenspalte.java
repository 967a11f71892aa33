package dreiklang.ablage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A column of a list of holdings that the program understands, under the names people give it.
/// What it does not understand is kept as the Kommune's own column.
enum Listenspalte {
    AKTENPLAN("aktenplan", "aktenplannummer", "plannummer", "aktenplanzeichen"),
    AKTE("akte", "aktenbetreff", "betreffderakte", "aktentitel"),
    AKTENZEICHEN("aktenzeichen", "az"),
    ALTZEICHEN("altesaktenzeichen", "altaktenzeichen", "altzeichen", "fremdaktenzeichen"),
    TITEL("titel", "betreff", "dokument", "dokumenttitel", "bezeichnung"),
    DATUM("datum", "dokumentdatum", "schriftstueckdatum"),
    DATEI("datei", "dateipfad", "pfad", "dateiname"),
    EINHEIT("einheit", "organisationseinheit", "amt"),
    QUELLE("quelle", "id", "quellnummer", "kennung", "dokumentid");

    private final List<String> namen;

    Listenspalte(String... namen) {
        this.namen = List.of(namen);
    }

    /// The column with that name: case, blanks, hyphens and the way umlauts are written make no
    /// difference.
    static Optional<Listenspalte> von(String kopf) {
        var name =
                kopf.toLowerCase(Locale.GERMAN)
                        .replace("ä", "ae")
                        .replace("ö", "oe")
                        .replace("ü", "ue")
                        .replace("ß", "ss")
                        .replaceAll("[^a-z0-9]", "");
        return Arrays.stream(values()).filter(s -> s.namen.contains(name)).findFirst();
    }
}
