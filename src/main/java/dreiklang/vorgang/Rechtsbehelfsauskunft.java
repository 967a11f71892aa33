package dreiklang.vorgang;

import dreiklang.antrag.AntragId;
import dreiklang.basis.Kalender;
import dreiklang.basis.Land;
import dreiklang.basis.Offen;
import dreiklang.leistung.Leistungen;
import dreiklang.postfach.Postfaecher;
import dreiklang.postfach.Sendung;
import dreiklang.seite.Kommunenangaben;
import dreiklang.vorgang.RechtsbehelfRepository.Belehrt;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/// What the person can do against the Bescheid on her Antrag, where and until when.
@NamedInterface("auskunft")
@Service
public class Rechtsbehelfsauskunft {

    private static final DateTimeFormatter TAG =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.GERMANY);

    private final VorgangRepository vorgaenge;
    private final RechtsbehelfRepository ablage;
    private final Rechtsbehelfe rechtsbehelfe;
    private final Leistungen leistungen;
    private final Postfaecher postfaecher;
    private final Kommunenangaben kommune;
    private final Clock uhr;

    Rechtsbehelfsauskunft(
            VorgangRepository vorgaenge,
            RechtsbehelfRepository ablage,
            Rechtsbehelfe rechtsbehelfe,
            Leistungen leistungen,
            Postfaecher postfaecher,
            Kommunenangaben kommune,
            Clock uhr) {
        this.vorgaenge = vorgaenge;
        this.ablage = ablage;
        this.rechtsbehelfe = rechtsbehelfe;
        this.leistungen = leistungen;
        this.postfaecher = postfaecher;
        this.kommune = kommune;
        this.uhr = uhr;
    }

    /// Which remedy there is.
    @NamedInterface("auskunft")
    public enum Art {
        /// First to the authority itself (§ 68 VwGO).
        WIDERSPRUCH,
        /// To the court at once.
        KLAGE,
        /// None.
        KEINER,
        /// Nobody has written a rule for this Land.
        UNBEKANNT;

        static Art von(String wort) {
            return wort.isEmpty() ? UNBEKANNT : valueOf(wort.toUpperCase(Locale.ROOT));
        }
    }

    /// What can be done against a Bescheid.
    ///
    /// @param art which remedy there is
    /// @param wo the court or the authority it is raised at
    /// @param entscheidet who decides on a Widerspruch that has no success; may be empty
    /// @param bekannt the day the Bescheid counts as announced; empty when it does not yet
    /// @param bis last day of the Frist; empty as long as none has begun
    /// @param belehrt whether the Bescheid said so; otherwise the Frist is longer
    /// @param vorbei whether the last day is over
    /// @param belastend whether the Bescheid refuses something or says that there is a remedy
    /// @param norm the rule it rests on
    /// @param geprueft whether somebody with knowledge of the law has confirmed the rule
    /// @param bescheid what the Bescheid is called in a Widerspruch
    @NamedInterface("auskunft")
    public record Moeglichkeit(
            Art art,
            String wo,
            String entscheidet,
            Optional<LocalDate> bekannt,
            Optional<LocalDate> bis,
            boolean belehrt,
            boolean vorbei,
            boolean belastend,
            String norm,
            boolean geprueft,
            String bescheid) {

        /// Whether a Widerspruch can be raised, in time or late.
        public boolean widerspruch() {
            return art == Art.WIDERSPRUCH && bis.isPresent();
        }
    }

    /// What can be done against the Bescheid on an Antrag; empty without a Bescheid.
    @Offen("callers have checked reference and PIN or the account")
    public Optional<Moeglichkeit> zu(AntragId antrag) {
        return vorgaenge.zu(antrag).flatMap(this::gegen);
    }

    /// What was made available on an Antrag, newest first. Only that of a Bescheid against which
    /// there is a remedy has a last day of the Frist: with a plain letter none begins, and without
    /// a Belehrung it is longer.
    @Offen("callers have checked reference and PIN or the account, or asked for the Vorgang")
    public List<Sendung> sendungen(AntragId antrag) {
        return vorgaenge.zu(antrag).map(this::sendungen).orElse(List.of());
    }

    private List<Sendung> sendungen(Vorgang v) {
        var moeglich = gegen(v).filter(m -> m.art() != Art.KEINER);
        return postfaecher.zu(v.id().bezug()).stream()
                .map(s ->
                        s.mitFrist(
                                moeglich.filter(m ->
                                                v.bescheid()
                                                        .filter(s.dokument()::equals)
                                                        .isPresent())
                                        .flatMap(m -> bis(s, m.belehrt()))))
                .toList();
    }

    /// The same for those who have the Vorgang.
    Optional<Moeglichkeit> gegen(Vorgang v) {
        return v.bescheid().isEmpty()
                        || !leistungen.paket(v.leistung(), v.fassung()).leistung().bescheid()
                ? Optional.empty()
                : v.entschieden().map(wann -> gegen(v, tag(wann)));
    }

    /// What a Widerspruch is, as far as the person may know; empty for every other Vorgang.
    @Offen("callers have checked reference and PIN or the account")
    public Optional<Widerspruch> widerspruch(AntragId antrag) {
        return vorgaenge.zu(antrag).map(Vorgang::id).flatMap(ablage::von);
    }

    private Moeglichkeit gegen(Vorgang v, LocalDate entschieden) {
        var weg = rechtsbehelfe.weg(leistungen.paket(v.leistung(), v.fassung()), entschieden);
        var gesagt =
                ablage.belehrung(v.id())
                        .orElseGet(() -> new Belehrt(weg.art(), true, weg.norm(), weg.geprueft()));
        var sendung =
                postfaecher.zu(v.id().bezug()).stream()
                        .filter(s -> v.bescheid().filter(s.dokument()::equals).isPresent())
                        .filter(s -> s.bekanntgegeben().isPresent())
                        .findFirst();
        var bis = sendung.flatMap(s -> bis(s, gesagt.belehrt()));
        var heute = tag(uhr.instant());
        return new Moeglichkeit(
                gesagt.art(),
                weg.wo(),
                weg.entscheidet(),
                sendung.flatMap(Sendung::bekanntgegeben),
                bis,
                gesagt.belehrt(),
                bis.filter(heute::isAfter).isPresent(),
                gesagt.belehrt() || v.ergebnis().filter(e -> e != Ergebnis.BEWILLIGT).isPresent(),
                gesagt.norm(),
                gesagt.geprueft(),
                "Bescheid vom %s, Aktenzeichen %s"
                        .formatted(TAG.format(entschieden), v.aktenzeichen()));
    }

    /// The month of § 70 VwGO is settled with the announcement; without a Belehrung it is longer.
    private Optional<LocalDate> bis(Sendung sendung, boolean belehrt) {
        if (belehrt) {
            return sendung.widerspruchBis();
        }
        var kalender = Kalender.fuer(Land.von(kommune.aktuell().land()));
        return sendung.bekanntgegeben()
                .map(tag -> kalender.monatsfrist(tag, Widerspruchsrecht.monateOhneBelehrung(tag)));
    }

    private static LocalDate tag(Instant wann) {
        return LocalDate.ofInstant(wann, Kalender.ORTSZEIT);
    }
}
