package dreiklang.seite;

import dreiklang.basis.Geldbetrag;
import dreiklang.basis.Recht;
import dreiklang.basis.Sprache;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What every page needs besides its own content: language, texts, who is signed in, the form
/// token.
///
/// @param sprache language of this page
/// @param texte all texts
/// @param pfad address of this page without query
/// @param frage what stands behind the address, without the language; may be empty
/// @param name display name of whoever is signed in
/// @param rechte what that person may do; empty for citizens
/// @param amtsperson true when a member of staff is signed in
/// @param token the CSRF token, made only when a form asks for it
/// @param kommune the Kommune
/// @param dateien addresses of styles and scripts by their plain name
/// @param verschoben the day the Zeitmaschine shows, if it is not today
/// @param vorfuehrung true where there is a Zeitmaschine at all
public record Rahmen(
        Sprache sprache,
        Texte texte,
        String pfad,
        String frage,
        Optional<String> name,
        Set<Recht> rechte,
        boolean amtsperson,
        Supplier<Formularzeichen> token,
        Kommune kommune,
        Map<String, String> dateien,
        Optional<LocalDate> verschoben,
        boolean vorfuehrung) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /// Name and value of the hidden field against forged requests.
    ///
    /// @param feld name of the field
    /// @param wert its value
    public record Formularzeichen(String feld, String wert) {}

    /// The text of that key in the language of the page.
    public String text(String schluessel, Object... werte) {
        return texte.text(sprache, schluessel, werte);
    }

    /// Whether the signed-in person has the right.
    public boolean darf(Recht recht) {
        return rechte.contains(recht);
    }

    /// A day in words, for example `3. März 2026`.
    public String tag(LocalDate tag) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(sprache.locale())
                .format(tag);
    }

    /// Day and time in Germany.
    public String zeit(Instant zeitpunkt) {
        var format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
        return format.withLocale(sprache.locale()).format(zeitpunkt.atZone(ZONE));
    }

    /// The day in Germany on which the moment falls, short, for example `03.03.2026`.
    public String tagKurz(Instant zeitpunkt) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(sprache.locale())
                .format(zeitpunkt.atZone(ZONE));
    }

    /// An amount of money.
    public String geld(Geldbetrag betrag) {
        return betrag.lesbar(sprache.locale());
    }

    /// Address of a style or script with its checksum in the name.
    public String datei(String name) {
        return "/assets/" + dateien.getOrDefault(name, name);
    }

    /// Where the switch of the language leads: to this very page, with the words of a search.
    public String andereAdresse() {
        return adresseIn(andereSprache());
    }

    /// This very page in a language.
    public String adresseIn(Sprache gewuenscht) {
        return "?" + (frage.isEmpty() ? "" : frage + "&") + "sprache=" + gewuenscht.kuerzel();
    }

    /// Whether the person wants Leichte Sprache where there is one.
    public boolean leicht() {
        return sprache == Sprache.LEICHT;
    }

    /// Value of `aria-current` for a link of the navigation; null when it leads elsewhere.
    public @Nullable String hier(String ziel) {
        return pfad.equals(ziel) || pfad.startsWith(ziel + "/") ? "page" : null;
    }

    /// The language the switch leads to.
    public Sprache andereSprache() {
        return sprache == Sprache.EN ? Sprache.DE : Sprache.EN;
    }
}
