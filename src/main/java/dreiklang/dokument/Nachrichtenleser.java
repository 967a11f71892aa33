package dreiklang.dokument;

import dreiklang.dokument.Nachricht.Anhang;
import dreiklang.dokument.Nachricht.Kopfzeile;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/// Reads a mail with Jakarta Mail within limits: foreign mails may be broken, endless or made to
/// harm. What cannot be read takes nothing from the rest.
final class Nachrichtenleser {

    private static final int KOPF = 256 * 1024;
    private static final int ZEILEN = 300;
    private static final int ZEILE = 4_000;
    private static final int TIEFE = 12;
    private static final int TEILE = 200;
    private static final int TEXT = 500_000;
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
        } catch (MessagingException e) {
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
                rein(schlicht.isEmpty() ? ohneMarken(gestaltet) : schlicht.toString()),
                List.copyOf(anhaenge),
                mangel);
    }

    private static List<Kopfzeile> kopf(MimeMessage mail) throws MessagingException {
        var zeilen = new ArrayList<Kopfzeile>();
        for (Header zeile : Collections.list(mail.getAllHeaders())) {
            if (zeilen.size() < ZEILEN) {
                zeilen.add(
                        new Kopfzeile(
                                gekuerzt(rein(zeile.getName()), 100),
                                gekuerzt(entziffert(zeile.getValue()), ZEILE)));
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

    private static String entziffert(@Nullable String wert) {
        if (wert == null) {
            return "";
        }
        try {
            return einzeilig(MimeUtility.decodeText(MimeUtility.unfold(wert)));
        } catch (IOException | RuntimeException e) {
            return einzeilig(wert);
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
            wohin.append(gekuerzt(text(teil), TEXT - Math.min(TEXT, wohin.length()))).append('\n');
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
            return gekuerzt(entziffert(teil.getFileName()), 200);
        } catch (MessagingException e) {
            return "";
        }
    }

    private static String text(Part teil) throws MessagingException, IOException {
        try (var strom = teil.getInputStream()) {
            var bytes = strom.readNBytes(2 * TEXT);
            return new String(bytes, kodierung(teil.getContentType(), bytes));
        }
    }

    /// What the mail says, when it says something known; else what the bytes look like.
    private static Charset kodierung(@Nullable String typ, byte[] bytes) {
        try {
            @Nullable String genannt =
                    typ == null ? null : new ContentType(typ).getParameter("charset");
            if (genannt != null) {
                return Charset.forName(MimeUtility.javaCharset(genannt));
            }
        } catch (ParseException | IllegalArgumentException e) {
            // Then by the bytes.
        }
        try {
            var unused = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return Charset.forName("windows-1252");
        }
    }

    /// What stands between the marks of HTML; good enough to read and to find, never shown as HTML.
    private static String ohneMarken(StringBuilder html) {
        var text = new StringBuilder();
        boolean marke = false;
        for (int i = 0; i < html.length(); i++) {
            char z = html.charAt(i);
            if (z == '<') {
                marke = true;
                text.append(' ');
            } else if (z == '>') {
                marke = false;
            } else if (!marke) {
                text.append(z);
            }
        }
        return HtmlUtils.htmlUnescape(text.toString());
    }

    private static String rein(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
    }

    private static String einzeilig(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static String gekuerzt(String text, int laenge) {
        return text.length() > laenge ? text.substring(0, laenge) : text;
    }
}
