package dreiklang.antrag;

import dreiklang.basis.Bruchstelle;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.dokument.Dokumente;
import dreiklang.formular.Antworten;
import dreiklang.formular.Feld;
import dreiklang.formular.Feldfehler;
import dreiklang.formular.Formular;
import dreiklang.formular.Formulare;
import dreiklang.formular.Formularseite;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Saves one page in one transaction: answers, files, progress, fact and audit entry.
@Component
class Entwurfsspeicher {

    private static final int VERSUCHE = 5;
    static final int HOECHSTENS_ZEICHEN = 1_000_000;

    private final EntwurfRepository entwuerfe;
    private final Fassungen fassungen;
    private final Formulare formulare;
    private final Dokumente dokumente;
    private final Mitzeichnungswache wache;
    private final Vorbelegungen vorbelegungen;
    private final Clock uhr;
    private final ApplicationEventPublisher ereignisse;
    private final TransactionTemplate transaktion;

    Entwurfsspeicher(
            EntwurfRepository entwuerfe,
            Fassungen fassungen,
            Formulare formulare,
            Dokumente dokumente,
            Mitzeichnungswache wache,
            Vorbelegungen vorbelegungen,
            Clock uhr,
            ApplicationEventPublisher ereignisse,
            TransactionTemplate transaktion) {
        this.entwuerfe = entwuerfe;
        this.fassungen = fassungen;
        this.formulare = formulare;
        this.dokumente = dokumente;
        this.wache = wache;
        this.vorbelegungen = vorbelegungen;
        this.uhr = uhr;
        this.ereignisse = ereignisse;
        this.transaktion = transaktion;
    }

    /// Saves; when another tab saved at the same moment, its answers are read again and ours laid
    /// over them.
    Entwuerfe.Gespeichert speichern(
            Schreibende wer,
            Formularseite seite,
            Seiteneingabe eingabe,
            Dateiannahme.Ergebnis dateien) {
        for (int versuch = 0; versuch < VERSUCHE; versuch++) {
            var gespeichert =
                    transaktion.execute(stand -> {
                        var ergebnis = einmal(wer, seite, eingabe, dateien);
                        if (ergebnis.isEmpty()) {
                            stand.setRollbackOnly();
                        }
                        return ergebnis;
                    });
            if (gespeichert.isPresent()) {
                Bruchstelle.erreicht("antrag.entwurf-gespeichert");
                return gespeichert.get();
            }
        }
        throw new FachlicherFehler(Fehlerart.KONFLIKT, "A-111");
    }

    private Optional<Entwuerfe.Gespeichert> einmal(
            Schreibende wer,
            Formularseite seite,
            Seiteneingabe eingabe,
            Dateiannahme.Ergebnis dateien) {
        var vorher = wer.entwurf().get();
        var formular = fassungen.formular(vorher);
        var vorbelegt = vorbelegt(vorher, seite, eingabe);
        var getippt = formulare.annehmen(seite, eingabe.werte(), vorher.antworten());
        var antworten = vorbelegungen.durchgesetzt(vorbelegt, getippt);
        var fragen = formulare.fragen(seite, antworten);
        var neu =
                vorher.gefuellt(
                        fragen, antworten, anhaenge(vorher, fragen, eingabe, dateien), jetzt());
        neu = uebergeben(formular, vorher, neu);
        var gezeigt = vorbelegungen.gezeigt(vorher, vorbelegt);
        var befund = befund(formular, seite, eingabe, gezeigt, neu, dateien.fehler());
        if (eingabe.aktion() == Seiteneingabe.Aktion.WEITER) {
            neu = neu.beantwortet(seite.name(), befund.frei());
        }
        var ziel =
                befund.frei()
                        ? Ziel.nach(eingabe, seite, wer.folge(formulare, formular, neu))
                        : seite.name();
        vorbelegungen.gesehen(vorher, neu, formular, seite, vorbelegt);
        return schreiben(wer, neu, seite, ziel)
                .map(e -> new Entwuerfe.Gespeichert(e, befund.fehler(), befund.neueFragen(), ziel));
    }

    /// A page that changes hands has to be gone through by whoever has it now.
    private Entwurf uebergeben(Formular formular, Entwurf vorher, Entwurf neu) {
        if (formular.mitzeichnung().isEmpty()) {
            return neu;
        }
        var davor = formulare.durchsicht(formular, vorher.antworten()).fremde();
        var jetzt = formulare.durchsicht(formular, neu.antworten()).fremde();
        var ergebnis = neu;
        for (var seite : formular.seiten()) {
            if (davor.contains(seite.name()) != jetzt.contains(seite.name())) {
                ergebnis = ergebnis.beantwortet(seite.name(), false);
            }
        }
        return ergebnis;
    }

