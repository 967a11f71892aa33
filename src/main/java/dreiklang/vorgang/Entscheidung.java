package dreiklang.vorgang;

import dreiklang.ablauf.Ablaeufe;
import dreiklang.ablauf.Ablaeufe.Umgebung;
import dreiklang.ablauf.Ablaufmodell.Aufgabenart;
import dreiklang.ablauf.Programmschritte;
import dreiklang.basis.Zufall;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.postfach.Bekanntgabeweg;
import dreiklang.vorgang.VorgangRepository.Aenderung;
import dreiklang.vorgang.Vorgangsbild.Aufgabe;
import dreiklang.vorgang.Vorgangsbild.Nachforderung;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Decides a Vorgang and carries out what its Ablauf asks for afterwards.
@Component
class Entscheidung {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int UNTERLAGEN_TAGE = 180;

    private final Entscheidbarkeit entscheidbarkeit;
    private final VorgangRepository vorgaenge;
    private final VerlaufRepository verlauf;
    private final Vorgangsakte akte;
    private final Ablaufsteuerung ablauf;
    private final Bescheide bescheide;
    private final Vorschlaege vorschlaege;
    private final Berichtigungen berichtigungen;
    private final TransactionTemplate transaktion;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Entscheidung(
            Entscheidbarkeit entscheidbarkeit,
            VorgangRepository vorgaenge,
            VerlaufRepository verlauf,
            Vorgangsakte akte,
            Ablaufsteuerung ablauf,
            Bescheide bescheide,
            Vorschlaege vorschlaege,
            Berichtigungen berichtigungen,
            TransactionTemplate transaktion,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.entscheidbarkeit = entscheidbarkeit;
        this.vorgaenge = vorgaenge;
        this.verlauf = verlauf;
        this.akte = akte;
        this.ablauf = ablauf;
        this.bescheide = bescheide;
        this.vorschlaege = vorschlaege;
        this.berichtigungen = berichtigungen;
        this.transaktion = transaktion;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// What is decided.
    ///
    /// @param ergebnis how
    /// @param begruendung why, may be empty
    /// @param weg the way of the announcement
    record Inhalt(Ergebnis ergebnis, String begruendung, Bekanntgabeweg weg) {}

    /// The Bescheid as it would be sent.
    byte[] vorschau(Vorgang v, Ergebnis ergebnis, String begruendung) {
        return bescheide.vorschau(v, ergebnis, begruendung);
    }

    /// Sets the Bescheid first, outside of any lock; then decides, files and announces in one
    /// transaction.
    void treffen(Vorgang v, BeschaeftigteId wer, Inhalt inhalt) {
        entscheidbarkeit.pruefen(v, wer, inhalt);
        var bescheid = bescheide.vorbereiten(v, inhalt.ergebnis(), inhalt.begruendung());
        transaktion.executeWithoutResult(
                status -> vollziehen(v, Optional.of(wer), inhalt, bescheid));
    }

    /// The same without a person, for clear cases (§ 35a VwVfG). Never where somebody has to
    /// approve.
    ///
    /// @param dazu what is noted in the same transaction, before the decision
    void selbsttaetig(Vorgang v, Inhalt inhalt, Runnable dazu) {
        entscheidbarkeit.pruefen(v, inhalt);
        var bescheid = bescheide.vorbereiten(v, inhalt.ergebnis(), inhalt.begruendung());
        transaktion.executeWithoutResult(status -> {
            dazu.run();
            vollziehen(v, Optional.empty(), inhalt, bescheid);
        });
    }

    private void vollziehen(
            Vorgang v,
            Optional<BeschaeftigteId> wer,
            Inhalt inhalt,
            Bescheide.Vorbereitet bescheid) {
        Instant jetzt = uhr.instant();
        var entschieden = entscheiden(v, wer, inhalt, jetzt);
        var umgebung =
                new Umgebung(
                        werte(entschieden),
                        schritt -> ausfuehren(schritt, frisch(v.id()), bescheid, inhalt.weg()));
        var bearbeitet = ablauf.erledigen(entschieden, List.of(Aufgabenart.BEARBEITEN), umgebung);
        if (wer.isPresent()) {
            entscheidbarkeit.nachDerBearbeitung(entschieden, bearbeitet);
        }
        var offen = ablauf.erledigen(entschieden, List.of(Aufgabenart.ENTSCHEIDEN), umgebung);
        weiter(entschieden, offen);
        ereignisse.publishEvent(
                new VorgangEntschieden(
                        v.id(),
                        v.leistung(),
                        inhalt.ergebnis(),
                        v.eingegangen(),
                        jetzt,
                        v.wartezeit(),
                        inhalt.weg() == Bekanntgabeweg.PORTAL));
    }

    private Vorgang entscheiden(
            Vorgang v, Optional<BeschaeftigteId> wer, Inhalt inhalt, Instant jetzt) {
        String was = "entschieden." + inhalt.ergebnis().name().toLowerCase(Locale.ROOT);
        return akte.tun(
                v,
                Verb.ENTSCHEIDEN,
                was,
                wer,
                a ->
                        mitBearbeiterin(a, v, wer.filter(w -> entscheidbarkeit.zustaendig(v, w)))
                                .entscheidung(inhalt.ergebnis(), inhalt.begruendung(), jetzt)
                                .frist(null));
    }

    private Vorgang frisch(VorgangId id) {
        return vorgaenge.finden(id).orElseThrow();
    }

    private static Aenderung mitBearbeiterin(
            Aenderung aenderung, Vorgang v, Optional<BeschaeftigteId> wer) {
        return v.bearbeiterin().isPresent() || wer.isEmpty()
                ? aenderung
                : aenderung.bearbeiterin(wer.get());
    }

    private Vorgang ausfuehren(
            String schritt, Vorgang v, Bescheide.Vorbereitet bescheid, Bekanntgabeweg weg) {
        if (schritt.equals(Programmschritte.BEKANNTGEBEN)) {
            var dokument = bescheide.bekanntgeben(v, bescheid, weg);
            return vorgaenge.aendern(v, new Aenderung().bescheid(dokument));
        }
        return ausfuehren(schritt, v);
    }

    private Vorgang ausfuehren(String schritt, Vorgang v) {
        if (!schritt.equals(Programmschritte.ABSCHLIESSEN)) {
            throw new IllegalStateException("not possible at this place of the Ablauf: " + schritt);
        }
        akte.zuDenAkten(v);
        return akte.tun(
                v, Verb.ABSCHLIESSEN, "abgeschlossen", Optional.empty(), a -> a.frist(null));
    }

    /// What conditions read and which steps run when an Aufgabe after the decision is finished.
    Umgebung umgebung(Vorgang v) {
        return new Umgebung(werte(v), schritt -> ausfuehren(schritt, frisch(v.id())));
    }

    private Map<String, List<String>> werte(Vorgang v) {
        var werte =
                new HashMap<>(vorschlaege.ergaenzt(v, berichtigungen.stand(v).geltend().werte()));
        v.ergebnis().ifPresent(e -> werte.put(Ablaeufe.ERGEBNIS, List.of(e.name())));
        return werte;
    }

    /// Brings the Stand that people see in line with what the Ablauf now waits for after the
    /// decision.
    void weiter(Vorgang vorher, List<Aufgabe> offen) {
        var v = frisch(vorher.id());
        boolean wartbar =
                v.stand() == Vorgangsstand.ENTSCHIEDEN || v.stand() == Vorgangsstand.IN_BEARBEITUNG;
        if (v.offen() || !wartbar || offen.isEmpty()) {
            return;
        }
        Instant jetzt = uhr.instant();
        var fehlt =
                offen.stream()
                        .filter(a -> a.art().equals(Aufgabenart.NACHREICHEN.name()))
                        .findFirst();
        if (fehlt.isPresent()) {
            LocalDate bis = jetzt.atZone(ZONE).toLocalDate().plusDays(UNTERLAGEN_TAGE);
            akte.tun(
                    v,
                    Verb.ABWARTEN,
                    "unterlagen",
                    Optional.empty(),
                    a -> a.wartetSeit(jetzt).frist(bis));
            verlauf.nachforderung(
                    v.id(),
                    new Nachforderung(
                            Zufall.kennung(uhr), fehlt.get().name(), bis, jetzt, Optional.empty()),
                    Optional.empty());
        } else if (v.stand() == Vorgangsstand.ENTSCHIEDEN) {
            akte.tun(v, Verb.WEITERFUEHREN, "weiter", Optional.empty(), a -> a);
        }
    }
}
