package dreiklang.prozess;

import dreiklang.basis.Befund;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Offen;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Pruefsumme;
import dreiklang.identitaet.Konten;
import dreiklang.prozess.Prozessdatei.Eintrag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for the file of a Kommune with its Prozesse.
@Service
public class Prozessbestand {

    private static final String DATEI = "prozesse.yaml";

    private final RegisterRepository ablage;
    private final AnalyseRepository analysen;
    private final Prozesspruefung pruefung;
    private final Konten konten;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Prozessbestand(
            RegisterRepository ablage,
            AnalyseRepository analysen,
            Prozesspruefung pruefung,
            Konten konten,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.ablage = ablage;
        this.analysen = analysen;
        this.pruefung = pruefung;
        this.konten = konten;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// Loads `prozesse.yaml` when it is not the file that was read last. What the register knows
    /// already stays as it is.
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
            byte[] inhalt = Files.readAllBytes(datei);
            return ablage.neueDatei(DATEI, Pruefsumme.von(inhalt).hex())
                    ? uebernehmen(Prozessdatei.lesen(DATEI, inhalt))
                    : List.of();
        } catch (IOException e) {
            return List.of(new Befund(DATEI, 0, "S-225", "Die Datei kann nicht gelesen werden."));
        }
    }

    private List<Befund> uebernehmen(Prozessdatei.Inhalt inhalt) {
        var befunde = new ArrayList<>(inhalt.befunde());
        for (var eintrag : inhalt.eintraege()) {
            try {
                pruefung.pruefen(eintrag.prozess());
                uebernehmen(eintrag);
            } catch (FachlicherFehler e) {
                befunde.add(Prozessdatei.befund(eintrag.ort(), e));
            }
        }
        return befunde;
    }

    /// Everything that can be wrong is found before anything is written.
    private void uebernehmen(Eintrag eintrag) {
        var fassungen = new ArrayList<Prozessfassung>();
        for (var art : Fassungsart.values()) {
            var schritte = art == Fassungsart.IST ? eintrag.ist() : eintrag.soll();
            if (!schritte.isEmpty()) {
                fassungen.add(entwurf(eintrag.prozess(), art, schritte));
            }
        }
        fassungen.forEach(f -> f.gueltig(uhr.instant()));
        if (!ablage.anlegen(eintrag.prozess(), uhr.instant())) {
            return;
        }
        for (var f : fassungen) {
            analysen.beginnen(f);
            analysen.finden(f.prozess(), f.art(), f.nummer())
                    .ifPresent(g -> analysen.schreiben(g.gueltig(uhr.instant())));
        }
        ereignisse.publishEvent(
                new Protokolleintrag(
                        "prozess.geladen",
                        "prozess:" + eintrag.prozess().kennung(),
                        Map.of("fassungen", Integer.toString(fassungen.size()))));
    }

    private Prozessfassung entwurf(Prozess p, Fassungsart art, List<Schritt> schritte) {
        return Prozessfassung.begonnen(
                p.kennung(), art, 1, konten.aktuell().kennung(), uhr.instant(), schritte);
    }
}
