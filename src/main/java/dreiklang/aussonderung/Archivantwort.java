package dreiklang.aussonderung;

import dreiklang.aussonderung.xdomea.Bewertung;
import dreiklang.aussonderung.xdomea.Nachricht;
import dreiklang.aussonderung.xdomea.Nachricht.Importergebnis;
import dreiklang.aussonderung.xdomea.Nachrichtentyp;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What follows from an answer of the archive, in the caller's transaction: all of it or nothing.
@Component
class Archivantwort {

    private final VerfahrenRepository verfahren;
    private final Verfahrensschritte schritte;
    private final Botenbuch buch;

    Archivantwort(VerfahrenRepository verfahren, Verfahrensschritte schritte, Botenbuch buch) {
        this.verfahren = verfahren;
        this.schritte = schritte;
        this.buch = buch;
    }

    /// @param v locked
    /// @throws FachlicherFehler K-327 nobody asked, K-328 it was answered before, K-329 it names
    ///   something that was not offered, K-330 it leaves something out, K-332 archives do not send
    ///   that
    void eintragen(Verfahren v, Nachricht nachricht) {
        switch (nachricht) {
            case Nachricht.Bewertungsverzeichnis b -> bewertet(v, b.urteile());
            case Nachricht.Importbestaetigung i -> uebernommen(v, i.ergebnisse());
            case Nachricht.Empfangsbestaetigung e -> empfangen(v, e.kopf().typ());
            case Nachricht.Verzeichnis x -> throw new FachlicherFehler(Fehlerart.EINGABE, "K-332");
        }
    }

    private void bewertet(Verfahren v, Map<UUID, Bewertung> urteile) {
        an(v, Verfahrensstand.ANGEBOTEN);
        var objekte = v.gegenstaende().stream().map(Gegenstand::objekt).collect(Collectors.toSet());
        nurBekanntes(urteile.keySet(), objekte);
        vollstaendig(urteile.keySet(), objekte);
        urteile.forEach((objekt, urteil) -> verfahren.bewerten(v.id(), objekt, urteil, false));
        buch.bestellen(v.id(), Nachrichtentyp.BEWERTUNG_EMPFANGEN);
        schritte.wennEntschieden(v.id());
    }

    private void uebernommen(Verfahren v, List<Importergebnis> ergebnisse) {
        an(v, Verfahrensstand.UEBERGEBEN);
        var gewartet =
                v.gegenstaende().stream()
                        .filter(Gegenstand::wartetAufArchiv)
                        .map(Gegenstand::objekt)
                        .collect(Collectors.toSet());
        var genannt = ergebnisse.stream().map(Importergebnis::id).collect(Collectors.toSet());
        nurBekanntes(genannt, gewartet);
        vollstaendig(genannt, gewartet);
        ergebnisse.forEach(e ->
                verfahren.uebernommen(
                        v.id(), e.id(), e.erfolgreich(), e.archivkennung(), e.meldung()));
        if (ergebnisse.stream().allMatch(Importergebnis::erfolgreich)) {
            schritte.weiter(v, Verfahrensstand.UEBERNOMMEN);
        }
    }

    private static void empfangen(Verfahren v, Nachrichtentyp typ) {
        if (typ == Nachrichtentyp.BEWERTUNG_EMPFANGEN) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-332");
        }
        if (v.stand() == Verfahrensstand.VORGESCHLAGEN) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-327");
        }
    }

    /// Before its turn nobody has asked, after it the answer is there.
    private static void an(Verfahren v, Verfahrensstand stand) {
        if (v.stand() != stand) {
            throw new FachlicherFehler(
                    Fehlerart.KONFLIKT, v.stand().compareTo(stand) < 0 ? "K-327" : "K-328");
        }
    }

    private static void nurBekanntes(Set<UUID> genannt, Set<UUID> bekannt) {
        var fremd = new HashSet<>(genannt);
        fremd.removeAll(bekannt);
        if (!fremd.isEmpty()) {
            throw new FachlicherFehler(
                    Fehlerart.EINGABE, "K-329", fremd.iterator().next().toString());
        }
    }

    private static void vollstaendig(Set<UUID> genannt, Set<UUID> bekannt) {
        if (!genannt.containsAll(bekannt)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-330", bekannt.size() - genannt.size());
        }
    }
}
