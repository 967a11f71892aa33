package dreiklang.amt;

import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Wiedervorlage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One's own Wiedervorlagen.
///
/// @param rahmen language, token, who is signed in
/// @param offen the open ones of the next weeks and all that are overdue, at most a hundred
/// @param anzahl how many there are altogether
/// @param namen names of Leistungen and people
/// @param heute the day
/// @param kalenderSeit since when a calendar may read them
/// @param adresse the new address for a calendar, shown once; otherwise empty
/// @param tagespost how it stands with the mail of the morning
public record WiedervorlagenAnsicht(
        Rahmen rahmen,
        List<Wiedervorlage.MitVorgang> offen,
        long anzahl,
        Namen namen,
        LocalDate heute,
        Optional<Instant> kalenderSeit,
        String adresse,
        Tagespost.Stand tagespost) {}
