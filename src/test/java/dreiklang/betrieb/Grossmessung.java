package dreiklang.betrieb;

import dreiklang.basis.Pruefsumme;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/// How much memory and time one gigabyte takes from the browser into an Akte and back, with a heap
/// of 256 MB.
final class Grossmessung {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern HEAP =
            Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\"[^}]*} ([0-9.E]+)");
    private static final long GROESSE = 1_000_000_000L;
    private static final int BILD = 1_000_000;
    private static final String GRENZE = "grenze-7d1e4b90";

    private final Path ordner;
    private final Bericht bericht;
    private final List<String> zeilen = new ArrayList<>();

    Grossmessung(Path ordner, Bericht bericht) {
        this.ordner = ordner;
        this.bericht = bericht;
    }

    void messen() throws Exception {
        Files.createDirectories(ordner);
        Files.setPosixFilePermissions(
                ordner, java.nio.file.attribute.PosixFilePermissions.fromString("rwx--x--x"));
        var tiff = tiff(ordner.resolve("scan.tif"));
        var pdf = pdf(ordner.resolve("scan.pdf"));
        var schluessel = ordner.resolve("schluessel");
        Files.writeString(schluessel, Base64.getEncoder().encodeToString(new byte[32]) + "\n");
        stadt("unverschlüsselt", List.of(tiff, pdf));
        stadt(
                "verschlüsselt",
                List.of(tiff, pdf),
                "--dreiklang.dokument.speicher.schluessel=" + schluessel);
        bericht.schreiben("gross", abschnitt());
    }

    private void stadt(String wie, List<Path> dateien, String... worte) throws Exception {
        var daten = ordner.resolve("daten-" + zeilen.size());
        try (var stadt = Kindprozess.stadt(daten, List.of("-Xmx256m"), worte)) {
            var person = new Person("http://localhost:" + stadt.bereit());
            person.anmelden();
            for (var datei : dateien) {
                eine(stadt, person, datei, wie);
            }
            stadt.hoeflichBeenden();
            stadt.ende(Duration.ofSeconds(60));
        }
        Postgresprogramm.loeschen(daten);
    }

    private void eine(Kindprozess stadt, Person person, Path datei, String wie) throws Exception {
        var akte = person.neueAkte();
        try (var spitze = new Heapspitze(stadt)) {
            long anfang = System.nanoTime();
            person.hochladen(akte, datei);
            long hinein = System.nanoTime() - anfang;
            anfang = System.nanoTime();
            person.pruefen(akte, datei);
            long heraus = System.nanoTime() - anfang;
            zeilen.add(
                    String.format(
                            Locale.GERMANY,
                            "| %s, %s | %.1f | %.1f | %d | %d |",
                            datei.getFileName().toString().endsWith("pdf") ? "PDF" : "TIFF",
                            wie,
                            hinein / 1e9,
                            heraus / 1e9,
                            spitze.megabyte(),
                            resident(stadt) / 1000));
        }
    }

    /// The most memory the process has ever held, in kilobytes.
    private static long resident(Kindprozess stadt) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + stadt.griff().pid() + "/status")).stream()
                .filter(z -> z.startsWith("VmHWM"))
                .mapToLong(z -> Long.parseLong(z.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    private String abschnitt() {
        return "## Ein Gigabyte in eine Akte\n\nEin Scan von "
                + GROESSE / 1_000_000
                + " MB geht über die Seite der Akte hinein und wird wieder geholt, Bytes verglichen ("
                + Bericht.rechner()
                + "); das Programm hat 256 MB Heap.\n\n"
                + "| Datei | hinein (s) | heraus (s) | Heap höchstens (MB) | Prozess höchstens (MB) |\n"
                + "|---|---|---|---|---|\n"
                + String.join("\n", zeilen);
    }

    /// A scan of many pages, none of them compressed.
    private static Path tiff(Path datei) throws IOException {
        try (var aus = new BufferedOutputStream(Files.newOutputStream(datei), 1 << 20)) {
            int seite = 6 * BILD;
            int verzeichnis = 2 + 2 * 12 + 4;
            long seiten = GROESSE / (seite + verzeichnis);
            var kopf = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
            aus.write(kopf.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).array());
            for (long i = 0, hier = 8; i < seiten; i++) {
                hier += verzeichnis + seite;
                var puffer = ByteBuffer.allocate(verzeichnis).order(ByteOrder.LITTLE_ENDIAN);
                puffer.putShort((short) 2);
                feld(puffer, 256, 2000);
                feld(puffer, 257, 1000);
                puffer.putInt(i + 1 < seiten ? (int) hier : 0);
                aus.write(puffer.array());
                zufall(aus, seite, i);
            }
        }
        return datei;
    }

    private static void feld(ByteBuffer puffer, int nummer, int wert) {
        puffer.putShort((short) nummer).putShort((short) 4).putInt(1).putInt(wert);
    }

    /// A scan of many pages, each a JPEG of a megabyte.
    private static Path pdf(Path datei) throws IOException {
        var stellen = new ArrayList<Long>();
        try (var aus = new Zaehlend(Files.newOutputStream(datei))) {
            int seiten = (int) (GROESSE / BILD) - 1;
            aus.text("%PDF-1.7\n");
            var kinder = new StringBuilder();
            for (int i = 0; i < seiten; i++) {
                kinder.append(3 + 3 * i).append(" 0 R ");
            }
            objekt(aus, stellen, "<</Type/Catalog/Pages 2 0 R>>");
            objekt(aus, stellen, "<</Type/Pages/Count " + seiten + "/Kids[" + kinder + "]>>");
            for (int i = 0; i < seiten; i++) {
                int bild = 4 + 3 * i;
                objekt(
                        aus,
                        stellen,
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents "
                                + (bild + 1)
                                + " 0 R/Resources<</XObject<</B "
                                + bild
                                + " 0 R>>>>>>");
                stellen.add(aus.stelle);
                aus.text(
                        bild
                                + " 0 obj\n<</Type/XObject/Subtype/Image/Width 1000/Height 1000/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length "
                                + BILD
                                + ">>\nstream\n");
                zufall(aus, BILD, i);
                aus.text("\nendstream\nendobj\n");
                stellen.add(aus.stelle);
                aus.text(
                        (bild + 1)
                                + " 0 obj\n<</Length 29>>\nstream\nq 595 0 0 842 0 0 cm /B Do Q \nendstream\nendobj\n");
            }
            ende(aus, stellen);
        }
        return datei;
    }

    private static void objekt(Zaehlend aus, List<Long> stellen, String was) throws IOException {
        stellen.add(aus.stelle);
        aus.text(stellen.size() + " 0 obj\n" + was + "\nendobj\n");
    }

    private static void ende(Zaehlend aus, List<Long> stellen) throws IOException {
        long xref = aus.stelle;
        aus.text("xref\n0 " + (stellen.size() + 1) + "\n0000000000 65535 f \n");
        for (long stelle : stellen) {
            aus.text(String.format(Locale.ROOT, "%010d 00000 n \n", stelle));
        }
        aus.text(
                "trailer\n<</Size "
                        + (stellen.size() + 1)
                        + "/Root 1 0 R>>\nstartxref\n"
                        + xref
                        + "\n%%EOF\n");
    }

    private static void zufall(OutputStream aus, int bytes, long anfang) throws IOException {
        byte[] inhalt = new byte[bytes];
        new Random(anfang).nextBytes(inhalt);
        aus.write(inhalt);
    }

    /// Knows how much was written.
    private static final class Zaehlend extends BufferedOutputStream {
        private long stelle;

        Zaehlend(OutputStream innen) {
            super(innen, 1 << 20);
        }

        void text(String text) throws IOException {
            write(text.getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public synchronized void write(byte[] bytes, int ab, int laenge) throws IOException {
            super.write(bytes, ab, laenge);
            stelle += laenge;
        }
    }

    /// Asks twice a second how much of the heap is in use.
    private static final class Heapspitze implements AutoCloseable {
        private final AtomicBoolean ende = new AtomicBoolean();
        private final Thread faden;
        private volatile long hoechstens;

        Heapspitze(Kindprozess stadt) {
            faden =
                    Thread.ofVirtual()
                            .start(() -> {
                                while (!ende.get()) {
                                    hoechstens = Math.max(hoechstens, heap(stadt));
                                    LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
                                }
                            });
        }

        private static long heap(Kindprozess stadt) {
            try {
                return HEAP.matcher(stadt.auskunft("prometheus"))
                        .results()
                        .mapToLong(f -> (long) Double.parseDouble(f.group(1)))
                        .sum();
            } catch (IOException e) {
                return 0;
            }
        }

        long megabyte() {
            return hoechstens / 1_000_000;
        }

        @Override
        public void close() throws InterruptedException {
            ende.set(true);
            faden.join();
        }
    }

    /// A. Berger at a browser.
    private static final class Person {
        private final HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private final String stadt;

        Person(String stadt) {
            this.stadt = stadt;
        }

        void anmelden() throws Exception {
            formular(
                    "/amt/anmelden",
                    "/amt/anmelden",
                    "&anmeldename=a.berger&kennwort=lindenau-2026%21");
        }

        String neueAkte() throws Exception {
            var antwort =
                    formular(
                            "/amt/akten/neu",
                            "/amt/akten/neu",
                            "&nummer=36.10.10&betreff=Bauplaene&einheit=36.1");
            return antwort.headers()
                    .firstValue("Location")
                    .orElseThrow(() ->
                            new IllegalStateException(antwort.statusCode() + " " + antwort.body()));
        }

        private HttpResponse<String> formular(String seite, String ziel, String felder)
                throws Exception {
            return browser.send(
                    HttpRequest.newBuilder(URI.create(stadt + ziel))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("_csrf=" + zeichen(seite) + felder))
                            .build(),
                    BodyHandlers.ofString());
        }

        private String zeichen(String seite) throws Exception {
            var antwort =
                    browser.send(
                            HttpRequest.newBuilder(URI.create(voll(seite))).build(),
                            BodyHandlers.ofString());
            var fund = TOKEN.matcher(antwort.body());
            if (!fund.find()) {
                throw new IllegalStateException(seite + " gives " + antwort.statusCode());
            }
            return fund.group(1);
        }

        private String voll(String seite) {
            return seite.startsWith("http") ? seite : stadt + seite;
        }

        void hochladen(String akte, Path datei) throws Exception {
            var kopf =
                    "--"
                            + GRENZE
                            + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                            + zeichen(akte)
                            + "\r\n--"
                            + GRENZE
                            + "\r\nContent-Disposition: form-data; name=\"dateien\"; filename=\""
                            + datei.getFileName()
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
            var rumpf =
                    BodyPublishers.concat(
                            BodyPublishers.ofString(kopf),
                            BodyPublishers.ofFile(datei),
                            BodyPublishers.ofString("\r\n--" + GRENZE + "--\r\n"));
            var antwort =
                    browser.send(
                            HttpRequest.newBuilder(URI.create(voll(akte) + "/ablegen"))
                                    .header(
                                            "Content-Type",
                                            "multipart/form-data; boundary=" + GRENZE)
                                    .POST(rumpf)
                                    .build(),
                            BodyHandlers.ofString());
            if (antwort.statusCode() >= 400) {
                throw new IllegalStateException(antwort.statusCode() + " " + antwort.body());
            }
        }

        void pruefen(String akte, Path datei) throws Exception {
            var antwort =
                    browser.send(
                            HttpRequest.newBuilder(URI.create(voll(akte) + "/blatt/1")).build(),
                            BodyHandlers.ofInputStream());
            if (antwort.statusCode() != 200
                    || !summe(antwort.body()).equals(summe(Files.newInputStream(datei)))) {
                throw new IllegalStateException("came back otherwise: " + antwort.statusCode());
            }
        }

        private static String summe(InputStream strom) throws IOException {
            MessageDigest rechner = Pruefsumme.rechner();
            byte[] puffer = new byte[1 << 16];
            try (strom) {
                for (int n = strom.read(puffer); n >= 0; n = strom.read(puffer)) {
                    rechner.update(puffer, 0, n);
                }
            }
            return HexFormat.of().formatHex(rechner.digest());
        }
    }
}
