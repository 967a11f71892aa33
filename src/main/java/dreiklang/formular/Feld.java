package dreiklang.formular;

import dreiklang.ausdruck.Ausdruck;
import dreiklang.basis.Sprache;
import dreiklang.basis.Wortlaut;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One question of a Formular, or several under one heading.
///
/// @param name name of the field, unique in the Formular; in an entry of a group with its place in
///   front, such as `kinder.2.vorname`
/// @param art kind of the question
/// @param frage the question itself
/// @param hilfe a sentence below the question, may be empty
/// @param pflicht whether an answer is required when the field is visible
/// @param bedingungen when it is asked and when it is required
/// @param optionen what can be chosen
/// @param grenzen limits of the answer
/// @param autofill value of the HTML attribute `autocomplete`, may be empty (WCAG 1.3.5)
/// @param teile the questions of a block or of one entry of a group
/// @param zusatz what only some kinds have
/// @param stelle where it is asked
public record Feld(
        String name,
        Feldart art,
        Wortlaut frage,
        Wortlaut hilfe,
        boolean pflicht,
        Bedingungen bedingungen,
        List<Option> optionen,
        Grenzen grenzen,
        String autofill,
        List<Feld> teile,
        Zusatz zusatz,
        Stelle stelle) {

    /// More options than these are looked for by typing.
    private static final int MEISTE_OHNE_SUCHE = 15;

    /// One thing that can be chosen.
    ///
    /// @param wert what is stored
    /// @param text what is shown
    /// @param auch other words under which people look for it, may be empty
    public record Option(String wert, Wortlaut text, String auch) {

        /// Found under its own words only.
        public Option(String wert, Wortlaut text) {
            this(wert, text, "");
        }
    }

    /// Limits of an answer; null where there is none.
    ///
    /// @param laenge longest text in characters
    /// @param von smallest number, or for a day an offset such as `heute` or an ISO date
    /// @param bis largest number or latest day, like `von`
    /// @param muster regular expression the whole text must match
    /// @param endungen file endings that are accepted
    /// @param anzahl most files
    /// @param stellen most decimal places of a number; without it only whole numbers
    public record Grenzen(
            @Nullable Integer laenge,
            @Nullable String von,
            @Nullable String bis,
            @Nullable String muster,
            List<String> endungen,
            @Nullable Integer anzahl,
            @Nullable Integer stellen) {

        /// No limits.
        public static final Grenzen KEINE =
                new Grenzen(null, null, null, null, List.of(), null, null);
    }

    /// Conditions of a question.
    ///
    /// @param wenn when it is asked
    /// @param pflicht when an answer is required, where that depends on other answers
    public record Bedingungen(Optional<Ausdruck> wenn, Optional<Ausdruck> pflicht) {

        /// Always asked.
        public static final Bedingungen KEINE = new Bedingungen(Optional.empty(), Optional.empty());
    }

    /// What only some kinds have.
    ///
    /// @param gruppe how a group repeats
    /// @param rechnung how a computed value comes about
    /// @param euro whether the computed value is an amount
    /// @param genau how exact a day has to be
    /// @param strasse whether it has to do with the streets of the Kommune
    /// @param zusammenfassen whether its files are also put together into one PDF
    /// @param herkunft where the question comes from
    public record Zusatz(
            Optional<Gruppe> gruppe,
            Optional<Ausdruck> rechnung,
            boolean euro,
            Genauigkeit genau,
            Strassenrolle strasse,
            boolean zusammenfassen,
            Herkunft herkunft) {

        /// Nothing of that.
        public static final Zusatz KEINER =
                new Zusatz(
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Genauigkeit.TAG,
                        Strassenrolle.KEINE,
                        false,
                        Herkunft.EIGENE);
    }

    /// How a group repeats.
    ///
    /// @param eintrag what one entry is called, such as „Kind“
    /// @param von fewest entries
    /// @param bis most entries
    /// @param darstellung how entries are asked
    public record Gruppe(Wortlaut eintrag, int von, int bis, Gruppenart darstellung) {}

    /// How exact a day has to be.
    public enum Genauigkeit {
        /// Day, month and year.
        TAG,
        /// Month and year are enough.
        MONAT,
        /// The year is enough.
        JAHR
    }

    /// Where a question comes from.
    ///
    /// @param fim id of the FIM Datenfeld or Datenfeldgruppe, may be empty
    /// @param pdf name of the field in the PDF form, may be empty
    /// @param rechtsgrund the rule by which it may be asked, may be empty
    /// @param codeliste the code list its options come from or have to come from, may be empty
    public record Herkunft(String fim, String pdf, String rechtsgrund, String codeliste) {

        /// Written by the Kommune.
        public static final Herkunft EIGENE = new Herkunft("", "", "", "");
    }

    /// Where a question is asked.
    ///
    /// @param eintrag what stands before the names in an entry of a group, such as `kinder.2.`;
    ///   otherwise empty
    /// @param titel headings above it, such as „Kind 2“, may be empty
    public record Stelle(String eintrag, Wortlaut titel) {

        /// On the page itself.
        public static final Stelle SEITE = new Stelle("", new Wortlaut("", ""));

        /// Below one more heading.
        Stelle unter(Wortlaut titel) {
            return new Stelle(eintrag, this.titel.deutsch().isEmpty() ? titel : beide(titel));
        }

        private Wortlaut beide(Wortlaut weiterer) {
            return new Wortlaut(
                    titel.deutsch() + ", " + weiterer.deutsch(),
                    titel.in(Sprache.EN) + ", " + weiterer.in(Sprache.EN),
                    titel.in(Sprache.LEICHT) + ", " + weiterer.in(Sprache.LEICHT));
        }
    }

    /// Whether there is so much to choose from that a person types what she looks for.
    public boolean wirdGesucht() {
        return optionen.size() > MEISTE_OHNE_SUCHE;
    }

    /// Whether it only holds other questions.
    public boolean istBehaelter() {
        return art == Feldart.BLOCK || art == Feldart.GRUPPE;
    }

    /// Whether a person types or chooses an answer.
    public boolean wirdBeantwortet() {
        return switch (art) {
            case HINWEIS, BERECHNET, ORTSTEIL, BLOCK, GRUPPE -> false;
            default -> true;
        };
    }

    /// Whether a link can answer it: nothing a person has to confirm, sign or enclose herself.
    boolean kommtAusLink() {
        return switch (art) {
            case TEXT, MEHRZEILIG, ZAHL, BETRAG, DATUM, UHRZEIT, JANEIN -> true;
            case EMAIL, TELEFON, PLZ, AUSWAHL, MEHRFACHAUSWAHL -> true;
            default -> false;
        };
    }

    /// This field and all those in it.
    public Stream<Feld> alle() {
        return Stream.concat(Stream.of(this), teile.stream().flatMap(Feld::alle));
    }

    /// How the group repeats.
    ///
    /// @throws java.util.NoSuchElementException when it is no group
    public Gruppe gruppe() {
        return zusatz.gruppe().orElseThrow();
    }

    /// Whether it is an amount in euro.
    public boolean istEuro() {
        return art == Feldart.BETRAG || (art == Feldart.BERECHNET && zusatz.euro());
    }

    /// The same with other parts.
    Feld mit(List<Feld> andereTeile) {
        return new Feld(
                name,
                art,
                frage,
                hilfe,
                pflicht,
                bedingungen,
                optionen,
                grenzen,
                autofill,
                andereTeile,
                zusatz,
                stelle);
    }

    /// The same question as it is asked at a place.
    Feld gestellt(Stelle wo, boolean pflichtHier) {
        return new Feld(
                wo.eintrag() + name,
                art,
                frage,
                hilfe,
                pflichtHier,
                bedingungen,
                optionen,
                grenzen,
                autofill,
                teile,
                zusatz,
                wo);
    }
}
