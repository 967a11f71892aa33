package dreiklang.antrag.web;

import dreiklang.antrag.Antrag;
import dreiklang.antrag.Quittung;
import dreiklang.antrag.Zustimmung;
import dreiklang.formular.Feld;
import dreiklang.formular.Feldart;
import dreiklang.formular.Formular;
import dreiklang.formular.Formulare;
import dreiklang.formular.Kartenbild;
import dreiklang.leistung.Leistungen;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What was sent, for machines: every field by its name and, where it has one, by its FIM id. The
/// form is documented in docs/handbuch/leistungspaket.md and stays; new keys may be added.
@Component
class Datenblatt {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Leistungen leistungen;
    private final Formulare formulare;

    Datenblatt(Leistungen leistungen, Formulare formulare) {
        this.leistungen = leistungen;
        this.formulare = formulare;
    }

    byte[] json(Quittung quittung) {
        var antrag = quittung.antrag();
        var blatt = new LinkedHashMap<String, Object>();
        blatt.put("format", "dreiklang-antrag/1");
        blatt.put("leistung", antrag.leistung().wert());
        blatt.put("fassung", antrag.fassung());
        blatt.put("referenz", antrag.referenz());
        blatt.put("eingereicht", antrag.eingereicht().toString());
        blatt.put("felder", felder(antrag, quittung));
        blatt.put("dateien", dateien(quittung));
        antrag.aufgenommen()
                .ifPresent(a ->
                        blatt.put("aufgenommen", Map.of("name", a.name(), "einheit", a.einheit())));
        blatt.put(
                "zustimmungen",
                antrag.zustimmungen().stream().map(Datenblatt::zugestimmt).toList());
        blatt.put("antwortsumme", quittung.antwortsumme().hex());
        blatt.put("gesamtsumme", quittung.gesamtsumme().hex());
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(blatt)
                .getBytes(StandardCharsets.UTF_8);
    }

    private List<Map<String, Object>> felder(Antrag antrag, Quittung quittung) {
        return formular(antrag).stream()
                .flatMap(f -> f.seiten().stream())
                .flatMap(s -> formulare.fragen(s, antrag.antworten()).stream())
                .filter(f -> !antrag.antworten().alle(f.name()).isEmpty())
                .map(f -> feld(f, antrag, quittung))
                .toList();
    }

    private static Map<String, Object> feld(Feld feld, Antrag antrag, Quittung quittung) {
        var eines = new LinkedHashMap<String, Object>();
        eines.put("feld", feld.name());
        if (!feld.zusatz().herkunft().fim().isEmpty()) {
            eines.put("fim", feld.zusatz().herkunft().fim());
        }
        eines.put("art", feld.art().name().toLowerCase(Locale.ROOT));
        eines.put("frage", feld.frage().in(quittung.sprache()));
        var werte = antrag.antworten().alle(feld.name());
        eines.put("werte", werte);
        if (feld.art() == Feldart.PUNKT) {
            Kartenbild.geojson(werte).ifPresent(p -> eines.put("geojson", p));
        }
        return eines;
    }

    private static Map<String, Object> zugestimmt(Zustimmung zustimmung) {
        return Map.of(
                "name",
                zustimmung.name(),
                "zeitpunkt",
                zustimmung.zeitpunkt().toString(),
                "summe",
                zustimmung.summe().hex());
    }

    private static List<Map<String, Object>> dateien(Quittung quittung) {
        return quittung.anhaenge().stream()
                .map(a ->
                        Map.<String, Object>of(
                                "feld",
                                a.feld(),
                                "name",
                                a.ablage().name(),
                                "groesse",
                                a.ablage().groesse(),
                                "sha256",
                                a.ablage().pruefsumme().hex()))
                .toList();
    }

    private Optional<Formular> formular(Antrag antrag) {
        var paket = leistungen.paket(antrag.leistung(), antrag.fassung());
        return antrag.folge().isEmpty()
                ? Optional.of(paket.formular())
                : paket.formular(antrag.folge().get().name());
    }
}
