package dreiklang.vorgang;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Sprache;
import dreiklang.dokument.Dokumente;
import dreiklang.formular.Antworten;
import dreiklang.formular.Formulare;
import dreiklang.leistung.Leistungspaket;
import dreiklang.leistung.spi.Kapitelprobe;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// Shows the letters of a Leistungspaket as they would be with these answers.
@Component
class Briefprobe implements Kapitelprobe {

    private static final String ORDNER = "vorlagen/";
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter TAG =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.GERMANY);

    private final Formulare formulare;
    private final Dokumente dokumente;
    private final Amtsliste aemter;
    private final Clock uhr;

    Briefprobe(Formulare formulare, Dokumente dokumente, Amtsliste aemter, Clock uhr) {
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

    private void brief(
            String name, String vorlage, Map<String, Object> werte, List<Ergebnis> briefe) {
        try {
            briefe.add(new Ergebnis(name, dokumente.alsXhtml(dokumente.fuellen(vorlage, werte))));
        } catch (FachlicherFehler e) {
            // The findings of the package say what is wrong with it.
            briefe.add(new Ergebnis(name, ""));
        }
    }

    private Map<String, Object> werte(Leistungspaket paket, Antworten antworten) {
        var heute = TAG.format(LocalDate.now(uhr.withZone(ZONE)));
        var werte = Briefangaben.von(formulare, paket, antworten);
        var amt = paket.leistung().zustaendigFuer(antworten.werte());
        werte.put("begruendung", "…");
        werte.put("einheit", aemter.werte().getOrDefault(amt, amt));
        werte.put("eingang", heute);
        werte.put("heute", heute);
        werte.put("aktenzeichen", "00.00.00-1/" + heute.substring(heute.length() - 4));
        werte.put("referenz", "ABCD-EFGH");
        werte.put(
                "gebuehr",
                antworten.eins("_gebuehr").isEmpty() ? "0,00 €" : antworten.eins("_gebuehr"));
        return werte;
    }
}