    /// What speaks against leaving a page.
    private record Befund(List<Feldfehler> fehler, List<String> neueFragen) {

        boolean frei() {
            return fehler.isEmpty() && neueFragen.isEmpty();
        }
    }

    /// A question the person could not see yet is shown to her, not reproached; a field whose
    /// upload was refused is not also reproached for being empty.
    private Befund befund(
            Formular formular,
            Formularseite seite,
            Seiteneingabe eingabe,
            Antworten gezeigt,
            Entwurf neu,
            List<Feldfehler> abgelehnt) {
        if (eingabe.aktion() != Seiteneingabe.Aktion.WEITER) {
            return new Befund(abgelehnt, List.of());
        }
        var neue =
                formulare.neueFragen(formular, seite, gezeigt, neu.antworten()).stream()
                        .map(Feld::name)
                        .filter(eingabe::zeigte)
                        .toList();
        var fehler = new ArrayList<>(abgelehnt);
        formulare.pruefen(formular, seite, neu.antworten()).stream()
                .filter(f -> eingabe.zeigte(f.feld()) && !neue.contains(f.feld()))
                .filter(f -> abgelehnt.stream().noneMatch(a -> a.feld().equals(f.feld())))
                .forEach(fehler::add);
        return new Befund(fehler, neue);
    }

    /// What is shown alone says nothing about the rest of the page.
    private Map<String, Vorbelegung> vorbelegt(
            Entwurf entwurf, Formularseite seite, Seiteneingabe eingabe) {
        return eingabe.unterseite().eintrag().isPresent()
                ? Map.of()
                : vorbelegungen.auf(entwurf, seite);
    }

    private Instant jetzt() {
        return uhr.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Optional<Entwurf> schreiben(
            Schreibende wer, Entwurf gefuellt, Formularseite seite, String ziel) {
        var erstmals =
                Stream.of(seite.name(), ziel)
                        .filter(s -> !s.equals(Ziel.PAUSE) && !gefuellt.erreicht().contains(s))
                        .distinct()
                        .toList();
        var neu = gefuellt.erreicht(erstmals);
        if (Jsonform.antworten(neu.antworten()).length() > HOECHSTENS_ZEICHEN) {
            throw new FachlicherFehler(Fehlerart.ZU_GROSS, "A-113");
        }
        Bruchstelle.erreicht("antrag.entwurf-vor-speichern");
        if (!entwuerfe.speichern(neu)) {
            return Optional.empty();
        }
        wache.geaendert(neu);
        if (neu.folge().isEmpty() && !neu.istKopf()) {
            erstmals.forEach(s -> ereignisse.publishEvent(SeiteErreicht.von(neu, s)));
        }
        var spur = new HashMap<>(wer.spur());
        spur.put("seite", seite.name());
        ereignisse.publishEvent(new Protokolleintrag("entwurf.gespeichert", neu.bezug(), spur));
        return Optional.of(neu);
    }

    /// A page takes away only files of its own questions.
    private List<Anhang> anhaenge(
            Entwurf vorher,
            List<Feld> fragen,
            Seiteneingabe eingabe,
            Dateiannahme.Ergebnis dateien) {
        var anhaenge = new ArrayList<>(vorher.anhaenge());
        eingabe.entfernen()
                .flatMap(weg ->
                        anhaenge.stream()
                                .filter(a -> a.dokument().wert().equals(weg))
                                .filter(a ->
                                        fragen.stream().anyMatch(f -> f.name().equals(a.feld())))
                                .findFirst())
                .ifPresent(weg -> {
                    dokumente.entfernen(List.of(weg.dokument()));
                    anhaenge.remove(weg);
                });
        eingabe.werte()
                .getOrDefault(Seiteneingabe.HOCH, List.of())
                .forEach(d -> Anhang.hoch(anhaenge, d));
        for (var datei : dateien.dateien()) {
            var dokument = dokumente.eintragen(datei.ablage(), vorher.bezug());
            anhaenge.add(new Anhang(dokument.id(), datei.feld(), datei.ablage()));
            Bruchstelle.erreicht("antrag.datei-eingetragen");
        }
        return anhaenge;
    }
}
