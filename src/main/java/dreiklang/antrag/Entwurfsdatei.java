package dreiklang.antrag;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Sprache;
import dreiklang.formular.Antworten;
import dreiklang.formular.Feld;
import dreiklang.formular.Feldart;
import dreiklang.formular.Formular;
import dreiklang.formular.Formulare;
import dreiklang.formular.Formularseite;
import dreiklang.leistung.LeistungsSchluessel;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for drafts as files: what a person has answered, to keep at home and to begin from
/// again. Uploaded files and agreements stay behind.
@Service
public class Entwurfsdatei {

    private static final int GENANNT = 20;

    private final Entwuerfe entwuerfe;
    private final EntwurfRepository ablage;
    private final Zugangspruefung pruefung;
    private final Fassungen fassungen;
    private final Fassungswechsel wechsel;
    private final Formulare formulare;
    private final Clock uhr;
    private final ApplicationEventPublisher ereignisse;

    Entwurfsdatei(
            Entwuerfe entwuerfe,
            EntwurfRepository ablage,
            Zugangspruefung pruefung,
            Fassungen fassungen,
            Fassungswechsel wechsel,
            Formulare formulare,
            Clock uhr,
            ApplicationEventPublisher ereignisse) {
        this.entwuerfe = entwuerfe;
        this.ablage = ablage;
        this.pruefung = pruefung;
        this.fassungen = fassungen;
        this.wechsel = wechsel;
        this.formulare = formulare;
        this.uhr = uhr;
        this.ereignisse = ereignisse;
    }

    /// What became of a file.
    ///
    /// @param zugang the new draft
    /// @param antworten how many answers were taken over
    /// @param unbekannt names of fields that this Formular does not know, at most twenty
    /// @param dateien questions whose files have to be added again
    public record Geladen(
            Zugang zugang, int antworten, List<String> unbekannt, List<Feld> dateien) {}

    /// The answers of a draft as a file.
    @Offen("the secret or the sign-in is the proof")
    public byte[] sichern(Zugang zugang) {
        var entwurf = pruefung.offener(zugang);
        var ohneDateien = Entwurfsinhalt.von(fassungen.formular(entwurf), entwurf.antworten());
        return new Entwurfsinhalt(entwurf.leistung().wert(), entwurf.fassung(), ohneDateien)
                .geschrieben(uhr.instant());
    }

    /// Begins a draft from such a file. Every value goes the way of a typed one; pages on which
    /// nothing is wrong count as answered.
    ///
    /// @param bisher the draft it takes the place of
    /// @param intern whether an internal Leistung is asked for
    /// @param herkunft address of the browser
    /// @throws FachlicherFehler A-151 when it is no such file, A-152 when it belongs to another
    ///   Leistung, A-153 when it is too large; and as for beginning
    @Offen("everybody may begin; internal Leistungen are checked inside")
    @Transactional
    public Geladen laden(
            LeistungsSchluessel leistung,
            InputStream datei,
            Optional<Zugang> bisher,
            Sprache sprache,
            boolean intern,
            String herkunft)
            throws IOException {
        var inhalt = Entwurfsinhalt.gelesen(datei);
        if (!inhalt.leistung().equals(leistung.wert())) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "A-152");
        }
        bisher.ifPresent(entwuerfe::verwerfen);
        var zugang = entwuerfe.beginnen(leistung, sprache, intern, herkunft);
        var entwurf = inFassung(pruefung.offener(zugang), inhalt.fassung());
        var formular = fassungen.formular(entwurf);
        var antworten = ausgefuellt(formular, inhalt);
        schreiben(gefuellt(entwurf, formular, antworten));
        wechsel.nachziehen(pruefung.offener(zugang));
        var unbekannt = inhalt.ohne(namen(formular, antworten));
        ereignisse.publishEvent(
                new Protokolleintrag(
                        "entwurf.geladen",
                        entwurf.bezug(),
                        Map.of("unbekannt", Integer.toString(unbekannt.size()))));
        return new Geladen(
                zugang,
                inhalt.antworten().size() - unbekannt.size(),
                unbekannt.stream().limit(GENANNT).toList(),
                dateifragen(formular, antworten));
    }

    /// An older Fassung is filled in as it was; the draft then follows to the current one as every
    /// other draft.
    private Entwurf inFassung(Entwurf entwurf, int fassung) {
        return fassung < 1 || fassung >= entwurf.fassung()
                ? entwurf
                : entwurf.inFassung(fassung, Antworten.KEINE, Set.of());
    }

    private Antworten ausgefuellt(Formular formular, Entwurfsinhalt inhalt) {
        return ohneFremde(formular, formulare.annehmen(formular, inhalt.getippt()));
    }

    /// What others have filled in themselves they fill in again: a file can be changed.
    private Antworten ohneFremde(Formular formular, Antworten antworten) {
        var fremde = formulare.durchsicht(formular, antworten).fremde();
        var werte = new LinkedHashMap<>(antworten.werte());
        formular.seiten().stream()
                .filter(s -> fremde.contains(s.name()))
                .flatMap(s -> formulare.fragen(s, antworten).stream())
                .forEach(f -> werte.remove(f.name()));
        return new Antworten(werte);
    }

    private Entwurf gefuellt(Entwurf entwurf, Formular formular, Antworten antworten) {
        var fertige = new ArrayList<Formularseite>();
        var durchsicht = formulare.durchsicht(formular, antworten);
        for (var seite : durchsicht.seiten()) {
            if (durchsicht.fremde().contains(seite.name())) {
                continue;
            }
            if (!durchsicht.fehler(seite).isEmpty()) {
                return entwurf.ausgefuellt(antworten, List.of(), fertige, seite.name());
            }
            fertige.add(seite);
        }
        return entwurf.ausgefuellt(antworten, List.of(), fertige, Ziel.PRUEFEN);
    }

    private void schreiben(Entwurf neu) {
        if (Jsonform.antworten(neu.antworten()).length() > Entwurfsspeicher.HOECHSTENS_ZEICHEN) {
            throw new FachlicherFehler(Fehlerart.ZU_GROSS, "A-113");
        }
        if (!ablage.speichern(neu)) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "A-111");
        }
        neu.erreicht().stream()
                .map(s -> SeiteErreicht.von(neu, s))
                .forEach(ereignisse::publishEvent);
    }

    private Set<String> namen(Formular formular, Antworten antworten) {
        return formular.seiten().stream()
                .flatMap(s -> formulare.fragen(s, antworten).stream())
                .filter(f -> f.art() != Feldart.DATEI)
                .map(Feld::name)
                .collect(Collectors.toSet());
    }

    private List<Feld> dateifragen(Formular formular, Antworten antworten) {
        var sichtbar = formulare.sichtbareSeiten(formular, antworten);
        return sichtbar.stream()
                .flatMap(s -> formulare.fragen(s, antworten).stream())
                .filter(f -> f.art() == Feldart.DATEI)
                .toList();
    }
}
