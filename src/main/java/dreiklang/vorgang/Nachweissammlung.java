package dreiklang.vorgang;

import dreiklang.akte.Akten;
import dreiklang.akte.Aktenzeichen;
import dreiklang.antrag.Anhang;
import dreiklang.antrag.Antraege;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Sprache;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokumente;
import dreiklang.dokument.Sammlung;
import dreiklang.formular.Feld;
import dreiklang.formular.Formulare;
import dreiklang.leistung.Leistungen;
import dreiklang.seite.Texte;
import dreiklang.vorgang.Vorgangsbild.Schritt;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts the files of a question that asks for it together into one PDF, after the Vorgang was
/// opened: the submission neither waits for it nor fails of it. The files themselves stay beside
/// it.
@Component
class Nachweissammlung {

    private final VorgangRepository vorgaenge;
    private final SammlungRepository sammlungen;
    private final VerlaufRepository verlauf;
    private final Antraege antraege;
    private final Leistungen leistungen;
    private final Formulare formulare;
    private final Dokumente dokumente;
    private final Akten akten;
    private final Texte texte;
    private final Clock uhr;
    private final TransactionTemplate transaktion;

    Nachweissammlung(
            VorgangRepository vorgaenge,
            SammlungRepository sammlungen,
            VerlaufRepository verlauf,
            Antraege antraege,
            Leistungen leistungen,
            Formulare formulare,
            Dokumente dokumente,
            Akten akten,
            Texte texte,
            Clock uhr,
            TransactionTemplate transaktion) {
        this.vorgaenge = vorgaenge;
        this.sammlungen = sammlungen;
        this.verlauf = verlauf;
        this.antraege = antraege;
        this.leistungen = leistungen;
        this.formulare = formulare;
        this.dokumente = dokumente;
        this.akten = akten;
        this.texte = texte;
        this.uhr = uhr;
        this.transaktion = transaktion;
    }

    /// The fact may come twice, also after a crash in the middle: what is done is done once. The
    /// PDF is made outside of any transaction. A Vorgang that is gone meanwhile needs none.
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void bei(VorgangEroeffnet tatsache) {
        if (vorgaenge.finden(tatsache.vorgang()).isEmpty()) {
            return;
        }
        var antrag = antraege.finden(tatsache.antrag());
        var formular = leistungen.paket(antrag.leistung(), antrag.fassung()).formular();
        var anhaenge = antraege.anhaenge(antrag.id());
        for (var seite : formular.seiten()) {
            for (var feld : formulare.fragen(seite, antrag.antworten())) {
                var teile =
                        anhaenge.stream()
                                .filter(a -> a.feld().equals(feld.name()))
                                .map(Anhang::ablage)
                                .toList();
                if (feld.zusatz().zusammenfassen() && !teile.isEmpty()) {
                    zusammenfassen(tatsache.vorgang(), feld, teile);
                }
            }
        }
    }

    private void zusammenfassen(VorgangId vorgang, Feld feld, List<Ablage> teile) {
        if (sammlungen.gibtEs(vorgang, feld.name())) {
            return;
        }
        var ablage = gesetzt(feld, teile);
        transaktion.executeWithoutResult(_ -> {
            sammlungen.sperren(vorgang);
            if (sammlungen.anlegen(vorgang, feld.name())) {
                vorgaenge.finden(vorgang).ifPresent(v -> eintragen(v, feld, ablage, teile));
            }
        });
    }

    /// Empty when one of the files cannot be shown.
    private Optional<Ablage> gesetzt(Feld feld, List<Ablage> teile) {
        try {
            var titel = texte.text(Sprache.DE, "vorgang.sammlung", feld.frage().deutsch());
            var pdf = dokumente.zusammenfassen(new Sammlung(titel, Sprache.DE, teile));
            return Optional.of(dokumente.ablegen(pdf, titel + ".pdf"));
        } catch (FachlicherFehler unlesbar) {
            return Optional.empty();
        }
    }

    private void eintragen(Vorgang v, Feld feld, Optional<Ablage> ablage, List<Ablage> teile) {
        ablage.ifPresent(a -> {
            var dokument = dokumente.eintragen(a, v.id().bezug());
            sammlungen.fertig(v.id(), feld.name(), dokument.id());
            if (v.stand() != Vorgangsstand.ABGESCHLOSSEN) {
                akten.ablegen(new Aktenzeichen(v.aktenzeichen()), dokument.id(), a.name());
            }
        });
        verlauf.schritt(
                v.id(),
                new Schritt(
                        uhr.instant(),
                        ablage.isPresent() ? "zusammengefasst" : "nicht-zusammengefasst",
                        Optional.empty(),
                        teile.stream().map(Ablage::name).collect(Collectors.joining(", "))));
    }
}
