package dreiklang.portal.web;

import dreiklang.postfach.Sendung;
import dreiklang.postfach.Sendungsstand;
import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Rechtsbehelfsauskunft.Art;
import dreiklang.vorgang.Vorgangsauskunft.Auskunft;
import dreiklang.vorgang.Vorgangsstand;
import java.util.LinkedHashMap;
import java.util.Map;

/// The status page of one Antrag.
///
/// @param rahmen frame
/// @param bild everything the person may know
/// @param antwort what the person typed as answer and could not be taken in yet
/// @param fehler id of the input → sentence
/// @param gesendet true right after an answer was taken in
public record AnliegenAnsicht(
        Rahmen rahmen,
        Anliegenbild bild,
        String antwort,
        Map<String, String> fehler,
        boolean gesendet) {

    /// Where it stands, in plain words.
    public String stand() {
        return Standtext.von(rahmen, bild.auskunft());
    }

    /// Colour of the mark beside it.
    public String marke() {
        return bild.auskunft().map(Auskunft::stand).map(AnliegenAnsicht::marke).orElse("");
    }

    private static String marke(Vorgangsstand stand) {
        return switch (stand) {
            case EINGEGANGEN, IN_BEARBEITUNG -> "";
            case WARTET_AUF_PERSON -> "warnt";
            case ENTSCHIEDEN, ABGESCHLOSSEN -> "gut";
        };
    }

    /// Address of this Antrag.
    public String adresse() {
        return "/anliegen/" + bild.antrag().referenz();
    }

    /// The facts of the Antrag.
    public Map<String, String> angaben() {
        var werte = new LinkedHashMap<String, String>();
        werte.put(rahmen.text("portal.anliegen.referenz"), bild.antrag().referenz());
        werte.put(
                rahmen.text("portal.anliegen.eingereicht"),
                rahmen.zeit(bild.antrag().eingereicht()));
        bild.auskunft()
                .ifPresent(a ->
                        werte.put(rahmen.text("portal.anliegen.aktenzeichen"), a.aktenzeichen()));
        return werte;
    }

    /// What is needed for a transfer.
    public Map<String, String> ueberweisung() {
        var werte = new LinkedHashMap<String, String>();
        bild.ueberweisung()
                .ifPresent(u -> {
                    werte.put(rahmen.text("portal.zahlung.empfaenger"), u.empfaenger());
                    werte.put(rahmen.text("portal.zahlung.iban"), u.iban());
                    if (!u.bic().isBlank()) {
                        werte.put(rahmen.text("portal.zahlung.bic"), u.bic());
                    }
                    werte.put(rahmen.text("portal.zahlung.zweck"), u.verwendungszweck());
                });
        bild.zahlung()
                .ifPresent(z ->
                        werte.put(rahmen.text("portal.zahlung.betrag"), rahmen.geld(z.betrag())));
        return werte;
    }

    /// The announcement clock of something made available.
    public Map<String, String> uhr(Sendung sendung) {
        var werte = new LinkedHashMap<String, String>();
        werte.put(
                rahmen.text("portal.sendung.bereitgestellt"),
                rahmen.zeit(sendung.bereitgestellt()));
        sendung.abgerufen()
                .ifPresent(z -> werte.put(rahmen.text("portal.sendung.abgerufen"), rahmen.zeit(z)));
        if (istBrief(sendung)) {
            return werte;
        }
        werte.put(
                rahmen.text("portal.sendung.bekanntgegeben"),
                sendung.bekanntgegeben()
                        .map(rahmen::tag)
                        .orElseGet(() -> rahmen.text("portal.sendung.noch-nicht")));
        if (bild.rechtsbehelf().moeglich().filter(m -> m.art() != Art.KEINER).isPresent()) {
            werte.put(
                    rahmen.text("portal.sendung.widerspruch"),
                    sendung.widerspruchBis()
                            .map(rahmen::tag)
                            .orElseGet(() -> rahmen.text("portal.sendung.noch-nicht")));
        }
        return werte;
    }

    /// Whether it is a plain letter, with which no Frist begins.
    public boolean istBrief(Sendung sendung) {
        return bild.auskunft()
                .map(a -> a.briefe().contains(sendung.dokumentnummer()))
                .orElse(false);
    }

    /// Whether opening it now is the first retrieval, with its legal effect.
    public boolean oeffnenIstAbruf(Sendung sendung) {
        return sendung.stand() == Sendungsstand.BEREITGESTELLT;
    }
}
