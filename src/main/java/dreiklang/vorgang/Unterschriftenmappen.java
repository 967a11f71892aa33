package dreiklang.vorgang;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Recht;
import dreiklang.dokument.Dokumente;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.vorgang.Umlauf.Anmerkung;
import dreiklang.vorgang.Umlauf.Stand;
import dreiklang.vorgang.Umlauf.Stelle;
import dreiklang.vorgang.Vorgangsbild.Schritt;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the Mitzeichnung for those who sign: look, sign, give back, remark. Whoever is named
/// sees the draft and nothing else of a foreign Vorgang.
@Service
public class Unterschriftenmappen {

    private static final int TEXT = 2_000;

    private final Zutritt zutritt;
    private final VorgangRepository vorgaenge;
    private final UmlaufRepository runden;
    private final Zeichnende zeichnende;
    private final SchreibenRepository schreiben;
    private final Schreibtexte schreibtexte;
    private final Bescheide bescheide;
    private final Dokumente dokumente;
    private final Vorgangsakte akte;
    private final Clock uhr;

    Unterschriftenmappen(
            Zutritt zutritt,
            VorgangRepository vorgaenge,
            UmlaufRepository runden,
            Zeichnende zeichnende,
            SchreibenRepository schreiben,
            Schreibtexte schreibtexte,
            Bescheide bescheide,
            Dokumente dokumente,
            Vorgangsakte akte,
            Clock uhr) {
        this.zutritt = zutritt;
        this.vorgaenge = vorgaenge;
        this.runden = runden;
        this.zeichnende = zeichnende;
        this.schreiben = schreiben;
        this.schreibtexte = schreibtexte;
        this.bescheide = bescheide;
        this.dokumente = dokumente;
        this.akte = akte;
        this.uhr = uhr;
    }

    /// One round as the signed-in person sees it.
    ///
    /// @param runde the round
    /// @param aktenzeichen of the Vorgang
    /// @param xhtml the draft, safe to show
    /// @param namen of the places, in order
    /// @param zeichen what stands behind each of them, in order
    /// @param anmerkungen what was said without signing
    /// @param ichBinDran whether she can sign now
    /// @param vertretung whether she would do it for another
    /// @param sichtbar whether she may see the Vorgang itself
    public record Blick(
            Umlauf runde,
            String aktenzeichen,
            String xhtml,
            List<String> namen,
            List<String> zeichen,
            List<Anmerkung> anmerkungen,
            boolean ichBinDran,
            boolean vertretung,
            boolean sichtbar) {}

    /// The rounds in which it is the signed-in person's turn, the oldest first.
    @Braucht(Recht.VORGANG_LESEN)
    public List<Umlauf> offene() {
        var ich = zutritt.ich().id();
        return runden
                .offene(
                        zeichnende.personen(ich).stream().map(BeschaeftigteId::wert).toList(),
                        zeichnende.einheiten(ich))
                .stream()
                .filter(m ->
                        vorgaenge
                                .finden(m.vorgang())
                                .filter(v -> offenFuer(v) && meine(m, v, ich).isPresent())
                                .isPresent())
                .toList();
    }

    /// One round.
    ///
    /// @throws FachlicherFehler V-373 when there is none or it is nobody's business of hers
    @Braucht(Recht.VORGANG_LESEN)
    public Blick ansehen(UUID id) {
        var m = runden.finden(id).orElseThrow(Unterschriftenmappen::unbekannt);
        var ich = zutritt.ich().id();
        var v = vorgaenge.finden(m.vorgang()).orElseThrow(Unterschriftenmappen::unbekannt);
        boolean sichtbar = zutritt.sicht().auf(v);
        if (!offenFuer(v)) {
            throw unbekannt();
        }
        if (sichtbar) {
            zutritt.sichtbar(v.id());
        } else if (v.eigeneSache(ich) || m.stellen().stream().noneMatch(s -> beteiligt(s, ich))) {
            throw unbekannt();
        }
        var dran = meine(m, v, ich);
        return new Blick(
                m,
                v.aktenzeichen(),
                dokumente.alsXhtml(m.wortlaut()),
                m.stellen().stream().map(zeichnende::name).toList(),
                m.stellen().stream().map(zeichnende::zeichen).toList(),
                runden.anmerkungen(id),
                dran.isPresent(),
                dran.filter(s -> vertritt(s, ich)).isPresent(),
                sichtbar);
    }

    /// Of a confidential Leistung nobody reads a draft who may not see the Vorgang.
    private boolean offenFuer(Vorgang v) {
        var sicht = zutritt.sicht();
        return sicht.auf(v) || !sicht.vertraulich(v);
    }

