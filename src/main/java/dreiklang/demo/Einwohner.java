package dreiklang.demo;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// An invented person of Lindenau.
///
/// @param vorname first name
/// @param nachname last name
/// @param geboren day of birth
/// @param strasse street and number
/// @param email address, empty for those who gave none
/// @param telefon number, empty for those who gave none
record Einwohner(
        String vorname,
        String nachname,
        LocalDate geboren,
        String strasse,
        String email,
        String telefon) {

    static final String PLZ = "59999";
    static final String ORT = "Lindenau an der Aue";

    private static final List<String> VORNAMEN =
            List.of(
                    "Mira",
                    "Jörg",
                    "Ayşe",
                    "Łukasz",
                    "Zoë",
                    "Björn",
                    "Fatma",
                    "Élodie",
                    "Søren",
                    "Käthe",
                    "Čedomir",
                    "Ingrid",
                    "Çağla",
                    "Nils",
                    "Margarete",
                    "Óscar",
                    "Heike",
                    "Renée",
                    "Günter",
                    "Danijela",
                    "Tim",
                    "Leyla",
                    "Karl-Heinz",
                    "Noémi",
                    "Emre",
                    "Gesine",
                    "Dmitri",
                    "Anneke",
                    "Şirin",
                    "Wolfgang",
                    "Jana",
                    "Piotr",
                    "Frauke",
                    "Malte",
                    "Agnieszka",
                    "Ute",
                    "Yusuf",
                    "Thorben",
                    "Eszter",
                    "Rosa");
    private static final List<String> NACHNAMEN =
            List.of(
                    "Söllner",
                    "Groß",
                    "Yıldız",
                    "Kowalczyk",
                    "Falke",
                    "Müller-Lüdenbach",
                    "Öztürk",
                    "Jørgensen",
                    "Weiß",
                    "Novák",
                    "Petrović",
                    "d’Angelo",
                    "Brandt",
                    "Schäfer",
                    "Núñez",
                    "Kühne",
                    "Horváth",
                    "Wiśniewska",
                    "von der Aue",
                    "Klee",
                    "Hoffmann",
                    "Ångström",
                    "Peißker",
                    "Güneş",
                    "Becker",
                    "Lefèvre",
                    "Tauber",
                    "Dąbrowski",
                    "Ehlers",
                    "Žukauskas",
                    "Röhrig",
                    "Nowicki",
                    "Sørensen",
                    "Baumgärtner",
                    "Ivanov",
                    "Kästner");
    private static final List<String> STRASSEN =
            List.of(
                    "Auenweg",
                    "Lindenallee",
                    "Mühlenweg",
                    "Am Markt",
                    "Hofstraße",
                    "Bahnhofstraße",
                    "Kirchgasse",
                    "Am Stausee",
                    "Weidenpfad",
                    "Schützenstraße",
                    "Ginsterweg",
                    "Oststraße",
                    "Zur alten Ziegelei",
                    "Römerweg");

    static Einwohner gewuerfelt(Wuerfel wuerfel) {
        var vorname = wuerfel.eines(VORNAMEN);
        var nachname = wuerfel.eines(NACHNAMEN);
        var geboren = LocalDate.of(1942, 1, 1).plusDays(wuerfel.zahl(0, 66 * 365));
        return new Einwohner(
                vorname,
                nachname,
                geboren,
                strasse(wuerfel),
                wuerfel.prozent(30) ? email(vorname, nachname) : "",
                wuerfel.prozent(40) ? "02999 " + wuerfel.zahl(20000, 89999) : "");
    }

    static String strasse(Wuerfel wuerfel) {
        return wuerfel.eines(STRASSEN) + " " + wuerfel.zahl(1, 88);
    }

    private static String email(String vorname, String nachname) {
        return schlicht(vorname) + "." + schlicht(nachname) + "@post.example";
    }

    private static String schlicht(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace("ß", "ss")
                .replace("ł", "l")
                .replace("ø", "o")
                .replace("ı", "i")
                .replaceAll("[^a-z-]", "");
    }
}
