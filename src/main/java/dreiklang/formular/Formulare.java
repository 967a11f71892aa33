package dreiklang.formular;

import dreiklang.ausdruck.Funktion;
import dreiklang.basis.Befund;
import dreiklang.basis.Offen;
import dreiklang.basis.Sprache;
import dreiklang.basis.Wortlaut;
import dreiklang.basis.YamlKnoten;
import dreiklang.karte.Karten;
import dreiklang.seite.Texte;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/// The door of the forms: reads definitions, checks answers, shows them.
@Service
public class Formulare {

    /// Name under which a page sends the group that gets one more entry.
    public static final String DAZU = "_dazu";

    /// Name under which a page sends the entry to take away, such as `kinder.2`.
    public static final String WEG = "_weg";

    /// Name under which a page sends what to do with the map of a question, such as
    /// `ort_punkt:naeher`.
    public static final String KARTE = "_karte";

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Meldungen meldungen;
    private final Clock uhr;
    private final Karten karten;
    private final Strassenverzeichnis strassen;

    /// @param texte the sentences about answers
    /// @param uhr says what day is today
    /// @param karten the map for questions about a place
    /// @param strassen the streets of the Kommune
    @Autowired
    public Formulare(Texte texte, Clock uhr, Karten karten, Strassenverzeichnis strassen) {
        meldungen = new Meldungen(texte);
        this.uhr = uhr;
        this.karten = karten;
        this.strassen = strassen;
    }

    /// Without a map and streets, as for a Kommune that has none.
    public Formulare(Texte texte, Clock uhr) {
        this(texte, uhr, new Karten(), new Strassenverzeichnis());
    }

    /// Reads a Formular from its definition; what is wrong is added to the findings.
    @Offen("pure function")
    public Formular lesen(String schluessel, YamlKnoten wurzel, List<Befund> befunde) {
        return lesen(schluessel, wurzel, Map.of(), befunde);
    }

    /// The same for a Formular whose lists of options stand in other files of its package.
    ///
    /// @param dateien path in the package → content
    @Offen("pure function")
    public Formular lesen(
            String schluessel,
            YamlKnoten wurzel,
            Map<String, byte[]> dateien,
            List<Befund> befunde) {
        return new Formularleser(dateien, befunde).lesen(schluessel, wurzel);
    }

    /// What could be better in a Formular that is not wrong (F-401 to F-409); refuses nothing.
    ///
    /// @param wurzel the definition it was read from
    @Offen("pure function")
    public List<Befund> begutachten(Formular formular, YamlKnoten wurzel) {
        return new Formulargutachten(formular, wurzel, heute()).erstatten();
    }

    /// What could be better in a text outside of forms (F-406 to F-408), at the place it stands.
    @Offen("pure function")
    public List<Befund> begutachten(Wortlaut text, YamlKnoten ort) {
        return Sprachprobe.pruefe(text).stream().map(a -> ort.befund(a.code(), a.satz())).toList();
    }

    /// The Formular as a person with these answers goes through it, worked out once for all pages.
    @Offen("pure function")
    public Durchsicht durchsicht(Formular formular, Antworten antworten) {
        return new Durchsicht(
                formular, sicht(formular, antworten), meldungen, heute(), karten.plan());
    }

    /// The pages a person with these answers gets to see, in order.
    @Offen("pure function")
    public List<Formularseite> sichtbareSeiten(Formular formular, Antworten antworten) {
        return sicht(formular, antworten).seiten();
    }

    /// All questions of a page as they are asked for these entries of its groups, whether they are
    /// shown or not.
    @Offen("pure function")
    public List<Feld> fragen(Formularseite seite, Antworten antworten) {
        return Gruppen.alle(seite, antworten);
    }

    /// Takes the raw values of a page's POST (dates arrive as `name.tag`, `name.monat`,
    /// `name.jahr`, the entries of a group as its name → numbers, `_dazu` and `_weg` name a group
    /// to lengthen and an entry to take away) into the answers; nothing is refused here. A day that
    /// does not exist is kept as the three texts typed.
    @Offen("pure function")
    public Antworten annehmen(
            Formularseite seite, Map<String, List<String>> eingabe, Antworten bisher) {
        var heute = bisher.mit(Funktion.HEUTE.wort(), List.of(heute().toString()));
        var neu =
                new LinkedHashMap<>(
                        new Annahme(eingabe, heute, karten.plan(), new Strassenabgleich(strassen))
                                .von(seite)
                                .werte());
        neu.remove(Funktion.HEUTE.wort());
        return new Antworten(neu);
    }

