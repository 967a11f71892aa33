package dreiklang.antrag.web;

import dreiklang.antrag.Buendel;
import dreiklang.antrag.Buendel.Stand;
import dreiklang.antrag.Buendel.Teil;
import dreiklang.basis.Geldbetrag;
import dreiklang.seite.Rahmen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The Anliegen of a Buendel and how far each is; after sending what became of each.
///
/// @param rahmen the frame
/// @param buendel the Buendel
/// @param aemter short name → name of the Organisationseinheiten they go to
/// @param pin the PIN of all of them, where this browser may see it
/// @param fehler name of the Leistung → why it could not be sent just now
public record BuendelAnsicht(
        Rahmen rahmen,
        Buendel buendel,
        Map<String, String> aemter,
        Optional<String> pin,
        Map<String, String> fehler) {

    /// The first heading.
    public String titel() {
        return rahmen.text(
                buendel.kopf().eingereicht()
                        ? "antrag.buendel.gesendet-titel"
                        : "antrag.buendel.titel",
                buendel.anzahl());
    }

    /// Name of the Lebenslage.
    public String name() {
        return buendel.name().in(rahmen.sprache());
    }

    /// Name of a Leistung.
    public String name(Teil teil) {
        return teil.name().in(rahmen.sprache());
    }

    /// How far it is, in words.
    public String stand(Teil teil) {
        return teil.stand() == Stand.OFFEN
                ? rahmen.text("antrag.buendel.stand.OFFEN", teil.offen(), teil.seiten())
                : rahmen.text("antrag.buendel.stand." + teil.stand());
    }

    /// Colour of the mark.
    public String farbe(Teil teil) {
        return switch (teil.stand()) {
            case OFFEN, WARTET -> "warnt";
            case BEREIT, ABGESENDET -> "gut";
        };
    }

    /// Name of the Amt it goes to.
    public String amt(Teil teil) {
        return aemter.getOrDefault(teil.einheit(), teil.einheit());
    }

    /// What it costs, in words; empty as long as nobody knows.
    public String gebuehr(Teil teil) {
        return teil.stand() == Stand.OFFEN
                ? ""
                : teil.gebuehr()
                        .filter(Geldbetrag::istFaellig)
                        .map(g -> rahmen.text("antrag.buendel.gebuehr", rahmen.geld(g)))
                        .orElse(rahmen.text("antrag.buendel.kostenlos"));
    }

    /// The Anliegen that are in it.
    public List<Teil> dabei() {
        return buendel.teile().stream().filter(Teil::dabei).toList();
    }

    /// Address of the draft or the receipt.
    public String adresse(Teil teil) {
        return teil.entwurf().eingereicht()
                ? EntwurfController.quittung(teil.entwurf())
                : Bereich.BUERGER.entwurf(teil.entwurf().id(), "");
    }

    /// The one to go on with.
    public Optional<Teil> naechstes() {
        return buendel.mit(Stand.OFFEN).stream().findFirst();
    }

    /// How many can be sent.
    public int bereite() {
        return buendel.mit(Stand.BEREIT).size();
    }

    /// How many were sent.
    public int gesendete() {
        return buendel.mit(Stand.ABGESENDET).size();
    }

    /// Address of this page.
    public String hier() {
        return Weg.buendel(buendel.kopf().id());
    }

    /// The pages of the common questions: address → heading.
    public Map<String, String> gemeinsame() {
        var seiten = new LinkedHashMap<String, String>();
        buendel.fragen()
                .forEach(s ->
                        seiten.put(
                                Bereich.BUERGER.entwurf(buendel.kopf().id(), s.name())
                                        + "?von=pruefen",
                                s.titel().in(rahmen.sprache())));
        return seiten;
    }

    /// Where she learns how to come back.
    public String pause() {
        return Bereich.BUERGER.entwurf(buendel.kopf().id(), "pause");
    }
}