    private boolean beteiligt(Stelle s, BeschaeftigteId ich) {
        return zeichnende.art(s, ich).isPresent() || s.von().filter(ich::equals).isPresent();
    }

    /// The place at which she can sign now. Who has sent it round does not sign, nor who has
    /// applied, whoever they are.
    private Optional<Stelle> meine(Umlauf m, Vorgang v, BeschaeftigteId ich) {
        return m.begonnenVon().equals(ich) || v.eigeneSache(ich)
                ? Optional.empty()
                : m.anDerReihe().stream()
                        .filter(s -> zeichnende.art(s, ich).isPresent())
                        .findFirst();
    }

    private boolean vertritt(Stelle stelle, BeschaeftigteId ich) {
        return zeichnende.art(stelle, ich).equals(Optional.of(Zeichnende.Art.IN_VERTRETUNG));
    }

    /// Signs what the page showed.
    ///
    /// @param pruefsumme of the text on the page
    /// @throws FachlicherFehler V-373 unknown, V-374 when it is not her turn, V-375 when the text
    ///   has changed since
    @Braucht(Recht.VORGANG_LESEN)
    @Transactional
    public void zeichnen(UUID id, String pruefsumme, String kommentar) {
        antworten(id, pruefsumme, "GEZEICHNET", kommentar);
    }

    /// Gives the draft back to be changed.
    ///
    /// @param kommentar what has to change; must be there
    /// @throws FachlicherFehler V-373, V-374, V-375 as above, V-369 without a reason
    @Braucht(Recht.VORGANG_LESEN)
    @Transactional
    public void zurueckgeben(UUID id, String pruefsumme, String kommentar) {
        if (kommentar.isBlank()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-369", TEXT);
        }
        antworten(id, pruefsumme, "ZURUECK", kommentar);
    }

    private void antworten(UUID id, String pruefsumme, String wie, String kommentar) {
        ansehen(id);
        var m = runden.sperren(id).orElseThrow(Unterschriftenmappen::unbekannt);
        var wer = zutritt.ich();
        var ich = wer.id();
        var v = vorgaenge.finden(m.vorgang()).orElseThrow(Unterschriftenmappen::unbekannt);
        var stelle =
                meine(m, v, ich)
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.KONFLIKT, "V-374"));
        if (!m.pruefsumme().equals(pruefsumme)
                || !Pruefsumme.von(wortlaut(m, v)).hex().equals(pruefsumme)) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "V-375");
        }
        runden.stelle(
                id,
                stelle.beantwortet(
                        wie,
                        wer,
                        vertritt(stelle, ich),
                        uhr.instant(),
                        begrenzt(kommentar),
                        zeichnende.name(stelle)));
        if (wie.equals("ZURUECK")) {
            runden.stand(id, Stand.ZURUECK, uhr.instant());
        } else if (m.stellen().stream().filter(Stelle::offen).count() == 1) {
            runden.stand(id, Stand.GEZEICHNET, uhr.instant());
        }
        vermerken(v, wie.equals("ZURUECK") ? "mitzeichnung-zurueck" : "mitgezeichnet", m.titel());
    }

    /// What would be said today: values may have changed since the round began.
    private String wortlaut(Umlauf m, Vorgang v) {
        return m.schreiben()
                .flatMap(s -> schreiben.finden(v.id(), s))
                .map(s -> schreibtexte.wortlaut(v, s))
                .orElseGet(
                        () -> bescheide.wortlaut(v, m.ergebnis().orElseThrow(), m.begruendung()));
    }

    /// Says something without signing.
    ///
    /// @throws FachlicherFehler V-373 unknown, V-369 when it is empty or too long
    @Braucht(Recht.VORGANG_LESEN)
    @Transactional
    public void anmerken(UUID id, String text) {
        var m = ansehen(id).runde();
        if (text.isBlank()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-369", TEXT);
        }
        runden.anmerken(id, new Anmerkung(zutritt.ich().id(), uhr.instant(), begrenzt(text)));
        vermerken(vorgaenge.finden(m.vorgang()).orElseThrow(), "mitzeichnung-angemerkt", m.titel());
    }

    private static String begrenzt(String text) {
        String sauber = Schreibtexte.sauber(text);
        if (sauber.length() > TEXT) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-369", TEXT);
        }
        return sauber;
    }

    private void vermerken(Vorgang v, String was, String anmerkung) {
        akte.vermerken(
                v, new Schritt(akte.jetzt(), was, Optional.of(zutritt.ich().id()), anmerkung));
    }

    private static FachlicherFehler unbekannt() {
        return new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "V-373");
    }
}
