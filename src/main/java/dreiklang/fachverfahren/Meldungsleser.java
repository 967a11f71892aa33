package dreiklang.fachverfahren;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.XmlLeser;
import dreiklang.fachverfahren.Meldung.Eingabe;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a report as JSON or XML: only the fields there are, each at most once, bounded in size and
/// depth.
public final class Meldungsleser {

    /// Most bytes of a report.
    public static final int GROESSTE = 64_000;

    private static final Set<String> FELDER = Set.of("schluessel", "bezug", "art", "wert");
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(10)
                                                    .maxStringLength(5_000)
                                                    .maxNumberLength(100)
                                                    .maxNameLength(200)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private Meldungsleser() {}

    /// Reads JSON.
    ///
    /// @param schluessel the key when it stands beside the content
    /// @throws FachlicherFehler H-301 when it is no object of texts, H-302 for a wrong field
    public static Eingabe json(byte[] inhalt, String schluessel) {
        groesse(inhalt);
        JsonNode baum;
        try {
            baum = JSON.readTree(inhalt);
        } catch (JacksonException e) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "H-301");
        }
        if (!baum.isObject()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "H-301");
        }
        baum.properties().forEach(p -> bekannt(p.getKey()));
        if (!schluessel.isEmpty() && baum.has("schluessel")) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "H-302", "schluessel");
        }
        return new Eingabe(
                schluessel.isEmpty() ? text(baum, "schluessel") : schluessel,
                text(baum, "bezug"),
                text(baum, "art"),
                text(baum, "wert"));
    }

    private static String text(JsonNode baum, String feld) {
        var wert = baum.path(feld);
        if (wert.isMissingNode()) {
            return "";
        }
        // A number would lose the zeros of an amount.
        if (!wert.isString()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "H-302", feld);
        }
        return wert.asString();
    }

    /// Reads XML: `<meldung>` with one element for each field.
    ///
    /// @throws FachlicherFehler B-202 when it cannot be read, H-302 for a wrong field
    public static Eingabe xml(String datei, byte[] inhalt) {
        var wurzel = XmlLeser.lesen(datei, inhalt, GROESSTE);
        if (!wurzel.name().equals("meldung")) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "H-301");
        }
        wurzel.kinder().forEach(k -> bekannt(k.name()));
        return new Eingabe(
                text(wurzel, "schluessel"),
                text(wurzel, "bezug"),
                text(wurzel, "art"),
                text(wurzel, "wert"));
    }

    private static String text(XmlLeser.Element wurzel, String feld) {
        var kinder = wurzel.kinder(feld);
        if (kinder.size() > 1) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "H-302", feld);
        }
        return kinder.isEmpty() ? "" : kinder.getFirst().text();
    }

    private static void bekannt(String feld) {
        if (!FELDER.contains(feld)) {
            throw new FachlicherFehler(
                    Fehlerart.EINGABE,
                    "H-302",
                    feld.length() > 40 ? feld.substring(0, 40) + "…" : feld);
        }
    }

    private static void groesse(byte[] inhalt) {
        if (inhalt.length > GROESSTE) {
            throw new FachlicherFehler(Fehlerart.ZU_GROSS, "H-306", GROESSTE / 1000);
        }
    }
}