    /// The same for all pages at once, as when answers come from elsewhere.
    @Offen("pure function")
    public Antworten annehmen(Formular formular, Map<String, List<String>> eingabe) {
        var antworten = Antworten.KEINE;
        for (var seite : formular.seiten()) {
            antworten = annehmen(seite, eingabe, antworten);
        }
        return antworten;
    }

    /// Checks the visible questions of one page.
    @Offen("pure function")
    public List<Feldfehler> pruefen(Formular formular, Formularseite seite, Antworten antworten) {
        return durchsicht(formular, antworten).fehler(seite);
    }

    /// The questions of a page that only the new answers have brought up and that nobody has
    /// answered yet: the person has not seen them, so she cannot be reproached for leaving them
    /// empty.
    @Offen("pure function")
    public List<Feld> neueFragen(
            Formular formular, Formularseite seite, Antworten bisher, Antworten jetzt) {
        var schonGezeigt =
                sicht(formular, bisher).felder(seite).stream()
                        .map(Feld::name)
                        .collect(Collectors.toSet());
        return sicht(formular, jetzt).felder(seite).stream()
                .filter(f -> !f.istBehaelter() && f.art() != Feldart.BERECHNET)
                .filter(f -> !schonGezeigt.contains(f.name()) && jetzt.alle(f.name()).isEmpty())
                .toList();
    }

    /// Checks all visible pages; drops answers to hidden questions nowhere, see `bereinigt`.
    @Offen("pure function")
    public List<Feldfehler> pruefenAlles(Formular formular, Antworten antworten) {
        var durchsicht = durchsicht(formular, antworten);
        return durchsicht.seiten().stream()
                .flatMap(seite -> durchsicht.fehler(seite).stream())
                .toList();
    }

    /// What has changed between two Fassungen.
    @Offen("pure function")
    public Formularvergleich vergleich(Formular alt, Formular neu) {
        return Formularvergleich.von(alt, neu);
    }

    /// The answers without those to hidden questions and without fields the Formular does not know,
    /// with computed values and with the day (`heute`) they were worked out.
    @Offen("pure function")
    public Antworten bereinigt(Formular formular, Antworten antworten) {
        return sicht(formular, antworten).antworten();
    }

    /// The same without the day: equal for as long as a person would read the same.
    @Offen("pure function")
    public Antworten inhalt(Formular formular, Antworten antworten) {
        var werte = new LinkedHashMap<>(bereinigt(formular, antworten).werte());
        werte.remove(Funktion.HEUTE.wort());
        return new Antworten(werte);
    }

    /// How many others have to agree before this can be sent.
    @Offen("pure function")
    public Mitzeichnung.Spanne mitzeichnende(Formular formular, Antworten antworten) {
        return formular.mitzeichnung()
                .map(m -> m.spanne(bereinigt(formular, antworten).werte()))
                .orElse(Mitzeichnung.Spanne.NIEMAND);
    }

    /// The answers as a person reads them, page by page.
    @Offen("pure function")
    public List<Abschnitt> lesbar(Formular formular, Antworten antworten, Sprache sprache) {
        return new Lesefassung(meldungen, sprache, karten.plan())
                .abschnitte(sicht(formular, antworten));
    }

    /// Single answers as a person reads them, also to questions that would not be asked now.
    @Offen("pure function")
    public List<Abschnitt.Angabe> einzeln(
            Formular formular, Map<String, List<String>> werte, Sprache sprache) {
        return new Lesefassung(meldungen, sprache, karten.plan()).einzeln(formular, werte);
    }

    /// One page ready to be shown, with `fehler` at their questions.
    @Offen("pure function")
    public Seitenansicht ansicht(
            Formular formular,
            Formularseite seite,
            Antworten antworten,
            List<Feldfehler> fehler,
            Sprache sprache) {
        return ansicht(formular, seite, antworten, fehler, sprache, Unterseite.OHNE);
    }

    /// The same with the entries of some groups on pages of their own.
    @Offen("pure function")
    public Seitenansicht ansicht(
            Formular formular,
            Formularseite seite,
            Antworten antworten,
            List<Feldfehler> fehler,
            Sprache sprache,
            Unterseite unterseite) {
        var sicht = sicht(formular, antworten);
        return new Seitenbauer(
                        meldungen,
                        sprache,
                        fehler,
                        new Kartenblatt(karten.plan(), antworten),
                        strassen,
                        unterseite)
                .von(seite, sicht.gestellte(seite), sicht.antworten());
    }

    private LocalDate heute() {
        return LocalDate.now(uhr.withZone(ZONE));
    }

    private Sichtbarkeit sicht(Formular formular, Antworten antworten) {
        return new Sichtbarkeit(formular, antworten, heute());
    }
}
