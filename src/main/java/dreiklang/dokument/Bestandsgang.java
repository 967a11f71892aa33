package dreiklang.dokument;

import dreiklang.basis.Bruchstelle;
import dreiklang.basis.Zufall;
import dreiklang.dokument.BestandRepository.Schritt;
import dreiklang.dokument.Bestandsbefund.Ort;
import dreiklang.dokument.Bestandslauf.Anlass;
import dreiklang.dokument.Bestandslauf.Phase;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Drives the check of all content: first every content that should be there, then every file that
/// is. It marks where it is after every few; whatever ends the program, the next life goes on
/// there.
@Component
class Bestandsgang {

    private static final Logger LOG = LoggerFactory.getLogger(Bestandsgang.class);
    private static final int BLATT = 50;
    private static final int ORDNER = 100;

    private final Bestandsbuch buch;
    private final BestandRepository laeufe;
    private final DokumentRepository dokumente;
    private final Inhaltsspeicher speicher;
    private final Spiegel spiegel;
    private final Schluesselbund bund;
    private final DokumentEinstellungen.Pruefung einstellungen;
    private final UUID fahrer;

    Bestandsgang(
            Bestandsbuch buch,
            BestandRepository laeufe,
            DokumentRepository dokumente,
            Inhaltsspeicher speicher,
            Spiegel spiegel,
            Schluesselbund bund,
            DokumentEinstellungen einstellungen,
            Clock uhr) {
        this.buch = buch;
        this.laeufe = laeufe;
        this.dokumente = dokumente;
        this.speicher = speicher;
        this.spiegel = spiegel;
        this.bund = bund;
        this.einstellungen = einstellungen.pruefung();
        this.fahrer = Zufall.kennung(uhr);
    }

    /// Begins a run unless one is running.
    ///
    /// @return the run that is running now
    UUID beginnen(Anlass anlass) {
        buch.einrichten(spiegel);
        buch.beginnen(
                anlass,
                dokumente.anzahl(),
                spiegel.bereit().isPresent(),
                fahrer,
                bund.aktueller().map(Schluesselbund.Hauptschluessel::kennung).orElse(""));
        // The one at hand may have ended by now.
        return laeufe.laufender().orElseGet(() -> laeufe.letzte(0, 1).getFirst()).id();
    }

    /// Drives the run to its end, where there is one and nobody else drives it.
    ///
    /// @param ende counted down when the program ends
    /// @param lebenszeichen called every few seconds
    /// @return whether a run was ended
    boolean fahren(CountDownLatch ende, Runnable lebenszeichen) {
        var lauf = laeufe.uebernehmen(fahrer);
        if (lauf.isEmpty()) {
            return false;
        }
        try {
            new Fahrt(lauf.get(), ende, lebenszeichen).fahren();
            return true;
        } catch (Inhaltsprobe.Unterbrechung e) {
            LOG.atWarn().log("the check pauses: the store cannot be reached");
            laeufe.loslassen(fahrer);
            return false;
        } catch (CancellationException e) {
            laeufe.loslassen(fahrer);
            return false;
        }
    }

    /// One life of the program on one run.
    private final class Fahrt {
        private final Bestandslauf lauf;
        private final Lesebremse bremse;
        private final Inhaltsgang inhaltsgang;
        private boolean mitSpiegel;
        private long gemerkt;
        private long verwaist;

        Fahrt(Bestandslauf lauf, CountDownLatch ende, Runnable lebenszeichen) {
            this.lauf = lauf;
            this.mitSpiegel = lauf.mitSpiegel();
            this.verwaist = lauf.verwaist();
            this.bremse =
                    new Lesebremse(
                            einstellungen.jeSekunde(),
                            ende,
                            () -> {
                                amSteuer(laeufe.lebt(lauf.id(), fahrer));
                                lebenszeichen.run();
                            });
            this.inhaltsgang =
                    new Inhaltsgang(
                            lauf.id(),
                            buch,
                            dokumente,
                            laeufe,
                            speicher,
                            spiegel,
                            new Inhaltsprobe(bremse),
                            einstellungen.reparaturen());
        }

        void fahren() {
            var phase = lauf.phase();
            var stelle = lauf.stelle();
            if (phase == Phase.INHALTE) {
                inhalte(stelle);
                stelle = "";
                phase = weiter(Phase.SPEICHER);
            }
            if (phase == Phase.SPEICHER) {
                dateien(phase, Ort.SPEICHER, speicher.lager(), stelle);
                stelle = "";
                phase = weiter(Phase.SPIEGEL);
            }
            var dort = dort();
            if (dort.isPresent()) {
                dateien(phase, Ort.SPIEGEL, dort.get().lager(), stelle);
            }
            buch.beenden(lauf.id(), fahrer, mitSpiegel || spiegel.lage() == Spiegelstand.Lage.OHNE);
        }

        private Phase weiter(Phase phase) {
            merken(phase, "", 0, 0);
            return phase;
        }

        private void inhalte(String anfang) {
            var nach = anfang;
            var blatt = dokumente.sollNach(nach, BLATT);
            while (!blatt.isEmpty()) {
                var bis = blatt.getLast().summe().hex();
                var offene = buch.offene(lauf.id(), nach, bis);
                var dort = dort();
                for (var soll : blatt) {
                    inhaltsgang.pruefen(soll, dort, offene);
                }
                Bruchstelle.erreicht("dokument.blatt-geprueft");
                merken(Phase.INHALTE, bis, blatt.size(), 0);
                nach = bis;
                blatt = List.of();
                blatt = dokumente.sollNach(nach, BLATT);
            }
        }

        private Optional<Inhaltsspeicher> dort() {
            var dort = mitSpiegel ? spiegel.bereit() : Optional.<Inhaltsspeicher>empty();
            if (mitSpiegel && dort.isEmpty()) {
                laeufe.ohneSpiegel(lauf.id());
                mitSpiegel = false;
            }
            return dort;
        }

        private void dateien(Phase phase, Ort ort, Lager lager, String anfang) {
            var gang = new Waisengang(lauf.id(), ort, buch, dokumente, lager, verwaist);
            long neue = 0;
            int seitMarke = 0;
            for (var name : (Iterable<String>) lager.abschnitte(anfang)::iterator) {
                bremse.gelesen(0);
                neue += gang.pruefen(name);
                if (++seitMarke == ORDNER) {
                    merken(phase, name, 0, neue);
                    neue = 0;
                    seitMarke = 0;
                }
            }
            merken(phase, "ff/ff", 0, neue);
        }

        private void merken(Phase phase, String stelle, long geprueft, long neue) {
            long bytes = bremse.gelesen() - gemerkt;
            gemerkt = bremse.gelesen();
            verwaist += neue;
            amSteuer(
                    laeufe.merken(
                            lauf.id(), fahrer, new Schritt(phase, stelle, geprueft, bytes, neue)));
        }

        private static void amSteuer(boolean nochIch) {
            if (!nochIch) {
                throw new CancellationException("somebody else drives by now");
            }
        }
    }
}
