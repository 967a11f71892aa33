package dreiklang.signatur;

import dreiklang.basis.Befund;
import dreiklang.basis.YamlKnoten;
import dreiklang.leistung.Leistungspaket;
import dreiklang.leistung.spi.Kapitelpruefer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Checks and reads `signatur.yaml`; without the file nothing is signed.
@Component
class Signaturkapitel implements Kapitelpruefer {

    private static final String DATEI = "signatur.yaml";
    private static final String BESCHEID = "bescheid";
    private static final String SICHTBAR = "sichtbar";
    private static final Map<String, Signaturart> ARTEN =
            Map.of(
                    "keine", Signaturart.KEINE,
                    "siegel", Signaturart.SIEGEL,
                    "person", Signaturart.PERSON);

    @Override
    public String datei() {
        return DATEI;
    }

    @Override
    public List<Befund> pruefen(Leistungspaket paket) {
        return paket.kapitel(DATEI).map(Signaturkapitel::befunde).orElse(List.of());
    }

    static List<Befund> befunde(YamlKnoten kapitel) {
        var befunde = new ArrayList<Befund>();
        kapitel.unbekannte(Set.of(BESCHEID, SICHTBAR))
                .forEach((name, knoten) ->
                        befunde.add(
                                knoten.befund(
                                        "U-201",
                                        "„"
                                                + name
                                                + "“ ist unbekannt. Möglich sind bescheid und sichtbar.")));
        var art = kapitel.bei(BESCHEID);
        if (art.flatMap(YamlKnoten::text).filter(ARTEN::containsKey).isEmpty()) {
            befunde.add(
                    art.orElse(kapitel)
                            .befund(
                                    "U-202",
                                    "Unter bescheid steht, wie der Bescheid unterschrieben wird: keine, siegel oder person."));
        }
        kapitel.bei(SICHTBAR)
                .filter(k -> jaNein(k.text()).isEmpty())
                .ifPresent(k ->
                        befunde.add(
                                k.befund("U-203", "Unter sichtbar wird ja oder nein erwartet.")));
        return befunde;
    }

    /// What the package wants; it was checked when it was loaded.
    static Signaturwunsch wunsch(Leistungspaket paket) {
        return paket.kapitel(DATEI, Signaturwunsch.class, Signaturkapitel::lesen)
                .orElse(Signaturwunsch.KEINER);
    }

    private static Signaturwunsch lesen(YamlKnoten kapitel) {
        var art =
                kapitel.text(BESCHEID)
                        .map(t -> ARTEN.getOrDefault(t, Signaturart.KEINE))
                        .orElse(Signaturart.KEINE);
        return new Signaturwunsch(art, jaNein(kapitel.text(SICHTBAR)).orElse(true));
    }

    private static Optional<Boolean> jaNein(Optional<String> text) {
        return text.map(t -> t.toLowerCase(Locale.ROOT))
                .filter(t -> t.equals("ja") || t.equals("nein"))
                .map("ja"::equals);
    }
}
