package dreiklang.fachverfahren;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.fachverfahren.VerbindungRepository.Lage;
import java.net.URI;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The door of the connections: how far each one is, and a check at the press of a button.
@Service
public class Verbindungen {

    private final Wege wege;
    private final Datenbanken datenbanken;
    private final VerbindungRepository ablage;
    private final ApplicationEventPublisher ereignisse;
    private final TransactionTemplate transaktion;
    private final Clock uhr;

    Verbindungen(
            Wege wege,
            Datenbanken datenbanken,
            VerbindungRepository ablage,
            ApplicationEventPublisher ereignisse,
            TransactionTemplate transaktion,
            Clock uhr) {
        this.wege = wege;
        this.datenbanken = datenbanken;
        this.ablage = ablage;
        this.ereignisse = ereignisse;
        this.transaktion = transaktion;
        this.uhr = uhr;
    }

    /// What the check of a connection found.
    ///
    /// @param gut whether it works
    /// @param satz German sentence
    public record Pruefung(boolean gut, String satz) {}

    /// What is known about a connection.
    ///
    /// @param art how it is reached: REST, DATEI, MAIL; empty when it is not set up
    /// @param erfolg when it was last reached
    /// @param fehler when it was last not reached
    /// @param grund why not
    public record Bild(
            String art,
            Optional<java.time.Instant> erfolg,
            Optional<java.time.Instant> fehler,
            String grund) {}

    /// Kennungen to which a way is set up, in or out.
    Set<String> eingerichtet() {
        var alle = new HashSet<>(wege.kennungen());
        alle.addAll(datenbanken.kennungen());
        return alle;
    }

    /// What is known about the connection to a Fachverfahren.
    @Offen("says when, never what")
    public Bild bild(String kennung) {
        var lage = ablage.finden(kennung).orElse(new Lage(Optional.empty(), Optional.empty(), ""));
        return new Bild(
                wege.art(kennung).map(Enum::name).orElse(""),
                lage.erfolg(),
                lage.fehler(),
                lage.grund());
    }

    /// Whether its other end is the demo Fachverfahren, a program of its own.
    @Offen("says nothing about content")
    public boolean zurDemo(String kennung) {
        return wege.ziel(kennung)
                .filter(z -> z.nurDemo() && z.art() == FachverfahrenEinstellungen.Art.REST)
                .isPresent();
    }

    /// Where the demo Fachverfahren are expected, by Kennung.
    @Offen("addresses on this machine")
    public Map<String, URI> demoziele() {
        var ziele = new TreeMap<String, URI>();
        for (var kennung : wege.kennungen()) {
            if (zurDemo(kennung)) {
                ziele.put(kennung, URI.create(wege.ziel(kennung).orElseThrow().adresse()));
            }
        }
        return ziele;
    }

    /// Whether the demo Fachverfahren was not there when something was last brought to it.
    @Offen("says nothing about content")
    public boolean demoFehlt() {
        return demoziele().keySet().stream()
                .anyMatch(k -> ablage.finden(k).filter(Lage::gestoert).isPresent());
    }

    /// Whether results are read from its database.
    @Offen("says nothing about content")
    public boolean ausDatenbank(String kennung) {
        return datenbanken.zu(kennung).isPresent();
    }

    /// Tries whether a Fachverfahren can be reached, and remembers it.
    ///
    /// @throws FachlicherFehler H-206 when no way is set up
    @Braucht(Recht.ADMINISTRIEREN)
    public Pruefung pruefen(String kennung) {
        var weg =
                wege.zu(kennung)
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.KONFLIKT, "H-206"));
        var pruefung = pruefen(weg);
        transaktion.executeWithoutResult(status -> {
            if (pruefung.gut()) {
                ablage.erfolg(kennung, uhr.instant());
            } else {
                ablage.fehler(kennung, pruefung.satz(), uhr.instant());
            }
            ereignisse.publishEvent(
                    new Protokolleintrag(
                            "fachverfahren.verbindung-geprueft",
                            "fachverfahren:" + kennung,
                            Map.of("gut", Boolean.toString(pruefung.gut()))));
        });
        return pruefung;
    }

    private static Pruefung pruefen(Weg weg) {
        try {
            return new Pruefung(true, weg.verbindungPruefen());
        } catch (Zustellfehler e) {
            return new Pruefung(false, e.grund());
        }
    }
}
