package dreiklang.demo;

import dreiklang.antrag.Antraege;
import dreiklang.antrag.AntragId;
import dreiklang.antrag.Einreichungen;
import dreiklang.antrag.Entwuerfe;
import dreiklang.antrag.Seiteneingabe;
import dreiklang.antrag.Zugang;
import dreiklang.basis.Sprache;
import dreiklang.demo.Fall.Ausfuellung;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.postfach.Bekanntgabeweg;
import dreiklang.postfach.Postfaecher;
import dreiklang.vorgang.VorgangId;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;

/// What the invented people do, through the same doors as everybody.
@Component
@ConditionalOnProperty("dreiklang.demo")
class Buergerschritte {

    private final Zeitmaschine zeit;
    private final Entwuerfe entwuerfe;
    private final Einreichungen einreichungen;
    private final Antraege antraege;
    private final Postfaecher postfaecher;
    private final Demoeinstellungen einstellungen;

    Buergerschritte(
            Zeitmaschine zeit,
            Entwuerfe entwuerfe,
            Einreichungen einreichungen,
            Antraege antraege,
            Postfaecher postfaecher,
            Demoeinstellungen einstellungen) {
        this.zeit = zeit;
        this.entwuerfe = entwuerfe;
        this.einreichungen = einreichungen;
        this.antraege = antraege;
        this.postfaecher = postfaecher;
        this.einstellungen = einstellungen;
    }

    /// Fills in page by page, each at its time.
    ///
    /// @return the Antrag, when it is submitted
    Optional<AntragId> ausfuellen(Fall fall) {
        var leistung = new LeistungsSchluessel(fall.leistung());
        var zugang = entwuerfe.beginnen(leistung, Sprache.DE, !fall.wer().isEmpty(), "127.0.0.1");
        for (var seite : fall.seiten()) {
            zeit.bei(seite.wann(), () -> speichern(zugang, seite));
        }
        if (!fall.abgesendet()) {
            return Optional.empty();
        }
        var wann = fall.seiten().getLast().wann().plusSeconds(90);
        return Optional.of(zeit.bei(wann, () -> absenden(zugang)));
    }

    void antworten(AntragId antrag, String text) {
        antraege.nachreichen(antrag, text, List.of());
    }

    /// Opens what was made available and not opened yet.
    void abrufen(VorgangId vorgang) {
        postfaecher.zu(vorgang.bezug()).stream()
                .filter(s -> s.weg() == Bekanntgabeweg.PORTAL && s.abgerufen().isEmpty())
                .forEach(s -> postfaecher.abrufen(s.id()));
    }

    private String speichern(Zugang zugang, Ausfuellung seite) {
        var eingabe =
                new Seiteneingabe(
                        Seiteneingabe.Aktion.WEITER,
                        false,
                        seite.werte(),
                        seite.foto().isEmpty() ? List.of() : List.of(foto(seite.foto())),
                        Optional.empty());
        var gespeichert = speichern(zugang, seite.seite(), eingabe);
        if (gespeichert.bleibt()) {
            // What the answers have brought up is read, as a person would, and sent again.
            gespeichert = speichern(zugang, seite.seite(), eingabe);
        }
        if (gespeichert.bleibt()) {
            throw new IllegalStateException(
                    "the plan gives answers that are refused: " + gespeichert.fehler());
        }
        return gespeichert.ziel();
    }

    private Entwuerfe.Gespeichert speichern(Zugang zugang, String seite, Seiteneingabe eingabe) {
        return entwuerfe
                .speichern(zugang, seite, eingabe)
                .orElseThrow(() -> new IllegalStateException("no page " + seite));
    }

    private Seiteneingabe.Datei foto(String feld) {
        var datei = einstellungen.ort("kommune/demo/anlagen/" + feld + ".png");
        return new Seiteneingabe.Datei(feld, feld + ".png", new FileSystemResource(datei));
    }

    private AntragId absenden(Zugang zugang) {
        var stand =
                einreichungen
                        .pruefstand(zugang)
                        .orElseThrow(() -> new IllegalStateException("the plan misses a page"));
        var nummer =
                einreichungen.absenden(
                        zugang, stand.entwurf().einreichung(), stand.abdruck().hex());
        return einreichungen.quittung(nummer, List.of(zugang)).antrag().id();
    }
}
