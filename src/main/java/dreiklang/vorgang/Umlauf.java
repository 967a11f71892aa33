package dreiklang.vorgang;

import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.BeschaeftigteId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A round in which others sign the draft of a Bescheid or a letter before it is sent.
///
/// @param id identifier
/// @param vorgang what it belongs to
/// @param schreiben the letter; empty for a Bescheid
/// @param titel what goes round
/// @param ergebnis how it is to be decided, for a Bescheid
/// @param begruendung the reasons that are to be given
/// @param wortlaut what is signed, as Markdown
/// @param pruefsumme SHA-256 of it; a Zeichen counts for nothing else
/// @param stand where the round stands
/// @param begonnen when it began
/// @param begonnenVon who sent it round
/// @param stellen who signs, in order
public record Umlauf(
        UUID id,
        VorgangId vorgang,
        Optional<UUID> schreiben,
        String titel,
        Optional<Ergebnis> ergebnis,
        String begruendung,
        String wortlaut,
        String pruefsumme,
        Stand stand,
        Instant begonnen,
        BeschaeftigteId begonnenVon,
        List<Stelle> stellen) {

    /// Where a round stands.
    public enum Stand {
        /// Somebody still has to sign.
        LAEUFT,
        /// Everybody has signed.
        GEZEICHNET,
        /// Somebody has given it back to be changed.
        ZURUECK,
        /// The text has changed since.
        HINFAELLIG,
        /// It was called back, or nobody needs it any more.
        BEENDET
    }

    /// One who signs.
    ///
    /// @param nummer place in the list, the first is 1
    /// @param reihe whoever has the same signs side by side
    /// @param person who; empty when it is the Leitung of a unit
    /// @param einheit the unit whose Leitung signs; empty when it is a person
    /// @param frist the day by which it should be signed
    /// @param stand `OFFEN`, `GEZEICHNET` or `ZURUECK`
    /// @param von who really signed or gave back
    /// @param vertretung whether she did it for another, "in Vertretung"
    /// @param wann when
    /// @param kommentar what she said
    /// @param stelle what the place was called then; empty until somebody has answered
    /// @param zeichner what she was called then; she may have left since
    public record Stelle(
            int nummer,
            int reihe,
            Optional<BeschaeftigteId> person,
            String einheit,
            Optional<LocalDate> frist,
            String stand,
            Optional<BeschaeftigteId> von,
            boolean vertretung,
            Optional<Instant> wann,
            String kommentar,
            String stelle,
            String zeichner) {

        /// One who is asked to sign and has not answered yet.
        public static Stelle gefragt(
                int nummer,
                int reihe,
                Optional<BeschaeftigteId> person,
                String einheit,
                Optional<LocalDate> frist) {
            return new Stelle(
                    nummer,
                    reihe,
                    person,
                    einheit,
                    frist,
                    "OFFEN",
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    "",
                    "",
                    "");
        }

        Stelle beantwortet(
                String wie,
                Beschaeftigte wer,
                boolean fuerAndere,
                Instant jetzt,
                String text,
                String name) {
            return new Stelle(
                    nummer,
                    reihe,
                    person,
                    einheit,
                    frist,
                    wie,
                    Optional.of(wer.id()),
                    fuerAndere,
                    Optional.of(jetzt),
                    text,
                    name,
                    wer.name());
        }

        /// Whether she has neither signed nor given back.
        public boolean offen() {
            return stand.equals("OFFEN");
        }

        /// Whether her day has passed.
        public boolean ueberfaellig(LocalDate heute) {
            return offen() && frist.map(heute::isAfter).orElse(false);
        }
    }

    /// What somebody said without signing.
    ///
    /// @param von who
    /// @param wann when
    /// @param text what
    public record Anmerkung(BeschaeftigteId von, Instant wann, String text) {}

    Umlauf mit(List<Stelle> andere) {
        return new Umlauf(
                id,
                vorgang,
                schreiben,
                titel,
                ergebnis,
                begruendung,
                wortlaut,
                pruefsumme,
                stand,
                begonnen,
                begonnenVon,
                andere);
    }

    /// Whose turn it is: the open ones of the first reihe that is not complete.
    public List<Stelle> anDerReihe() {
        if (stand != Stand.LAEUFT) {
            return List.of();
        }
        var offene =
                stellen.stream()
                        .filter(Stelle::offen)
                        .sorted(Comparator.comparingInt(Stelle::reihe))
                        .toList();
        return offene.stream().filter(s -> s.reihe() == offene.getFirst().reihe()).toList();
    }
}
