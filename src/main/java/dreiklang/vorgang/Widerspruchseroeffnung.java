package dreiklang.vorgang;

import dreiklang.akte.Akten;
import dreiklang.akte.Aktenzeichen;
import dreiklang.antrag.Antraege;
import dreiklang.antrag.Antrag;
import dreiklang.antrag.FolgeformularEingereicht;
import dreiklang.basis.Kalender;
import dreiklang.dokument.Dokumente;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.Widerspruchsleistung;
import dreiklang.vorgang.Vorgangsbild.Schritt;
import dreiklang.vorgang.Widerspruch.Weg;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Opens the Vorgang of a Widerspruch as soon as it is durable: in the unit and the Akte of the
/// Bescheid it is directed against, linked both ways.
@Component
class Widerspruchseroeffnung {

    private final Antraege antraege;
    private final Leistungen leistungen;
    private final VorgangRepository vorgaenge;
    private final Vorgangseroeffnung eroeffnung;
    private final RechtsbehelfRepository ablage;
    private final Rechtsbehelfsauskunft auskunft;
    private final Vorgangsakte akte;
    private final Akten akten;
    private final Dokumente dokumente;

    Widerspruchseroeffnung(
            Antraege antraege,
            Leistungen leistungen,
            VorgangRepository vorgaenge,
            Vorgangseroeffnung eroeffnung,
            RechtsbehelfRepository ablage,
            Rechtsbehelfsauskunft auskunft,
            Vorgangsakte akte,
            Akten akten,
            Dokumente dokumente) {
        this.antraege = antraege;
        this.leistungen = leistungen;
        this.vorgaenge = vorgaenge;
        this.eroeffnung = eroeffnung;
        this.ablage = ablage;
        this.auskunft = auskunft;
        this.akte = akte;
        this.akten = akten;
        this.dokumente = dokumente;
    }

    /// The fact may come twice; the second time nothing happens.
    @ApplicationModuleListener
    void bei(FolgeformularEingereicht tatsache) {
        if (!tatsache.folge().name().equals(Widerspruchsleistung.FORMULAR)
                || vorgaenge.zu(tatsache.antrag()).isPresent()) {
            return;
        }
        var ausgang = vorgaenge.zu(tatsache.folge().antrag()).orElseThrow();
        var antrag = antraege.finden(tatsache.antrag());
        ablage.gegen(ausgang.id())
                .ifPresentOrElse(w -> nochEiner(w, antrag), () -> eroeffnen(ausgang, antrag));
    }

    private void eroeffnen(Vorgang ausgang, Antrag antrag) {
        var paket = leistungen.paket(antrag.leistung(), antrag.fassung());
        var id = eroeffnung.gegen(ausgang, antrag, paket);
        var moeglich = auskunft.gegen(ausgang);
        var papier = ablage.papier(ausgang.id());
        var weg = papier.map(p -> p.eingelegt()).orElseGet(() -> weg(antrag));
        var wann =
                papier.map(p -> p.eingegangen().atStartOfDay(Kalender.ORTSZEIT).toInstant())
                        .orElse(antrag.eingereicht());
        ablage.eintragen(
                new Widerspruch(
                        id,
                        ausgang.id(),
                        weg,
                        wann,
                        moeglich.flatMap(m -> m.bekannt()),
                        moeglich.flatMap(m -> m.bis()),
                        moeglich.map(m -> m.belehrt()).orElse(true),
                        Widerspruchsrecht.formGewahrt(
                                weg, LocalDate.ofInstant(wann, Kalender.ORTSZEIT)),
                        Optional.empty()));
        akte.vermerken(
                ausgang, new Schritt(antrag.eingereicht(), "widerspruch", Optional.empty(), ""));
    }

    /// A second one against the same Bescheid belongs to the first.
    private void nochEiner(Widerspruch erster, Antrag antrag) {
        var v = vorgaenge.finden(erster.vorgang()).orElseThrow();
        var zeichen = new Aktenzeichen(v.aktenzeichen());
        akten.fortfuehren(zeichen);
        dokumente
                .zu(antrag.id().bezug())
                .forEach(d -> akten.ablegen(zeichen, d.id(), d.ablage().name()));
        akte.vermerken(
                v,
                new Schritt(
                        antrag.eingereicht(),
                        "widerspruch-nochmals",
                        Optional.empty(),
                        antrag.antworten().eins("gruende")));
    }

    private static Weg weg(Antrag antrag) {
        if (antrag.beschaeftigte().isPresent()) {
            return Weg.HAUS;
        }
        if (antrag.aufgenommen().isPresent()) {
            return Weg.NIEDERSCHRIFT;
        }
        return antrag.konto().isPresent() ? Weg.KONTO : Weg.PIN;
    }
}
