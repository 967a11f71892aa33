package dreiklang.vorgang;

import dreiklang.antrag.AntragId;
import dreiklang.basis.Offen;
import dreiklang.dokument.DokumentId;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.Widerspruchsleistung;
import dreiklang.vorgang.Vorgangsbild.Nachforderung;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/// What the person concerned may know about her Vorgang.
@NamedInterface("auskunft")
@Service
public class Vorgangsauskunft {

    /// What the person is told. Whatever else is written into the history stays in the Amt: who
    /// hands a Vorgang to whom, what was noted, what was corrected.
    private static final Set<String> AUSSEN =
            Set.of(
                    "eroeffnet",
                    "automatik",
                    "uebernommen",
                    "nachgefordert",
                    "nachgereicht",
                    "fortgesetzt",
                    "bezahlt",
                    "entschieden.bewilligt",
                    "entschieden.teilweise",
                    "entschieden.abgelehnt",
                    "entschieden.erledigt",
                    "unterlagen",
                    "folgeformular",
                    "festgesetzt",
                    "ausgezahlt",
                    "abgesagt",
                    "zeit",
                    "zusammengefasst",
                    "nicht-zusammengefasst",
                    "nachgesandt",
                    "aufgegeben",
                    "schreiben",
                    "nachricht",
                    "widerspruch",
                    "widerspruch-nochmals",
                    "widerspruch-unterschrieben",
                    "abgeschlossen");

    /// What a member of staff is told about her own matter besides.
    private static final Set<String> INTERN = Set.of("erledigt", "weiter");

    private final VorgangRepository vorgaenge;
    private final VerlaufRepository verlauf;
    private final SchreibenRepository schreiben;
    private final Leistungen leistungen;

    Vorgangsauskunft(
            VorgangRepository vorgaenge,
            VerlaufRepository verlauf,
            SchreibenRepository schreiben,
            Leistungen leistungen) {
        this.schreiben = schreiben;
        this.vorgaenge = vorgaenge;
        this.verlauf = verlauf;
        this.leistungen = leistungen;
    }

    /// What can be said about the Vorgang of an Antrag; empty for the moments before it was opened.
    @Offen("callers have checked reference and PIN or the account")
    public Optional<Auskunft> zu(AntragId antrag) {
        return vorgaenge.zu(antrag).map(this::auskunft);
    }

    /// What a member of staff may know of the history of her own matter.
    static List<Vorgangsbild.Schritt> eigene(List<Vorgangsbild.Schritt> verlauf) {
        return verlauf.stream()
                .filter(s -> AUSSEN.contains(s.was()) || INTERN.contains(s.was()))
                .toList();
    }

    private Auskunft auskunft(Vorgang v) {
        var offen =
                verlauf.nachforderungen(v.id()).stream()
                        .filter(n -> n.erledigt().isEmpty())
                        .findFirst();
        var schritte =
                verlauf.verlauf(v.id()).stream()
                        .filter(s -> AUSSEN.contains(s.was()))
                        .map(s -> new Schritt(s.zeitpunkt(), "vorgang.schritt." + s.was()))
                        .toList();
        return new Auskunft(
                v.id(),
                v.aktenzeichen(),
                v.stand(),
                v.ergebnis(),
                offen.map(Nachforderung::text),
                offen.map(Nachforderung::antwortBis),
                antwort(v),
                schreiben.nachrichten(v.id()).stream()
                        .map(n -> new Nachricht(n.gesendet(), n.text()))
                        .toList(),
                schreiben.zu(v.id()).stream()
                        .flatMap(s -> s.dokument().stream())
                        .map(DokumentId::wert)
                        .collect(Collectors.toSet()),
                Widerspruchsleistung.gegen(v.leistung()).isPresent(),
                schritte);
    }

    /// The answer to a Meldung is told at once: it has no legal effect and no clock.
    private Optional<String> antwort(Vorgang v) {
        boolean bescheid = leistungen.paket(v.leistung(), v.fassung()).leistung().bescheid();
        return bescheid || v.offen() ? Optional.empty() : Optional.of(v.begruendung());
    }

    /// What the person sees.
    ///
    /// @param vorgang which
    /// @param aktenzeichen its Aktenzeichen
    /// @param stand where it stands
    /// @param ergebnis how it was decided
    /// @param nachforderung what is asked of the person right now
    /// @param antwortBis until when the answer is wanted
    /// @param antwort what the Amt answered, where the Leistung ends with an answer and not with a
    ///   Bescheid; empty text when it answered without words
    /// @param nachrichten short messages of the Amt, oldest first
    /// @param briefe which documents are plain letters: no Frist begins with them
    /// @param widerspruch whether it is a Widerspruch against another Bescheid
    /// @param verlauf what happened, oldest first
    @NamedInterface("auskunft")
    public record Auskunft(
            VorgangId vorgang,
            String aktenzeichen,
            Vorgangsstand stand,
            Optional<Ergebnis> ergebnis,
            Optional<String> nachforderung,
            Optional<LocalDate> antwortBis,
            Optional<String> antwort,
            List<Nachricht> nachrichten,
            Set<UUID> briefe,
            boolean widerspruch,
            List<Schritt> verlauf) {}

    /// A short message of the Amt.
    ///
    /// @param gesendet when
    /// @param text what it says
    @NamedInterface("auskunft")
    public record Nachricht(Instant gesendet, String text) {}

    /// One thing that happened.
    ///
    /// @param zeitpunkt when
    /// @param schluessel key of the text that says what
    @NamedInterface("auskunft")
    public record Schritt(Instant zeitpunkt, String schluessel) {}
}
