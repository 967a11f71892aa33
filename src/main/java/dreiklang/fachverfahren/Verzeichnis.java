package dreiklang.fachverfahren;

import dreiklang.basis.Befund;
import dreiklang.basis.Blatt;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Recht;
import dreiklang.basis.Textdatei;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the register of Fachverfahren: look up, edit, read from and write to CSV.
@Service
public class Verzeichnis {

    private static final String DATEI = "fachverfahren.csv";
    private static final int ZEILEN = 25;

    private final VerzeichnisRepository ablage;
    private final VerzeichnissucheRepository suche;
    private final Verbindungen verbindungen;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Verzeichnis(
            VerzeichnisRepository ablage,
            VerzeichnissucheRepository suche,
            Verbindungen verbindungen,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.ablage = ablage;
        this.suche = suche;
        this.verbindungen = verbindungen;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// An entry and how far its connection is.
    public record Zeile(Fachverfahren eintrag, Anbindungsstand stand) {}

    /// By what a list is sorted.
    public enum Folge {
        NAME,
        HERSTELLER,
        AMT,
        VERTRAGSENDE
    }

    /// What a list is narrowed to.
    ///
    /// @param worte each found in name, vendor, purpose, Leistungen, Betreuung or Kennung; empty:
    ///   all
    /// @param amt short name of a unit, the ones below it included; empty: all
    /// @param stand name of an Anbindungsstand; empty: all
    /// @param folge by what it is sorted
    /// @param blatt number of the page
    public record Filter(String worte, String amt, String stand, Folge folge, int blatt) {}

    /// A page of the register.
    @Offen("every member of staff may know what the house works with")
    public Blatt<Zeile> liste(Filter filter) {
        var eingerichtet = verbindungen.eingerichtet();
        return new Blatt<>(
                suche.liste(filter, eingerichtet, ZEILEN, (filter.blatt() - 1) * ZEILEN),
                filter.blatt(),
                ZEILEN,
                suche.anzahl(filter, eingerichtet));
    }

    /// One entry.
    ///
    /// @throws FachlicherFehler H-405 when there is none
    @Offen("every member of staff may know what the house works with")
    public Zeile ansehen(String kennung) {
        var eintrag =
                ablage.finden(kennung)
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "H-405"));
        return new Zeile(
                eintrag,
                suche.stand(kennung, verbindungen.eingerichtet()).orElse(Anbindungsstand.KEINE));
    }

    /// What a Fachverfahren is called; its Kennung when it does not stand in the register.
    @Offen("a name")
    public String name(String kennung) {
        return ablage.finden(kennung).map(Fachverfahren::name).orElse(kennung);
    }

    /// Writes an entry.
    ///
    /// @throws FachlicherFehler H-204 when somebody else has changed it meanwhile, H-205 without
    ///   name, Amt or a usable Kennung
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    @Transactional
    public void schreiben(Fachverfahren eintrag) {
        if (eintrag.name().isBlank()
                || eintrag.amt().isBlank()
                || !eintrag.kennung().matches("[a-z0-9][a-z0-9-]{1,60}")) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "H-205");
        }
        if (!ablage.schreiben(eintrag, uhr.instant())) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "H-204");
        }
        protokollieren("fachverfahren.eintrag-geaendert", eintrag.kennung(), Map.of());
    }

    /// Reads a file into the register: new rows are added, known ones brought up to date, missing
    /// ones stay.
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    @Transactional
    public Einlesebericht einlesen(Path datei) {
        return uebernehmen(datei);
    }

    /// The whole register as CSV.
    @Offen("every member of staff may know what the house works with")
    public String alsCsv(Filter filter) {
        return Verzeichnisdatei.schreiben(
                suche
                        .liste(
                                filter,
                                verbindungen.eingerichtet(),
                                Verzeichnisdatei.MEISTE_ZEILEN,
                                0)
                        .stream()
                        .map(Zeile::eintrag)
                        .toList());
    }

    /// Loads `fachverfahren.csv` of a Kommune when it is not the file that was read last.
    ///
    /// @return what is wrong with it
    @Offen("called by the program at start")
    @Transactional
    public List<Befund> laden(Path kommune) {
        var datei = kommune.resolve(DATEI);
        if (!Files.isRegularFile(datei)) {
            return List.of();
        }
        try {
            if (!ablage.neueDatei(DATEI, Pruefsumme.von(Files.readAllBytes(datei)).hex())) {
                return List.of();
            }
        } catch (IOException e) {
            return List.of(new Befund(DATEI, 0, "H-120", "Die Datei kann nicht gelesen werden."));
        }
        return uebernehmen(datei).meldungen().stream()
                .map(m -> new Befund(DATEI, m.zeile(), m.code(), m.satz()))
                .toList();
    }

    private Einlesebericht uebernehmen(Path datei) {
        Verzeichnisdatei.Inhalt inhalt;
        try {
            inhalt = Verzeichnisdatei.lesen(Textdatei.von(datei));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int neu = 0;
        int geaendert = 0;
        for (var eintrag : inhalt.eintraege()) {
            var alt = ablage.finden(eintrag.kennung());
            var jetzt = mitVersion(eintrag, alt.map(Fachverfahren::version).orElse(0));
            if (alt.equals(Optional.of(jetzt))) {
                continue;
            }
            if (!ablage.schreiben(jetzt, uhr.instant())) {
                throw new FachlicherFehler(Fehlerart.KONFLIKT, "H-204");
            }
            neu += alt.isEmpty() ? 1 : 0;
            geaendert += alt.isEmpty() ? 0 : 1;
        }
        int gleich = inhalt.eintraege().size() - neu - geaendert;
        protokollieren(
                "fachverfahren.verzeichnis-eingelesen",
                DATEI,
                Map.of("neu", Integer.toString(neu), "geaendert", Integer.toString(geaendert)));
        return new Einlesebericht(neu, geaendert, gleich, new ArrayList<>(inhalt.meldungen()));
    }

    private static Fachverfahren mitVersion(Fachverfahren f, int version) {
        return new Fachverfahren(
                f.kennung(),
                f.name(),
                f.hersteller(),
                f.amt(),
                f.zweck(),
                f.schnittstellen(),
                f.betrieb(),
                f.betreuung(),
                f.vertragsende(),
                f.personenbezogen(),
                f.leistungen(),
                f.geplant(),
                version);
    }

    private void protokollieren(String aktion, String was, Map<String, String> einzelheiten) {
        ereignisse.publishEvent(new Protokolleintrag(aktion, "fachverfahren:" + was, einzelheiten));
    }
}
