package dreiklang.vorgang;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.basis.Sprache;
import dreiklang.dokument.Brief;
import dreiklang.dokument.Dokumente;
import dreiklang.seite.Kommunenangaben;
import dreiklang.vorgang.Postversand.Posten;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// The door of printing many letters at once: a list on top, then letter by letter, and the noting
/// of their posting.
@Service
public class Briefstapel {

    /// At most so many letters in one PDF.
    public static final int HOECHSTENS = 200;

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter TAG =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.GERMANY);

    private final Postversand postversand;
    private final Dokumente dokumente;
    private final Kommunenangaben kommune;
    private final Clock uhr;

    Briefstapel(Postversand postversand, Dokumente dokumente, Kommunenangaben kommune, Clock uhr) {
        this.postversand = postversand;
        this.dokumente = dokumente;
        this.kommune = kommune;
        this.uhr = uhr;
    }

    /// One PDF with all of them: the list, then each letter on a sheet of its own.
    ///
    /// @throws FachlicherFehler V-385 when nothing or too much was chosen or an address is missing
    @Braucht(Recht.VORGANG_BEARBEITEN)
    public byte[] drucken(Collection<UUID> gewaehlt) {
        var posten = posten(gewaehlt);
        var blaetter = new ArrayList<byte[]>();
        blaetter.add(dokumente.setzen(liste(posten)));
        for (var p : posten) {
            if (p.deckblatt()) {
                blaetter.add(dokumente.setzen(deckblatt(p)));
            }
            blaetter.add(inhalt(p));
        }
        byte[] stapel = dokumente.stapeln(blaetter);
        postversand.drucken(posten);
        return stapel;
    }

    /// What became of noting that letters were posted.
    ///
    /// @param vermerkt how many were noted
    /// @param nicht the others, in order, with what kept them from it
    public record Aufgegeben(int vermerkt, List<FachlicherFehler> nicht) {}

    /// Notes for each of them that it was posted on that day. What cannot be noted, because
    /// somebody was faster or the day does not fit, keeps nothing else from it.
    ///
    /// @throws FachlicherFehler V-385 when nothing or too much was chosen
    @Braucht(Recht.VORGANG_BEARBEITEN)
    public Aufgegeben versandt(Collection<UUID> gewaehlt, LocalDate tag) {
        var nicht = new ArrayList<FachlicherFehler>();
        var alle = begrenzt(gewaehlt);
        for (var id : alle) {
            try {
                postversand.alsVersandtKennzeichnen(id, tag);
            } catch (FachlicherFehler e) {
                nicht.add(e);
            }
        }
        return new Aufgegeben(alle.size() - nicht.size(), nicht);
    }

    private List<Posten> posten(Collection<UUID> gewaehlt) {
        var posten =
                begrenzt(gewaehlt).stream()
                        .flatMap(id -> postversand.wartend(id).stream())
                        .filter(Posten::adressiert)
                        .sorted(Comparator.comparing(p -> p.sendung().bereitgestellt()))
                        .toList();
        if (posten.isEmpty()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-385", HOECHSTENS);
        }
        return posten;
    }

    private static Set<UUID> begrenzt(Collection<UUID> gewaehlt) {
        var einmal = new LinkedHashSet<>(gewaehlt);
        if (einmal.isEmpty() || einmal.size() > HOECHSTENS) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-385", HOECHSTENS);
        }
        return einmal;
    }

    private Brief liste(List<Posten> posten) {
        var text =
                new StringBuilder(
                        "| Nr. | Aktenzeichen | Schreiben | Anschrift |\n|---|---|---|---|\n");
        for (int i = 0; i < posten.size(); i++) {
            var p = posten.get(i);
            text.append(
                    "| %d | %s | %s | %s |\n"
                            .formatted(
                                    i + 1,
                                    p.vorgang().aktenzeichen(),
                                    zelle(p.sendung().titel()),
                                    zelle(String.join(", ", p.anschrift()))));
        }
        text.append("\nZur Post gegeben am: ______________ Handzeichen: ______________\n");
        return new Brief(
                "Postliste vom " + heute() + ", " + posten.size() + " Schreiben",
                Sprache.DE,
                List.of(kommune.aktuell().name()),
                List.of(),
                Map.of(),
                text.toString());
    }

    private Brief deckblatt(Posten p) {
        var absender = new ArrayList<String>();
        absender.add(kommune.aktuell().name());
        absender.addAll(kommune.aktuell().anschrift());
        return new Brief(
                p.sendung().titel(),
                Sprache.DE,
                absender,
                p.anschrift(),
                Map.of("Aktenzeichen", p.vorgang().aktenzeichen(), "Datum", heute()),
                "Guten Tag,\n\nmit diesem Brief bekommen Sie das beiliegende Schreiben.\n\nMit freundlichen Grüßen\n\n"
                        + zelle(kommune.aktuell().name())
                        + "\n");
    }

    private byte[] inhalt(Posten p) {
        var ablage = dokumente.finden(p.sendung().dokument()).orElseThrow().ablage();
        try (var strom = dokumente.oeffnen(ablage.pruefsumme())) {
            return strom.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String heute() {
        return TAG.format(uhr.instant().atZone(ZONE));
    }

    /// Nothing somebody typed becomes Markdown.
    private static String zelle(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>#|~!])", "\\\\$1").replaceAll("\\s+", " ");
    }
}
