package dreiklang.ablage;

import dreiklang.ablage.Altbestandslauf.Stand;
import dreiklang.ablage.LaufRepository.Auftrag;
import dreiklang.ablage.Zeilenpruefung.Befund;
import dreiklang.basis.Bruchstelle;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Zufall;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Drives the taking over of holdings: first the whole list into the database, then row by row into
/// Akten. Whatever ends the program, the next life goes on where the last transaction was.
@Component
class Altbestandsgang {

    private static final Logger LOG = LoggerFactory.getLogger(Altbestandsgang.class);
    private static final int LESESTAPEL = 1_000;
    private static final int ABLAGESTAPEL = 100;
    private static final int ZUGLEICH = 12;
    private static final int PULS = 2;

    private final LaufRepository laeufe;
    private final ZeilenRepository zeilen;
    private final Zeilenpruefung pruefung;
    private final Zeilenablage ablage;
    private final TransactionTemplate transaktion;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;
    private final UUID fahrer;

    Altbestandsgang(
            LaufRepository laeufe,
            ZeilenRepository zeilen,
            Zeilenpruefung pruefung,
            Zeilenablage ablage,
            TransactionTemplate transaktion,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.laeufe = laeufe;
        this.zeilen = zeilen;
        this.pruefung = pruefung;
        this.ablage = ablage;
        this.transaktion = transaktion;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
        this.fahrer = Zufall.kennung(uhr);
    }

    /// Begins to take over a list, or gives the open run of the same list and folder.
    ///
    /// @throws FachlicherFehler K-370, K-371 the list cannot be read, K-372 there is no such folder
    Altbestandslauf beginnen(String ordner, String liste, String einheit, boolean trocken) {
        var wurzel = Bestandsordner.an(ordner).wurzel();
        var datei = Path.of(liste).toAbsolutePath().normalize();
        Bestandsliste.oeffnen(datei).close();
        var auftrag =
                new Auftrag(
                        wurzel.toString(),
                        datei.toString(),
                        Bestandsliste.summe(datei).hex(),
                        einheit,
                        trocken);
        var offen = laeufe.offener(auftrag);
        if (offen.isPresent()) {
            return offen.get();
        }
        transaktion.executeWithoutResult(t -> {
            var id = Zufall.kennung(uhr);
            laeufe.beginnen(id, auftrag, uhr.instant());
            protokoll("ablage.bestand-begonnen", id, Map.of("trocken", String.valueOf(trocken)));
        });
        return laeufe.offener(auftrag).orElseThrow();
    }

    /// Drives a run to its end.
    ///
    /// @param imProgramm whether the running town does
    /// @param lebenszeichen called after every step
    /// @return false when somebody else drives, or it was stopped
    boolean fahren(UUID lauf, boolean imProgramm, Runnable lebenszeichen) {
        if (!laeufe.uebernehmen(lauf, fahrer, imProgramm)) {
            return false;
        }
        var puls =
                Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
        var unused = puls.scheduleAtFixedRate(() -> schlagen(lauf), PULS, PULS, TimeUnit.SECONDS);
        try {
            liste(lauf, lebenszeichen);
            zeilen(lauf, lebenszeichen);
            return true;
        } catch (CancellationException e) {
            return false;
        } catch (FachlicherFehler e) {
            laeufe.steckt(lauf, e.code(), worte(e));
            throw e;
        } finally {
            puls.shutdownNow();
            laeufe.loslassen(lauf, fahrer);
        }
    }

    /// Large files take longer than anybody waits for a sign of life.
    private void schlagen(UUID lauf) {
        try {
            var unused = laeufe.lebt(lauf, fahrer);
        } catch (DataAccessException e) {
            LOG.warn("no sign of life this time", e);
        }
    }

