package dreiklang.leistung;

import dreiklang.basis.Befund;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.formular.Formularvergleich;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The door of editing: a package is taken out, changed file by file or by archive, checked at
/// every look, and published as a new Fassung.
@Service
public class Werkstatt {

    private final WerkstattRepository werkstuecke;
    private final Werkstattablage ablage;
    private final WerkstattEinstellungen einstellungen;
    private final Katalog katalog;
    private final Werkstattpruefung pruefung;
    private final Veroeffentlichung veroeffentlichung;
    private final ApplicationEventPublisher ereignisse;
    private final TransactionTemplate transaktion;
    private final Clock uhr;

    Werkstatt(
            WerkstattRepository werkstuecke,
            Werkstattablage ablage,
            WerkstattEinstellungen einstellungen,
            Katalog katalog,
            Werkstattpruefung pruefung,
            Veroeffentlichung veroeffentlichung,
            ApplicationEventPublisher ereignisse,
            TransactionTemplate transaktion,
            Clock uhr) {
        this.werkstuecke = werkstuecke;
        this.ablage = ablage;
        this.einstellungen = einstellungen;
        this.katalog = katalog;
        this.pruefung = pruefung;
        this.veroeffentlichung = veroeffentlichung;
        this.ereignisse = ereignisse;
        this.transaktion = transaktion;
        this.uhr = uhr;
    }

    /// What is being worked on, the last changed first; without the files.
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public List<Werkstueck> alle() {
        return werkstuecke.alle();
    }

    /// A package that is being worked on.
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public Optional<Werkstueck> finden(LeistungsSchluessel schluessel) {
        return werkstuecke.finden(schluessel);
    }

    /// Takes the current Fassung out, or begins a new Leistung; does nothing when that has been
    /// done already.
    ///
    /// @param wer name of whoever does it
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    @Transactional
    public void beginnen(LeistungsSchluessel schluessel, String wer) {
        beginnen(schluessel, false, wer);
    }

    /// Like `beginnen`; a new Leistung can begin as one for staff, with a list of steps.
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    @Transactional
    public void beginnen(LeistungsSchluessel schluessel, boolean intern, String wer) {
        var jetzt = uhr.instant().truncatedTo(ChronoUnit.MICROS);
        var vorlage = Optional.ofNullable(katalog.stand().pakete().get(schluessel));
        var dateien =
                vorlage.map(Leistungspaket::dateien)
                        .orElseGet(() -> Leistungsanfang.zu(schluessel, intern));
        var neu =
                new Werkstueck(
                        schluessel,
                        vorlage.map(p -> p.leistung().fassung()),
                        0,
                        jetzt,
                        wer,
                        dateien);
        if (werkstuecke.anlegen(neu)) {
            protokoll("leistung.begonnen", schluessel, Map.of());
        }
    }

    /// Writes one file; an empty one is taken away.
    ///
    /// @param version the version that was looked at
    /// @throws FachlicherFehler L-142 when somebody else was faster, L-143 when a package has no
    ///   such file, L-144 when it is too large
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    @Transactional
    public void schreiben(
            LeistungsSchluessel schluessel, int version, String datei, String text, String wer) {
        schreiben(schluessel, version, Map.of(datei, text), wer);
    }

    /// Writes several files as one change.
    ///
    /// @throws FachlicherFehler as for one
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    @Transactional
    public void schreiben(
            LeistungsSchluessel schluessel, int version, Map<String, String> texte, String wer) {
        var neu = ablage.dateien(schluessel, texte);
        ablage.aendern(schluessel, version, neu, wer);
        protokoll(
                "leistung.bearbeitet",
                schluessel,
                Map.of("datei", String.join(", ", neu.keySet())));
    }

    /// The last change that can be taken back.
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public Optional<Werkschritt> letzterSchritt(LeistungsSchluessel schluessel) {
        return ablage.letzter(schluessel);
    }

