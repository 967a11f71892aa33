package dreiklang.dokument;

import dreiklang.dokument.Nachricht.Anhang;
import dreiklang.dokument.Nachricht.Kopfzeile;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Reads a mail with Jakarta Mail within limits: foreign mails may be broken, endless or made to
/// harm. What cannot be read takes nothing from the rest.
final class Nachrichtenleser {

    private static final int KOPF = 256 * 1024;
    private static final int ZEILEN = 300;
    private static final int ZEILE = 4_000;
    private static final int TIEFE = 12;
    private static final int TEILE = 200;
    private static final int GRENZEN = 5_000;
    private static final int MEISTE_ZEILEN = 200_000;
    private static final Instant FERNE = Instant.parse("2200-01-01T00:00:00Z");

    private static final Session SITZUNG = sitzung();

    private final StringBuilder schlicht = new StringBuilder();
    private final StringBuilder gestaltet = new StringBuilder();
    private final List<Anhang> anhaenge = new ArrayList<>();
    private String mangel = "";
    private int teile;

    private Nachrichtenleser() {}

    /// Header lines may be in UTF-8 as they are (RFC 6532).
    private static Session sitzung() {
        var worte = new Properties();
        worte.setProperty("mail.mime.allowutf8", "true");
        return Session.getInstance(worte);
    }

    static Nachricht lesen(byte[] roh) {
        if (!kopfEndet(roh)) {
            return new Nachricht("", "", "", Optional.empty(), List.of(), "", List.of(), "D-261");
        }
        try {
            var mail = new MimeMessage(SITZUNG, new ByteArrayInputStream(roh));
            var leser = new Nachrichtenleser();
            if (baubar(roh)) {
                leser.teil(mail, 0, false);
            } else {
                leser.mangel = "D-263";
            }
            return leser.nachricht(mail);
        } catch (MessagingException | RuntimeException e) {
            // Whatever a foreign mail does to its reader, those behind it still come in.
            return new Nachricht("", "", "", Optional.empty(), List.of(), "", List.of(), "D-262");
        }
    }

    /// Whether an empty line comes soon enough.
    private static boolean kopfEndet(byte[] roh) {
        int zeilenlaenge = 0;
        for (int i = 0; i < Math.min(roh.length, KOPF); i++) {
            if (roh[i] == '\n') {
                if (zeilenlaenge == 0) {
                    return true;
                }
                zeilenlaenge = 0;
            } else if (roh[i] != '\r') {
                zeilenlaenge++;
            }
        }
        return roh.length <= KOPF;
    }

    /// Jakarta Mail holds every part and every header line in memory: a mail of nothing but
    /// boundaries or tiny lines would become a hundred times as large.
    private static boolean baubar(byte[] roh) {
        int zeilen = 0;
        int grenzen = 0;
        for (int i = 0; i < roh.length; i++) {
            if (roh[i] == '\n') {
                zeilen++;
                grenzen += i + 2 < roh.length && roh[i + 1] == '-' && roh[i + 2] == '-' ? 1 : 0;
            }
        }
        return grenzen <= GRENZEN && (zeilen <= MEISTE_ZEILEN || roh.length / zeilen >= 40);
    }

    private Nachricht nachricht(MimeMessage mail) throws MessagingException {
        var kopf = kopf(mail);
        return new Nachricht(
                wert(kopf, "Message-ID"),
                wert(kopf, "From"),
                wert(kopf, "Subject"),
                datum(mail),
                kopf,
                Mailtext.rein(
                        schlicht.isEmpty() ? Mailtext.ohneMarken(gestaltet) : schlicht.toString()),
                List.copyOf(anhaenge),
                mangel);
    }

    private static List<Kopfzeile> kopf(MimeMessage mail) throws MessagingException {
        var zeilen = new ArrayList<Kopfzeile>();
        for (Header zeile : Collections.list(mail.getAllHeaders())) {
            if (zeilen.size() < ZEILEN) {
                zeilen.add(
                        new Kopfzeile(
                                Mailtext.gekuerzt(Mailtext.rein(zeile.getName()), 100),
                                Mailtext.gekuerzt(Mailtext.entziffert(zeile.getValue()), ZEILE)));
            }
        }
        return zeilen;
    }

    private static String wert(List<Kopfzeile> kopf, String name) {
        return kopf.stream()
                .filter(z -> z.name().equalsIgnoreCase(name))
                .map(Kopfzeile::wert)
                .findFirst()
                .orElse("");
    }

    private static Optional<Instant> datum(MimeMessage mail) {
        try {
            @Nullable Date datum = mail.getSentDate();
            return Optional.ofNullable(datum)
                    .map(Date::toInstant)
                    .filter(d -> d.isAfter(Instant.EPOCH) && d.isBefore(FERNE));
        } catch (MessagingException e) {
            return Optional.empty();
        }
    }

    /// One part and all below it.
    ///
    /// @param verbunden whether it belongs to a page, such as the pictures in it
    private void teil(Part teil, int tiefe, boolean verbunden) {
        if (tiefe > TIEFE || ++teile > TEILE) {
            mangel = "D-263";
            return;
        }
        try {
            if (teil.isMimeType("multipart/*")) {
                var alle = new MimeMultipart(new MimePartDataSource((MimePart) teil));
                boolean seite = teil.isMimeType("multipart/related");
                for (int i = 0; i < anzahl(alle); i++) {
                    teil(alle.getBodyPart(i), tiefe + 1, seite);
                }
            } else {
                blatt(teil, verbunden);
            }
        } catch (MessagingException | IOException | RuntimeException e) {
            mangel = mangel.isEmpty() ? "D-262" : mangel;
        }
    }

    private int anzahl(Multipart alle) throws MessagingException {
        int anzahl = alle.getCount();
        if (anzahl > TEILE) {
            mangel = "D-263";
        }
        return Math.min(anzahl, TEILE);
    }

    private void blatt(Part teil, boolean verbunden) throws MessagingException, IOException {
        boolean angehaengt = Part.ATTACHMENT.equalsIgnoreCase(teil.getDisposition());
        var name = name(teil);
        boolean text = teil.isMimeType("text/plain") || teil.isMimeType("text/html");
        if (teil.isMimeType("message/rfc822")) {
            anhaengen(name.isEmpty() ? "Nachricht.eml" : name, true, teil);
        } else if (!angehaengt && text && name.isEmpty()) {
            var wohin = teil.isMimeType("text/plain") ? schlicht : gestaltet;
            wohin.append(
                            Mailtext.gekuerzt(
                                    Mailtext.text(teil),
                                    Mailtext.LAENGE - Math.min(Mailtext.LAENGE, wohin.length())))
                    .append('\n');
        } else if (angehaengt || !verbunden || !teil.isMimeType("image/*")) {
            anhaengen(name, false, teil);
        }
    }

    private void anhaengen(String name, boolean nachricht, Part teil)
            throws MessagingException, IOException {
        try (var strom = teil.getInputStream()) {
            anhaenge.add(
                    new Anhang(
                            name.isEmpty() ? "Anhang " + (anhaenge.size() + 1) : name,
                            nachricht,
                            strom.readAllBytes()));
        }
    }

    private static String name(Part teil) {
        try {
            return Mailtext.gekuerzt(Mailtext.entziffert(teil.getFileName()), 200);
        } catch (MessagingException e) {
            return "";
        }
    }
}
