package dreiklang.postfach;

import dreiklang.basis.Mailauftrag;
import dreiklang.basis.Pruefsumme;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.regex.Pattern;

/// Makes a mail of an order. Nothing in the order can add a header or a second receiver.
final class Mailbrief {

    private static final Pattern UNSICHTBAR = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    private Mailbrief() {}

    /// Fills an empty message.
    ///
    /// @throws AddressException when the address is not exactly one address
    static void schreiben(MimeMessage brief, Mailauftrag mail, String absender, Instant jetzt)
            throws MessagingException {
        brief.setFrom(adresse(absender));
        brief.setRecipient(MimeMessage.RecipientType.TO, adresse(mail.an()));
        brief.setSubject(
                UNSICHTBAR.matcher(mail.betreff()).replaceAll(" ").strip(),
                StandardCharsets.UTF_8.name());
        brief.setText(mail.text(), StandardCharsets.UTF_8.name());
        brief.setSentDate(Date.from(jetzt));
        // Out-of-office replies to a machine help nobody (RFC 3834).
        brief.setHeader("Auto-Submitted", "auto-generated");
        brief.setHeader("Message-ID", kennung(mail.schluessel(), absender));
    }

    /// The same order always has the same Message-ID, so that a mail that arrives twice is
    /// recognised.
    static String kennung(String schluessel, String absender) {
        return "<"
                + Pruefsumme.von(schluessel).hex().substring(0, 40)
                + "@"
                + absender.substring(absender.indexOf('@') + 1)
                + ">";
    }

    private static InternetAddress adresse(String text) throws AddressException {
        if (UNSICHTBAR.matcher(text).find() || text.length() > 320 || text.indexOf('@') < 1) {
            throw new AddressException("not one plain address");
        }
        var adresse = new InternetAddress(text, true);
        if (!text.equals(adresse.getAddress()) || adresse.isGroup()) {
            throw new AddressException("not one plain address");
        }
        return adresse;
    }
}
