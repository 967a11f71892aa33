package dreiklang.antrag;

import dreiklang.basis.Pruefsumme;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.DokumentId;
import dreiklang.dokument.Virenpruefung;
import dreiklang.formular.Antworten;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// How answers and files lie in the columns of type jsonb. The form is our own, so that other
/// modules may rename theirs.
final class Jsonform {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, List<String>>> WERTE =
            new TypeReference<>() {};
    private static final TypeReference<List<Datei>> DATEIEN = new TypeReference<>() {};
    private static final TypeReference<List<String>> NAMEN = new TypeReference<>() {};

    private Jsonform() {}

    private record Datei(
            UUID dokument,
            String feld,
            String name,
            long groesse,
            String medientyp,
            String sha256,
            Virenpruefung virenpruefung) {

        Anhang anhang() {
            return new Anhang(
                    new DokumentId(dokument),
                    feld,
                    new Ablage(new Pruefsumme(sha256), groesse, medientyp, name, virenpruefung));
        }

        static Datei von(Anhang a) {
            var ablage = a.ablage();
            return new Datei(
                    a.dokument().wert(),
                    a.feld(),
                    ablage.name(),
                    ablage.groesse(),
                    ablage.medientyp(),
                    ablage.pruefsumme().hex(),
                    ablage.virenpruefung());
        }
    }

    static String antworten(Antworten antworten) {
        return MAPPER.writeValueAsString(antworten.werte());
    }

    static Antworten antworten(String json) {
        Map<String, List<String>> werte = MAPPER.readValue(json, WERTE);
        return new Antworten(werte);
    }

    static String anhaenge(List<Anhang> anhaenge) {
        return MAPPER.writeValueAsString(anhaenge.stream().map(Datei::von).toList());
    }

    static List<Anhang> anhaenge(String json) {
        return MAPPER.readValue(json, DATEIEN).stream().map(Datei::anhang).toList();
    }

    static String namen(Collection<String> namen) {
        return MAPPER.writeValueAsString(namen);
    }

    static List<String> namen(String json) {
        return MAPPER.readValue(json, NAMEN);
    }
}
