package dreiklang.betrieb;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/// How fast people find something among 6,000 Leistungen: whole pages over HTTP, beside bare Lucene
/// that looks up the same words in the same names.
final class Suchmessung {

    static final int LEISTUNGEN = 6_000;
    private static final int LEUTE = 2;
    private static final int JE_BLOCK = 1_500;
    private static final int BLOECKE = 3;

    /// What people type: right and wrong, whole words and parts, known and unknown.
    static final List<String> FRAGEN =
            List.of(
                    "hund anmelden",
                    "hundesteuer",
                    "hundesteur",
                    "gewerbe anmelden",
                    "gewerbeanmeldung",
                    "Gewerbeanmeldug",
                    "baum fällen",
                    "baumfällung genehmigung",
                    "wohnung ummelden",
                    "parkausweis",
                    "anwohner parken",
                    "nummernschild pferd",
                    "kindergarten platz",
                    "kitaplatz",
                    "führerschein verloren",
                    "fuehrerschein umtauschen",
                    "geburtsurkunde",
                    "Geburturkunde bestellen",
                    "heiraten",
                    "sperrmüll abholen",
                    "schlagloch",
                    "birth certificate",
                    "jagdschein verlängern",
                    "angeln",
                    "fischereischein",
                    "bauantrag garage",
                    "pflegegeld",
                    "quantenphysik",
                    "Wo bekomme ich eine Bescheinigung für die Steuer?",
                    "erlaubnis straßenfest");

    private static final List<String> DINGE =
            List.of(
                    "Hundehaltung",
                    "Gewerbe",
                    "Baumfällung",
                    "Wohnsitz",
                    "Bewohnerparken",
                    "Kindergartenplatz",
                    "Fahrerlaubnis",
                    "Geburtsurkunde",
                    "Eheschließung",
                    "Sperrmüll",
                    "Jagdschein",
                    "Fischereischein",
                    "Bauvorhaben",
                    "Pflegeleistung",
                    "Straßenfest",
                    "Sondernutzung",
                    "Abfallbehandlung",
                    "Trinkwasserversorgung",
                    "Gaststätte",
                    "Spielhalle",
                    "Waffenbesitz",
                    "Sprengstofflagerung",
                    "Tierheim",
                    "Imkerei",
                    "Schulwechsel",
                    "Ausbildungsförderung",
                    "Wohngeld",
                    "Elterngeld",
                    "Grundsteuer",
                    "Vergnügungssteuer",
                    "Kraftfahrzeug",
                    "Schwertransport",
                    "Denkmalpflege",
                    "Aufenthaltstitel",
                    "Einbürgerung",
                    "Namensänderung",
                    "Bestattung",
                    "Feuerwerk",
                    "Handwerksrolle",
                    "Vermessung");
    private static final List<String> VERRICHTUNGEN =
            List.of(
                    "Anmeldung",
                    "Abmeldung",
                    "Genehmigung",
                    "Erlaubnis Erteilung",
                    "Verlängerung",
                    "Änderung",
                    "Anzeige",
                    "Bescheinigung",
                    "Auskunft",
                    "Befreiung");
    private static final List<String> EINZELHEITEN =
            List.of(
                    "",
                    "für Unternehmen",
                    "für Vereine",
                    "aus Drittstaaten",
                    "erstmalig",
                    "nach Umzug",
                    "bei Verlust oder Diebstahl",
                    "für Minderjährige",
                    "vorübergehend",
                    "auf Antrag",
                    "von Amts wegen",
                    "mit Gutachten",
                    "ohne Prüfung",
                    "im Außenbereich",
                    "an Feiertagen");

    private final Path daten;
    private final Bericht bericht;

    Suchmessung(Path daten, Bericht bericht) {
        this.daten = daten;
        this.bericht = bericht;
    }

    private interface Arbeit {
        void tun(Leitung leitung, String frage) throws IOException;
    }

    void messen() throws Exception {
        var namen = namen();
        try (var stadt = Kindprozess.stadt(daten, List.of());
                var roh = new Vergleichssuche(namen)) {
            int port = stadt.bereit();
            var einlesen = einlesen(namen);
            abwarten(port);
            Arbeit seite = (leitung, frage) -> holen(leitung, frage);
            Arbeit bloss = (leitung, frage) -> roh.suchen(frage);
            block(port, seite);
            block(port, bloss);
            var eigene = new ArrayList<long[]>();
            var rohe = new ArrayList<long[]>();
            for (int i = 0; i < BLOECKE; i++) {
                eigene.add(block(port, seite));
                rohe.add(block(port, bloss));
            }
            berichten(verbunden(eigene), verbunden(rohe), einlesen);
            stadt.hoeflichBeenden();
            stadt.ende(Duration.ofSeconds(60));
        }
    }

