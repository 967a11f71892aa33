package dreiklang.formular;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A Formularseite ready to be shown: in one language, with answers and errors at their questions.
///
/// @param name name of the page
/// @param titel heading
/// @param einleitung paragraphs below the heading, may be empty
/// @param fragen the visible questions in order
/// @param fehler id of the first input → sentence, for the summary above
public record Seitenansicht(
        String name,
        String titel,
        List<String> einleitung,
        List<Frage> fragen,
        Map<String, String> fehler) {

    /// The same page with one more sentence at some of the questions, such as where their answers
    /// come from.
    public Seitenansicht mitHilfe(Set<String> namen, String satz) {
        return mit(f -> f.mitHilfe(namen, satz));
    }

    /// The same page with answers that are shown but cannot be changed here.
    public Seitenansicht mitFesten(Set<String> namen) {
        return mit(f -> f.mitFesten(namen));
    }

    /// The same page on which a person can look for options without JavaScript.
    ///
    /// @param filter name of the field → what she has looked for
    public Seitenansicht mitSuche(Map<String, String> filter) {
        return mit(f -> f.gesucht(filter));
    }

    private Seitenansicht mit(UnaryOperator<Frage> jede) {
        return new Seitenansicht(
                name, titel, einleitung, fragen.stream().map(jede).toList(), fehler);
    }

    /// One question as it is shown.
    ///
    /// @param id id of the HTML element
    /// @param name name of the field
    /// @param art kind of the question
    /// @param frage the question
    /// @param hilfe sentence below, may be empty
    /// @param pflicht whether an answer is required
    /// @param fehler what is wrong, may be empty
    /// @param werte answers as typed; for a day always three texts, never an empty list for
    ///   one-line inputs
    /// @param optionen value → text of what can be chosen
    /// @param autofill value of the HTML attribute `autocomplete`, may be empty
    /// @param tastatur value of the HTML attribute `inputmode`, may be empty
    /// @param annahme value of the HTML attribute `accept`, may be empty
    /// @param eintraege what stands in a block (one) or a group (any number)
    /// @param gruppe how the entries of a group are shown
    /// @param suche how a person looks for what she chooses
    /// @param karte what is shown of the map, for a place
    public record Frage(
            String id,
            String name,
            Feldart art,
            String frage,
            String hilfe,
            boolean pflicht,
            String fehler,
            List<String> werte,
            Map<String, String> optionen,
            String autofill,
            String tastatur,
            String annahme,
            List<Frageneintrag> eintraege,
            Gruppenform gruppe,
            Suchform suche,
            Optional<Kartenbild> karte) {

        private Frage mitHilfe(Set<String> namen, String satz) {
            var mehr = hilfe.isEmpty() ? satz : satz + " " + hilfe;
            return mit(
                    frage,
                    art,
                    namen.contains(name) ? mehr : hilfe,
                    suche,
                    f -> f.mitHilfe(namen, satz));
        }

        private Frage mitFesten(Set<String> namen) {
            return mit(
                    frage,
                    namen.contains(name) ? Feldart.BERECHNET : art,
                    hilfe,
                    suche,
                    f -> f.mitFesten(namen));
        }

        private Frage gesucht(Map<String, String> filter) {
            return mit(
                    frage,
                    art,
                    hilfe,
                    suche.mit(filter.getOrDefault(name, "")),
                    f -> f.gesucht(filter));
        }

        Frage inZeile(String zeile) {
            return mit(frage + ", " + zeile, art, hilfe, suche, f -> f.inZeile(zeile));
        }

        private Frage mit(
                String worte,
                Feldart andere,
                String satz,
                Suchform andereSuche,
                UnaryOperator<Frage> jede) {
            return new Frage(
                    id,
                    name,
                    andere,
                    worte,
                    satz,
                    pflicht,
                    fehler,
                    werte,
                    optionen,
                    autofill,
                    tastatur,
                    annahme,
                    eintraege.stream()
                            .map(e ->
                                    new Frageneintrag(
                                            e.nummer(),
                                            e.titel(),
                                            e.fragen().stream().map(jede).toList()))
                            .toList(),
                    gruppe,
                    andereSuche,
                    karte);
        }

        /// This question and all those in it.
        public Stream<Frage> alle() {
            return Stream.concat(
                    Stream.of(this),
                    eintraege.stream().flatMap(e -> e.fragen().stream()).flatMap(Frage::alle));
        }

        /// Questions under one heading.
        public boolean istBlock() {
            return art == Feldart.BLOCK;
        }

        /// Questions that repeat.
        public boolean istGruppe() {
            return art == Feldart.GRUPPE;
        }

        /// A place on the map.
        public boolean istPunkt() {
            return art == Feldart.PUNKT;
        }

        /// A value that is worked out.
        public boolean istBerechnet() {
            return art == Feldart.BERECHNET;
        }

        /// The only answer or an empty text.
        public String wert() {
            return werte.isEmpty() ? "" : werte.getFirst();
        }

        /// Where a link to the question leads: the first input of a group, not its frame.
        public String ersteEingabe() {
            return switch (art) {
                case DATUM -> id + "-tag";
                case JANEIN, MEHRFACHAUSWAHL ->
                        suche.moeglich() ? id : id + "-" + optionen.keySet().iterator().next();
                case AUSWAHL ->
                        optionen.containsKey("")
                                ? id
                                : id + "-" + optionen.keySet().iterator().next();
                default -> id;
            };
        }

        /// Text to read, no input.
        public boolean istHinweis() {
            return art == Feldart.HINWEIS;
        }

        /// A large input.
        public boolean istMehrzeilig() {
            return art == Feldart.MEHRZEILIG;
        }

        /// Three inputs.
        public boolean istDatum() {
            return art == Feldart.DATUM;
        }

        /// Several tick boxes.
        public boolean istKaestchen() {
            return art == Feldart.MEHRFACHAUSWAHL;
        }

        /// One tick box.
        public boolean istBestaetigung() {
            return art == Feldart.BESTAETIGUNG;
        }

        /// Radio buttons.
        public boolean istRadios() {
            return art == Feldart.JANEIN || (art == Feldart.AUSWAHL && !optionen.containsKey(""));
        }

        /// A list to unfold.
        public boolean istAuswahl() {
            return art == Feldart.AUSWAHL && optionen.containsKey("");
        }

        /// Files.
        public boolean istDatei() {
            return art == Feldart.DATEI;
        }

        /// Value of the HTML attribute `type`.
        public String eingabeart() {
            return switch (art) {
                case EMAIL -> "email";
                case TELEFON -> "tel";
                default -> "text";
            };
        }

        /// True for a short input.
        public boolean kurz() {
            return switch (art) {
                case ZAHL, BETRAG, PLZ, UHRZEIT -> true;
                default -> false;
            };
        }
    }
}
