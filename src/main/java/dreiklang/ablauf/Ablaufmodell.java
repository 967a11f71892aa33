package dreiklang.ablauf;

import dreiklang.ausdruck.Ausdruck;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A checked process: what Dreiklang executes. Flowable sees only what is generated from it, never
/// the author's file.
///
/// @param name what the author calls it
/// @param knoten the nodes
/// @param kanten the flows between them
/// @param rahmen the Teilprozess a node lies in, by the identifier of the node; nodes of the
///   process itself have none
public record Ablaufmodell(
        String name, List<Knoten> knoten, List<Kante> kanten, Map<String, String> rahmen) {

    /// The nodes that lie directly in that Teilprozess, or in the process itself.
    public List<Knoten> knotenIn(String teilprozess) {
        return knoten.stream()
                .filter(k -> rahmen.getOrDefault(k.id(), "").equals(teilprozess))
                .toList();
    }

    /// The flows that lie directly in that Teilprozess, or in the process itself.
    public List<Kante> kantenIn(String teilprozess) {
        return kanten.stream()
                .filter(k -> rahmen.getOrDefault(k.von(), "").equals(teilprozess))
                .toList();
    }

    /// The node of that identifier.
    public Optional<Knoten> knoten(String id) {
        return knoten.stream().filter(k -> k.id().equals(id)).findFirst();
    }

    /// The flow of that identifier.
    public Optional<Kante> kante(String id) {
        return kanten.stream().filter(k -> k.id().equals(id)).findFirst();
    }

    /// What can happen in a process.
    public sealed interface Knoten {
        /// Identifier, unique in the file.
        String id();

        /// Label, may be empty.
        String name();

        /// True when the process comes to rest here.
        default boolean wartet() {
            return false;
        }

        /// It begins.
        record Anfang(String id, String name) implements Knoten {}

        /// It ends.
        record Ende(String id, String name) implements Knoten {}

        /// A person does something.
        ///
        /// @param formular name of the Folgeformular that is filled in for it, empty when none is
        /// @param ziel the other unit that does it, as [Wer#ziel]; empty when none does
        record Aufgabe(
                String id,
                String name,
                Aufgabenart art,
                Zustaendigkeit wer,
                String formular,
                String ziel)
                implements Knoten {

            /// One that stays with the unit, the superior or the person who applied.
            public Aufgabe(
                    String id, String name, Aufgabenart art, Zustaendigkeit wer, String formular) {
                this(id, name, art, wer, formular, "");
            }

            @Override
            public boolean wartet() {
                return true;
            }
        }

        /// The program does something that is registered under a name.
        record Programmschritt(String id, String name, String schritt) implements Knoten {}

        /// One of several ways.
        record Entweder(String id, String name, String sonst) implements Knoten {}

        /// Several ways at once.
        record Zugleich(String id, String name) implements Knoten {}

        /// It waits for a while.
        record Pause(String id, String name, Zeit zeit) implements Knoten {
            @Override
            public boolean wartet() {
                return true;
            }
        }

        /// Steps of their own within a step; over when all of them are.
        record Teilprozess(String id, String name) implements Knoten {}

        /// What happens when an Aufgabe or a Teilprozess takes too long.
        ///
        /// @param an what it watches
        /// @param bricht whether that ends then
        record Zeitgrenze(String id, String name, Zeit zeit, String an, boolean bricht)
                implements Knoten {
            @Override
            public boolean wartet() {
                return true;
            }
        }
    }

    /// When a waiting time is over.
    public sealed interface Zeit {
        /// So long after it began.
        record Dauer(Duration dauer) implements Zeit {}

        /// At a moment of legal time in Germany.
        record Tag(LocalDateTime wann) implements Zeit {}

        /// At the beginning of the day that was answered.
        ///
        /// @param feld name of the field
        record Antwort(String feld) implements Zeit {}

        /// Again and again, a limited number of times.
        record Takt(int oft, Duration abstand) implements Zeit {}
    }

    /// A flow from one node to the next.
    ///
    /// @param id identifier
    /// @param von where it leaves
    /// @param nach where it arrives
    /// @param bedingung under which condition
    public record Kante(String id, String von, String nach, Optional<Ausdruck> bedingung) {}

    /// What is to be done in an Aufgabe; decides which verb finishes it.
    public enum Aufgabenart {
        /// Work on it until it can be decided.
        BEARBEITEN,
        /// Decide.
        ENTSCHEIDEN,
        /// The person hands something in.
        NACHREICHEN,
        /// Fix an amount and say so.
        FESTSETZEN,
        /// Do it and say so.
        ERLEDIGEN
    }

    /// Who has to do an Aufgabe.
    public enum Zustaendigkeit {
        /// The responsible unit.
        ZUSTAENDIG,
        /// The superior of the person who applied.
        VORGESETZTE,
        /// The person who applied.
        ANTRAGSTELLER,
        /// Another unit, named by itself or by what it does for all.
        STELLE
    }

    /// Who has to do an Aufgabe, as an author writes it.
    ///
    /// @param wer who
    /// @param ziel for another unit the text itself, `stelle:NAME` or `einheit:KURZ`; otherwise
    ///   empty
    public record Wer(Zustaendigkeit wer, String ziel) {

        /// What can be written.
        public static final String MOEGLICH =
                "zustaendig, vorgesetzte, antragsteller, stelle:NAME, einheit:KURZ";

        private static final Pattern ZIEL =
                Pattern.compile("stelle:[a-z][a-z0-9-]{0,39}|einheit:[A-Za-z0-9.-]{1,20}");

        /// Reads the text; empty when nobody is called that.
        public static Optional<Wer> lesen(String text) {
            if (ZIEL.matcher(text).matches()) {
                return Optional.of(new Wer(Zustaendigkeit.STELLE, text));
            }
            return Arrays.stream(Zustaendigkeit.values())
                    .filter(z -> z != Zustaendigkeit.STELLE)
                    .filter(z -> z.name().toLowerCase(Locale.ROOT).equals(text))
                    .map(z -> new Wer(z, ""))
                    .findFirst();
        }

        /// Whether it can be asked to do that: another unit gets only what ends with a step of its
        /// own.
        public boolean kann(Aufgabenart art) {
            return wer != Zustaendigkeit.STELLE
                    || art == Aufgabenart.ERLEDIGEN
                    || art == Aufgabenart.FESTSETZEN
                    || art == Aufgabenart.ENTSCHEIDEN;
        }
    }
}
