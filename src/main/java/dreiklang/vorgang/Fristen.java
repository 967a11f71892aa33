package dreiklang.vorgang;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Kalender;
import dreiklang.basis.Land;
import dreiklang.basis.Recht;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.Leistungspaket;
import dreiklang.seite.Kommunenangaben;
import dreiklang.vorgang.Vorgangsbild.Nachforderung;
import dreiklang.vorgang.Vorgangsbild.Schritt;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the Fristen in which the law wants a Vorgang to be decided.
@Service
public class Fristen {

    /// Where a Leistung promises nothing.
    private static final long ZIEL_TAGE = 14;

    private static final int GRUND = 500;

    private final Zutritt zutritt;
    private final FristRepository fristen;
    private final VerlaufRepository verlauf;
    private final Vorgangsakte akte;
    private final Leistungen leistungen;
    private final Kommunenangaben kommune;

    Fristen(
            Zutritt zutritt,
            FristRepository fristen,
            VerlaufRepository verlauf,
            Vorgangsakte akte,
            Leistungen leistungen,
            Kommunenangaben kommune) {
        this.zutritt = zutritt;
        this.fristen = fristen;
        this.verlauf = verlauf;
        this.akte = akte;
        this.leistungen = leistungen;
        this.kommune = kommune;
    }

    /// The Frist of a Vorgang; empty when no law sets one.
    @Braucht(Recht.VORGANG_LESEN)
    public Optional<Entscheidungsfrist> zu(VorgangId id) {
        return fristen.zu(zutritt.einsehbar(id).id());
    }

    /// Whether it can still be extended, and by how much at most.
    @Braucht(Recht.VORGANG_LESEN)
    public Optional<String> verlaengerbar(VorgangId id) {
        var v = zutritt.einsehbar(id);
        return fristen.zu(id)
                .filter(f -> v.offen() && f.eingetreten().isEmpty() && f.verlaengert().isEmpty())
                .filter(_ -> !v.eigeneSache(zutritt.ich().id()))
                .flatMap(_ -> regel(v))
                .flatMap(Fristregel::verlaengerung)
                .map(Fristdauer::lesbar);
    }

    /// Notes since when the Unterlagen are complete; the Frist is worked out anew from that day.
    ///
    /// @param tag from the day of the Antrag until today
    /// @param grund what was missing until then
    /// @throws FachlicherFehler V-335 when there is no running Frist, V-336 for another day, V-337
    ///   without a reason, V-221 in one's own matter
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public void vollstaendig(VorgangId id, LocalDate tag, String grund) {
        var v = zutritt.sichtbar(id);
        var f = laufend(v);
        if (tag.isBefore(tag(v.eingegangen())) || tag.isAfter(tag(akte.jetzt()))) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-336");
        }
        String warum = Amtstext.von(Amtstext.notwendig(grund, "V-337"), GRUND);
        neu(v, mit(f, tag, f.verlaengert(), warum), "frist-beginnt", warum);
    }

    /// Extends the Frist once by what the law allows (§ 42a (2) VwVfG); the person has to be told
    /// in time, which is a letter of its own.
    ///
    /// @throws FachlicherFehler V-335 when there is no running Frist or it cannot be extended (any
    ///   more), V-337 without a reason, V-221 in one's own matter
    @Braucht(Recht.VORGANG_ENTSCHEIDEN)
    @Transactional
    public void verlaengern(VorgangId id, String grund) {
        var v = zutritt.sichtbar(id);
        var f = laufend(v);
        var um =
                verlaengerbar(id)
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.KONFLIKT, "V-335"));
        String warum = Amtstext.von(Amtstext.notwendig(grund, "V-337"), GRUND);
        neu(v, mit(f, f.beginn(), Optional.of(um), warum), "frist-verlaengert", um + ": " + warum);
    }

    private void neu(Vorgang v, Entscheidungsfrist f, String was, String anmerkung) {
        fristen.aendern(gerechnet(f));
        akte.vermerken(
                v, new Schritt(akte.jetzt(), was, Optional.of(zutritt.ich().id()), anmerkung));
    }

    private Entscheidungsfrist laufend(Vorgang v) {
        v.nichtVon(zutritt.ich().id());
        return fristen.sperren(v.id())
                .filter(f -> v.offen() && f.eingetreten().isEmpty())
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.KONFLIKT, "V-335"));
    }

    /// Sets the Frist of a new Vorgang going, if its Leistung has one.
    void beginnen(VorgangId id, Leistungspaket paket, Instant eingegangen) {
        Fristkapitel.regel(paket)
                .map(r ->
                        new Entscheidungsfrist(
                                id,
                                tag(eingegangen),
                                r.dauer().lesbar(),
                                r.fiktion(),
                                r.grundlage(),
                                Optional.empty(),
                                "",
                                Optional.empty(),
                                Optional.empty()))
                .ifPresent(f -> fristen.anlegen(mitEnde(f, List.of())));
    }

    /// Works the Frist out anew after something was asked of the person or she has answered.
    void nachrechnen(VorgangId id) {
        fristen.sperren(id)
                .filter(f -> f.eingetreten().isEmpty())
                .ifPresent(f -> fristen.aendern(gerechnet(f)));
    }

    private Entscheidungsfrist gerechnet(Entscheidungsfrist f) {
        return mitEnde(f, verlauf.nachforderungen(f.vorgang()));
    }

    private Entscheidungsfrist mitEnde(Entscheidungsfrist f, List<Nachforderung> pausen) {
        var kalender = Kalender.fuer(Land.von(kommune.aktuell().land()));
        return new Entscheidungsfrist(
                f.vorgang(),
                f.beginn(),
                f.dauer(),
                f.fiktion(),
                f.grundlage(),
                f.verlaengert(),
                f.grund(),
                f.gerechnet(pausen, kalender),
                f.eingetreten());
    }

    private static Entscheidungsfrist mit(
            Entscheidungsfrist f, LocalDate beginn, Optional<String> verlaengert, String grund) {
        return new Entscheidungsfrist(
                f.vorgang(),
                beginn,
                f.dauer(),
                f.fiktion(),
                f.grundlage(),
                verlaengert,
                grund,
                f.ende(),
                f.eingetreten());
    }

    private Optional<Fristregel> regel(Vorgang v) {
        return Fristkapitel.regel(leistungen.paket(v.leistung(), v.fassung()));
    }

    /// The day after the target days of the Leistung from `kennzahlen.yaml`.
    static LocalDate ziel(Leistungspaket paket, Instant eingereicht) {
        long tage =
                paket.kapitel("kennzahlen.yaml")
                        .flatMap(k -> k.text("ziel_tage"))
                        .filter(t -> t.matches("[0-9]{1,4}"))
                        .map(Long::parseLong)
                        .orElse(ZIEL_TAGE);
        return tag(eingereicht).plusDays(tage);
    }

    private static LocalDate tag(Instant zeitpunkt) {
        return LocalDate.ofInstant(zeitpunkt, Kalender.ORTSZEIT);
    }
}
