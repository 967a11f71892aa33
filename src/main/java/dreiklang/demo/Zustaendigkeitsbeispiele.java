package dreiklang.demo;

import dreiklang.antrag.Antraege;
import dreiklang.basis.Sprache;
import dreiklang.formular.Antworten;
import dreiklang.identitaet.Abwesenheiten;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.LeistungsSchluessel;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Shows in the demo who gets what: letters of names share out Meldebescheinigungen, somebody is
/// away and represented, somebody without a deputy, and two confidential matters lie in the
/// Gesundheitsamt.
@Component
@ConditionalOnProperty("dreiklang.demo")
class Zustaendigkeitsbeispiele implements Beispielfolge {

    private final Beispielschritte schritte;
    private final Antraege antraege;
    private final Abwesenheiten abwesenheiten;
    private final Organisation organisation;
    private final Amtsschritte amt;
    private final Zeitmaschine zeit;
    private final Clock uhr;

    Zustaendigkeitsbeispiele(
            Beispielschritte schritte,
            Antraege antraege,
            Abwesenheiten abwesenheiten,
            Organisation organisation,
            Amtsschritte amt,
            Zeitmaschine zeit,
            Clock uhr) {
        this.schritte = schritte;
        this.antraege = antraege;
        this.abwesenheiten = abwesenheiten;
        this.organisation = organisation;
        this.amt = amt;
        this.zeit = zeit;
        this.uhr = uhr;
    }

    @Override
    public void anlegen() {
        schritte.einmal("zustaendigkeit", this::beantragen);
        schritte.einmal(
                "abwesenheit",
                () -> {
                    weg("g.holm", "f.tietz", Optional.of("n.arslan"), 9);
                    weg("c.winkels", "c.winkels", Optional.empty(), 2);
                });
    }

    private void beantragen() {
        var namen = List.of("Arndt", "Behrens", "Kühn", "Lorenz", "Öztürk", "Sievers", "Voigt");
        for (int i = 0; i < namen.size(); i++) {
            var nachname = namen.get(i);
            vor(9 - i, () -> bescheinigung(nachname));
        }
        vor(2, () -> reise("Klee", "Spanien"));
        vor(1, () -> reise("Amsel", "Portugal"));
    }

    private void vor(int tagen, Runnable was) {
        zeit.bei(
                uhr.instant().minus(Duration.ofDays(tagen)),
                () -> {
                    was.run();
                    return tagen;
                });
    }

    private void weg(String wer, String person, Optional<String> vertretung, int tage) {
        var heute = LocalDate.now(uhr);
        amt.als(
                wer,
                () -> {
                    abwesenheiten.eintragen(
                            person(person).id(),
                            heute,
                            heute.plusDays(tage),
                            vertretung.map(v -> person(v).id()));
                    return person;
                });
    }

    private Beschaeftigte person(String anmeldename) {
        return organisation.mitAnmeldename(anmeldename).orElseThrow();
    }

    private void bescheinigung(String nachname) {
        einreichen(
                "meldebescheinigung",
                nachname,
                Map.of("umfang", "einfach", "form", "elektronisch"));
    }

    private void reise(String nachname, String land) {
        var heute = LocalDate.now(uhr);
        einreichen(
                "reiserueckkehrer",
                nachname,
                Map.of(
                        "anlass", "freiwillig",
                        "einwilligung", "ja",
                        "aufenthalte", "1",
                        "aufenthalte.1.land", land,
                        "aufenthalte.1.aufenthalt_von", heute.minusDays(14).toString(),
                        "aufenthalte.1.aufenthalt_bis", heute.minusDays(3).toString(),
                        "rueckkehr", heute.minusDays(2).toString(),
                        "verkehrsmittel", "auto",
                        "beschwerden", "nein",
                        "kontakt_krank", "nein"));
    }

    private void einreichen(String leistung, String nachname, Map<String, String> dazu) {
        var werte = new LinkedHashMap<String, List<String>>();
        dazu.forEach((feld, wert) -> werte.put(feld, List.of(wert)));
        Map.of(
                        "vorname", "Alex",
                        "nachname", nachname,
                        "geburtsdatum", "1984-05-17",
                        "strasse", "Auenweg 12",
                        "plz", "59999",
                        "ort", "Lindenau an der Aue",
                        "telefon", "02999 48113",
                        "email", "alex@post.example")
                .forEach((feld, wert) -> werte.put(feld, List.of(wert)));
        antraege.einreichen(
                new LeistungsSchluessel(leistung), new Antworten(werte), Map.of(), Sprache.DE);
    }
}
