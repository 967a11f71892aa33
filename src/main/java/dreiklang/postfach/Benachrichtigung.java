package dreiklang.postfach;

import dreiklang.basis.Mailauftrag;
import dreiklang.basis.Sprache;
import dreiklang.seite.Kommunenangaben;
import dreiklang.seite.Texte;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Writes the mail that says "there is something for you", in both languages and without saying
/// what.
@Component
class Benachrichtigung {

    private static final DateTimeFormatter TAG =
            DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMANY);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Texte texte;
    private final Kommunenangaben kommune;
    private final String adresse;

    Benachrichtigung(
            Texte texte, Kommunenangaben kommune, @Value("${dreiklang.adresse}") String adresse) {
        this.texte = texte;
        this.kommune = kommune;
        this.adresse = adresse;
    }

    Mailauftrag bereitgestellt(Sendung sendung, String an) {
        var name = kommune.aktuell().name();
        return new Mailauftrag(
                "postfach.bereitgestellt:" + sendung.id(),
                an,
                texte.text(Sprache.DE, "postfach.mail.betreff", name),
                text(Sprache.DE, name) + "\n\n--\n\n" + text(Sprache.EN, name));
    }

    /// The notice that is due on the day of the Bereitstellung (§ 9 Abs. 1 OZG).
    Mailauftrag imNutzerkonto(Sendung sendung, String an) {
        var name = kommune.aktuell().name();
        return new Mailauftrag(
                "postfach.bereitgestellt:" + sendung.id(),
                an,
                texte.text(Sprache.DE, "postfach.mail.betreff", name),
                nutzerkonto(Sprache.DE, name, sendung)
                        + "\n\n--\n\n"
                        + nutzerkonto(Sprache.EN, name, sendung));
    }

    private String nutzerkonto(Sprache sprache, String name, Sendung sendung) {
        var form = sprache == Sprache.DE ? TAG : DAY;
        return texte.text(
                sprache,
                "postfach.nutzerkonto.mail",
                name,
                adresse + "/konto/nutzerkonto",
                form.format(sendung.bekanntgegeben().orElseThrow()));
    }

    Mailauftrag beantwortet(String bezug, String an) {
        var name = kommune.aktuell().name();
        return new Mailauftrag(
                "postfach.beantwortet:" + bezug,
                an,
                texte.text(Sprache.DE, "postfach.antwort.betreff", name),
                antwort(Sprache.DE, name) + "\n\n--\n\n" + antwort(Sprache.EN, name));
    }

    private String text(Sprache sprache, String name) {
        return texte.text(sprache, "postfach.mail.text", name, adresse + "/anliegen");
    }

    private String antwort(Sprache sprache, String name) {
        return texte.text(sprache, "postfach.antwort.text", name, adresse + "/anliegen");
    }
}
