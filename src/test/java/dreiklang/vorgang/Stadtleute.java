package dreiklang.vorgang;

import static org.awaitility.Awaitility.await;

import dreiklang.antrag.Antraege;
import dreiklang.basis.Sprache;
import dreiklang.formular.Antworten;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.LeistungsSchluessel;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;

/// People of the demo Kommune in tests: acts in their names and lets a matter of theirs arrive.
class Stadtleute {

    private final Konten konten;
    private final Organisation organisation;
    private final Antraege antraege;
    private final Vorgaenge vorgaenge;

    Stadtleute(ApplicationContext stadt) {
        konten = stadt.getBean(Konten.class);
        organisation = stadt.getBean(Organisation.class);
        antraege = stadt.getBean(Antraege.class);
        vorgaenge = stadt.getBean(Vorgaenge.class);
    }

    /// Does something as that member of staff.
    void als(String anmeldename, Runnable arbeit) {
        fragen(
                anmeldename,
                () -> {
                    arbeit.run();
                    return anmeldename;
                });
    }

    /// Asks something as that member of staff.
    <T> T fragen(String anmeldename, Supplier<T> arbeit) {
        return konten.als(id(anmeldename), arbeit);
    }

    BeschaeftigteId id(String anmeldename) {
        return person(anmeldename).id();
    }

    Beschaeftigte person(String anmeldename) {
        return organisation.einheiten().stream()
                .flatMap(e -> organisation.personen(e.kurz()).stream())
                .filter(p -> p.anmeldename().equals(anmeldename))
                .findFirst()
                .orElseThrow();
    }

    /// Somebody has come back from a journey: a confidential matter of the Gesundheitsamt.
    VorgangId reiserueckkehr(String nachname, LocalDate heute) {
        return eroeffnet(
                "reiserueckkehrer",
                Map.ofEntries(
                        Map.entry("anlass", "freiwillig"),
                        Map.entry("einwilligung", "ja"),
                        Map.entry("aufenthalte", "1"),
                        Map.entry("aufenthalte.1.land", "Spanien"),
                        Map.entry("aufenthalte.1.aufenthalt_von", heute.minusDays(14).toString()),
                        Map.entry("aufenthalte.1.aufenthalt_bis", heute.minusDays(3).toString()),
                        Map.entry("rueckkehr", heute.minusDays(2).toString()),
                        Map.entry("verkehrsmittel", "auto"),
                        Map.entry("beschwerden", "nein"),
                        Map.entry("kontakt_krank", "nein"),
                        Map.entry("vorname", "Bodo"),
                        Map.entry("nachname", nachname),
                        Map.entry("geburtsdatum", "1979-06-02"),
                        Map.entry("strasse", "Am Stausee 4"),
                        Map.entry("plz", "59999"),
                        Map.entry("ort", "Lindenau an der Aue"),
                        Map.entry("telefon", "02999 48113"),
                        Map.entry("email", "bodo.klee@post.example")));
    }

    /// Lets an Antrag arrive and waits for its Vorgang.
    VorgangId eroeffnet(String leistung, Map<String, String> antworten) {
        var werte = new LinkedHashMap<String, List<String>>();
        antworten.forEach((feld, wert) -> werte.put(feld, List.of(wert)));
        var antrag =
                antraege.einreichen(
                                new LeistungsSchluessel(leistung),
                                new Antworten(werte),
                                Map.of(),
                                Sprache.DE)
                        .antrag()
                        .id();
        await().atMost(Duration.ofSeconds(20)).until(() -> vorgaenge.zu(antrag).isPresent());
        return vorgaenge.zu(antrag).orElseThrow();
    }
}
