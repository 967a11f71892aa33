package dreiklang.fachverfahren;

import dreiklang.basis.Bruchstelle;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Zufall;
import dreiklang.fachverfahren.Anbindung.Ergebnis;
import dreiklang.fachverfahren.Ergebnisseite.Stelle;
import dreiklang.fachverfahren.Ergebnisseite.Zeile;
import dreiklang.fachverfahren.FachverfahrenEinstellungen.Datenbank;
import dreiklang.fachverfahren.Meldung.Eingabe;
import dreiklang.fachverfahren.Meldung.Herkunft;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Reads a table of a Fachverfahren page by page and takes each row in once.
///
/// How far it came is noted after every page, each row is taken in by itself and known by its key:
/// whenever the program ends, the next start goes on, and nothing comes twice. The last stretch is
/// read again each time, because rows can be seen later than rows that come after them.
@Component
class Ergebnisbote {

    private static final Logger LOG = LoggerFactory.getLogger(Ergebnisbote.class);
    private static final int NAME = 80;

    private final LesestandRepository staende;
    private final Meldungen meldungen;
    private final Rueckweisungen rueckweisungen;
    private final Clock uhr;
    private volatile boolean ende;

    Ergebnisbote(
            LesestandRepository staende,
            Meldungen meldungen,
            Rueckweisungen rueckweisungen,
            Clock uhr) {
        this.staende = staende;
        this.meldungen = meldungen;
        this.rueckweisungen = rueckweisungen;
        this.uhr = uhr;
    }

    /// The row at hand is still taken in, the others wait for the next start.
    void beenden() {
        ende = true;
    }

    /// Reads a table to its end when it is due.
    void lesen(Datenbank datenbank, Ergebnis quelle) {
        var fall = staende.nehmen(quelle.quelle(), quelle.von(), uhr.instant(), pacht(datenbank));
        if (fall.isEmpty()) {
            return;
        }
        try {
            bisZumEnde(datenbank, quelle, fall.get());
            staende.fertig(quelle.quelle(), uhr.instant(), uhr.instant().plus(datenbank.takt()));
        } catch (SQLException e) {
            scheitern(quelle, fall.get(), Datenbankfehler.satz(e, datenbank.frist()));
        } catch (RuntimeException e) {
            LOG.atError().addKeyValue("quelle", quelle.quelle()).setCause(e).log("reading failed");
            scheitern(
                    quelle,
                    fall.get(),
                    "Beim Lesen gab es einen Fehler im Programm. Er steht im Betriebsprotokoll.");
        }
    }

    private void scheitern(Ergebnis quelle, LesestandRepository.Fall fall, String grund) {
        LOG.warn("results of {} cannot be read: {}", quelle.quelle(), grund);
        var pause = Zustellbote.pause(fall.versuche() + 1, Zufall.bytes(1)[0]);
        staende.gescheitert(quelle.quelle(), grund, uhr.instant().plus(pause));
    }

    /// For so long nobody else reads; several pages' worth of time.
    private Instant pacht(Datenbank datenbank) {
        return uhr.instant().plus(datenbank.frist().multipliedBy(4)).plus(Duration.ofMinutes(1));
    }

    private void bisZumEnde(Datenbank datenbank, Ergebnis quelle, LesestandRepository.Fall fall)
            throws SQLException {
        Optional<Stelle> nach =
                quelle.marke().isEmpty()
                        ? Optional.empty()
                        : Spaltenwert.aus(fall.marke())
                                .map(m -> new Stelle(m.davor(), Optional.empty()));
        boolean weiter = true;
        while (weiter && !ende) {
            var seite = Ergebnisseite.lesen(datenbank, quelle, nach);
            int neu = uebernehmen(quelle, seite.zeilen());
            if (!ende && !seite.zeilen().isEmpty()) {
                var letzte = seite.zeilen().getLast().stelle();
                staende.weiter(quelle.quelle(), letzte.marke().merkmal(), neu, pacht(datenbank));
                nach = Optional.of(letzte);
            }
            weiter = seite.voll();
        }
    }

    private int uebernehmen(Ergebnis quelle, List<Zeile> zeilen) {
        var bekannte =
                staende.bekannte(
                        quelle.von(), zeilen.stream().map(z -> schluessel(quelle, z)).toList());
        int neu = 0;
        for (var zeile : zeilen) {
            var eingabe =
                    new Eingabe(
                            schluessel(quelle, zeile),
                            zeile.bezug(),
                            quelle.art().name(),
                            zeile.wert());
            var abdruck = Meldungen.abdruck(eingabe);
            if (!ende
                    && !abdruck.equals(bekannte.get(eingabe.schluessel()))
                    && annehmen(quelle, zeile, eingabe, abdruck)) {
                neu++;
            }
        }
        return neu;
    }

    private boolean annehmen(Ergebnis quelle, Zeile zeile, Eingabe eingabe, String abdruck) {
        try {
            meldungen.annehmen(quelle.von(), Herkunft.SQL, eingabe);
            Bruchstelle.erreicht("fachverfahren.gelesen");
            return true;
        } catch (FachlicherFehler e) {
            var was = quelle.tabelle() + ": " + Sichtbares.in(zeile.schluessel(), NAME);
            rueckweisungen.vermerken(quelle.von(), was, new Pruefsumme(abdruck), e);
            return false;
        }
    }

    /// Keys there may hold anything; the same key of two tables is not the same.
    private static String schluessel(Ergebnis quelle, Zeile zeile) {
        return "sql:"
                + Pruefsumme.von(String.join("\u0000", quelle.quelle(), zeile.schluessel())).hex();
    }
}
