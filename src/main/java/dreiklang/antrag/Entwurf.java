package dreiklang.antrag;

import dreiklang.basis.Sprache;
import dreiklang.formular.Antworten;
import dreiklang.formular.Feld;
import dreiklang.formular.Feldart;
import dreiklang.formular.Formular;
import dreiklang.formular.Formularseite;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.KontoId;
import dreiklang.leistung.Buendelplan;
import dreiklang.leistung.LeistungsSchluessel;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A draft: an Antrag that has not been submitted yet.
///
/// @param id identifier
/// @param einreichung the number under which it will be submitted, made by the server
/// @param referenz what the person is told, the same before and after submission
/// @param leistung of which Leistung
/// @param fassung in which Fassung
/// @param vorherige in which Fassung it was before, as long as the person has not gone on
/// @param sprache language of the pages when it was begun
/// @param eingereicht whether it was submitted; then nothing can be changed any more
/// @param antworten everything typed so far, also what is wrong or hidden
/// @param anhaenge files taken in so far
/// @param beantwortet names of the pages that were left forward without errors
/// @param erreicht names of the pages that were ever reached
/// @param konto the account it belongs to
/// @param beschaeftigte the member of staff it belongs to
/// @param aufgenommen who of the Amt fills it in for a person
/// @param folge what further Formular it fills in; empty for an Antrag
/// @param email address that was given for the link
/// @param version counted up with every change
/// @param angelegt when it was begun
/// @param geaendert when it was last changed
public record Entwurf(
        EntwurfId id,
        java.util.UUID einreichung,
        String referenz,
        LeistungsSchluessel leistung,
        int fassung,
        Optional<Integer> vorherige,
        Sprache sprache,
        boolean eingereicht,
        Antworten antworten,
        List<Anhang> anhaenge,
        Set<String> beantwortet,
        Set<String> erreicht,
        Optional<KontoId> konto,
        Optional<BeschaeftigteId> beschaeftigte,
        Optional<Aufnahme> aufgenommen,
        Optional<Folgeformular> folge,
        Optional<String> email,
        int version,
        Instant angelegt,
        Instant geaendert) {

    /// Deleted so long after the last change (§ 8a (3) OZG).
    static final Duration AUFBEWAHRUNG = Duration.ofDays(30);

    /// Copies, so that nobody changes it afterwards.
    public Entwurf {
        anhaenge = List.copyOf(anhaenge);
        beantwortet = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(beantwortet));
        erreicht = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(erreicht));
    }

    /// How other modules refer to it.
    public String bezug() {
        return "entwurf:" + id.wert();
    }

    /// Whether it answers the common questions of a Buendel; such a draft is never submitted
    /// itself.
    public boolean istKopf() {
        return fassung == Buendelplan.FASSUNG;
    }

    /// The moment it will be deleted when nobody changes it.
    public Instant ablauf() {
        return geaendert.plus(AUFBEWAHRUNG);
    }

    /// The address given for the link or of the account, or the one that was typed into the
    /// Formular.
    Optional<String> adresse(Formular formular) {
        return email.or(() ->
                formular.felder().stream()
                        .filter(f -> f.art() == Feldart.EMAIL)
                        .map(f -> antworten.eins(f.name()))
                        .filter(EmailAdresse::brauchbar)
                        .findFirst());
    }

    /// The files of one field in the order they came.
    public List<Anhang> anhaenge(String feld) {
        return anhaenge.stream().filter(a -> a.feld().equals(feld)).toList();
    }

    /// The same draft with a page's new answers. File fields follow the files, never what was
    /// typed.
    Entwurf gefuellt(List<Feld> fragen, Antworten neu, List<Anhang> dateien, Instant jetzt) {
        var ergebnis = neu;
        for (Feld feld : fragen) {
            if (feld.art() == Feldart.DATEI) {
                ergebnis = ergebnis.mit(feld.name(), namen(dateien, feld.name()));
            }
        }
        return mit(ergebnis, dateien, beantwortet, erreicht, jetzt);
    }

    /// The same draft with every page answered at once.
    Entwurf ausgefuellt(
            Antworten neu, List<Anhang> dateien, List<Formularseite> seiten, String letzte) {
        var namen = new LinkedHashSet<String>();
        seiten.forEach(s -> namen.add(s.name()));
        var alle = new LinkedHashSet<>(erreicht);
        alle.addAll(namen);
        alle.add(letzte);
        return mit(neu, dateien, namen, alle, geaendert);
    }

    /// The same draft with answers that were given elsewhere, and pages that ask nothing beyond
    /// them.
    Entwurf vorausgefuellt(Antworten neu, Set<String> fertige, Instant jetzt) {
        var alleFertigen = new LinkedHashSet<>(beantwortet);
        alleFertigen.addAll(fertige);
        return mit(neu, anhaenge, alleFertigen, erreicht, jetzt);
    }

    /// Notes whether a page was left forward without errors.
    Entwurf beantwortet(String seite, boolean fehlerfrei) {
        var neu = new LinkedHashSet<>(beantwortet);
        if (fehlerfrei) {
            neu.add(seite);
        } else {
            neu.remove(seite);
        }
        return mit(antworten, anhaenge, neu, erreicht, geaendert);
    }

    /// Notes that pages were reached.
    Entwurf erreicht(List<String> seiten) {
        var neu = new LinkedHashSet<>(erreicht);
        neu.addAll(seiten);
        return mit(antworten, anhaenge, beantwortet, neu, geaendert);
    }

    /// The same new draft for the person whose Buendel it belongs to, with no page opened yet.
    Entwurf alsTeilVon(Entwurf kopf) {
        return new Entwurf(
                id,
                einreichung,
                referenz,
                leistung,
                fassung,
                vorherige,
                sprache,
                eingereicht,
                antworten,
                anhaenge,
                beantwortet,
                Set.of(),
                kopf.konto,
                kopf.beschaeftigte,
                kopf.aufgenommen,
                folge,
                kopf.email,
                version,
                angelegt,
                geaendert);
    }

    /// The same draft in another Fassung. Pages that ask something else count as not answered yet.
    Entwurf inFassung(int andere, Antworten uebernommen, Set<String> nochmal) {
        var fertig = new LinkedHashSet<>(beantwortet);
        fertig.removeAll(nochmal);
        return new Entwurf(
                id,
                einreichung,
                referenz,
                leistung,
                andere,
                Optional.of(fassung),
                sprache,
                eingereicht,
                uebernommen,
                anhaenge,
                fertig,
                erreicht,
                konto,
                beschaeftigte,
                aufgenommen,
                folge,
                email,
                version,
                angelegt,
                geaendert);
    }

    private static List<String> namen(List<Anhang> dateien, String feld) {
        return dateien.stream()
                .filter(a -> a.feld().equals(feld))
                .map(a -> a.ablage().name())
                .toList();
    }

    private Entwurf mit(
            Antworten neueAntworten,
            List<Anhang> neueAnhaenge,
            Set<String> neuBeantwortet,
            Set<String> neuErreicht,
            Instant zeitpunkt) {
        return new Entwurf(
                id,
                einreichung,
                referenz,
                leistung,
                fassung,
                Optional.empty(),
                sprache,
                eingereicht,
                neueAntworten,
                neueAnhaenge,
                neuBeantwortet,
                neuErreicht,
                konto,
                beschaeftigte,
                aufgenommen,
                folge,
                email,
                version,
                angelegt,
                zeitpunkt);
    }
}
