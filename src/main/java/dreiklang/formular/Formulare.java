package dreiklang.formular;

import dreiklang.basis.Befund;
import dreiklang.basis.Offen;
import dreiklang.basis.Sprache;
import dreiklang.basis.YamlKnoten;
import dreiklang.seite.Texte;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The door of the forms: reads definitions, checks answers, shows them.
@Service
public class Formulare {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Meldungen meldungen;
    private final Clock uhr;

    /// @param texte the sentences about answers
    /// @param uhr says what day is today
    public Formulare(Texte texte, Clock uhr) {
        meldungen = new Meldungen(texte);
        this.uhr = uhr;
    }

    /// Reads a Formular from its definition; what is wrong is added to the findings.
    @Offen("pure function")
    public Formular lesen(String schluessel, YamlKnoten wurzel, List<Befund> befunde) {
        return new Formularleser(befunde).lesen(schluessel, wurzel);
    }

    /// The pages a person with these answers gets to see, in order.
    @Offen("pure function")
    public List<Formularseite> sichtbareSeiten(Formular formular, Antworten antworten) {
        return new Sichtbarkeit(formular, antworten).seiten();
    }

    /// The questions of a page a person with these answers gets to see, in order.
    @Offen("pure function")
    public List<Feld> sichtbareFelder(Formular formular, Formularseite seite, Antworten antworten) {
        return new Sichtbarkeit(formular, antworten).felder(seite);
    }

    /// Takes the raw values of a page's POST (dates arrive as `name.tag`, `name.monat`,
    /// `name.jahr`) into the answers; nothing is refused here. A day that does not exist is kept as
    /// the three texts typed.
    @Offen("pure function")
    public Antworten annehmen(
            Formularseite seite, Map<String, List<String>> eingabe, Antworten bisher) {
        return new Annahme(eingabe, bisher).von(seite);
    }

    /// Checks the visible questions of one page.
    @Offen("pure function")
    public List<Feldfehler> pruefen(Formular formular, Formularseite seite, Antworten antworten) {
        var sicht = new Sichtbarkeit(formular, antworten);
        return sicht.zeigt(seite) ? pruefen(seite, sicht) : List.of();
    }

    /// The questions of a page that only the new answers have brought up and that nobody has
    /// answered yet: the person has not seen them, so she cannot be reproached for leaving them
    /// empty.
    @Offen("pure function")
    public List<Feld> neueFragen(
            Formular formular, Formularseite seite, Antworten bisher, Antworten jetzt) {
        var schonGezeigt = new Sichtbarkeit(formular, bisher).felder(seite);
        return new Sichtbarkeit(formular, jetzt)
                .felder(seite).stream()
                        .filter(f -> !schonGezeigt.contains(f) && jetzt.alle(f.name()).isEmpty())
                        .toList();
    }

    /// Checks all visible pages; drops answers to hidden questions nowhere, see `bereinigt`.
    @Offen("pure function")
    public List<Feldfehler> pruefenAlles(Formular formular, Antworten antworten) {
        var sicht = new Sichtbarkeit(formular, antworten);
        return sicht.seiten().stream().flatMap(seite -> pruefen(seite, sicht).stream()).toList();
    }

    /// The answers without those to hidden questions and without fields the Formular does not know.
    @Offen("pure function")
    public Antworten bereinigt(Formular formular, Antworten antworten) {
        return new Sichtbarkeit(formular, antworten).antworten();
    }

    /// The answers as a person reads them, page by page.
    @Offen("pure function")
    public List<Abschnitt> lesbar(Formular formular, Antworten antworten, Sprache sprache) {
        var sicht = new Sichtbarkeit(formular, antworten);
        var worte = new Lesefassung(meldungen, sprache);
        return sicht.seiten().stream()
                .map(seite ->
                        new Abschnitt(
                                seite.name(),
                                seite.titel().in(sprache),
                                sicht.felder(seite).stream()
                                        .filter(f -> f.art() != Feldart.HINWEIS)
                                        .map(f -> worte.angabe(f, antworten.alle(f.name())))
                                        .toList()))
                .filter(abschnitt -> !abschnitt.angaben().isEmpty())
                .toList();
    }

    /// One page ready to be shown, with `fehler` at their questions.
    @Offen("pure function")
    public Seitenansicht ansicht(
            Formular formular,
            Formularseite seite,
            Antworten antworten,
            List<Feldfehler> fehler,
            Sprache sprache) {
        var sichtbare = new Sichtbarkeit(formular, antworten).felder(seite);
        return new Seitenbauer(meldungen, sprache, fehler).von(seite, sichtbare, antworten);
    }

    private List<Feldfehler> pruefen(Formularseite seite, Sichtbarkeit sicht) {
        var pruefung =
                new Pruefung(meldungen, LocalDate.now(uhr.withZone(ZONE)), sicht.antworten());
        return sicht.felder(seite).stream()
                .map(pruefung::pruefe)
                .flatMap(Optional::stream)
                .toList();
    }
}
