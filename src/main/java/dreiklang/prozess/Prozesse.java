package dreiklang.prozess;

import dreiklang.basis.Blatt;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the register of Prozesse: look up, enter, change.
@Service
public class Prozesse {

    private static final int ZEILEN = 50;
    private static final int ALLE = 10_000;

    private final RegisterRepository ablage;
    private final RegistersucheRepository suche;
    private final AnalyseRepository analysen;
    private final Prozesspruefung pruefung;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Prozesse(
            RegisterRepository ablage,
            RegistersucheRepository suche,
            AnalyseRepository analysen,
            Prozesspruefung pruefung,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.ablage = ablage;
        this.suche = suche;
        this.analysen = analysen;
        this.pruefung = pruefung;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// What the register is narrowed to.
    ///
    /// @param worte each found in Kennung, name, purpose, who answers, Leistung or Fachverfahren;
    ///   empty: all
    /// @param einheit short name of a unit, the ones below it included; empty: all
    /// @param mitMedienbruch only those with a Medienbruch in their IST
    /// @param ohneSoll only those without a SOLL
    /// @param blatt number of the page
    public record Auswahl(
            String worte, String einheit, boolean mitMedienbruch, boolean ohneSoll, int blatt) {}

    /// A page of the register.
    @Braucht(Recht.STEUERUNG_LESEN)
    @Transactional(readOnly = true)
    public Blatt<Registerzeile> liste(Auswahl auswahl) {
        long gesamt = suche.anzahl(auswahl);
        int nummer =
                (int) Math.clamp(auswahl.blatt(), 1, Math.max(1, (gesamt + ZEILEN - 1) / ZEILEN));
        return new Blatt<>(
                zeilen(suche.liste(auswahl, ZEILEN, (nummer - 1) * ZEILEN)),
                nummer,
                ZEILEN,
                gesamt);
    }

    /// All of them, for a file.
    @Braucht(Recht.STEUERUNG_LESEN)
    @Transactional(readOnly = true)
    public List<Registerzeile> alle(Auswahl auswahl) {
        return zeilen(suche.liste(auswahl, ALLE, 0));
    }

    private List<Registerzeile> zeilen(List<Prozess> prozesse) {
        var fassungen = analysen.massgebliche(prozesse.stream().map(Prozess::kennung).toList());
        return prozesse.stream()
                .map(p ->
                        new Prozessblatt(
                                p,
                                fassung(fassungen, p, Fassungsart.IST),
                                fassung(fassungen, p, Fassungsart.SOLL),
                                List.of()))
                .map(Registerzeile::von)
                .toList();
    }

    private static Optional<Prozessfassung> fassung(
            List<Prozessfassung> fassungen, Prozess p, Fassungsart art) {
        return fassungen.stream()
                .filter(f -> f.prozess().equals(p.kennung()) && f.art() == art)
                .findFirst();
    }

    /// What they hold altogether.
    @Braucht(Recht.STEUERUNG_LESEN)
    @Transactional(readOnly = true)
    public Registersumme summe(Auswahl auswahl) {
        return new Registersumme(
                suche.anzahl(auswahl),
                suche.ohne(auswahl, Fassungsart.IST),
                suche.ohne(auswahl, Fassungsart.SOLL),
                suche.schritte(auswahl));
    }

    /// One Prozess.
    ///
    /// @throws FachlicherFehler S-201 when there is none
    @Braucht(Recht.STEUERUNG_LESEN)
    public Prozess ansehen(String kennung) {
        return ablage.finden(kennung)
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "S-201"));
    }

    /// Enters a new Prozess.
    ///
    /// @throws FachlicherFehler S-202 without name or unit, S-203 a figure without what it rests
    ///   on, S-205 the Kennung is none or is taken, S-218 to S-220 what it names does not exist
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    @Transactional
    public void anlegen(Prozess prozess) {
        pruefung.pruefen(prozess);
        if (!ablage.anlegen(prozess, uhr.instant())) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "S-205");
        }
        protokollieren("prozess.angelegt", prozess);
    }

    /// Changes what the register says about a Prozess.
    ///
    /// @throws FachlicherFehler as above, S-201 there is none, S-204 somebody else has changed it
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    @Transactional
    public void aendern(Prozess prozess) {
        ansehen(prozess.kennung());
        pruefung.pruefen(prozess);
        if (!ablage.aendern(prozess, uhr.instant())) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "S-204");
        }
        protokollieren("prozess.geaendert", prozess);
    }

    private void protokollieren(String aktion, Prozess prozess) {
        ereignisse.publishEvent(
                new Protokolleintrag(aktion, "prozess:" + prozess.kennung(), Map.of()));
    }
}
