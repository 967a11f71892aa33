package dreiklang.dokument;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/// Makes readable text of what stands in a mail, whatever it says about its letters.
final class Mailtext {

    /// Longest text of a mail that is read.
    static final int LAENGE = 500_000;

    private Mailtext() {}

    static String entziffert(@Nullable String wert) {
        if (wert == null) {
            return "";
        }
        try {
            return einzeilig(MimeUtility.decodeText(MimeUtility.unfold(wert)));
        } catch (IOException | RuntimeException e) {
            return einzeilig(wert);
        }
    }

    static String text(Part teil) throws MessagingException, IOException {
        try (var strom = teil.getInputStream()) {
            var bytes = strom.readNBytes(2 * LAENGE);
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
    static String ohneMarken(StringBuilder html) {
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

    static String rein(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
    }

    static String einzeilig(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    static String gekuerzt(String text, int laenge) {
        return text.length() > laenge ? text.substring(0, laenge) : text;
    }
}
