package dreiklang.vorgang;

import dreiklang.basis.Befund;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Sprache;
import dreiklang.dokument.Briefwerte;
import dreiklang.dokument.Dokumente;
import dreiklang.dokument.Textbausteine;
import dreiklang.formular.Antworten;
import dreiklang.formular.Formulare;
import dreiklang.leistung.Leistungspaket;
import dreiklang.leistung.spi.Kapitelprobe;
import dreiklang.leistung.spi.Kapitelpruefer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// Shows the letters of a Leistungspaket as they would be with these answers, and tries them with
/// every sample.
@Component
class Briefprobe implements Kapitelprobe, Kapitelpruefer {

    private static final String ORDNER = "vorlagen/";
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter TAG =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.GERMANY);

    private final Formulare formulare;
    private final Dokumente dokumente;
    private final Amtsliste aemter;
    private final Textbausteine textbausteine;
    private final Clock uhr;

    Briefprobe(
            Formulare formulare,
            Dokumente dokumente,
            Amtsliste aemter,
            Textbausteine textbausteine,
            Clock uhr) {
        this.textbausteine = textbausteine;
        this.formulare = formulare;
        this.dokumente = dokumente;
        this.aemter = aemter;
        this.uhr = uhr;
    }

    @Override
    public String datei() {
        return ORDNER;
    }

    @Override
    public List<Ergebnis> probieren(
            Leistungspaket paket, Map<String, List<String>> antworten, Sprache sprache) {
        var werte = werte(paket, new Antworten(antworten));
        var briefe = new ArrayList<Ergebnis>();
        new TreeMap<>(paket.dateien())
                .forEach((name, inhalt) -> {
                    if (name.startsWith(ORDNER) && name.endsWith(".md")) {
                        brief(name, new String(inhalt, StandardCharsets.UTF_8), werte, briefe);
                    }
                });
        return briefe;
    }

    private void brief(String name, String vorlage, Briefwerte werte, List<Ergebnis> briefe) {
        try {
            briefe.add(new Ergebnis(name, dokumente.alsXhtml(dokumente.fuellen(vorlage, werte))));
        } catch (FachlicherFehler e) {
            // The findings of the package say what is wrong with it.
            briefe.add(new Ergebnis(name, ""));
        }
    }

    /// Every letter is filled with every sample Antrag: what goes wrong here would go wrong when it
    /// is sent.
    @Override
    public List<Befund> pruefen(Leistungspaket paket) {
        var befunde = new ArrayList<Befund>();
        var proben = new ArrayList<Briefwerte>(List.of(werte(paket, Antworten.KEINE)));
        paket.beispiele().stream()
                .filter(b -> b.formular().isEmpty() && b.gueltig())
                .forEach(b -> proben.add(werte(paket, b.antworten())));
        new TreeMap<>(paket.dateien())
                .forEach((name, inhalt) -> {
                    if (name.startsWith(ORDNER) && name.endsWith(".md")) {
                        var vorlage = new String(inhalt, StandardCharsets.UTF_8);
                        proben.stream()
                                .flatMap(werte -> probe(name, vorlage, werte).stream())
                                .findFirst()
                                .ifPresent(befunde::add);
                    }
                });
        return befunde;
    }

    /// What stands in the text itself is told by the module that reads it.
    private Optional<Befund> probe(String name, String vorlage, Briefwerte werte) {
        try {
            dokumente.alsXhtml(dokumente.fuellen(vorlage, werte));
            return Optional.empty();
        } catch (FachlicherFehler e) {
            return e.code().equals("D-408")
                    ? Optional.of(
                            new Befund(
                                    name,
                                    0,
                                    "D-408",
                                    "Mit den Beispielen des Pakets wird dieser Brief endlos. Bitte weniger Wiederholungen ineinander schachteln."))
                    : Optional.empty();
        }
    }

    private Briefwerte werte(Leistungspaket paket, Antworten antworten) {
        var heute = TAG.format(LocalDate.now(uhr.withZone(ZONE)));
        var werte = Briefangaben.von(formulare, paket, antworten);
        var amt = paket.leistung().zustaendigFuer(antworten.werte());
        werte.put("begruendung", "…");
        werte.put("einheit", aemter.werte().getOrDefault(amt, amt));
        werte.put("eingang", heute);
        werte.put("heute", heute);
        werte.put("datum", heute);
        werte.put("leistung", paket.leistung().name().deutsch());
        werte.put("aktenzeichen", "00.00.00-1/" + heute.substring(heute.length() - 4));
        werte.put("referenz", "ABCD-EFGH");
        werte.put("rechtsbehelf", "…");
        werte.put(
                "gebuehr",
                antworten.eins("_gebuehr").isEmpty() ? "0,00 €" : antworten.eins("_gebuehr"));
        return new Briefwerte(werte, antworten.werte(), textbausteine.fuer(paket));
    }
}
