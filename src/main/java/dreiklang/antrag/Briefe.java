package dreiklang.antrag;

import dreiklang.basis.Mailauftrag;
import dreiklang.basis.Sprache;
import dreiklang.seite.Kommunenangaben;
import dreiklang.seite.Texte;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The mails of the Antraege. None carries an answer, a PIN or a file; only the mail a person
/// orders herself carries a link that opens something.
@Component
class Briefe {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Texte texte;
    private final Kommunenangaben kommune;
    private final Portaladresse adresse;

    Briefe(Texte texte, Kommunenangaben kommune, Portaladresse adresse) {
        this.texte = texte;
        this.kommune = kommune;
        this.adresse = adresse;
    }

    Mailauftrag eingang(String an, Antrag antrag, String leistung, Sprache sprache) {
        return mail(
                "antrag.eingang:" + antrag.id().wert(),
                an,
                "eingang",
                sprache,
                leistung,
                antrag.referenz(),
                adresse.zu("/anliegen"));
    }

    Mailauftrag link(String an, Entwurf entwurf, String leistung, String link, Instant jetzt) {
        return mail(
                "antrag.link:" + entwurf.id().wert() + ":" + jetzt.toEpochMilli(),
                an,
                "link",
                entwurf.sprache(),
                leistung,
                link,
                tag(entwurf.ablauf(), entwurf.sprache()));
    }

    Mailauftrag erinnerung(String an, Entwurf entwurf, String leistung) {
        return mail(
                "antrag.erinnerung:" + entwurf.id().wert() + ":" + entwurf.version(),
                an,
                "erinnerung",
                entwurf.sprache(),
                leistung,
                tag(entwurf.ablauf(), entwurf.sprache()),
                adresse.zu("/antraege/fortsetzen"),
                entwurf.referenz());
    }

    Mailauftrag bitteUmZustimmung(
            String an, Entwurf entwurf, UUID person, String leistung, String link, Instant jetzt) {
        return mail(
                "antrag.mitzeichnung:" + person + ":" + jetzt.toEpochMilli(),
                an,
                "mitzeichnung",
                entwurf.sprache(),
                leistung,
                link,
                entwurf.referenz(),
                tag(entwurf.ablauf(), entwurf.sprache()));
    }

    Mailauftrag hinfaellig(
            String an, Entwurf entwurf, Mitzeichner person, String leistung, Instant jetzt) {
        return mail(
                "antrag.hinfaellig:" + person.id() + ":" + jetzt.toEpochMilli(),
                an,
                "hinfaellig",
                entwurf.sprache(),
                leistung,
                entwurf.referenz());
    }

    Mailauftrag zustimmungWeg(String an, Entwurf entwurf, String leistung, Instant jetzt) {
        return mail(
                "antrag.zustimmung-weg:" + entwurf.id().wert() + ":" + jetzt.toEpochMilli(),
                an,
                "zustimmung-weg",
                entwurf.sprache(),
                leistung,
                entwurf.referenz());
    }

    Mailauftrag antwortAuf(
            String an, Entwurf entwurf, Mitzeichner person, String leistung, Instant jetzt) {
        return mail(
                "antrag.antwort:" + person.id() + ":" + jetzt.toEpochMilli(),
                an,
                "antwort",
                entwurf.sprache(),
                leistung,
                entwurf.referenz(),
                adresse.zu("/antraege/fortsetzen"));
    }

    static String tag(Instant zeitpunkt, Sprache sprache) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(sprache.locale())
                .format(zeitpunkt.atZone(ZONE));
    }

    private Mailauftrag mail(
            String schluessel,
            String an,
            String art,
            Sprache sprache,
            String leistung,
            Object... werte) {
        var alle = new Object[werte.length + 2];
        alle[0] = leistung;
        alle[1] = kommune.aktuell().name();
        System.arraycopy(werte, 0, alle, 2, werte.length);
        String betreff = texte.text(sprache, "antrag.mail." + art + ".betreff", alle);
        return new Mailauftrag(
                schluessel,
                an,
                betreff.replaceAll("\\R", " "),
                texte.text(sprache, "antrag.mail." + art + ".text", alle));
    }
}
