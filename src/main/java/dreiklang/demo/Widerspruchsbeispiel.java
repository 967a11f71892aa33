package dreiklang.demo;

import dreiklang.antrag.Antraege;
import dreiklang.antrag.AntragId;
import dreiklang.antrag.Einreichungen;
import dreiklang.antrag.Entwuerfe;
import dreiklang.antrag.Folgeformulare;
import dreiklang.antrag.Seiteneingabe;
import dreiklang.antrag.Zugang;
import dreiklang.basis.Sprache;
import dreiklang.leistung.Beispiel;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.vorgang.Ergebnis;
import dreiklang.vorgang.Rechtsbehelfsauskunft;
import dreiklang.vorgang.Vorgaenge;
import dreiklang.vorgang.VorgangId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Shows in the demo what a Widerspruch is: a Kita place was refused, and the parents do not agree.
@Component
@ConditionalOnProperty("dreiklang.demo")
class Widerspruchsbeispiel {

    private static final int GANZE_STADT = 100;
    private static final int FALL = -60;
    private static final LeistungsSchluessel KITA = new LeistungsSchluessel("kita-platz");
    private static final String WER = "m.celik";

    private final Leistungen leistungen;
    private final Antraege antraege;
    private final Folgeformulare folgeformulare;
    private final Entwuerfe entwuerfe;
    private final Einreichungen einreichungen;
    private final Buergerschritte buerger;
    private final Vorgaenge vorgaenge;
    private final Rechtsbehelfsauskunft auskunft;
    private final Amtsschritte amt;
    private final Vorgangswarte warte;
    private final DemoRepository stand;
    private final TransactionTemplate transaktion;
    private final ThreadPoolTaskScheduler planer;
    private final Demoeinstellungen einstellungen;

    Widerspruchsbeispiel(
            Leistungen leistungen,
            Antraege antraege,
            Folgeformulare folgeformulare,
            Entwuerfe entwuerfe,
            Einreichungen einreichungen,
            Buergerschritte buerger,
            Vorgaenge vorgaenge,
            Rechtsbehelfsauskunft auskunft,
            Amtsschritte amt,
            Vorgangswarte warte,
            DemoRepository stand,
            TransactionTemplate transaktion,
            ThreadPoolTaskScheduler planer,
            Demoeinstellungen einstellungen) {
        this.leistungen = leistungen;
        this.antraege = antraege;
        this.folgeformulare = folgeformulare;
        this.entwuerfe = entwuerfe;
        this.einreichungen = einreichungen;
        this.buerger = buerger;
        this.vorgaenge = vorgaenge;
        this.auskunft = auskunft;
        this.amt = amt;
        this.warte = warte;
        this.stand = stand;
        this.transaktion = transaktion;
        this.planer = planer;
        this.einstellungen = einstellungen;
    }

    @EventListener(ApplicationReadyEvent.class)
    void bereit() {
        if (einstellungen.demoVorgaenge() >= GANZE_STADT) {
            planer.execute(this::anlegen);
        }
    }

    /// Three steps, each with its mark in one transaction: a crash between them is made good at the
    /// next start.
    private void anlegen() {
        beispiel().ifPresent(b -> einmal("kita-abgelehnt", () -> einreichen(b)));
        try {
            var antrag = stand.antrag(FALL);
            if (antrag.isPresent() && warte.eroeffnet(antrag.get())) {
                var vorgang = vorgaenge.zu(antrag.get()).orElseThrow();
                einmal("kita-bescheid", () -> ablehnen(vorgang));
                einmal("kita-widerspruch", () -> widersprechen(antrag.get(), vorgang));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void einmal(String name, Runnable schritt) {
        transaktion.executeWithoutResult(t -> {
            if (stand.beispiel(name)) {
                schritt.run();
            }
        });
    }

    private void einreichen(Beispiel beispiel) {
        var quittung = antraege.einreichen(KITA, beispiel.antworten(), Map.of(), Sprache.DE);
        stand.merken(FALL, quittung.antrag().id());
    }

    private void ablehnen(VorgangId vorgang) {
        amt.als(
                WER,
                () -> {
                    vorgaenge.uebernehmen(vorgang);
                    vorgaenge.entscheiden(
                            vorgang,
                            Ergebnis.ABGELEHNT,
                            "In den gewünschten Kitas sind zum Beginn des Kita-Jahres alle Plätze vergeben.");
                    return vorgang;
                });
    }

    private void widersprechen(AntragId antrag, VorgangId vorgang) {
        buerger.abrufen(vorgang);
        var bescheid = auskunft.zu(antrag).orElseThrow().bescheid();
        var zugang = folgeformulare.widersprechen(antraege.finden(antrag), bescheid, Sprache.DE);
        speichern(zugang, "bescheid", Map.of("bescheid", bescheid, "umfang", "ganz"));
        speichern(
                zugang,
                "gruende",
                Map.of(
                        "gruende",
                        "Wir arbeiten beide. Unser Kind braucht den Platz, und seine Schwester geht schon in diese Kita."));
        var angaben = new LinkedHashMap<String, String>();
        for (String feld : List.of("vorname", "nachname", "strasse", "plz", "ort", "email")) {
            angaben.put(feld, antraege.finden(antrag).antworten().eins(feld));
        }
        speichern(zugang, "kontakt", angaben);
        var fertig = einreichungen.pruefstand(zugang).orElseThrow();
        einreichungen.absenden(zugang, fertig.entwurf().einreichung(), fertig.abdruck().hex());
    }

    private void speichern(Zugang zugang, String seite, Map<String, String> antworten) {
        var werte = new LinkedHashMap<String, List<String>>();
        antworten.forEach((feld, wert) -> werte.put(feld, List.of(wert)));
        var eingabe =
                new Seiteneingabe(
                        Seiteneingabe.Aktion.WEITER, false, werte, List.of(), Optional.empty());
        var gespeichert =
                entwuerfe
                        .speichern(zugang, seite, eingabe)
                        .orElseThrow(() -> new IllegalStateException("no page " + seite));
        if (!gespeichert.fehler().isEmpty()) {
            throw new IllegalStateException("refused: " + gespeichert.fehler());
        }
    }

    /// One that needs nobody else's consent and no file.
    private Optional<Beispiel> beispiel() {
        return leistungen.paket(KITA).stream()
                .flatMap(p -> p.beispiele().stream())
                .filter(b -> b.gueltig() && b.formular().isEmpty())
                .filter(b -> b.antworten().eins("sorge_gemeinsam").equals("nein"))
                .filter(b -> b.antworten().eins("arbeit_nachweis").isEmpty())
                .findFirst();
    }
}
