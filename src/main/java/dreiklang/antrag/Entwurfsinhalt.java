package dreiklang.antrag;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.formular.Antworten;
import dreiklang.formular.Feld;
import dreiklang.formular.Feldart;
import dreiklang.formular.Formular;
import dreiklang.formular.Kartenbild;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What stands in the file of a draft. The form is documented in docs/handbuch/buerger.md and
/// stays; new keys may be added.
///
/// @param leistung of which Leistung
/// @param fassung in which Fassung
/// @param antworten values by field name, entries of groups numbered from 1
record Entwurfsinhalt(String leistung, int fassung, Map<String, List<String>> antworten) {

    private static final String FORMAT = "dreiklang-entwurf/1";
    private static final int HOECHSTENS_BYTES = 2_000_000;
    private static final int HOECHSTENS_FELDER = 5_000;

    /// Reads no deeper and no longer than such a file ever is.
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(8)
                                                    .maxNameLength(200)
                                                    .maxStringLength(50_000)
                                                    .maxNumberLength(20)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private record Datei(
            @Nullable String format,
            @Nullable String leistung,
            @Nullable Integer fassung,
            @Nullable String gesichert,
            @Nullable Map<String, @Nullable List<@Nullable String>> antworten) {}

    /// @throws FachlicherFehler A-153 when it is too large, A-151 when it is no such file
    static Entwurfsinhalt gelesen(InputStream datei) throws IOException {
        var bytes = datei.readNBytes(HOECHSTENS_BYTES + 1);
        if (bytes.length > HOECHSTENS_BYTES) {
            throw new FachlicherFehler(Fehlerart.ZU_GROSS, "A-153");
        }
        try {
            return von(JSON.readValue(bytes, Datei.class));
        } catch (JacksonException keinEntwurf) {
            throw unlesbar();
        }
    }

    private static Entwurfsinhalt von(@Nullable Datei datei) {
        if (datei == null
                || !FORMAT.equals(datei.format())
                || datei.leistung() == null
                || datei.fassung() == null
                || datei.antworten() == null
                || datei.antworten().size() > HOECHSTENS_FELDER) {
            throw unlesbar();
        }
        var werte = new LinkedHashMap<String, List<String>>();
        datei.antworten()
                .forEach((feld, liste) -> {
                    if (liste == null || liste.stream().anyMatch(w -> w == null)) {
                        throw unlesbar();
                    }
                    werte.put(
                            Seiteneingabe.bereinigt(feld),
                            liste.stream().map(w -> Seiteneingabe.bereinigt("" + w)).toList());
                });
        return new Entwurfsinhalt(datei.leistung(), datei.fassung(), werte);
    }

    private static FachlicherFehler unlesbar() {
        return new FachlicherFehler(Fehlerart.EINGABE, "A-151");
    }

    /// The answers without files; entries of a group are numbered from 1 again.
    static Map<String, List<String>> von(Formular formular, Antworten antworten) {
        var dateien = namen(formular, Feldart.DATEI);
        var gruppen = namen(formular, Feldart.GRUPPE);
        var werte = new LinkedHashMap<String, List<String>>();
        antworten
                .werte()
                .forEach((name, liste) -> {
                    var teile = name.split("\\.", 3);
                    if (gruppen.contains(name)) {
                        werte.put(name, durchgezaehlt(liste));
                    } else if (!name.endsWith(Kartenbild.AUSSCHNITT)
                            && !dateien.contains(teile[teile.length - 1])) {
                        werte.put(teile.length < 3 ? name : platz(teile, antworten), liste);
                    }
                });
        return werte;
    }

    private static List<String> durchgezaehlt(List<String> nummern) {
        return java.util.stream.IntStream.rangeClosed(1, nummern.size())
                .mapToObj(Integer::toString)
                .toList();
    }

    private static String platz(String[] teile, Antworten antworten) {
        int platz = antworten.alle(teile[0]).indexOf(teile[1]);
        return teile[0] + "." + (platz < 0 ? teile[1] : platz + 1) + "." + teile[2];
    }

    private static Set<String> namen(Formular formular, Feldart art) {
        return formular.seiten().stream()
                .flatMap(s -> s.felder().stream())
                .flatMap(Feld::alle)
                .filter(f -> f.art() == art)
                .map(Feld::name)
                .collect(Collectors.toSet());
    }

    byte[] geschrieben(Instant jetzt) {
        var datei = new LinkedHashMap<String, Object>();
        datei.put("format", FORMAT);
        datei.put("leistung", leistung);
        datei.put("fassung", fassung);
        datei.put("gesichert", jetzt.toString());
        datei.put("antworten", antworten);
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(datei)
                .getBytes(StandardCharsets.UTF_8);
    }

    /// As a browser would send it: a day that does not exist is kept as three texts.
    Map<String, List<String>> getippt() {
        var getippt = new LinkedHashMap<>(antworten);
        antworten.forEach((feld, werte) -> {
            if (werte.size() == 3) {
                getippt.put(feld + ".tag", List.of(werte.get(0)));
                getippt.put(feld + ".monat", List.of(werte.get(1)));
                getippt.put(feld + ".jahr", List.of(werte.get(2)));
            }
        });
        getippt.keySet().removeIf(k -> k.startsWith("_"));
        return getippt;
    }

    /// Names of fields other than these.
    List<String> ohne(Set<String> bekannt) {
        return antworten.keySet().stream()
                .filter(f -> !bekannt.contains(f))
                .map(f -> f.isBlank() ? "?" : f)
                .toList();
    }
}
