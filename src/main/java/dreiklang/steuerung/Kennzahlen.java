package dreiklang.steuerung;

import dreiklang.basis.Braucht;
import dreiklang.basis.Recht;
import dreiklang.leistung.Leistung;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.leistung.Leistungspaket;
import dreiklang.steuerung.KennzahlenRepository.Entschieden;
import dreiklang.steuerung.KennzahlenRepository.Offen;
import dreiklang.steuerung.Uebersicht.Monat;
import dreiklang.steuerung.Uebersicht.Seitenabbruch;
import dreiklang.steuerung.Uebersicht.Zeile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the Kennzahlen: what the facts of real Vorgaenge add up to. Always for the whole
/// Kommune.
@Service
public class Kennzahlen {

    private static final Duration RUHE = Duration.ofDays(7);
    private static final Offen NICHTS_OFFEN = new Offen(0, 0);

    private final KennzahlenRepository zahlen;
    private final Leistungen leistungen;
    private final Zielwerte ziele;
    private final Kleinzahlen kleinzahlen;
    private final Clock uhr;

    Kennzahlen(
            KennzahlenRepository zahlen,
            Leistungen leistungen,
            Zielwerte ziele,
            Kleinzahlen kleinzahlen,
            Clock uhr) {
        this.zahlen = zahlen;
        this.leistungen = leistungen;
        this.ziele = ziele;
        this.kleinzahlen = kleinzahlen;
        this.uhr = uhr;
    }

    /// All Kennzahlen of a time.
    @Braucht(Recht.STEUERUNG_LESEN)
    @Transactional(readOnly = true)
    public Uebersicht uebersicht(Berichtszeitraum zeitraum) {
        Instant von = zeitraum.beginn(uhr.getZone());
        Instant bis = zeitraum.ende(uhr.getZone());
        Instant jetzt = uhr.instant();
        var eingegangen = zahlen.eingegangen(von, bis);
        var offen = zahlen.offen(bis);
        var entschieden = zahlen.entschieden(von, bis);
        var zeilen =
                schluessel(eingegangen.keySet(), offen.keySet(), entschieden).stream()
                        .map(s -> zeile(s, eingegangen, offen, entschieden))
                        .toList();
        var verborgen = kleinzahlen.verborgen(zeilen);
        return new Uebersicht(
                zeitraum,
                jetzt,
                gesamt(eingegangen.values(), offen.values(), entschieden),
                zeilen.stream()
                        .filter(z -> z.leistung().filter(verborgen::contains).isEmpty())
                        .toList(),
                verlauf(zeitraum, von, bis),
                kleinzahlen.ohneKleine(
                        inFormularfolge(zahlen.abbrueche(von, bis, jetzt.minus(RUHE)))));
    }

    /// The last day a Berichtszeitraum can end on: today.
    @Braucht(Recht.STEUERUNG_LESEN)
    public LocalDate heute() {
        return LocalDate.now(uhr);
    }

    /// Every Leistung of the catalogue, and those which only the facts still know.
    private Collection<LeistungsSchluessel> schluessel(
            Collection<LeistungsSchluessel> eingegangen,
            Collection<LeistungsSchluessel> offen,
            List<Entschieden> entschieden) {
        var alle = new TreeSet<LeistungsSchluessel>((a, b) -> a.wert().compareTo(b.wert()));
        Stream.of(false, true)
                .flatMap(intern -> leistungen.alle(intern).stream())
                .map(Leistung::schluessel)
                .forEach(alle::add);
        alle.addAll(eingegangen);
        alle.addAll(offen);
        entschieden.forEach(e -> alle.add(e.leistung()));
        return alle;
    }

    private Zeile zeile(
            LeistungsSchluessel leistung,
            Map<LeistungsSchluessel, Long> eingegangen,
            Map<LeistungsSchluessel, Offen> offen,
            List<Entschieden> entschieden) {
        return zeile(
                Optional.of(leistung),
                eingegangen.getOrDefault(leistung, 0L),
                offen.getOrDefault(leistung, NICHTS_OFFEN),
                entschieden.stream().filter(e -> e.leistung().equals(leistung)).toList(),
                ziele.ziel(leistung));
    }

    private static Zeile gesamt(
            Collection<Long> eingegangen, Collection<Offen> offen, List<Entschieden> entschieden) {
        return zeile(
                Optional.empty(),
                eingegangen.stream().mapToLong(Long::longValue).sum(),
                new Offen(
                        offen.stream().mapToLong(Offen::anzahl).sum(),
                        offen.stream().mapToLong(Offen::lange).sum()),
                entschieden,
                Optional.empty());
    }

    private static Zeile zeile(
            Optional<LeistungsSchluessel> leistung,
            long eingegangen,
            Offen offen,
            List<Entschieden> entschieden,
            Optional<Integer> ziel) {
        return new Zeile(
                leistung,
                eingegangen,
                offen.anzahl(),
                offen.lange(),
                entschieden.size(),
                Bearbeitungszeit.aus(entschieden.stream().map(Entschieden::dauer).toList()),
                anteil(entschieden, Entschieden::digital),
                ziel);
    }

    private static <T> Optional<Double> anteil(List<T> alle, Predicate<T> merkmal) {
        return alle.isEmpty()
                ? Optional.empty()
                : Optional.of(alle.stream().filter(merkmal).count() / (double) alle.size());
    }

    /// Leistung by Leistung, page by page as in the Formular; pages it no longer has and the review
    /// page come last.
    private List<Seitenabbruch> inFormularfolge(List<Seitenabbruch> abbrueche) {
        var folgen = new HashMap<LeistungsSchluessel, List<String>>();
        return abbrueche.stream()
                .sorted(
                        Comparator.comparing((Seitenabbruch a) -> a.leistung().wert())
                                .thenComparing(a ->
                                        stelle(
                                                a,
                                                folgen.computeIfAbsent(
                                                        a.leistung(), this::seiten))))
                .toList();
    }

    private List<String> seiten(LeistungsSchluessel leistung) {
        return leistungen.paket(leistung).map(Leistungspaket::seitennamen).orElse(List.of());
    }

    private static int stelle(Seitenabbruch abbruch, List<String> folge) {
        int stelle = folge.indexOf(abbruch.seite());
        return stelle >= 0 ? stelle : Integer.MAX_VALUE;
    }

    private List<Monat> verlauf(Berichtszeitraum zeitraum, Instant von, Instant bis) {
        var eingegangen = zahlen.eingegangenJeMonat(von, bis, uhr.getZone());
        var entschieden = zahlen.entschiedenJeMonat(von, bis, uhr.getZone());
        return zeitraum.monate().stream()
                .map(m ->
                        new Monat(
                                m,
                                eingegangen.getOrDefault(m, 0L),
                                entschieden.getOrDefault(m, 0L)))
                .toList();
    }
}
