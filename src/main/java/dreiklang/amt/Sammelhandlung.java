package dreiklang.amt;

import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.postfach.Bekanntgabeweg;
import dreiklang.vorgang.Ergebnis;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What is done to many Vorgaenge at once. Whoever adds a kind adds a record here, its two lines in
/// `angaben` and `lesen`, and what it does in `Sammellauf`.
public sealed interface Sammelhandlung {

    /// The key under which it is kept and called on pages.
    String art();

    /// What it needs, as texts to be kept with the order.
    Map<String, String> angaben();

    private static String sauber(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\t\\n\\r]]", "").strip();
    }

    /// Gives them to a person.
    ///
    /// @param wem who gets them
    record Zuweisen(BeschaeftigteId wem) implements Sammelhandlung {
        @Override
        public String art() {
            return "ZUWEISEN";
        }

        @Override
        public Map<String, String> angaben() {
            return Map.of("wem", wem.wert().toString());
        }
    }

    /// Decides them alike; every person gets a Bescheid of her own from the Vorlage of the
    /// Leistung.
    ///
    /// @param ergebnis how
    /// @param begruendung why, needed for a refusal
    /// @param weg the way of the announcement
    record Entscheiden(Ergebnis ergebnis, String begruendung, Bekanntgabeweg weg)
            implements Sammelhandlung {

        /// Without characters that cannot be kept.
        public Entscheiden {
            begruendung = sauber(begruendung);
        }

        @Override
        public String art() {
            return "ENTSCHEIDEN";
        }

        @Override
        public Map<String, String> angaben() {
            return Map.of(
                    "ergebnis", ergebnis.name(), "begruendung", begruendung, "weg", weg.name());
        }
    }

    /// Wants to see them again on a day.
    ///
    /// @param tag the day
    /// @param anlass why, may be empty
    record Wiedervorlegen(LocalDate tag, String anlass) implements Sammelhandlung {

        /// Without characters that cannot be kept.
        public Wiedervorlegen {
            anlass = sauber(anlass);
        }

        @Override
        public String art() {
            return "WIEDERVORLEGEN";
        }

        @Override
        public Map<String, String> angaben() {
            return Map.of("tag", tag.toString(), "anlass", anlass);
        }
    }

    /// Writes a letter for each of them and sends it.
    ///
    /// @param vorlage name of the Vorlage the text was begun with
    /// @param text with placeholders; its first heading is the title
    /// @param weg empty for the Postfach of whoever has one and the post for everybody else
    record Schreiben(String vorlage, String text, Optional<Bekanntgabeweg> weg)
            implements Sammelhandlung {

        /// Without characters that cannot be kept.
        public Schreiben {
            vorlage = vorlage.replaceAll("[^a-z0-9-]", "");
            text = text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\\t\\n]]", "");
        }

        @Override
        public String art() {
            return "SCHREIBEN";
        }

        @Override
        public Map<String, String> angaben() {
            return Map.of(
                    "vorlage",
                    vorlage,
                    "text",
                    text,
                    "weg",
                    weg.map(Bekanntgabeweg::name).orElse(""));
        }
    }

    /// What was kept, as it was ordered.
    ///
    /// @throws IllegalArgumentException when nobody knows that kind
    static Sammelhandlung lesen(String art, Map<String, String> angaben) {
        return switch (art) {
            case "ZUWEISEN" ->
                    new Zuweisen(
                            new BeschaeftigteId(UUID.fromString(angaben.getOrDefault("wem", ""))));
            case "ENTSCHEIDEN" ->
                    new Entscheiden(
                            Ergebnis.valueOf(angaben.getOrDefault("ergebnis", "")),
                            angaben.getOrDefault("begruendung", ""),
                            Bekanntgabeweg.valueOf(angaben.getOrDefault("weg", "")));
            case "WIEDERVORLEGEN" ->
                    new Wiedervorlegen(
                            LocalDate.parse(angaben.getOrDefault("tag", "")),
                            angaben.getOrDefault("anlass", ""));
            case "SCHREIBEN" ->
                    new Schreiben(
                            angaben.getOrDefault("vorlage", ""),
                            angaben.getOrDefault("text", ""),
                            Optional.of(angaben.getOrDefault("weg", ""))
                                    .filter(w -> !w.isEmpty())
                                    .map(Bekanntgabeweg::valueOf));
            default -> throw new IllegalArgumentException("unknown kind of order: " + art);
        };
    }
}