    /// Takes the last change back, whoever made it.
    ///
    /// @param version the version that was looked at
    /// @throws FachlicherFehler L-142 when somebody else was faster, L-192 when there is none
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    @Transactional
    public void zurueck(LeistungsSchluessel schluessel, int version, String wer) {
        var schritt = ablage.zurueck(schluessel, version, wer);
        protokoll(
                "leistung.zurueckgenommen",
                schluessel,
                Map.of("datei", String.join(", ", schritt.dateien())));
    }

    /// Puts the files of an archive in the place of all files.
    ///
    /// @return what keeps the archive from being read; then nothing was changed
    /// @throws FachlicherFehler L-142 when somebody else was faster, L-201 when nothing is in it
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    @Transactional
    public List<Befund> einlesen(
            LeistungsSchluessel schluessel, int version, Path archiv, String wer) {
        var befunde = new ArrayList<Befund>();
        var dateien = Paketdateien.ausArchiv(archiv, befunde);
        if (befunde.isEmpty()) {
            var neu = new TreeMap<String, Optional<byte[]>>();
            werkstuecke
                    .finden(schluessel)
                    .ifPresent(
                            w -> w.dateien().keySet().forEach(n -> neu.put(n, Optional.empty())));
            dateien.forEach((name, inhalt) -> neu.put(name, Optional.of(inhalt)));
            ablage.aendern(schluessel, version, neu, wer);
            protokoll("leistung.eingelesen", schluessel, Map.of("dateien", "" + dateien.size()));
        }
        return befunde;
    }

    /// Looks at it as `pruefe-paket` does.
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public Pruefbericht pruefen(Werkstueck stueck) {
        return pruefung.pruefen(stueck);
    }

    /// Looks at one file only, whatever else is wrong with the package.
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public List<Befund> pruefen(Werkstueck stueck, String datei) {
        return pruefung.kapitel(stueck, datei);
    }

    /// What is ignored or could be better in one file.
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public List<Befund> hinweise(Werkstueck stueck, String datei) {
        return pruefung.hinweise(stueck, datei);
    }

    /// What changes for people who fill it in, against the Fassung that is published now.
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public Optional<Formularvergleich> vergleich(Werkstueck stueck) {
        return Optional.ofNullable(katalog.stand().pakete().get(stueck.schluessel()))
                .map(p -> pruefung.vergleich(p, stueck));
    }

    /// Publishes it as the current Fassung.
    ///
    /// @return number of the Fassung
    /// @throws FachlicherFehler L-141 when somebody else has to do that, L-142 when it has changed
    ///   since, L-145 when it has findings
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public int veroeffentlichen(LeistungsSchluessel schluessel, int version, String wer) {
        var stueck = werkstuecke.finden(schluessel).orElseThrow(Werkstatt::nichtDa);
        if (einstellungen.vierAugen() && stueck.von().equals(wer)) {
            throw new FachlicherFehler(Fehlerart.VERBOTEN, "L-141");
        }
        if (!pruefen(stueck).befunde().isEmpty()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "L-145");
        }
        Integer nummer =
                transaktion.execute(stand -> {
                    loeschen(schluessel, version);
                    return veroeffentlichung.veroeffentlichen(schluessel, stueck.dateien(), false);
                });
        katalog.nachsehen();
        return nummer == null ? 0 : nummer;
    }

    /// Throws it away.
    ///
    /// @throws FachlicherFehler L-142 when it has changed since
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    @Transactional
    public void verwerfen(LeistungsSchluessel schluessel, int version) {
        loeschen(schluessel, version);
        protokoll("leistung.verworfen", schluessel, Map.of());
    }

    private void loeschen(LeistungsSchluessel schluessel, int version) {
        if (!werkstuecke.loeschen(schluessel, version)) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "L-142");
        }
    }

    private void protokoll(String was, LeistungsSchluessel schluessel, Map<String, String> dazu) {
        ereignisse.publishEvent(new Protokolleintrag(was, "leistung:" + schluessel.wert(), dazu));
    }

    private static FachlicherFehler nichtDa() {
        return new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "L-146");
    }
}
