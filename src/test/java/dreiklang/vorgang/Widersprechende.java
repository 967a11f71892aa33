package dreiklang.vorgang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dreiklang.antrag.Mensch;
import dreiklang.antrag.Quittung;
import dreiklang.postfach.Postfaecher;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/// People who do not agree with a Bescheid, at a browser without JavaScript.
final class Widersprechende {

    private final Stadtleute leute;
    private final Vorgaenge vorgaenge;
    private final VorgangRepository ablage;
    private final RechtsbehelfRepository rechtsbehelfe;
    private final Postfaecher postfaecher;
    private final String stadt;

    Widersprechende(ApplicationContext kontext, String stadt) {
        this.leute = new Stadtleute(kontext);
        this.vorgaenge = kontext.getBean(Vorgaenge.class);
        this.ablage = kontext.getBean(VorgangRepository.class);
        this.rechtsbehelfe = kontext.getBean(RechtsbehelfRepository.class);
        this.postfaecher = kontext.getBean(Postfaecher.class);
        this.stadt = stadt;
    }

    /// An Antrag that was decided, and the person who holds its PIN.
    record Fall(Quittung quittung, VorgangId vorgang, Mensch mensch) {

        String adresse() {
            return "/anliegen/" + quittung.antrag().referenz();
        }
    }

    /// A Kita place was refused; a confidential matter of the Jugendamt.
    Fall abgelehnt() {
        var quittung =
                leute.einreichen(
                        "kita-platz", b -> b.antworten().eins("sorge_gemeinsam").equals("nein"));
        var id = leute.zu(quittung.antrag().id());
        leute.als("m.celik", () -> vorgaenge.uebernehmen(id));
        leute.als("m.celik", () -> vorgaenge.entscheiden(id, Ergebnis.ABGELEHNT, "Kein Platz."));
        return new Fall(quittung, id, geoeffnet(quittung));
    }

    /// The same with a Widerspruch.
    Fall eingelegt() {
        var fall = abgelehnt();
        abrufen(fall);
        widersprechen(fall, Map.of());
        return fall;
    }

    /// The person has opened her Anliegen with reference and PIN.
    Mensch geoeffnet(Quittung quittung) {
        var mensch = new Mensch(stadt);
        var seite = mensch.oeffnen("/anliegen");
        mensch.ausfuellen(
                seite,
                Map.of(
                        "referenz", quittung.antrag().referenz(),
                        "pin", quittung.pin().orElseThrow()),
                "");
        return mensch;
    }

    /// She opens the Bescheid.
    void abrufen(Fall fall) {
        var seite = fall.mensch().oeffnen(fall.adresse());
        var sendung = postfaecher.zu(fall.vorgang().bezug()).getFirst();
        fall.mensch()
                .senden(
                        fall.adresse() + "/sendungen/" + sendung.id(),
                        Map.of("_csrf", csrf(seite)));
    }

    /// Fills in all pages and sends it.
    String widersprechen(Fall fall, Map<String, String> gruende) {
        var mensch = fall.mensch();
        var seite = mensch.oeffnen(fall.adresse() + "/widerspruch");
        seite = mensch.senden(fall.adresse() + "/widerspruch", Map.of("_csrf", csrf(seite)));
        assertThat(seite.html()).contains("Bescheid vom", "Gegen welchen Bescheid?");
        seite =
                mensch.ausfuellen(
                        seite, Map.of("bescheid", "Bescheid", "umfang", "ganz"), "weiter");
        seite = mensch.ausfuellen(seite, gruende, "weiter");
        seite = mensch.ausfuellen(seite, Map.of(), "weiter");
        assertThat(seite.html()).contains("noch nicht abgesendet");
        return mensch.senden(seite.pfad().replace("/pruefen", "/absenden"), seite.verborgen())
                .html();
    }

    /// The Vorgang of the Widerspruch.
    Vorgang widerspruch(Fall fall) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> rechtsbehelfe.gegen(fall.vorgang()).isPresent());
        var id = rechtsbehelfe.gegen(fall.vorgang()).orElseThrow().vorgang();
        return ablage.finden(id).orElseThrow();
    }

    static String csrf(Mensch.Blick seite) {
        return seite.verborgen().getOrDefault("_csrf", "");
    }
}
