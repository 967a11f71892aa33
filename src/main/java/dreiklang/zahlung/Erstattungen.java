package dreiklang.zahlung;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Geldbetrag;
import dreiklang.basis.Kapitelleser;
import dreiklang.basis.Offen;
import dreiklang.leistung.Leistungspaket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door of what the Kommune gives back: reckons by the rules of the package and the rates of
/// the Land, and keeps what was fixed beside what was computed.
@Service
public class Erstattungen {

    private static final int GRUND = 500;

    private final Satzverzeichnis verzeichnis;
    private final FestsetzungRepository festsetzungen;

    Erstattungen(Satzverzeichnis verzeichnis, FestsetzungRepository festsetzungen) {
        this.verzeichnis = verzeichnis;
        this.festsetzungen = festsetzungen;
    }

    /// What the package says (`erstattung.yaml`); empty when it gives nothing back.
    @Offen("pure function")
    public Optional<Erstattungsvorgabe> vorgabe(Leistungspaket paket) {
        return regeln(paket).map(r -> new Erstattungsvorgabe(r.formular(), r.zweck(), r.absage()));
    }

    /// Reckons.
    ///
    /// @param antworten of the Antrag and, above them, of the Folgeformular
    @Offen("pure function")
    public Abrechnung berechnen(Leistungspaket paket, Map<String, List<String>> antworten) {
        return regeln(paket)
                .map(r -> new Erstattungsrechner(r, verzeichnis, antworten).rechnen())
                .orElse(new Abrechnung(Optional.empty(), List.of()));
    }

    /// The account the money goes to; empty when it comes with the salary.
    @Offen("pure function")
    public String iban(Leistungspaket paket, Map<String, List<String>> antworten) {
        return regeln(paket)
                .flatMap(Erstattungsregeln::iban)
                .map(f -> eins(antworten, f))
                .orElse("");
    }

    /// What the person wants to have in advance.
    @Offen("pure function")
    public Optional<Vorschusswunsch> vorschuss(
            Leistungspaket paket, Map<String, List<String>> antworten) {
        return regeln(paket)
                .flatMap(Erstattungsregeln::vorschuss)
                .filter(v -> v.wenn().map(w -> w.gilt(antworten)).orElse(true))
                .map(v ->
                        new Vorschusswunsch(
                                Satzangabe.euro(v.betrag().rechne(antworten)),
                                eins(antworten, v.iban())))
                .filter(v -> v.betrag().istFaellig());
    }

    /// Makes of what was computed and what somebody wants otherwise what is fixed.
    ///
    /// @param betraege amount by name of the item; missing means: as computed
    /// @param gruende reason by name of the item
    /// @return item by item
    /// @throws FachlicherFehler Z-401 when a change has no reason, Z-402 when a reason is too long,
    ///   Z-403 when an item that could not be computed has no amount
    @Offen("pure function")
    public List<Festsetzung.Posten> festlegen(
            Abrechnung abrechnung, Map<String, Geldbetrag> betraege, Map<String, String> gruende) {
        return abrechnung.posten().stream()
                .map(p ->
                        festlegen(
                                p,
                                Optional.ofNullable(betraege.get(p.name())),
                                gruende.getOrDefault(p.name(), "").strip()))
                .toList();
    }

    private static Festsetzung.Posten festlegen(
            Abrechnungsposten p, Optional<Geldbetrag> gewollt, String grund) {
        var betrag =
                gewollt.or(p::betrag)
                        .orElseThrow(() ->
                                new FachlicherFehler(
                                        Fehlerart.EINGABE, "Z-403", p.text().deutsch()));
        var posten = new Festsetzung.Posten(p, betrag, grund);
        if (posten.geaendert() && grund.isEmpty()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "Z-401", p.text().deutsch());
        }
        if (grund.length() > GRUND) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "Z-402", GRUND);
        }
        return posten;
    }

    /// Keeps what was fixed in the caller's transaction; what was fixed before stays too.
    @Offen("called by vorgang, whose doors ask for the right and write the Protokoll")
    @Transactional(propagation = Propagation.MANDATORY)
    public void festhalten(Festsetzung festsetzung) {
        festsetzungen.anlegen(festsetzung);
    }

    /// What was fixed last.
    @Offen("callers check who may see it")
    public Optional<Festsetzung> zu(String bezug) {
        return festsetzungen.letzte(bezug);
    }

    /// What a letter can name: `erstattung`, the amount that was fixed or, before that, computed,
    /// and `erstattungsposten`, every item with its reason.
    @Offen("callers check who may see it")
    public Map<String, Object> werte(
            String bezug, Leistungspaket paket, Map<String, List<String>> antworten) {
        var fest = zu(bezug);
        var summe =
                fest.map(Festsetzung::summe).orElseGet(() -> berechnen(paket, antworten).summe());
        var posten =
                fest.map(Festsetzung::posten)
                        .map(p -> p.stream().map(Erstattungen::zeile).toList())
                        .orElseGet(() ->
                                berechnen(paket, antworten).posten().stream()
                                        .map(Erstattungen::zeile)
                                        .toList());
        return Map.of("erstattung", summe, "erstattungsposten", posten);
    }

    private static String zeile(Festsetzung.Posten p) {
        return p.berechnet().text().deutsch()
                + ": "
                + p.betrag().lesbar(Locale.GERMANY)
                + (p.geaendert()
                        ? " (" + p.grund() + ")"
                        : rechenweg(p.berechnet().rechenweg().deutsch()));
    }

    private static String zeile(Abrechnungsposten p) {
        return p.text().deutsch()
                + ": "
                + p.betrag().map(b -> b.lesbar(Locale.GERMANY)).orElse("–")
                + rechenweg(p.rechenweg().deutsch());
    }

    private static String rechenweg(String text) {
        return text.isEmpty() ? "" : " (" + text + ")";
    }

    private Optional<Erstattungsregeln> regeln(Leistungspaket paket) {
        return paket.kapitel(
                Erstattungsregeln.DATEI,
                Erstattungsregeln.class,
                k ->
                        Erstattungsregeln.lesen(
                                k,
                                paket,
                                verzeichnis.namen(),
                                new Kapitelleser(new ArrayList<>())));
    }

    private static String eins(Map<String, List<String>> antworten, String frage) {
        var werte = antworten.getOrDefault(frage, List.of());
        return werte.isEmpty() ? "" : werte.getFirst().replaceAll("\\s", "");
    }
}