    private void liste(UUID id, Runnable lebenszeichen) {
        var lauf = laeufe.finden(id).orElseThrow();
        if (lauf.stand() != Stand.LISTE) {
            return;
        }
        var datei = Path.of(lauf.liste());
        try {
            if (!Bestandsliste.summe(datei).hex().equals(laeufe.summe(id))) {
                throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-385");
            }
            try (var liste = Bestandsliste.oeffnen(datei)) {
                uebernehmen(lauf, liste, lebenszeichen);
            }
        } catch (FachlicherFehler e) {
            laeufe.weiter(id, Stand.ABGEBROCHEN, Optional.of(uhr.instant()), e.code(), worte(e));
            throw e;
        }
    }

    /// What a life before has read is read over.
    private void uebernehmen(Altbestandslauf lauf, Bestandsliste liste, Runnable lebenszeichen) {
        long schon = lauf.gelesen();
        long nr = 1;
        for (var stapel = liste.naechste(LESESTAPEL);
                !stapel.isEmpty();
                stapel = liste.naechste(LESESTAPEL)) {
            long ab = nr;
            var neu =
                    stapel.subList(
                            (int) Math.clamp(schon + 1 - ab, 0, stapel.size()), stapel.size());
            nr += stapel.size();
            if (!neu.isEmpty()) {
                long erste = nr - neu.size();
                int schlecht = (int) neu.stream().filter(s -> !s.code().isEmpty()).count();
                transaktion.executeWithoutResult(t -> {
                    amSteuer(lauf.id());
                    zeilen.eintragen(lauf.id(), erste, neu);
                    laeufe.gelesen(lauf.id(), liste.spalten(), neu.size(), schlecht);
                });
                Bruchstelle.erreicht("ablage.liste-gelesen");
                lebenszeichen.run();
            }
        }
        laeufe.weiter(lauf.id(), Stand.ZEILEN, Optional.empty(), "", List.of());
    }

    private void zeilen(UUID id, Runnable lebenszeichen) {
        var lauf = laeufe.finden(id).orElseThrow();
        var ordner = Bestandsordner.an(lauf.ordner());
        try (var faeden = Executors.newFixedThreadPool(ZUGLEICH)) {
            for (var offen = zeilen.offene(id, ABLAGESTAPEL);
                    !offen.isEmpty();
                    offen = zeilen.offene(id, ABLAGESTAPEL)) {
                amSteuer(id);
                var befunde = pruefen(offen, lauf, ordner, faeden);
                Bruchstelle.erreicht("ablage.inhalte-angenommen");
                ablage.ablegen(lauf, fahrer, befunde);
                lebenszeichen.run();
            }
        }
        transaktion.executeWithoutResult(t -> {
            amSteuer(id);
            laeufe.weiter(id, Stand.FERTIG, Optional.of(uhr.instant()), "", List.of());
            var ende = laeufe.finden(id).orElseThrow();
            protokoll(
                    "ablage.bestand-fertig",
                    id,
                    Map.of(
                            "gut", Long.toString(ende.gut()),
                            "abgewiesen", Long.toString(ende.abgewiesen()),
                            "schonDa", Long.toString(ende.schonDa())));
        });
    }

    private List<Befund> pruefen(
            List<Altbestandszeile> offen,
            Altbestandslauf lauf,
            Bestandsordner ordner,
            ExecutorService faeden) {
        return offen.stream()
                .map(z ->
                        CompletableFuture.supplyAsync(
                                () -> pruefung.pruefen(z, ordner, lauf.trocken()), faeden))
                .toList()
                .stream()
                .map(Altbestandsgang::fertig)
                .toList();
    }

    private static Befund fertig(CompletableFuture<Befund> pruefung) {
        try {
            return pruefung.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof FachlicherFehler grund ? grund : e;
        }
    }

    private static List<String> worte(FachlicherFehler e) {
        return e.werte().stream().map(String::valueOf).toList();
    }

    private void amSteuer(UUID lauf) {
        if (!laeufe.lebt(lauf, fahrer)) {
            throw new CancellationException("stopped, or somebody else drives by now");
        }
    }

    private void protokoll(String aktion, UUID lauf, Map<String, String> dazu) {
        ereignisse.publishEvent(new Protokolleintrag(aktion, "bestand:" + lauf, dazu));
    }
}
