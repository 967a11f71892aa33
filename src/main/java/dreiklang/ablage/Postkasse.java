package dreiklang.ablage;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The mailbox on an IMAP server. A mail leaves the folder it came into only after whoever took it
/// has it durably.
@Component
class Postkasse {

    private static final int JE_BESUCH = 200;

    private final PostEinstellungen einstellungen;

    Postkasse(PostEinstellungen einstellungen) {
        this.einstellungen = einstellungen;
    }

    /// What a mail looks like from outside.
    ///
    /// @param roh the mail; empty when it is too large
    record Stueck(String kennung, String von, String betreff, long groesse, Optional<byte[]> roh) {}

    /// Who takes mails.
    interface Empfang {
        /// @return whether it was taken over
        boolean annehmen(Stueck stueck);
    }

    boolean eingerichtet() {
        return einstellungen.eingerichtet();
    }

    /// Empties the folder, oldest first.
    ///
    /// @return how many mails went out of it
    int leeren(Empfang empfang) throws MessagingException, IOException {
        try (var postamt = verbunden()) {
            var eingang = postamt.getFolder(einstellungen.eingang());
            eingang.open(Folder.READ_WRITE);
            try {
                int anzahl = Math.min(JE_BESUCH, eingang.getMessageCount());
                for (int nr = 1; nr <= anzahl; nr++) {
                    var mail = eingang.getMessage(nr);
                    if (!mail.isSet(Flags.Flag.DELETED)) {
                        boolean da = empfang.annehmen(stueck(mail));
                        ruecken(
                                postamt,
                                eingang,
                                mail,
                                da ? einstellungen.abgelegt() : einstellungen.abgewiesen());
                    }
                }
                return anzahl;
            } finally {
                eingang.close(true);
            }
        }
    }

    private Stueck stueck(Message mail) throws MessagingException, IOException {
        long groesse = mail.getSize();
        var roh = groesse > einstellungen.groessteBytes() ? Optional.<byte[]>empty() : roh(mail);
        return roh.isPresent()
                ? new Stueck("", "", "", roh.get().length, roh)
                : new Stueck(
                        kopf(mail, "Message-ID"),
                        kopf(mail, "From"),
                        kopf(mail, "Subject"),
                        groesse,
                        roh);
    }

    private Optional<byte[]> roh(Message mail) throws MessagingException, IOException {
        var imap = (IMAPMessage) mail;
        imap.setPeek(true);
        try (var strom = imap.getMimeStream()) {
            byte[] roh = strom.readNBytes(einstellungen.groessteBytes() + 1);
            return roh.length > einstellungen.groessteBytes() ? Optional.empty() : Optional.of(roh);
        }
    }

    private static String kopf(Message mail, String name) throws MessagingException {
        String @Nullable [] werte = mail.getHeader(name);
        return werte == null || werte.length == 0
                ? ""
                : werte[0].substring(0, Math.min(werte[0].length(), 1_000))
                        .replaceAll("\\p{Cntrl}+", " ");
    }

    private void ruecken(Store postamt, Folder eingang, Message mail, String ordner)
            throws MessagingException {
        var ziel = postamt.getFolder(ordner);
        if (!ziel.exists() && !ziel.create(Folder.HOLDS_MESSAGES)) {
            throw new MessagingException("the folder " + ordner + " cannot be made");
        }
        eingang.copyMessages(new Message[] {mail}, ziel);
        mail.setFlag(Flags.Flag.DELETED, true);
    }

    private Store verbunden() throws MessagingException {
        var art = einstellungen.verschluesselung().toLowerCase(Locale.ROOT);
        if (!List.of("tls", "starttls", "keine").contains(art)) {
            throw new MessagingException(
                    "dreiklang.aktenpost.verschluesselung: tls, starttls or keine");
        }
        var protokoll = art.equals("tls") ? "imaps" : "imap";
        var worte = new Properties();
        var frist = Long.toString(einstellungen.frist().toMillis());
        for (var was : Arrays.asList("connectiontimeout", "timeout", "writetimeout")) {
            worte.setProperty("mail." + protokoll + "." + was, frist);
        }
        worte.setProperty("mail." + protokoll + ".partialfetch", "false");
        worte.setProperty("mail." + protokoll + ".ssl.checkserveridentity", "true");
        worte.setProperty("mail.imap.starttls.enable", Boolean.toString(art.equals("starttls")));
        worte.setProperty("mail.imap.starttls.required", Boolean.toString(art.equals("starttls")));
        var postamt = Session.getInstance(worte).getStore(protokoll);
        postamt.connect(
                einstellungen.host(),
                einstellungen.port(),
                einstellungen.benutzer(),
                einstellungen.kennwort());
        return postamt;
    }
}
