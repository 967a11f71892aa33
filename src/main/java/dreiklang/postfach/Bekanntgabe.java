package dreiklang.postfach;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Kalender;
import dreiklang.basis.Land;
import dreiklang.dokument.DokumentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// Decides what happens to a Sendung. Pure: the moment comes from outside.
final class Bekanntgabe {

    private Bekanntgabe() {}

    static LocalDate ortstag(Instant moment) {
        return LocalDate.ofInstant(moment, Kalender.ORTSZEIT);
    }

    /// A Sendung in the portal; nothing is announced yet.
    static Sendung imPortal(
            UUID id, String bezug, String titel, DokumentId dokument, Instant jetzt, Land land) {
        var regel = Bekanntgaberegeln.regel(Bekanntgabeweg.PORTAL, land, ortstag(jetzt));
        return new Sendung(
                id,
                bezug,
                titel,
                dokument,
                Bekanntgabeweg.PORTAL,
                jetzt,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                regel.lesbar(land),
                Sendungsstand.BEREITGESTELLT,
                regel.abrufbarBis(ortstag(jetzt)));
    }

    /// A Sendung that is handed over to the Postfach of a Nutzerkonto; nothing is announced before
    /// it lies there.
    static Sendung fuerDasNutzerkonto(
            UUID id, String bezug, String titel, DokumentId dokument, Instant jetzt, Land land) {
        return new Sendung(
                id,
                bezug,
                titel,
                dokument,
                Bekanntgabeweg.NUTZERKONTO,
                jetzt,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Bekanntgaberegeln.regel(Bekanntgabeweg.NUTZERKONTO, land, ortstag(jetzt))
                        .lesbar(land),
                Sendungsstand.UEBERGABE,
                Optional.empty());
    }

    /// The same as soon as it lies there and the person is told; that settles the day of
    /// announcement.
    ///
    /// @param jetzt when she is told, never before it lay there
    static Sendung imNutzerkonto(Sendung alt, Instant jetzt, Land land) {
        var regel = Bekanntgaberegeln.regel(Bekanntgabeweg.NUTZERKONTO, land, ortstag(jetzt));
        var kalender = Kalender.fuer(land);
        var bekannt = regel.bekanntgabe(ortstag(jetzt), kalender);
        return new Sendung(
                alt.id(),
                alt.bezug(),
                alt.titel(),
                alt.dokument(),
                Bekanntgabeweg.NUTZERKONTO,
                jetzt,
                Optional.empty(),
                Optional.of(bekannt),
                Optional.of(Bekanntgaberegel.widerspruchBis(bekannt, kalender)),
                regel.lesbar(land),
                Sendungsstand.BEREITGESTELLT,
                Optional.empty());
    }

    /// A Sendung for the print queue; nothing is announced before it is posted.
    static Sendung fuerDiePost(
            UUID id, String bezug, String titel, DokumentId dokument, Instant jetzt, Land land) {
        return new Sendung(
                id,
                bezug,
                titel,
                dokument,
                Bekanntgabeweg.POST,
                jetzt,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Bekanntgaberegeln.regel(Bekanntgabeweg.POST, land, ortstag(jetzt)).lesbar(land),
                Sendungsstand.WARTET_AUF_POST,
                Optional.empty());
    }

    /// A Sendung by post; with the posting the day of announcement is settled.
    static Sendung perPost(
            UUID id,
            String bezug,
            String titel,
            DokumentId dokument,
            Instant jetzt,
            LocalDate aufgegeben,
            Land land) {
        var regel = Bekanntgaberegeln.regel(Bekanntgabeweg.POST, land, aufgegeben);
        var kalender = Kalender.fuer(land);
        var bekannt = regel.bekanntgabe(aufgegeben, kalender);
        return new Sendung(
                id,
                bezug,
                titel,
                dokument,
                Bekanntgabeweg.POST,
                jetzt,
                Optional.empty(),
                Optional.of(bekannt),
                Optional.of(Bekanntgaberegel.widerspruchBis(bekannt, kalender)),
                regel.lesbar(land),
                Sendungsstand.AUFGEGEBEN,
                Optional.empty());
    }

    /// What a first retrieval makes of it.
    ///
    /// @param regel the rule under which it was made available
    /// @throws FachlicherFehler N-202 when the Bereitstellung has ended, whether or not this was
    ///   noted already; N-209 while it is handed over to the Nutzerkonto
    static Sendung abgerufen(Sendung sendung, Bekanntgaberegel regel, Instant jetzt, Land land) {
        if (sendung.stand() == Sendungsstand.UEBERGABE) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "N-209");
        }
        if (sendung.weg() != Bekanntgabeweg.PORTAL) {
            return gesehen(sendung, jetzt);
        }
        var heute = ortstag(jetzt);
        boolean vorbei = sendung.abrufbarBis().map(heute::isAfter).orElse(false);
        if (vorbei || !sendung.stand().darfNach(Sendungsstand.ABGERUFEN)) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "N-202");
        }
        var kalender = Kalender.fuer(land);
        var bekannt = regel.bekanntgabe(heute, kalender);
        return mit(
                sendung,
                jetzt,
                Optional.of(bekannt),
                Optional.of(Bekanntgaberegel.widerspruchBis(bekannt, kalender)),
                Sendungsstand.ABGERUFEN);
    }

    /// What was announced in another way is only looked at here: no day moves.
    private static Sendung gesehen(Sendung sendung, Instant jetzt) {
        return mit(
                sendung,
                jetzt,
                sendung.bekanntgegeben(),
                sendung.widerspruchBis(),
                sendung.stand() == Sendungsstand.BEREITGESTELLT
                        ? Sendungsstand.ABGERUFEN
                        : sendung.stand());
    }

    /// The moment at which an unretrieved Bereitstellung ended: midnight after its last day, not
    /// when somebody noticed.
    static Instant ende(Sendung sendung) {
        return sendung.abrufbarBis()
                .orElseThrow()
                .plusDays(1)
                .atStartOfDay(Kalender.ORTSZEIT)
                .toInstant();
    }

    private static Sendung mit(
            Sendung alt,
            Instant abgerufen,
            Optional<LocalDate> bekannt,
            Optional<LocalDate> widerspruch,
            Sendungsstand stand) {
        return new Sendung(
                alt.id(),
                alt.bezug(),
                alt.titel(),
                alt.dokument(),
                alt.weg(),
                alt.bereitgestellt(),
                Optional.of(abgerufen),
                bekannt,
                widerspruch,
                alt.regel(),
                stand,
                alt.abrufbarBis());
    }
}
