package dreiklang.betrieb;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One Antrag for a Reitkennzeichen over HTTP, from "Online beantragen" to the receipt.
final class Antragsreise {

    private static final String BEGINN = "/antraege/reitkennzeichen";

    private static final Map<String, Map<String, List<String>>> SEITEN =
            Map.of(
                    "person",
                    felder(
                            "antragsteller",
                            "privat",
                            "vorname",
                            "Mira",
                            "nachname",
                            "Söllner",
                            "geburtsdatum.tag",
                            "27",
                            "geburtsdatum.monat",
                            "3",
                            "geburtsdatum.jahr",
                            "1985"),
                    "anschrift",
                    felder(
                            "strasse",
                            "Auenweg 12",
                            "plz",
                            "59999",
                            "ort",
                            "Lindenau an der Aue",
                            "email",
                            "mira.soellner@post.example",
                            "telefon",
                            "02999 123456"),
                    "pferd",
                    felder(
                            "anlass",
                            "neu",
                            "anzahl",
                            "2",
                            "pferde",
                            "Wirbelwind, Fuchs mit Blesse\nLuna, Rappe ohne Abzeichen",
                            "reitart",
                            "wald"),
                    "nachweis",
                    felder("haftpflicht", "ja", "versicherung", "Aue-Versicherung"),
                    "zustellung",
                    felder("zustellung", "abholung"));

    private Leitung leitung;
    private String entwurf = "";
    private String zeichen = "";
    private String einreichung = "";
    private String stand = "";
    private Map<String, String> kekse = Map.of();
    private List<Nachweisfoto> nachweise = List.of();

    Antragsreise(Leitung leitung) {
        this.leitung = leitung;
    }

    private static Map<String, List<String>> felder(String... paare) {
        var felder = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < paare.length; i += 2) {
            felder.put(paare[i], List.of(paare[i + 1]));
        }
        return felder;
    }

    /// Begins a draft and answers every page; stands before "Jetzt absenden" afterwards.
    ///
    /// @param person makes the answers of this person different from everybody else's
    void ausfuellen(String person) throws IOException {
        ausfuellen(person, List.of());
    }

    /// The same with pictures for the question of the Nachweise.
    void ausfuellen(String person, List<Nachweisfoto> fotos) throws IOException {
        nachweise = fotos;
        zeichen = leitung.holen(BEGINN).feld("_csrf");
        var antwort = leitung.schicken(BEGINN, felder("_csrf", zeichen, "entwurf", "neu"));
        while (antwort.status() == 303 && !antwort.ziel().endsWith("/pruefen")) {
            var ziel = antwort.ziel();
            entwurf = ziel.substring(0, ziel.lastIndexOf('/'));
            var seite =
                    new HashMap<>(
                            SEITEN.getOrDefault(
                                    ziel.substring(ziel.lastIndexOf('/') + 1), Map.of()));
            if (seite.containsKey("nachname")) {
                seite.put("nachname", List.of("Söllner " + person));
            }
            seite.put("_csrf", List.of(zeichen));
            seite.put("aktion", List.of("weiter"));
            antwort =
                    ziel.endsWith("/nachweis") && !fotos.isEmpty()
                            ? leitung.hochladen(ziel, seite, "nachweise", fotos)
                            : leitung.schicken(ziel, seite);
        }
        var pruefen = leitung.holen(entwurf + "/pruefen");
        einreichung = pruefen.feld("einreichung");
        stand = pruefen.feld("stand");
    }

    /// "Jetzt absenden". May be repeated.
    Antwort absenden() throws IOException {
        return leitung.schicken(
                entwurf + "/absenden",
                felder("_csrf", zeichen, "einreichung", einreichung, "stand", stand));
    }

    /// Whether an answer promises that the Antrag has arrived.
    boolean bestaetigt(Antwort antwort) {
        return antwort.status() == 303 && antwort.ziel().endsWith("/quittung/" + einreichung);
    }

    /// Referenz and PIN as the receipt shows them once.
    List<String> ausweis(Antwort bestaetigung) throws IOException {
        var quittung = leitung.holen(bestaetigung.ziel()).text();
        return Pattern.compile("class=\"dk-geheim\">([^<]+)<")
                .matcher(quittung)
                .results()
                .map(t -> t.group(1))
                .toList();
    }

    /// As a benchmark needs it: everything but the promise is an error.
    ///
    /// @param andere connection of the one who carries it
    void absendenUndPruefen(Leitung andere) throws IOException {
        leitung = andere;
        leitung.uebernehmen(kekse);
        var antwort = absenden();
        if (!bestaetigt(antwort)) {
            throw new IOException("not taken in: " + antwort.status() + " " + antwort.text());
        }
    }

    /// Keeps this person's cookies, because the connection goes on to the next person.
    void merken() {
        kekse = leitung.kekse();
    }

    /// Number of the submission, made by the server.
    String einreichung() {
        return einreichung;
    }

    /// Checksums of the files that were sent, in order.
    String pruefsummen() {
        return nachweise.stream()
                .map(Nachweisfoto::pruefsumme)
                .sorted()
                .collect(Collectors.joining(","));
    }

    /// Goes on at another port, after a restart.
    void fortsetzen(int port) {
        leitung.close();
        leitung = leitung.an(port);
    }

    /// The connection of this person.
    Leitung leitung() {
        return leitung;
    }
}
