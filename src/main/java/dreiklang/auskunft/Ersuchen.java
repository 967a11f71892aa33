package dreiklang.auskunft;

import dreiklang.dokument.DokumentId;
import dreiklang.identitaet.KontoId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// An Auskunftsersuchen: somebody wants to know what is kept about her.
///
/// @param id identifier
/// @param version counted up with every change
/// @param stand where it stands
/// @param person who asks
/// @param konto her account, if she has one
/// @param weg how she asked
/// @param eingang the day it came in
/// @param identitaet how it was checked that it is her
/// @param faellig last day to answer: one month (Art. 12 (3) DSGVO)
/// @param verlaengerung two months more, if they were taken
/// @param durchsucht when everything was searched last
/// @param abgebrochen kinds of which there was more than could be taken in
/// @param abschluss how it ended
public record Ersuchen(
        ErsuchenId id,
        int version,
        Ersuchenstand stand,
        Person person,
        Optional<KontoId> konto,
        Ersuchenweg weg,
        LocalDate eingang,
        String identitaet,
        LocalDate faellig,
        Optional<Verlaengerung> verlaengerung,
        Optional<Instant> durchsucht,
        List<String> abgebrochen,
        Optional<Abschluss> abschluss) {

    /// Who asks.
    ///
    /// @param vorname given name
    /// @param nachname family name
    /// @param geboren day of birth, if known
    /// @param email address in lower case, may be empty
    /// @param anschrift where letters go, may be empty
    public record Person(
            String vorname,
            String nachname,
            Optional<LocalDate> geboren,
            String email,
            String anschrift) {

        /// As lists show it.
        public String name() {
            var name = (vorname + " " + nachname).strip();
            return name.isEmpty() ? email : name;
        }
    }

    /// More time.
    ///
    /// @param bis last day now
    /// @param grund why, as the person is told
    public record Verlaengerung(LocalDate bis, String grund) {}

    /// How it ended.
    ///
    /// @param wann when
    /// @param ablehnung why it was refused, empty when it was given
    /// @param pdf the Auskunft for people
    /// @param json the same for machines
    /// @param vertraulich whether something in it only the person herself may read
    /// @param abgeholt when she fetched it
    public record Abschluss(
            Instant wann,
            String ablehnung,
            Optional<DokumentId> pdf,
            Optional<DokumentId> json,
            boolean vertraulich,
            Optional<Instant> abgeholt) {}

    /// Last day to answer.
    public LocalDate frist() {
        return verlaengerung.map(Verlaengerung::bis).orElse(faellig);
    }

    /// Whether that day has passed and nothing was answered.
    public boolean ueberfaellig(LocalDate heute) {
        return stand.offen() && heute.isAfter(frist());
    }
}
