package dreiklang.fachverfahren;

import dreiklang.basis.Blatt;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Recht;
import dreiklang.basis.Zufall;
import dreiklang.fachverfahren.Anbindung.Auftrag;
import dreiklang.leistung.Leistungspaket;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door of the deliveries to Fachverfahren: takes them in the transaction of the fact, shows
/// them, lets people send them again or discard them.
@Service
public class Zustellungen {

    private static final int ZEILEN = 50;
    private static final int BEGRUENDUNG = 1_000;

    private final ZustellungRepository ablage;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Zustellungen(ZustellungRepository ablage, ApplicationEventPublisher ereignisse, Clock uhr) {
        this.ablage = ablage;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// Whether a package delivers anything at that event.
    @Offen("public reading")
    public boolean betrifft(Leistungspaket paket, Anlass anlass) {
        return Anbindungskapitel.von(paket).auftraege().stream().anyMatch(a -> a.bei() == anlass);
    }

    /// Notes in the caller's transaction what the package wants delivered at that event. The same
    /// fact a second time changes nothing.
    @Offen("called by the program in the transaction of the fact")
    @Transactional(propagation = Propagation.MANDATORY)
    public void vormerken(Leistungspaket paket, Anlass anlass, Vorgangsdaten daten) {
        var auftraege = Anbindungskapitel.von(paket).auftraege();
        for (int i = 0; i < auftraege.size(); i++) {
            var auftrag = auftraege.get(i);
            if (auftrag.bei() == anlass && gilt(auftrag, daten)) {
                vormerken(auftrag, i + 1, daten);
            }
        }
    }

    private static boolean gilt(Auftrag auftrag, Vorgangsdaten daten) {
        var werte = new HashMap<>(daten.antworten());
        var ergebnis = daten.angaben().get("vorgang.ergebnis");
        if (ergebnis != null) {
            werte.put(Vorgangsdaten.ERGEBNIS, List.of(ergebnis));
        }
        return auftrag.wenn().map(w -> w.gilt(werte)).orElse(true);
    }

    private void vormerken(Auftrag auftrag, int nummer, Vorgangsdaten daten) {
        var anlass = auftrag.bei().wort();
        var schluessel =
                String.join(".", daten.referenz(), auftrag.an(), anlass, Integer.toString(nummer));
        var angaben = new HashMap<>(daten.angaben());
        angaben.put(Vorgangsdaten.SCHLUESSEL, schluessel);
        angaben.put("zustellung.anlass", anlass);
        var rechner = new Zuordnungsrechner(daten.antworten(), angaben);
        var werte = rechner.rechnen(auftrag.werte());
        var inhalt = Nutzlast.schreiben(auftrag.format(), auftrag.wurzel(), werte);
        ablage.anlegen(
                new ZustellungRepository.Neu(
                        Zufall.kennung(uhr),
                        schluessel,
                        daten,
                        auftrag.an(),
                        auftrag.bei(),
                        auftrag.format(),
                        inhalt,
                        Pruefsumme.von(inhalt).hex(),
                        fehler(rechner.fehlend())),
                uhr.instant());
    }

    private static String fehler(List<String> fehlend) {
        return fehlend.isEmpty()
                ? ""
                : "Pflichtangaben fehlen oder passen nicht: " + String.join(", ", fehlend) + ".";
    }

    /// The deliveries of a Vorgang, oldest first.
    @Offen("callers check who may see the Vorgang")
    public List<Zustellung> zu(UUID vorgang) {
        return ablage.zu(vorgang);
    }

    /// What is or was sent; empty text when it was removed after its time.
    ///
    /// @throws FachlicherFehler H-404 when it does not belong to that Vorgang
    @Offen("callers check who may see the Vorgang")
    public String inhalt(UUID id, UUID vorgang) {
        return ablage.inhalt(id, vorgang)
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "H-404"));
    }

    /// A list without any content, newest first.
    ///
    /// @param stand name of a Zustellstand, empty for all
    /// @param ziel Kennung of a Fachverfahren, empty for all
    @Braucht(Recht.ADMINISTRIEREN)
    public Blatt<Zustellung> liste(String stand, String ziel, int blatt) {
        return new Blatt<>(
                ablage.liste(stand, ziel, ZEILEN, (blatt - 1) * ZEILEN),
                blatt,
                ZEILEN,
                ablage.anzahl(stand, ziel));
    }

    /// One delivery without its content.
    ///
    /// @throws FachlicherFehler H-404 when there is none
    @Braucht(Recht.ADMINISTRIEREN)
    public Zustellung ansehen(UUID id) {
        return finden(id);
    }

    /// How many stand where.
    @Braucht(Recht.ADMINISTRIEREN)
    public Map<Zustellstand, Long> zahlen() {
        return ablage.zahlen();
    }

    /// Lets a delivery that waits or was given up be sent now.
    ///
    /// @throws FachlicherFehler H-201 when it is settled, H-202 when it is incomplete
    @Braucht(Recht.ADMINISTRIEREN)
    @Transactional
    public void erneutSenden(UUID id) {
        erneut(id);
    }

    /// The same for whoever works on the Vorgang.
    ///
    /// @param vorgang the Vorgang she may work on; the caller has checked that
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public void erneutSenden(UUID id, UUID vorgang) {
        inhalt(id, vorgang);
        erneut(id);
    }

    private void erneut(UUID id) {
        var zustellung = finden(id);
        if (!zustellung.vollstaendig()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "H-202");
        }
        if (!ablage.wiederAufnehmen(id, uhr.instant())) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "H-201");
        }
        protokollieren("fachverfahren.erneut-gesendet", zustellung);
    }

    /// Gives a delivery up for good, for example because it was entered there by hand.
    ///
    /// @throws FachlicherFehler H-203 without reasons, H-201 when it is settled, H-211 while it is
    ///   being sent
    @Braucht(Recht.ADMINISTRIEREN)
    @Transactional
    public void verwerfen(UUID id, String begruendung) {
        if (begruendung.isBlank() || begruendung.length() > BEGRUENDUNG) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "H-203", BEGRUENDUNG);
        }
        var zustellung = finden(id);
        if (!ablage.verwerfen(id, begruendung.strip(), uhr.instant())) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, zustellung.offen() ? "H-211" : "H-201");
        }
        protokollieren("fachverfahren.verworfen", zustellung);
    }

    private Zustellung finden(UUID id) {
        return ablage.finden(id)
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "H-404"));
    }

    private void protokollieren(String aktion, Zustellung zustellung) {
        ereignisse.publishEvent(
                new Protokolleintrag(
                        aktion,
                        "zustellung:" + zustellung.id(),
                        Map.of(
                                "vorgang", zustellung.vorgang().toString(),
                                "ziel", zustellung.ziel())));
    }
}
