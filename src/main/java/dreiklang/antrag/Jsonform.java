package dreiklang.antrag;

import dreiklang.basis.Personenbestand.Gesucht;
import dreiklang.basis.Pruefsumme;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.DokumentId;
import dreiklang.dokument.Virenpruefung;
import dreiklang.formular.Antworten;
import dreiklang.identitaet.BeschaeftigteId;
import java.time.Instant;
import java.util.ArrayList;
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
    private static final TypeReference<List<Zugestimmt>> ZUSTIMMUNGEN = new TypeReference<>() {};
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

    /// The question whether answers name somebody, as a path for PostgreSQL; strings are written as
    /// JSON, so that nothing in them can be taken for the path.
    static String nennung(Gesucht wer) {
        var moeglich = new ArrayList<String>();
        if (!wer.vorname().isBlank() && !wer.nachname().isBlank()) {
            moeglich.add("(" + gleich(wer.vorname()) + " && " + gleich(wer.nachname()) + ")");
        }
        moeglich.add(gleich(wer.name()));
        if (!wer.email().isBlank()) {
            moeglich.add(gleich(wer.email()));
        }
        return String.join(" || ", moeglich);
    }

    private static String gleich(String wert) {
        return "$.*[*] == " + MAPPER.writeValueAsString(wert);
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

    private record Aufgenommen(UUID person, String name, String einheit) {}

    private record Zugestimmt(String name, Instant zeitpunkt, String summe) {}

    static String aufnahme(Aufnahme a) {
        return MAPPER.writeValueAsString(new Aufgenommen(a.person().wert(), a.name(), a.einheit()));
    }

    static Aufnahme aufnahme(String json) {
        var a = MAPPER.readValue(json, Aufgenommen.class);
        return new Aufnahme(new BeschaeftigteId(a.person()), a.name(), a.einheit());
    }

    static String zustimmungen(List<Zustimmung> liste) {
        return MAPPER.writeValueAsString(
                liste.stream()
                        .map(z -> new Zugestimmt(z.name(), z.zeitpunkt(), z.summe().hex()))
                        .toList());
    }

    static List<Zustimmung> zustimmungen(String json) {
        return MAPPER.readValue(json, ZUSTIMMUNGEN).stream()
                .map(z -> new Zustimmung(z.name(), z.zeitpunkt(), new Pruefsumme(z.summe())))
                .toList();
    }

    static String namen(Collection<String> namen) {
        return MAPPER.writeValueAsString(namen);
    }

    static List<String> namen(String json) {
        return MAPPER.readValue(json, NAMEN);
    }
}
