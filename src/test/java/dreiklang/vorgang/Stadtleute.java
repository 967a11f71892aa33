package dreiklang.vorgang;

import static org.awaitility.Awaitility.await;

import dreiklang.antrag.Antraege;
import dreiklang.antrag.AntragId;
import dreiklang.antrag.Quittung;
import dreiklang.basis.Sprache;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokumente;
import dreiklang.formular.Antworten;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Beispiel;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.LeistungsSchluessel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;

/// People of the demo Kommune in tests: acts in their names and lets a matter of theirs arrive.
public final class Stadtleute {

    private static final Path BILD = Path.of("kommune/demo/anlagen/nachweise.png");

    private final Konten konten;
    private final Organisation organisation;
    private final Leistungen leistungen;
    private final Dokumente dokumente;
    private final Antraege antraege;
    private final Vorgaenge vorgaenge;

    /// @param stadt the running town
    public Stadtleute(ApplicationContext stadt) {
        konten = stadt.getBean(Konten.class);
        organisation = stadt.getBean(Organisation.class);
        leistungen = stadt.getBean(Leistungen.class);
        dokumente = stadt.getBean(Dokumente.class);
        antraege = stadt.getBean(Antraege.class);
        vorgaenge = stadt.getBean(Vorgaenge.class);
    }

    /// Does something as that member of staff.
    public void als(String anmeldename, Runnable arbeit) {
        fragen(
                anmeldename,
                () -> {
                    arbeit.run();
                    return anmeldename;
                });
    }

    /// Asks something as that member of staff.
    public <T> T fragen(String anmeldename, Supplier<T> arbeit) {
        return konten.als(id(anmeldename), arbeit);
    }

    /// Who that is.
    public BeschaeftigteId id(String anmeldename) {
        return person(anmeldename).id();
    }

    /// The member of staff of that sign-in name.
    public Beschaeftigte person(String anmeldename) {
        return organisation.einheiten().stream()
                .flatMap(e -> organisation.personen(e.kurz()).stream())
                .filter(p -> p.anmeldename().equals(anmeldename))
                .findFirst()
                .orElseThrow();
    }

    /// Somebody has come back from a journey: a confidential matter of the Gesundheitsamt.
    public VorgangId reiserueckkehr(String nachname, LocalDate heute) {
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
    public VorgangId eroeffnet(String leistung, Map<String, String> antworten) {
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
        return zu(antrag);
    }

    /// A Vorgang from the first valid Beispiel of that Leistung.
    public VorgangId beispiel(String leistung) {
        return beispiel(leistung, _ -> true);
    }

    /// A Vorgang from the first valid Beispiel of that Leistung that is meant.
    public VorgangId beispiel(String leistung, Predicate<Beispiel> gemeint) {
        return zu(einreichen(leistung, gemeint).antrag().id());
    }

    /// Submits the first valid Beispiel of that Leistung that is meant.
    ///
    /// @return the receipt, with the PIN
    public Quittung einreichen(String leistung, Predicate<Beispiel> gemeint) {
        var schluessel = new LeistungsSchluessel(leistung);
        var beispiel =
                leistungen.paket(schluessel).orElseThrow().beispiele().stream()
                        .filter(b -> b.gueltig() && b.formular().isEmpty())
                        .filter(gemeint)
                        .findFirst()
                        .orElseThrow();
        return antraege.einreichen(schluessel, beispiel.antworten(), anlagen(beispiel), Sprache.DE);
    }

    /// The Vorgang of an Antrag, as soon as it is opened.
    public VorgangId zu(AntragId antrag) {
        await().atMost(Duration.ofSeconds(20)).until(() -> vorgaenge.zu(antrag).isPresent());
        return vorgaenge.zu(antrag).orElseThrow();
    }

    /// Every file a Beispiel names is the same picture.
    private Map<String, List<Ablage>> anlagen(Beispiel beispiel) {
        var dateien = new HashMap<String, List<Ablage>>();
        beispiel.werte()
                .forEach((feld, namen) -> {
                    if (namen.stream().anyMatch(n -> n.matches(".+\\.(pdf|jpe?g|png|webp)"))) {
                        dateien.put(feld, namen.stream().map(this::bild).toList());
                    }
                });
        return dateien;
    }

    private Ablage bild(String name) {
        try (var bild = Files.newInputStream(BILD)) {
            return dokumente.annehmen(bild, name.replaceFirst("\\.[a-z]+$", ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
