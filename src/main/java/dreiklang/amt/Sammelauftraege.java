package dreiklang.amt;

import dreiklang.amt.Sammelauftrag.Stand;
import dreiklang.amt.Sammelauftrag.Zeile;
import dreiklang.amt.SammelauftragRepository.Laufend;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.vorgang.Ergebnis;
import dreiklang.vorgang.Vorgang;
import dreiklang.vorgang.VorgangId;
import dreiklang.vorgang.Vorgangslisten;
import dreiklang.vorgang.Wiedervorlage;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of orders for many Vorgaenge at once. What is ordered is stored and then done in the
/// background, row by row, with the rights the person has at that moment.
@Service
public class Sammelauftraege {

    /// At most so many Vorgaenge in one order.
    public static final int MEISTE = 1_000;

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int TEXT = 5_000;
    private static final int BRIEF = 50_000;
    private static final int LISTE = 20;

    private final Ich ich;
    private final Vorgangslisten listen;
    private final Gemeinsames gemeinsames;
    private final SammelauftragRepository auftraege;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Sammelauftraege(
            Ich ich,
            Vorgangslisten listen,
            Gemeinsames gemeinsames,
            SammelauftragRepository auftraege,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.ich = ich;
        this.listen = listen;
        this.gemeinsames = gemeinsames;
        this.auftraege = auftraege;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// A Vorgang that was chosen, and how often it had been changed when the person saw it.
    ///
    /// @param vorgang the Vorgang
    /// @param version its version on the page
    public record Gewaehlt(VorgangId vorgang, int version) {}

    /// What was chosen, as it stands now.
    ///
    /// @throws FachlicherFehler V-302 when nothing was chosen, V-303 when it is too much, V-404
    ///   when something may not be seen
    @Braucht(Recht.VORGANG_BEARBEITEN)
    public List<Vorgang> ansehen(List<Gewaehlt> auswahl) {
        if (auswahl.isEmpty()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-302");
        }
        if (auswahl.size() > MEISTE) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-303", MEISTE);
        }
        var ids = auswahl.stream().map(Gewaehlt::vorgang).distinct().toList();
        var sichtbar = listen.davon(ids);
        if (sichtbar.size() < ids.size()) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "V-404");
        }
        return ids.stream().map(id -> Objects.requireNonNull(sichtbar.get(id))).toList();
    }

    /// Stores an order. The same number again changes nothing.
    ///
    /// @param nummer made by the program when the page was shown, so that a second click orders
    ///   nothing new
    /// @throws FachlicherFehler V-302, V-303, V-404 as above, V-304 without the right to decide,
    ///   V-324 for a day in the past or more than ten years ahead, V-211 when a refusal has no
    ///   reasons, V-212 when they are too long, V-376 for a letter without text or with too much,
    ///   V-501 and V-365 when it cannot be filled
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public void erteilen(UUID nummer, List<Gewaehlt> auswahl, Sammelhandlung handlung) {
        pruefen(handlung);
        var vorgaenge = ansehen(auswahl);
        if (handlung instanceof Sammelhandlung.Schreiben s) {
            gemeinsames.pruefen(vorgaenge, s.text());
        }
        var zeilen = new ArrayList<Zeile>();
        var schon = new HashSet<VorgangId>();
        for (var g : auswahl) {
            if (schon.add(g.vorgang())) {
                int platz = zeilen.size() + 1;
                zeilen.add(Zeile.offen(platz, g.vorgang(), g.version()));
            }
        }
        var auftrag = new Laufend(nummer, ich.person().id(), handlung);
        if (auftraege.anlegen(auftrag, zeilen, uhr.instant())) {
            ereignisse.publishEvent(
                    new Protokolleintrag(
                            "vorgang.sammelauftrag-erteilt",
                            bezug(nummer),
                            Map.of(
                                    "art", handlung.art(),
                                    "zeilen", String.valueOf(zeilen.size()))));
        }
    }

    private void pruefen(Sammelhandlung handlung) {
        if (handlung instanceof Sammelhandlung.Wiedervorlegen w
                && w.anlass().length() > Wiedervorlage.TEXT) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-212", Wiedervorlage.TEXT);
        }
        if (handlung instanceof Sammelhandlung.Wiedervorlegen w
                && !Wiedervorlage.moeglich(w.tag(), uhr.instant().atZone(ZONE).toLocalDate())) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-324");
        }
        if (handlung instanceof Sammelhandlung.Schreiben s
                && (s.text().isBlank() || s.text().length() > BRIEF)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-376", BRIEF);
        }
        if (handlung instanceof Sammelhandlung.Entscheiden e) {
            if (!ich.person().rechte().contains(Recht.VORGANG_ENTSCHEIDEN)) {
                throw new FachlicherFehler(Fehlerart.VERBOTEN, "V-304");
            }
            if (e.ergebnis() == Ergebnis.ABGELEHNT && e.begruendung().isBlank()) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "V-211");
            }
            if (e.begruendung().length() > TEXT) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "V-212", TEXT);
            }
        }
    }

    /// One's own orders, the newest first, without their rows.
    @Braucht(Recht.VORGANG_BEARBEITEN)
    public List<Sammelauftrag> eigene() {
        return auftraege.von(ich.person().id(), LISTE);
    }

    /// One's own order with what became of each row.
    ///
    /// @throws FachlicherFehler V-305 when it is absent or somebody else's
    @Braucht(Recht.VORGANG_BEARBEITEN)
    public Sammelauftrag zeigen(UUID id) {
        return auftraege
                .finden(ich.person().id(), id)
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "V-305"));
    }

    /// The Vorgaenge of an order that may still be seen, by identifier.
    @Braucht(Recht.VORGANG_BEARBEITEN)
    public Map<VorgangId, Vorgang> vorgaenge(Sammelauftrag auftrag) {
        return listen.davon(auftrag.zeilen().stream().map(Zeile::vorgang).toList());
    }

    /// Stops an order: the row at hand is still done, the others stay open.
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public void anhalten(UUID id) {
        umstellen(id, Stand.LAEUFT, Stand.ANGEHALTEN, "vorgang.sammelauftrag-angehalten");
    }

    /// Goes on with an order that was stopped.
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public void fortsetzen(UUID id) {
        umstellen(id, Stand.ANGEHALTEN, Stand.LAEUFT, "vorgang.sammelauftrag-fortgesetzt");
    }

    private void umstellen(UUID id, Stand von, Stand nach, String aktion) {
        zeigen(id);
        if (auftraege.umstellen(id, von, nach)) {
            ereignisse.publishEvent(new Protokolleintrag(aktion, bezug(id), Map.of()));
        }
    }

    private static String bezug(UUID id) {
        return "sammelauftrag:" + id;
    }
}
