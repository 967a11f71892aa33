package dreiklang.basis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What one module keeps about people, for the Auskunft (Art. 15 DSGVO) and for letting go of it.
/// Every module that keeps personal data has one and touches its own tables only; none knows the
/// others.
///
/// The texts `bestand.<art>.` with `titel`, `zweck`, `grundlage`, `empfaenger`, `dauer` and
/// `herkunft` stand in the Texte of the module.
public interface Personenbestand {

    /// How a day is written.
    DateTimeFormatter TAG = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

    /// How a moment is written.
    DateTimeFormatter ZEIT = DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm 'Uhr'", Locale.GERMANY);

    /// The kinds of Fund this module can give.
    Set<String> arten();

    /// What looks as if it belonged to the person, by name or address: never certain.
    ///
    /// @param hoechstens so many at most
    List<Fund> zurPerson(Gesucht wer, int hoechstens);

    /// What belongs to these references, such as `konto:0198…` or `antrag:0198…`, which other
    /// modules found.
    ///
    /// @param hoechstens so many at most
    List<Fund> zuBezuegen(Collection<String> bezuege, int hoechstens);

    /// Lets go of what belongs to these references, in the caller's transaction: the Akte that held
    /// it together was destroyed by rule.
    default Nachlass loslassen(Collection<String> bezuege) {
        return Nachlass.NICHTS;
    }

    /// What went.
    ///
    /// @param art one of [#arten], empty when it says nothing about people
    /// @param anzahl how many things
    /// @param bezuege references that lose their ground with it
    record Nachlass(String art, int anzahl, Set<String> bezuege) {

        /// Nothing went.
        public static final Nachlass NICHTS = new Nachlass("", 0, Set.of());
    }

    /// Whom it is about.
    ///
    /// @param vorname given name
    /// @param nachname family name
    /// @param geboren day of birth, if known
    /// @param email address in lower case, may be empty
    record Gesucht(String vorname, String nachname, Optional<LocalDate> geboren, String email) {

        /// Given name and family name.
        public String name() {
            return (vorname + " " + nachname).strip();
        }
    }

    /// One thing that is kept.
    ///
    /// @param art its kind, one of [#arten]
    /// @param gegenstand what it is, for example `antrag:0198…`; unique together with the kind
    /// @param ueber the reference by which it was found, empty when by name or address
    /// @param leistung key of the Leistung it belongs to, may be empty
    /// @param einheit responsible Organisationseinheit, may be empty
    /// @param titel what it is called, may be empty
    /// @param seit since when it is kept
    /// @param angaben the data themselves
    /// @param umgang what is known better than the general text says: `grundlage`, `empfaenger`,
    ///   `dauer` → sentence
    /// @param bezuege references that lead to more of the same person
    record Fund(
            String art,
            String gegenstand,
            String ueber,
            String leistung,
            String einheit,
            String titel,
            Instant seit,
            List<Angabe> angaben,
            Map<String, String> umgang,
            Set<String> bezuege) {

        /// A value between nothing and the end of a list.
        public Fund {
            angaben = List.copyOf(angaben);
            umgang = Map.copyOf(umgang);
            bezuege = Set.copyOf(bezuege);
        }
    }

    /// One value.
    ///
    /// @param name key of a text that begins with `bestand.`, or the wording of a question
    /// @param wert what is kept, readable
    record Angabe(String name, String wert) {

        /// A day.
        public static Angabe am(String name, LocalDate tag) {
            return new Angabe(name, TAG.format(tag));
        }

        /// A moment, as the day and hour of the office.
        public static Angabe am(String name, Instant wann) {
            return new Angabe(name, ZEIT.format(wann.atZone(Kalender.ORTSZEIT)));
        }
    }

    /// A reference of that kind, without its kind; nothing for others.
    ///
    /// @param art for example `konto`
    static Optional<String> kennung(String bezug, String art) {
        return bezug.startsWith(art + ":")
                ? Optional.of(bezug.substring(art.length() + 1))
                : Optional.empty();
    }

    /// The identifiers among references of that kind.
    static List<UUID> kennungen(Collection<String> bezuege, String art) {
        return bezuege.stream()
                .flatMap(b -> kennung(b, art).stream())
                .filter(k -> k.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .toList();
    }
}
