package dreiklang.postfach.anbindung.demo;

import dreiklang.basis.Zufall;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A submission announced to the demo.
///
/// @param einreichung its id
/// @param fall id of its case
/// @param anlagen ids of its attachments
record Demofall(String einreichung, String fall, List<String> anlagen) {

    private static final String KENNUNG = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    static boolean istKennung(String text) {
        return text.matches(KENNUNG);
    }

    /// Announces a new one.
    static Demofall neu(Demoablage ablage, Clock uhr, List<String> anlagen) throws IOException {
        var fall =
                new Demofall(
                        Zufall.kennung(uhr).toString(), Zufall.kennung(uhr).toString(), anlagen);
        var inhalt =
                Map.of(
                        "submissionId", fall.einreichung(),
                        "caseId", fall.fall(),
                        "attachments", anlagen);
        ablage.schreiben(
                "faelle/" + fall.fall(), fall.einreichung().getBytes(StandardCharsets.US_ASCII));
        ablage.schreiben(
                fall.ordner() + "/angekuendigt.json", Demoantwort.JSON.writeValueAsBytes(inhalt));
        return fall;
    }

    static Optional<Demofall> zuEinreichung(Demoablage ablage, String kennung) throws IOException {
        return istKennung(kennung)
                ? ablage.lesen("einreichungen/" + kennung + "/angekuendigt.json")
                        .map(b -> gelesen(Demoantwort.JSON.readTree(b)))
                : Optional.empty();
    }

    static Optional<Demofall> zuFall(Demoablage ablage, String kennung) throws IOException {
        var einreichung =
                istKennung(kennung) ? ablage.lesen("faelle/" + kennung) : Optional.<byte[]>empty();
        return einreichung.isEmpty()
                ? Optional.empty()
                : zuEinreichung(ablage, new String(einreichung.get(), StandardCharsets.US_ASCII));
    }

    static List<Demofall> alle(Demoablage ablage) throws IOException {
        var alle = new ArrayList<Demofall>();
        for (var name : ablage.namen("einreichungen")) {
            zuEinreichung(ablage, name).ifPresent(alle::add);
        }
        return alle;
    }

    private static Demofall gelesen(JsonNode inhalt) {
        var anlagen = new ArrayList<String>();
        inhalt.path("attachments").forEach(a -> anlagen.add(a.asString("")));
        return new Demofall(
                inhalt.path("submissionId").asString(""),
                inhalt.path("caseId").asString(""),
                List.copyOf(anlagen));
    }

    String ordner() {
        return "einreichungen/" + einreichung;
    }

    String inhaltsdatei() {
        return ordner() + "/eingereicht.json";
    }

    String anlagendatei(String anlage) {
        return ordner() + "/anlagen/" + anlage;
    }
}
