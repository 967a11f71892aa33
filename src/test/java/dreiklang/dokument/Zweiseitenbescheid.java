package dreiklang.dokument;

import dreiklang.basis.Geldbetrag;
import dreiklang.basis.Sprache;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;

/// A Bescheid of two pages with everything a letter can have, for measuring and checking.
public final class Zweiseitenbescheid {

    private static final String VORLAGE =
            """
            # Bescheid über Ihre Sondernutzung

            Guten Tag {name},

            auf Ihren Antrag vom {eingang} ergeht folgender Bescheid:

            1. Wir erlauben Ihnen die Sondernutzung an den unten genannten Tagen.
            2. Für diesen Bescheid setzen wir {gebuehr} fest.

            | Tag | Ort | Betrag |
            |---|---|---|
            {#je tage}
            | {tag} | {ort} | {betrag} |
            {/je}

            ## Begründung

            {begruendung}

            {#wenn gebuehr > 100}
            {baustein zahlung}
            {/wenn}

            ## Rechtsbehelfsbelehrung

            {rechtsbehelf}

            Mit freundlichen Grüßen

            {einheit}
            """;

    private final Briefsatz satz = new Briefsatz();

    /// From the Vorlage to the PDF.
    public byte[] setzen() {
        var tage = new ArrayList<Map<String, Object>>();
        for (int i = 1; i <= 18; i++) {
            tage.add(
                    Map.of(
                            "tag", i + ". Dezember 2026",
                            "ort", "Marktplatz, Feld " + i,
                            "betrag", new Geldbetrag(1_250)));
        }
        var werte = new LinkedHashMap<String, Object>();
        werte.put("name", "Mira Musterfrau");
        werte.put("eingang", "22. November 2026");
        werte.put("gebuehr", new Geldbetrag(22_500));
        werte.put("tage", tage);
        werte.put(
                "begruendung",
                "Die Voraussetzungen liegen vor. Der Gehweg bleibt breit genug, und die Zufahrten bleiben frei. "
                        .repeat(12));
        werte.put(
                "rechtsbehelf",
                "Gegen diesen Bescheid können Sie innerhalb eines Monats nach seiner Bekanntgabe Klage erheben.");
        werte.put("einheit", "Ordnungsamt");
        var text =
                Fuellung.fuellen(
                        Vorlage.lesen(VORLAGE),
                        new Briefwerte(
                                werte,
                                Map.of(),
                                Map.of("zahlung", "Bitte überweisen Sie {gebuehr}.")));
        return satz.setzen(
                new Brief(
                        "Bescheid: Sondernutzung",
                        Sprache.DE,
                        List.of(
                                "Stadt Lindenau an der Aue",
                                "Ordnungsamt",
                                "Markt 1, 59999 Lindenau"),
                        List.of("Mira Musterfrau", "Beispielweg 1", "59999 Lindenau"),
                        Map.of("Aktenzeichen", "32.1-2026-0001"),
                        text));
    }

    /// How many pages it has.
    public int seiten() throws IOException {
        try (var pdf = Loader.loadPDF(setzen())) {
            return pdf.getNumberOfPages();
        }
    }
}
