package dreiklang.akte;

import dreiklang.akte.Planabgleich.Schritt;
import dreiklang.akte.Planpflege.Aenderung;
import dreiklang.basis.Protokolleintrag;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import dreiklang.identitaet.Organisationseinheit;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Changes the Aktenplan and writes down what was changed; in the caller's transaction.
@Component
class Planwerk {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final AktenplanRepository plan;
    private final PlanverlaufRepository verlauf;
    private final Organisation organisation;
    private final Konten konten;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Planwerk(
            AktenplanRepository plan,
            PlanverlaufRepository verlauf,
            Organisation organisation,
            Konten konten,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.plan = plan;
        this.verlauf = verlauf;
        this.organisation = organisation;
        this.konten = konten;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    LocalDate heute() {
        return uhr.instant().atZone(ZONE).toLocalDate();
    }

    String wer() {
        return konten.aktuell().kennung();
    }

    Set<String> einheiten() {
        return organisation.einheiten().stream()
                .map(Organisationseinheit::kurz)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Saves each line with its history and one entry of the audit trail.
    ///
    /// @param quelle `seite`, `datei` or the name of what was read in
    void anwenden(List<Schritt> schritte, String quelle, String aktion, Map<String, String> dazu) {
        schritte.forEach(s -> anwenden(s, quelle));
        var nummer = schritte.size() == 1 ? schritte.getFirst().stelle().nummer() : "alle";
        ereignisse.publishEvent(new Protokolleintrag(aktion, "aktenplan:" + nummer, dazu));
    }

    private void anwenden(Schritt schritt, String quelle) {
        plan.speichern(schritt.stelle());
        for (var zeile : zeilen(schritt, quelle)) {
            verlauf.schreiben(schritt.stelle().nummer(), zeile);
        }
    }

    private List<Aenderung> zeilen(Schritt schritt, String quelle) {
        var zeilen = new ArrayList<Aenderung>();
        if (schritt.art() == Planabgleich.Art.NEU) {
            zeilen.add(aenderung(quelle, "neu", "", "", schritt.stelle().name()));
            return zeilen;
        }
        for (var feld : schritt.felder()) {
            zeilen.add(aenderung(quelle, "feld", feld.spalte().feld(), feld.alt(), feld.neu()));
        }
        return zeilen;
    }

    private Aenderung aenderung(String quelle, String art, String feld, String alt, String neu) {
        return new Aenderung(uhr.instant(), wer(), quelle, art, feld, alt, neu);
    }

    /// Notes on both numbers that one becomes the other.
    void umnummern(String alt, String neu, LocalDate ab) {
        verlauf.umnummern(alt, neu, ab);
        for (var nummer : List.of(alt, neu)) {
            verlauf.schreiben(nummer, aenderung("seite", "umnummeriert", ab.toString(), alt, neu));
        }
    }

    /// How the Aktenzeichen of a number look: as its line says, or the next one above it that says
    /// something.
    Zeichenregel regel(String nummer) {
        var stufen = new ArrayList<String>();
        for (int punkt = nummer.length(); punkt > 0; punkt = nummer.lastIndexOf('.', punkt - 1)) {
            stufen.add(nummer.substring(0, punkt));
        }
        var stellen = plan.stellen(stufen);
        return stufen.stream()
                .flatMap(s -> Optional.ofNullable(stellen.get(s)).stream())
                .flatMap(s -> s.regel().stream())
                .findFirst()
                .orElse(Zeichenregel.STANDARD);
    }
}