    private static List<String> namen() {
        var namen = new ArrayList<String>();
        for (var ding : DINGE) {
            for (var verrichtung : VERRICHTUNGEN) {
                for (var einzelheit : EINZELHEITEN) {
                    namen.add((ding + " " + verrichtung + " " + einzelheit).strip());
                }
            }
        }
        return namen.subList(0, LEISTUNGEN);
    }

    /// By the command, while the town runs.
    private Duration einlesen(List<String> namen) throws IOException, InterruptedException {
        var zeilen =
                new StringBuilder(
                        "leika_schluessel;leistung;typisierung;ozg_id;ozg_leistung;lage;themenfeld\n");
        for (int i = 0; i < namen.size(); i++) {
            zeilen.append(
                    "99001%09d;%s;4;10001;Probe;Wohnen & Umzug;Bauen & Wohnen\n"
                            .formatted(i, namen.get(i)));
        }
        var datei = Files.writeString(daten.resolveSibling("katalog.csv"), zeilen);
        long anfang = System.nanoTime();
        try (var befehl =
                Kindprozess.programm(
                        List.of(), "katalog", datei.toString(), "--daten", daten.toString())) {
            int ausgang = befehl.ende(Duration.ofSeconds(120));
            if (ausgang != 0) {
                throw new IllegalStateException(
                        "katalog ended with " + ausgang + ": " + befehl.gesagt());
            }
            return Duration.ofNanos(System.nanoTime() - anfang);
        }
    }

    /// Until the running town has seen what the command brought.
    private static void abwarten(int port) throws IOException {
        try (var leitung = new Leitung(port)) {
            for (int i = 0; i < 60; i++) {
                if (leitung.holen("/leistungen?suche=Sprengstofflagerung")
                        .text()
                        .contains("/leistungen/katalog/")) {
                    return;
                }
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        }
        throw new IllegalStateException("the catalogue did not arrive");
    }

    private static void holen(Leitung leitung, String frage) throws IOException {
        var antwort =
                leitung.holen(
                        "/leistungen?suche=" + URLEncoder.encode(frage, StandardCharsets.UTF_8));
        if (antwort.status() != 200) {
            throw new IllegalStateException(frage + ": " + antwort.status());
        }
    }

    private static long[] block(int port, Arbeit arbeit) throws Exception {
        var zeiten = new ConcurrentLinkedQueue<Long>();
        var fertig = new ArrayList<Future<?>>();
        try (var faeden = Executors.newFixedThreadPool(LEUTE)) {
            for (int mensch = 0; mensch < LEUTE; mensch++) {
                int erste = mensch * FRAGEN.size() / LEUTE;
                fertig.add(
                        faeden.submit(() -> {
                            try (var leitung = new Leitung(port)) {
                                for (int i = 0; i < JE_BLOCK / LEUTE; i++) {
                                    long anfang = System.nanoTime();
                                    arbeit.tun(leitung, FRAGEN.get((erste + i) % FRAGEN.size()));
                                    zeiten.add(System.nanoTime() - anfang);
                                }
                            }
                            return null;
                        }));
            }
            for (var einer : fertig) {
                einer.get();
            }
        }
        return zeiten.stream().mapToLong(Long::longValue).toArray();
    }

    private static long[] verbunden(List<long[]> bloecke) {
        return bloecke.stream().flatMapToLong(LongStream::of).toArray();
    }

    private void berichten(long[] eigene, long[] rohe, Duration einlesen) throws IOException {
        bericht.schreiben(
                "suche",
                String.format(
                        Locale.GERMANY,
                        """
                        ## Suche

                        %d Fragen, richtig und falsch geschrieben, reihum an %d Leistungen des Leistungskatalogs und die der Demo-Kommune, %d Personen
                        ohne Pause (%s, %d × %d Anfragen im Wechsel). Gemessen sind ganze Seiten über HTTP, von der Anfrage bis zum letzten Byte;
                        daneben bloßes Lucene, das dieselben Worte ohne Tippfehler, Wortteile und Seite in denselben Namen nachschlägt.

                        | | p50 (ms) | p95 (ms) | p99 (ms) |
                        |---|---|---|---|
                        | Dreiklang, ganze Seite | %s |
                        | bloßes Lucene | %s |

                        Einlesen der %d Zeilen mit `./dreiklang katalog`, mit dem Start des Programms dafür: %.1f s. Ziele: p95 höchstens 30 ms, Einlesen höchstens 20 s.
                        """,
                        FRAGEN.size(),
                        LEISTUNGEN,
                        LEUTE,
                        Bericht.rechner(),
                        BLOECKE,
                        JE_BLOCK,
                        Bericht.zellen(eigene),
                        Bericht.zellen(rohe),
                        LEISTUNGEN,
                        einlesen.toMillis() / 1000.0));
    }
}
