package dreiklang.einsicht;

import dreiklang.akte.Akte;
import dreiklang.akte.Aktenblaetter;
import dreiklang.akte.Aktenblaetter.Einblick;
import dreiklang.akte.Aktenblaetter.Ordnung;
import dreiklang.akte.Aktenblaetter.Wunsch;
import dreiklang.akte.Aktenblaetter.Zeile;
import dreiklang.akte.Aktenzeichen;
import dreiklang.basis.Kalender;
import dreiklang.basis.Sprache;
import dreiklang.dokument.Heft;
import dreiklang.dokument.Heft.Angabe;
import dreiklang.dokument.Heft.Kapitel;
import dreiklang.dokument.Heft.Stueck;
import dreiklang.identitaet.Organisation;
import dreiklang.seite.Kommunenangaben;
import dreiklang.seite.Texte;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Puts together what shall be bound: the sheets of an Akte that the signed-in person may see,
/// Vorgang by Vorgang, and what stands on the cover.
@Component
class Aktenheft {

    private final Aktenblaetter blaetter;
    private final Organisation organisation;
    private final Kommunenangaben kommune;
    private final Texte texte;
    private final Clock uhr;

    Aktenheft(
            Aktenblaetter blaetter,
            Organisation organisation,
            Kommunenangaben kommune,
            Texte texte,
            Clock uhr) {
        this.blaetter = blaetter;
        this.organisation = organisation;
        this.kommune = kommune;
        this.texte = texte;
        this.uhr = uhr;
    }

    /// @param wer name of whoever has it made
    /// @throws dreiklang.basis.FachlicherFehler K-404 not an Akte she may see
    Heft von(Aktenzeichen zeichen, String wer, Sprache sprache) {
        var kapitel = new ArrayList<Kapitel>();
        var einblick = seite(zeichen, 1);
        var akte = einblick.akte();
        int vorgang = -1;
        while (true) {
            for (var zeile : einblick.blatt().zeilen()) {
                if (zeile.stueck().verschobenNach().isEmpty()) {
                    if (zeile.vorgang() != vorgang) {
                        vorgang = zeile.vorgang();
                        kapitel.add(new Kapitel(titel(zeile, sprache), new ArrayList<>()));
                    }
                    kapitel.getLast().stuecke().add(stueck(zeile, sprache));
                }
            }
            if (!einblick.blatt().hatNaechste()) {
                return heft(akte, kapitel, wer, sprache);
            }
            einblick = seite(zeichen, einblick.blatt().nummer() + 1);
        }
    }

    private Einblick seite(Aktenzeichen zeichen, int nummer) {
        return blaetter.ansehen(zeichen, new Wunsch(nummer, Ordnung.VORGANG, Optional.empty(), 0));
    }

    private String titel(Zeile zeile, Sprache sprache) {
        return zeile.vorgang() == 0
                ? texte.text(sprache, "einsicht.heft.direkt")
                : texte.text(
                        sprache,
                        "einsicht.heft.vorgang",
                        Integer.toString(zeile.vorgang()),
                        zeile.vorgangsbetreff());
    }

    private static Stueck stueck(Zeile zeile, Sprache sprache) {
        var s = zeile.stueck();
        return new Stueck(s.blatt(), s.titel(), tag(s.abgelegt(), sprache), s.dokument().ablage());
    }

    private Heft heft(Akte akte, List<Kapitel> kapitel, String wer, Sprache sprache) {
        var einheit =
                organisation
                        .einheit(akte.einheit())
                        .map(e -> e.kurz() + " " + e.name().in(sprache))
                        .orElse(akte.einheit());
        int anzahl = kapitel.stream().mapToInt(k -> k.stuecke().size()).sum();
        var zeilen =
                List.of(
                        zeile(sprache, "zeichen", akte.zeichen().wert()),
                        zeile(sprache, "behoerde", kommune.aktuell().name()),
                        zeile(sprache, "einheit", einheit),
                        zeile(sprache, "plan", akte.plannummer() + " " + akte.planname()),
                        zeile(sprache, "zeitraum", zeitraum(akte, sprache)),
                        zeile(sprache, "blaetter", Integer.toString(anzahl)),
                        zeile(sprache, "wer", wer),
                        zeile(sprache, "wann", zeit(uhr.instant(), sprache)));
        return new Heft(akte.betreff(), sprache, akte.zeichen().wert(), zeilen, kapitel);
    }

    private Angabe zeile(Sprache sprache, String was, String wert) {
        return new Angabe(texte.text(sprache, "einsicht.heft." + was), wert);
    }

    private String zeitraum(Akte akte, Sprache sprache) {
        var von = tag(akte.eroeffnet(), sprache);
        return akte.zda()
                .map(z -> texte.text(sprache, "einsicht.heft.von-bis", von, tag(z, sprache)))
                .orElseGet(() -> texte.text(sprache, "einsicht.heft.seit", von));
    }

    private static String tag(Instant wann, Sprache sprache) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(sprache.locale())
                .format(wann.atZone(Kalender.ORTSZEIT));
    }

    private static String zeit(Instant wann, Sprache sprache) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(sprache.locale())
                .format(wann.atZone(Kalender.ORTSZEIT));
    }
}
