package dreiklang.ressourcen;

import dreiklang.rechenprobe.Zahlenangabe;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The figures of the personnel and budget tables of Neumünster's paper 0703/2018/DS, entered as
/// they stand there.
final class Neumuenster {

    static final String QUELLE = "0703/2018/DS, Abschnitt 5.2";
    static final LocalDate STICHTAG = LocalDate.of(2020, 8, 1);
    static final String LEITUNG = "Projektleitung und Digitalkoordination";
    static final String SYSTEME = "Systembetreuung der EDV-Fachverfahren";

    static final Stelle PROJEKTLEITUNG = stelle(LEITUNG, "Projektleitung", "EGr. 12", 1, false);
    static final Stelle TECHNIK =
            stelle(LEITUNG, "Digitalkoordination Technik", "EGr. 11", 1, true);
    static final Stelle PROZESSE =
            stelle(LEITUNG, "Digitalkoordination Prozesse", "EGr. 10", 3, true);
    static final Stelle DATENBANK =
            stelle(SYSTEME, "1x Admin Datenbank, 2x Geoinformatik", "EGr. 11", 3, false);
    static final Stelle BERICHTE =
            stelle(
                    SYSTEME,
                    "1x BI-Entwicklung, 1x Admin Dokumentenmanagement",
                    "EGr. 10",
                    2,
                    false);

    private Neumuenster() {}

    static Ressourcenbestand bestand() {
        return new Ressourcenbestand(
                List.of(PROJEKTLEITUNG, TECHNIK, PROZESSE, DATENBANK, BERICHTE),
                List.of(
                        satz(Kostensatz.Art.PERSONALKOSTEN, "EGr. 12", 91_100),
                        satz(Kostensatz.Art.PERSONALKOSTEN, "EGr. 11", 80_700),
                        satz(Kostensatz.Art.PERSONALKOSTEN, "EGr. 10", 74_200),
                        satz(Kostensatz.Art.SACHKOSTEN, "", 9_700),
                        satz(Kostensatz.Art.GEMEINKOSTEN_PERSONAL, "", 20)),
                ansaetze(),
                List.of(),
                nennungen(),
                List.of());
    }

    /// Everything that is printed: posts, sums, and the figures of the header again.
    static List<Nennung> nennungen() {
        var alle = new ArrayList<Nennung>();
        stelle(alle, PROJEKTLEITUNG, "91.100", "91.100");
        stelle(alle, TECHNIK, "80.700", "----");
        stelle(alle, PROZESSE, "222.600", "----");
        stelle(alle, DATENBANK, "242.100", "242.100");
        stelle(alle, BERICHTE, "148.400", "148.400");
        beide(alle, Ressourcentabelle.PERSONALKOSTEN, "784.900", "481.600");
        beide(alle, Ressourcentabelle.SACHKOSTEN, "97.000", "58.200");
        beide(alle, Ressourcentabelle.HAUSHALTSWIRKSAM, "881.900", "539.800");
        beide(alle, Ressourcentabelle.GEMEINKOSTEN, "156.980", "107.960");
        beide(alle, Ressourcentabelle.GESAMTKOSTEN, "1.038.880", "647.760");
        beide(alle, Ressourcentabelle.HAUSHALTSWIRKSAM, "881.900", "539.800");
        for (int mal = 0; mal < 2; mal++) {
            jahr(alle, Ressourcentabelle.FINANZPLAN, 2021, "150.000");
            jahr(alle, Ressourcentabelle.FINANZPLAN, 2022, "200.000");
            jahr(alle, Ressourcentabelle.ERGEBNISPLAN, 2021, "350.000");
            jahr(alle, Ressourcentabelle.ERGEBNISPLAN, 2022, "400.000");
        }
        return alle;
    }

    private static List<Ansatz> ansaetze() {
        var alle = new ArrayList<Ansatz>();
        var f = Haushaltsart.FINANZPLAN;
        ansatz(alle, f, "Digitale Terminvergabe", "25.000", "25.000");
        ansatz(alle, f, "Hardware Konferenzräume", "10.000", "7.000");
        ansatz(alle, f, "Endgeräte Gremienarbeit", "20.000", "15.000");
        ansatz(alle, f, "Lizenzen", "80.000", "150.000");
        ansatz(alle, f, "Digitallabor", "5.000", "3.000");
        ansatz(alle, f, "WLAN-Ausleuchtung", "10.000", "0");
        var e = Haushaltsart.ERGEBNISPLAN;
        ansatz(alle, e, "Dienstleistungen Umsetzung OZG", "130.000", "150.000");
        ansatz(alle, e, "Bürgerportal", "50.000", "20.000");
        ansatz(alle, e, "ISEK-Portal", "25.000", "10.000");
        ansatz(alle, e, "Schulungen", "20.000", "30.000");
        ansatz(alle, e, "Strategieprozesse", "25.000", "20.000");
        ansatz(alle, e, "Erstellung elektronischer Akten", "100.000", "170.000");
        return alle;
    }

    private static Stelle stelle(
            String gruppe, String rolle, String egr, int anzahl, boolean befristet) {
        return new Stelle(
                RessourceId.neu(),
                gruppe,
                rolle,
                egr,
                "12",
                BigDecimal.valueOf(anzahl),
                LocalDate.of(2021, 1, 1),
                befristet ? Optional.of(LocalDate.of(2025, 12, 31)) : Optional.empty(),
                Stelle.Besetzung.UNBEKANNT,
                Optional.empty(),
                Set.of(),
                1);
    }

    static Kostensatz satz(Kostensatz.Art art, String egr, long wert) {
        return new Kostensatz(
                RessourceId.neu(),
                art,
                egr,
                2021,
                Zahlenangabe.genau(wert),
                "KGSt 2020/2021 nach " + QUELLE,
                Optional.of(STICHTAG),
                1);
    }

    private static void ansatz(
            List<Ansatz> alle, Haushaltsart art, String name, String erstes, String zweites) {
        for (int i = 0; i < 2; i++) {
            alle.add(
                    new Ansatz(
                            RessourceId.neu(),
                            art,
                            name,
                            "",
                            "",
                            2021 + i,
                            zahl(i == 0 ? erstes : zweites),
                            "0703/2018/DS, Abschnitt 5.3",
                            Optional.of(STICHTAG),
                            1));
        }
    }

    private static void stelle(List<Nennung> alle, Stelle s, String erst, String dann) {
        beide(alle, Ressourcentabelle.stelle(s.id()), erst, dann);
    }

    private static void beide(List<Nennung> alle, String zeile, String erst, String dann) {
        alle.add(nennung(zeile, 2021, Optional.of(2025), erst));
        alle.add(nennung(zeile, 2026, Optional.empty(), dann));
    }

    private static void jahr(List<Nennung> alle, String zeile, int jahr, String wert) {
        alle.add(nennung(zeile, jahr, Optional.of(jahr), wert));
    }

    static Nennung nennung(String zeile, int von, Optional<Integer> bis, String wert) {
        return new Nennung(
                RessourceId.neu(), zeile, von, bis, zahl(wert), QUELLE, Optional.of(STICHTAG), 1);
    }

    static Zahlenangabe zahl(String text) {
        return Zahlenangabe.lesen(text).orElseThrow();
    }
}
