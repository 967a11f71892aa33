package dreiklang.beweis.web;

import dreiklang.beweis.Nachweis;
import dreiklang.dokument.Dokumente;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A record together with everything somebody outside needs to check it.
final class Nachweispaket {

    private static final DateTimeFormatter ZEIT =
            DateTimeFormatter.ofPattern("d. MMMM yyyy, HH:mm:ss 'Uhr'", Locale.GERMANY)
                    .withZone(ZoneId.of("Europe/Berlin"));

    private Nachweispaket() {}

    static void schreiben(Path datei, Nachweis nachweis, Dokumente dokumente) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(datei), StandardCharsets.UTF_8)) {
            teil(zip, "LIESMICH.txt", liesmich(nachweis).getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("dokument/" + nachweis.ablage().name()));
            try (var inhalt = dokumente.oeffnen(nachweis.ablage().pruefsumme())) {
                inhalt.transferTo(zip);
            }
            zip.closeEntry();
            teil(zip, "nachweis.ers", nachweis.ers());
            teil(zip, "wurzel.bin", nachweis.wurzel());
            if (nachweis.siegel().isPresent()) {
                teil(zip, "siegel.p7s", nachweis.siegel().get());
            }
            int nr = 1;
            for (var zertifikat : nachweis.zertifikate()) {
                teil(zip, "zertifikate/zeitstempel-" + nr++ + ".pem", pem(zertifikat));
            }
        }
    }

    private static void teil(ZipOutputStream zip, String name, byte[] inhalt) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(inhalt);
        zip.closeEntry();
    }

    private static byte[] pem(X509Certificate zertifikat) throws IOException {
        try {
            var text =
                    Base64.getMimeEncoder(64, new byte[] {'\n'})
                            .encodeToString(zertifikat.getEncoded());
            return ("-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n")
                    .getBytes(StandardCharsets.US_ASCII);
        } catch (CertificateEncodingException e) {
            throw new IOException(e);
        }
    }

    private static String liesmich(Nachweis nachweis) throws IOException {
        try (var strom = Nachweispaket.class.getResourceAsStream("liesmich.txt")) {
            if (strom == null) {
                throw new IllegalStateException("missing in the program: liesmich.txt");
            }
            return new String(strom.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{datei}", nachweis.ablage().name())
                    .replace("{hash}", nachweis.ablage().pruefsumme().hex())
                    .replace("{zeit}", ZEIT.format(nachweis.zeit()))
                    .replace("{wurzel}", HexFormat.of().formatHex(nachweis.wurzel()))
                    .replace(
                            "{aussteller}",
                            nachweis.zertifikate().getFirst().getSubjectX500Principal().getName())
                    .replace(
                            "{siegel}",
                            nachweis.siegel().isPresent()
                                    ? "siegel.p7s ist das Siegel der Kommune über wurzel.bin (CMS)."
                                    : "Ein Siegel der Kommune liegt nicht bei: Es war keines eingerichtet.");
        }
    }
}
