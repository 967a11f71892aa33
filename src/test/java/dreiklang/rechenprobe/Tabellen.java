package dreiklang.rechenprobe;

import java.util.Arrays;
import java.util.List;

/// Tables for tests, written with bars between the columns.
final class Tabellen {

    private Tabellen() {}

    static Tabelle von(String text) {
        return Tabelle.von("", zeilen(text));
    }

    private static List<List<String>> zeilen(String text) {
        return text.lines().map(z -> Arrays.asList(z.split("\\|", -1))).toList();
    }

    static final String PERSONAL =
            """
            Personalbedarfsplan in €|2021 – 2025 (Kosten pro Jahr)|2026 ff
            Projektleitung und Digitalkoordination||
            1 x EGr. 12 (Projektleitung)|91.100|91.100
            1 x EGr. 11 (Digitalkoordination Technik)|80.700|----
            3 x EGr. 10 (Digitalkoordination Prozesse)|222.600|----
            Systembetreuung der EDV-Fachverfahren||
            3 x EGr. 11 (1x Admin Datenbank, 2x Geoinformatik)|242.100|242.100
            2 x EGr. 10 (1x BI-Entwicklung, 1x Admin Dokumentenmanagement)|148.400|148.400
            Summe Personalkosten|784.900|481.600
            Sachkosten (9.700 x 10 / x 6 ab 2026)|97.000|58.200
            haushaltswirksame Kosten|881.900|539.800
            Kalkulatorische Gemeinkosten (20 % der Jahrespersonalkosten)|156.980|107.960
            Gesamtkosten pro Jahr|1.038.880|647.760\
            """;

    static final String BUDGET =
            """
            Budgetplanung in €|2021|2022
            Investitionen im Finanzplan|150.000|200.000
            Digitale Terminvergabe|25.000|25.000
            Hardware Konferenzräume|10.000|7.000
            Endgeräte Gremienarbeit|20.000|15.000
            Lizenzen|80.000|150.000
            Digitallabor|5.000|3.000
            WLAN-Ausleuchtung|10.000|0
            Aufwand im Ergebnisplan|350.000|400.000
            Beratungen und Dienstleistungen technische Umsetzung OZG|130.000|150.000
            Bürgerportal|50.000|20.000
            ISEK-Portal|25.000|10.000
            Schulungen|20.000|30.000
            Strategieprozesse|25.000|20.000
            Erstellung elektronischer Akten|100.000|170.000\
            """;

    static final String PROJEKTFELDER =
            """
            Projektfeld|ursprünglich|hinzugefügt|gesamt|abgeschlossen|terminiert|laufend|Daueraufgabe|Quote
            Geschäftsprozesse für Kunden|22|3|25|15|5|5|0|60,0 %
            Interne Geschäftsprozesse|9|4|13|8|0|5|0|61,5 %
            Schulträgeraufgaben|7|5|12|6|0|6|0|50,0 %
            Open Government|14|unbekannt|14|5|0|9|0|35,7 %
            Ressourcen und Weiteres|13|unbekannt|13|12|0|0|1|92,3 %
            Gesamt|65|mindestens 12|77|46|5|25|1|59,7 %\
            """;
}
