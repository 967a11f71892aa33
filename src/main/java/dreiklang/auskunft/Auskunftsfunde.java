package dreiklang.auskunft;

import dreiklang.auskunft.Bestandssuche.Ergebnis;
import dreiklang.basis.Blatt;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Personenbestand.Gesucht;
import dreiklang.basis.Recht;
import dreiklang.leistung.Vertraulichkeiten;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of what was found for an Auskunftsersuchen: search, look, decide.
@Service
public class Auskunftsfunde {

    private static final int ZEILEN = 25;
    private static final int GRUND = 500;

    private final Auskunftsersuchen ersuchen;
    private final ErsuchenRepository ablage;
    private final FundRepository funde;
    private final Bestandssuche suche;
    private final Vertraulichkeiten vertraulichkeiten;
    private final Clock uhr;

    Auskunftsfunde(
            Auskunftsersuchen ersuchen,
            ErsuchenRepository ablage,
            FundRepository funde,
            Bestandssuche suche,
            Vertraulichkeiten vertraulichkeiten,
            Clock uhr) {
        this.ersuchen = ersuchen;
        this.ablage = ablage;
        this.funde = funde;
        this.suche = suche;
        this.vertraulichkeiten = vertraulichkeiten;
        this.uhr = uhr;
    }

    /// What was decided about one find.
    ///
    /// @param begruendung why it is left out; may be empty otherwise
    public record Wahl(Fundentscheid entscheid, String begruendung) {}

    /// Searches everything for the person, again if wanted; decisions stay.
    ///
    /// @throws FachlicherFehler K-480 no such request, K-484 it is at its end
    @Braucht(Recht.AUSKUNFT)
    @Transactional
    public void suchen(ErsuchenId id) {
        var e = ersuchen.offenes(id);
        var p = e.person();
        Ergebnis ergebnis =
                suche.suchen(
                        new Gesucht(p.vorname(), p.nachname(), p.geboren(), p.email()),
                        e.konto().map(k -> Set.of("konto:" + k.wert())).orElse(Set.of()));
        var geheim =
                vertraulichkeiten.alle().keySet().stream()
                        .map(l -> l.wert())
                        .collect(Collectors.toSet());
        funde.ersetzen(id, ergebnis.funde(), geheim::contains);
        ablage.durchsucht(id, uhr.instant(), ergebnis.abgebrochen());
        ersuchen.protokoll(
                "auskunft.durchsucht",
                id,
                Map.of("funde", Integer.toString(ergebnis.funde().size())));
    }

    /// A page of what was found. Of confidential Leistungen only kind, Amt and day: the clerk of
    /// data protection needs no more.
    ///
    /// @throws FachlicherFehler K-480 no such request
    @Braucht(Recht.AUSKUNFT)
    public Blatt<Fundzeile> liste(ErsuchenId id, int blatt) {
        ersuchen.ansehen(id);
        var alle = wirksam(funde.alle(id));
        int nummer = Math.clamp(blatt, 1, Math.max(1, (alle.size() + ZEILEN - 1) / ZEILEN));
        return new Blatt<>(
                alle.stream()
                        .skip((nummer - 1L) * ZEILEN)
                        .limit(ZEILEN)
                        .map(Fundzeile::verdeckt)
                        .toList(),
                nummer,
                ZEILEN,
                alle.size());
    }

    /// How many finds still wait for a decision.
    ///
    /// @throws FachlicherFehler K-480 no such request
    @Braucht(Recht.AUSKUNFT)
    public long offene(ErsuchenId id) {
        ersuchen.ansehen(id);
        return wirksam(funde.alle(id)).stream()
                .filter(f -> f.wirksam() == Fundentscheid.OFFEN)
                .count();
    }

    /// Keeps decisions, all or none.
    ///
    /// @param wahl number of the find → decision
    /// @throws FachlicherFehler K-480 no such request or find, K-484 it is at its end, K-487 left
    ///   out without a reason, K-488 something confidential is to be told that hangs on a name only
    @Braucht(Recht.AUSKUNFT)
    @Transactional
    public void entscheiden(ErsuchenId id, Map<Integer, Wahl> wahl) {
        ersuchen.offenes(id);
        var da = funde.alle(id).stream().collect(Collectors.toMap(Fundzeile::nummer, f -> f));
        int geaendert = 0;
        for (var eine : wahl.entrySet()) {
            var zeile = da.get(eine.getKey());
            if (zeile == null) {
                throw Auskunftsersuchen.unbekannt();
            }
            var w = eine.getValue();
            pruefen(zeile, w);
            if (zeile.entscheid() != w.entscheid()
                    || !zeile.begruendung().equals(w.begruendung())) {
                funde.entscheiden(id, zeile.nummer(), w.entscheid(), w.begruendung().strip());
                geaendert++;
            }
        }
        if (geaendert > 0) {
            ablage.geaendert(id);
            ersuchen.protokoll(
                    "auskunft.entschieden", id, Map.of("funde", Integer.toString(geaendert)));
        }
    }

    private static void pruefen(Fundzeile zeile, Wahl w) {
        if (w.begruendung().length() > GRUND
                || w.entscheid().weggelassen() && w.begruendung().isBlank()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-487", zeile.nummer());
        }
        if (zeile.vertraulich() && !zeile.sicher() && w.entscheid() == Fundentscheid.AUFNEHMEN) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-488", zeile.nummer());
        }
    }

    /// All finds with what their decisions mean, for those who make the Auskunft.
    List<Fundzeile> alle(ErsuchenId id) {
        return wirksam(funde.alle(id));
    }

    /// What has no decision of its own follows what led to it: whoever is not the applicant has not
    /// paid either. Only what is confidential and uncertain never follows.
    static List<Fundzeile> wirksam(List<Fundzeile> funde) {
        var nachBezug = new HashMap<String, Fundentscheid>();
        var ergebnis = new ArrayList<Fundzeile>();
        for (var f : funde) {
            var geerbt = nachBezug.getOrDefault(f.fund().ueber(), Fundentscheid.OFFEN);
            boolean heikel = f.vertraulich() && !f.sicher() && geerbt == Fundentscheid.AUFNEHMEN;
            var wirksam = f.entscheid() == Fundentscheid.OFFEN && !heikel ? geerbt : f.entscheid();
            f.fund().bezuege().forEach(b -> nachBezug.putIfAbsent(b, wirksam));
            ergebnis.add(f.mit(wirksam));
        }
        return List.copyOf(ergebnis);
    }
}
