package dreiklang.betrieb;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/// How fast a page of a form with 120 questions is shown and checked while 500 drafts are being
/// filled in, beside bare PostgreSQL that reads and durably writes the same drafts.
final class Formularmessung {

    private static final int ENTWUERFE = 500;
    private static final int LEUTE = 2;
    private static final int BLOECKE = 3;

    private final Path ordner;
    private final Bericht bericht;

    Formularmessung(Path ordner, Bericht bericht) {
        this.ordner = ordner;
        this.bericht = bericht;
    }

    /// A draft and the cookies of its owner; the page she is on.
    private record Ausfuellend(Map<String, String> kekse, String zeichen, String entwurf) {}

    private interface Arbeit {
        void tun(Leitung leitung, Ausfuellend mensch) throws IOException, SQLException;
    }

    void messen() throws Exception {
        var heim = ordner.resolve("heim");
        Fragebogen.anlegen(Path.of(System.getProperty("dreiklang.heim", ".")), heim);
        var daten = ordner.resolve("daten");
        try (var stadt =
                Kindprozess.stadt(
                        daten,
                        List.of("-Ddreiklang.heim=" + heim),
                        "--dreiklang.entwuerfe-je-stunde-und-adresse=0")) {
            int port = stadt.bereit();
            var alle = beginnen(port);
            Map<String, List<long[]>> zeiten = new HashMap<>();
            try (var roh = new Vergleichsentwuerfe(daten, LEUTE)) {
                messen(port, alle, roh, new HashMap<>());
                for (int i = 0; i < BLOECKE; i++) {
                    messen(port, alle, roh, zeiten);
                }
            }
            berichten(zeiten);
            stadt.hoeflichBeenden();
            stadt.ende(Duration.ofSeconds(60));
        }
    }

    private static void messen(
            int port,
            List<Ausfuellend> alle,
            Vergleichsentwuerfe roh,
            Map<String, List<long[]>> zeiten)
            throws Exception {
        merken(zeiten, "zeigen", block(port, alle, Formularmessung::zeigen));
        merken(zeiten, "lesen", block(port, alle, (l, m) -> roh.lesen(m.entwurf())));
        merken(zeiten, "pruefen", block(port, alle, Formularmessung::pruefen));
        merken(zeiten, "schreiben", block(port, alle, (l, m) -> roh.schreiben(m.entwurf())));
    }

    private static void merken(Map<String, List<long[]>> zeiten, String was, long[] block) {
        zeiten.computeIfAbsent(was, w -> new ArrayList<>()).add(block);
    }

    /// Everyone has answered all pages but the last.
    private static List<Ausfuellend> beginnen(int port) throws IOException {
        var alle = new ArrayList<Ausfuellend>();
        try (var leitung = new Leitung(port)) {
            for (int i = 0; i < ENTWUERFE; i++) {
                leitung.vergessen();
                var beginn = "/antraege/" + Fragebogen.SCHLUESSEL;
                var zeichen = leitung.holen(beginn).feld("_csrf");
                var ziel =
                        leitung.schicken(
                                        beginn,
                                        Map.of(
                                                "_csrf",
                                                List.of(zeichen),
                                                "entwurf",
                                                List.of("neu")))
                                .ziel();
                var entwurf = ziel.replaceFirst("/[^/]+$", "");
                for (int seite = 1; seite < Fragebogen.SEITEN; seite++) {
                    weiter(leitung, entwurf, zeichen, seite);
                }
                alle.add(new Ausfuellend(leitung.kekse(), zeichen, entwurf));
            }
        }
        return alle;
    }

    private static void weiter(Leitung leitung, String entwurf, String zeichen, int seite)
            throws IOException {
        var felder = Fragebogen.antworten(seite);
        felder.put("_csrf", List.of(zeichen));
        felder.put("aktion", List.of("weiter"));
        var antwort = leitung.schicken(entwurf + "/seite-" + seite, felder);
        if (antwort.status() != 303 || antwort.ziel().endsWith("/seite-" + seite)) {
            throw new IllegalStateException(
                    "page " + seite + ": " + antwort.status() + " " + antwort.text());
        }
    }

    private static void zeigen(Leitung leitung, Ausfuellend mensch) throws IOException {
        leitung.uebernehmen(mensch.kekse());
        var antwort = leitung.holen(mensch.entwurf() + "/seite-" + Fragebogen.SEITEN);
        if (antwort.status() != 200) {
            throw new IllegalStateException("status " + antwort.status());
        }
    }

    private static void pruefen(Leitung leitung, Ausfuellend mensch) throws IOException {
        leitung.uebernehmen(mensch.kekse());
        weiter(leitung, mensch.entwurf(), mensch.zeichen(), Fragebogen.SEITEN - 1);
    }

    private static long[] block(int port, List<Ausfuellend> alle, Arbeit arbeit) throws Exception {
        var schlange = new ConcurrentLinkedQueue<>(alle);
        var zeiten = new ConcurrentLinkedQueue<Long>();
        var fertig = new ArrayList<Future<?>>();
        try (var faeden = Executors.newFixedThreadPool(LEUTE)) {
            for (int i = 0; i < LEUTE; i++) {
                fertig.add(
                        faeden.submit(() -> {
                            try (var leitung = new Leitung(port)) {
                                for (var m = schlange.poll(); m != null; m = schlange.poll()) {
                                    long anfang = System.nanoTime();
                                    arbeit.tun(leitung, m);
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

    private void berichten(Map<String, List<long[]>> zeiten) throws IOException {
        bericht.schreiben(
                "formular",
                String.format(
                        Locale.GERMANY,
                        """
                        ## Formular

                        Eine Seite eines Formulars mit %d Fragen auf %d Seiten, jede vierte unter einer Bedingung; %d Entwürfe liegen gleichzeitig
                        vor, reihum öffnet und speichert jede Person ihren, %d zugleich ohne Pause (%s, %d Durchgänge im Wechsel). Gemessen über HTTP, von
                        der Anfrage bis zum letzten Byte; daneben bloßes PostgreSQL, das denselben Entwurf liest oder dauerhaft schreibt.

                        | | p50 (ms) | p95 (ms) | p99 (ms) |
                        |---|---|---|---|
                        | Seite zeigen | %s |
                        | bloßes Lesen | %s |
                        | Seite prüfen und speichern | %s |
                        | bloßes Schreiben | %s |

                        Ziel: p95 höchstens 20 ms.
                        """,
                        Fragebogen.SEITEN * Fragebogen.JE_SEITE,
                        Fragebogen.SEITEN,
                        ENTWUERFE,
                        LEUTE,
                        Bericht.rechner(),
                        BLOECKE,
                        zellen(zeiten, "zeigen"),
                        zellen(zeiten, "lesen"),
                        zellen(zeiten, "pruefen"),
                        zellen(zeiten, "schreiben")));
    }

    private static String zellen(Map<String, List<long[]>> zeiten, String was) {
        return Bericht.zellen(
                zeiten.getOrDefault(was, List.of()).stream()
                        .flatMapToLong(LongStream::of)
                        .toArray());
    }
}
