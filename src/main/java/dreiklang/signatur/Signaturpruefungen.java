package dreiklang.signatur;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Recht;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokumente;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/// The door of what arrives signed: finds signatures cheaply, checks them in the background or when
/// somebody asks, and keeps what was found.
@Service
public class Signaturpruefungen {

    private static final Logger LOG = LoggerFactory.getLogger(Signaturpruefungen.class);

    /// No place is free: what waits is still there in a minute.
    private static final String BELEGT = "U-306";

    /// What says nothing about the file and is therefore not kept.
    private static final Set<String> OHNE_BEFUND = Set.of("U-304", BELEGT);

    private static final String PDF = "application/pdf";
    private static final int NEUE_JE_SEITE = 20;
    private static final int RUNDE = 10;

    private final Signaturwerk werk;
    private final PruefungRepository pruefungen;
    private final Dokumente dokumente;
    private final Clock uhr;

    Signaturpruefungen(
            Signaturwerk werk, PruefungRepository pruefungen, Dokumente dokumente, Clock uhr) {
        this.werk = werk;
        this.pruefungen = pruefungen;
        this.dokumente = dokumente;
        this.uhr = uhr;
    }

    /// Which of these files carry signatures and what is known about them. A file that is seen for
    /// the first time is searched, which takes milliseconds; it is checked later.
    @Offen("callers check who may see them")
    public Map<Pruefsumme, Unterschriftsstand> zu(Collection<Ablage> dateien) {
        var summen =
                dateien.stream()
                        .filter(d -> d.medientyp().equals(PDF))
                        .map(Ablage::pruefsumme)
                        .distinct()
                        .toList();
        var staende = new LinkedHashMap<>(pruefungen.staende(summen));
        summen.stream()
                .filter(s -> !staende.containsKey(s))
                .limit(NEUE_JE_SEITE)
                .forEach(s -> staende.put(s, suchen(s)));
        staende.values().removeIf(s -> s.anzahl() == 0);
        return staende;
    }

    private Unterschriftsstand suchen(Pruefsumme summe) {
        try {
            int anzahl = Unterschriftensuche.anzahl(inhalt(summe));
            pruefungen.entdeckt(summe, anzahl);
            return new Unterschriftsstand(anzahl, Optional.empty());
        } catch (FachlicherFehler e) {
            // Missing or locked content says so itself when somebody opens it.
            return new Unterschriftsstand(0, Optional.empty());
        }
    }

    /// Checks the signatures of a file now; what was found before is replaced. It takes seconds the
    /// first time.
    ///
    /// @param datei one the caller may see
    /// @throws FachlicherFehler U-304 when it carries no signature, U-306 when too many others are
    ///   being checked
    @Braucht(Recht.VORGANG_LESEN)
    public Signaturbericht pruefen(Ablage datei) {
        zu(List.of(datei));
        return gepruefter(datei.pruefsumme());
    }

    /// The library's own report as XML.
    ///
    /// @throws FachlicherFehler U-305 when nobody has checked yet
    @Offen("callers check who may see the file")
    public String bericht(Pruefsumme summe) {
        return pruefungen
                .xml(summe)
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "U-305"));
    }

    /// Checks what waits, a few at a time; what was begun when the program ended is begun again.
    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1M")
    void nachholen() {
        for (var summe : pruefungen.wartende(RUNDE)) {
            try {
                gepruefter(summe);
            } catch (FachlicherFehler e) {
                if (e.code().equals(BELEGT)) {
                    return;
                }
            }
        }
    }

    private Signaturbericht gepruefter(Pruefsumme summe) {
        var jetzt = uhr.instant().truncatedTo(ChronoUnit.MICROS);
        try {
            byte[] inhalt = inhalt(summe);
            if (Unterschriftensuche.anzahl(inhalt) == 0) {
                throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "U-304");
            }
            var ergebnis = werk.pruefen().pruefen(inhalt, jetzt);
            pruefungen.geprueft(summe, ergebnis.bericht(), Optional.of(ergebnis.xml()));
            return ergebnis.bericht();
        } catch (FachlicherFehler e) {
            if (OHNE_BEFUND.contains(e.code())) {
                throw e;
            }
            return ohne(summe, e.code(), jetzt);
        } catch (RuntimeException e) {
            LOG.atWarn().setCause(e).log("a file whose signatures cannot be told");
            return ohne(summe, "U-303", jetzt);
        }
    }

    private Signaturbericht ohne(Pruefsumme summe, String code, Instant jetzt) {
        var bericht = new Signaturbericht(jetzt, Optional.of(code), List.of());
        pruefungen.geprueft(summe, bericht, Optional.empty());
        return bericht;
    }

    private byte[] inhalt(Pruefsumme summe) {
        try (var strom = dokumente.oeffnen(summe)) {
            return strom.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
