package dreiklang.fachverfahren;

import dreiklang.basis.Mailauftrag;
import dreiklang.postfach.Mailuebergabe;
import dreiklang.postfach.Mailuebergabe.Anhang;
import dreiklang.postfach.Mailuebergabe.NichtAngenommen;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;

/// Sends by e-mail, the content as a file. Taken means here: the mail server has taken it. The same
/// key has the same Message-ID, by which the receiver knows a second one.
///
/// @param empfaenger the one who alone can open it; empty: only the way to the mail server is
///   encrypted
record Mailweg(String adresse, Optional<X509Certificate> empfaenger, Mailuebergabe post, Clock uhr)
        implements Weg {

    @Override
    public String senden(Sendung sendung) throws Zustellfehler {
        abgelaufen();
        var mail =
                new Mailauftrag(
                        "fachverfahren:" + sendung.schluessel(),
                        adresse,
                        "Zustellung " + sendung.referenz(),
                        "Eine Zustellung an das Fachverfahren, im Anhang.\n\nSchlüssel: "
                                + sendung.schluessel()
                                + "\n\nDerselbe Schlüssel bedeutet immer dieselbe Zustellung. Kommt er ein zweites Mal, ist nichts zu tun.\n");
        try {
            post.uebergeben(
                    mail,
                    new Anhang(sendung.dateiname(), sendung.medientyp(), sendung.bytes()),
                    empfaenger);
            return "";
        } catch (NichtAngenommen e) {
            throw e.endgueltig()
                    ? Zustellfehler.endgueltig(e.grund())
                    : Zustellfehler.spaeter(e.grund());
        }
    }

    private void abgelaufen() throws Zustellfehler {
        if (empfaenger.isPresent()
                && uhr.instant().isAfter(empfaenger.get().getNotAfter().toInstant())) {
            throw Zustellfehler.spaeter(
                    "Das Zertifikat des Empfängers ist abgelaufen. Hinterlegen Sie ein neues.");
        }
    }

    @Override
    public String verbindungPruefen() throws Zustellfehler {
        abgelaufen();
        try {
            post.pruefen(empfaenger.isPresent());
        } catch (NichtAngenommen e) {
            throw Zustellfehler.spaeter(e.grund());
        }
        return "Der Mailserver nimmt unsere Post an. Ob sie beim Empfänger ankommt, zeigt erst eine Zustellung.";
    }
}
