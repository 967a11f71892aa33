package dreiklang.leistung;

import dreiklang.basis.Befund;
import dreiklang.basis.Land;
import dreiklang.basis.YamlKnoten;
import dreiklang.leistung.spi.Auswahlliste;
import dreiklang.seite.Kommunenangaben;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Whether a package fits this Kommune: its Aemter and the law of its Land. A package often comes
/// from another one.
@Component
class Passung {

    /// What people write for a Land beside its name.
    private static final Map<Land, String> AUCH =
            Map.of(
                    Land.NW,
                    "|NRW|NW",
                    Land.BW,
                    "|BW|BaWü",
                    Land.BY,
                    "|Bay[A-Z]\\w+|Bayerische\\w*",
                    Land.SN,
                    "|Sächs\\w+");

    private static final Set<String> MIT_RECHT = Set.of("rechtsgrundlagen", "rechtsgrund");

    private final ObjectProvider<Auswahlliste> listen;
    private final Kommunenangaben kommune;

    Passung(ObjectProvider<Auswahlliste> listen, Kommunenangaben kommune) {
        this.listen = listen;
        this.kommune = kommune;
    }

    /// Aemter that this Kommune does not have (L-147); they keep it from being published.
    List<Befund> aemter(Leistungspaket paket) {
        var aemter =
                listen.stream()
                        .filter(l -> l.name().equals("zustaendig"))
                        .findFirst()
                        .map(Auswahlliste::werte)
                        .orElse(Map.of());
        if (aemter.isEmpty()) {
            return List.of();
        }
        return paket.kapitel("leistung.yaml").stream()
                .flatMap(Passung::genannte)
                .filter(k ->
                        k.text().filter(t -> !t.isBlank() && !aemter.containsKey(t)).isPresent())
                .map(k ->
                        k.befund(
                                "L-147",
                                "Ein Amt „%s“ gibt es hier nicht. Wählen Sie unter „Zuständiges Amt“ eines der Kommune."
                                        .formatted(k.text().orElse(""))))
                .toList();
    }

    /// The same for those who check a folder: where the Kommune is not known, at least what an
    /// import left open (L-191).
    List<Befund> aemterOderOffene(Leistungspaket paket) {
        var fremde = aemter(paket);
        return fremde.isEmpty() && listeFehlt()
                ? paket.kapitel("leistung.yaml").stream()
                        .flatMap(Passung::genannte)
                        .filter(k -> k.text().filter("offen"::equals).isPresent())
                        .map(k ->
                                k.befund(
                                        "L-191",
                                        "Hier steht noch kein Amt. Tragen Sie das Kurzzeichen des zuständigen Amts ein, sonst"
                                                + " lässt sich das Paket nicht veröffentlichen."))
                        .toList()
                : fremde;
    }

    private boolean listeFehlt() {
        return listen.stream()
                .filter(l -> l.name().equals("zustaendig"))
                .allMatch(l -> l.werte().isEmpty());
    }

    private static Stream<YamlKnoten> genannte(YamlKnoten wurzel) {
        var regeln = wurzel.bei("zustaendigkeit").map(YamlKnoten::liste).orElse(List.of());
        return Stream.concat(
                wurzel.bei("zustaendig").stream(),
                regeln.stream().flatMap(r -> r.bei("einheit").stream()));
    }

    /// Law of another Land (L-149); somebody has to look for what applies here.
    List<Befund> recht(Leistungspaket paket) {
        var hier = Land.von(kommune.aktuell().land());
        var anmerkungen = new ArrayList<Befund>();
        for (var datei : List.of("leistung.yaml", "formular.yaml")) {
            paket.kapitel(datei).ifPresent(k -> suche(k, false, hier, anmerkungen));
        }
        return anmerkungen;
    }

    private static void suche(YamlKnoten ort, boolean recht, Land hier, List<Befund> anmerkungen) {
        ort.eintraege().forEach((name, k) -> suche(k, MIT_RECHT.contains(name), hier, anmerkungen));
        ort.liste().forEach(k -> suche(k, recht, hier, anmerkungen));
        ort.text()
                .filter(t -> recht)
                .flatMap(t -> anderes(t, hier))
                .ifPresent(land ->
                        anmerkungen.add(
                                ort.befund(
                                        "L-149",
                                        "„%s“ ist Recht von %s. Nennen Sie die Vorschrift, die in %s gilt."
                                                .formatted(
                                                        ort.text().orElse(""),
                                                        land.lesbar(),
                                                        hier.lesbar()))));
    }

    private static java.util.Optional<Land> anderes(String text, Land hier) {
        return Stream.of(Land.values())
                .filter(l -> l != hier)
                .filter(l ->
                        Pattern.compile(
                                        "(?<![\\p{L}-])("
                                                + l.lesbar()
                                                + AUCH.getOrDefault(l, "")
                                                + ")(?![\\p{L}-])")
                                .matcher(text)
                                .find())
                .findFirst();
    }
}
