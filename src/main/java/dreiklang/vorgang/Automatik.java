package dreiklang.vorgang;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Sprache;
import dreiklang.basis.Zufall;
import dreiklang.leistung.Leistungen;
import dreiklang.postfach.Bekanntgabeweg;
import dreiklang.seite.Spur;
import dreiklang.seite.Texte;
import dreiklang.vorgang.Automatikkapitel.Automatikplan;
import dreiklang.vorgang.Vorgangsbild.Schritt;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;

/// Decides the clear cases of a Leistung, where its package says that the law allows it and the
/// Kommune has switched it on (§ 35a VwVfG). What it decided by is kept in full; of some cases a
/// person decides all the same.
@Component
class Automatik {

    private final AutomatikRepository faelle;
    private final VorgangRepository vorgaenge;
    private final Berichtigungen berichtigungen;
    private final Leistungen leistungen;
    private final Entscheidung entscheidung;
    private final Vorgangsakte akte;
    private final Texte texte;
    private final TransactionTemplate transaktion;

    Automatik(
            AutomatikRepository faelle,
            VorgangRepository vorgaenge,
            Berichtigungen berichtigungen,
            Leistungen leistungen,
            Entscheidung entscheidung,
            Vorgangsakte akte,
            Texte texte,
            TransactionTemplate transaktion) {
        this.faelle = faelle;
        this.vorgaenge = vorgaenge;
        this.berichtigungen = berichtigungen;
        this.leistungen = leistungen;
        this.entscheidung = entscheidung;
        this.akte = akte;
        this.texte = texte;
        this.transaktion = transaktion;
    }

    /// The fact may come twice, also after a crash in the middle: a case is drawn once and decided
    /// once.
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void bei(VorgangEroeffnet tatsache) {
        if (!faelle.an(tatsache.leistung())) {
            return;
        }
        var v = vorgaenge.finden(tatsache.vorgang()).orElseThrow();
        Spur.vorgang(v.aktenzeichen(), v.referenz());
        plan(v).flatMap(plan -> fall(v, plan))
                .filter(f -> !f.stichprobe() && v.offen())
                .ifPresent(f -> entscheiden(v, f));
    }

    private Optional<Automatikplan> plan(Vorgang v) {
        return Automatikkapitel.plan(leistungen.paket(v.leistung(), v.fassung()));
    }

    /// The case as it was drawn, now or before a crash.
    private Optional<Automatikfall> fall(Vorgang v, Automatikplan plan) {
        return faelle.zu(v.id()).or(() -> plan.regel(werte(v)).map(r -> ziehen(v, plan, r)));
    }

    private Map<String, List<String>> werte(Vorgang v) {
        return berichtigungen.stand(v).geltend().werte();
    }

    private Automatikfall ziehen(Vorgang v, Automatikplan plan, Automatikregel regel) {
        var angesehen = new TreeMap<String, List<String>>();
        var werte = werte(v);
        regel.wenn().felder().forEach(f -> angesehen.put(f, werte.getOrDefault(f, List.of())));
        var fall =
                new Automatikfall(
                        v.id(),
                        v.fassung(),
                        regel.name(),
                        regel.wenn().toString(),
                        angesehen,
                        regel.ergebnis(),
                        plan.grundlage(),
                        Zufall.unter(100) < plan.stichprobe(),
                        akte.jetzt(),
                        Optional.empty());
        transaktion.executeWithoutResult(_ -> {
            faelle.anlegen(fall, v.leistung());
            if (fall.stichprobe()) {
                vermerken(v, "stichprobe", regel.name());
            }
        });
        return fall;
    }

    /// What keeps a person from deciding keeps the program from it, too; then a person has to look.
    private void entscheiden(Vorgang v, Automatikfall fall) {
        var regel =
                plan(v).stream()
                        .flatMap(p -> p.regeln().stream())
                        .filter(r -> r.name().equals(fall.regel()))
                        .findFirst()
                        .orElseThrow();
        var inhalt =
                new Entscheidung.Inhalt(
                        fall.ergebnis(),
                        regel.begruendung()
                                + "\n\nÜber Ihren Antrag hat ein Programm nach einer festen Regel entschieden ("
                                + fall.grundlage()
                                + "). Auf Ihren Wunsch prüft ein Mensch die Entscheidung.",
                        Bekanntgabeweg.PORTAL);
        try {
            entscheidung.selbsttaetig(
                    v,
                    inhalt,
                    () -> {
                        faelle.entschieden(v.id(), akte.jetzt());
                        vermerken(v, "automatik", fall.regel());
                    });
        } catch (FachlicherFehler e) {
            var satz = texte.text(Sprache.DE, "fehler." + e.code(), e.werte().toArray());
            transaktion.executeWithoutResult(_ -> vermerken(v, "automatik-unmoeglich", satz));
        }
    }

    private void vermerken(Vorgang v, String was, String anmerkung) {
        akte.vermerken(v, new Schritt(akte.jetzt(), was, Optional.empty(), anmerkung));
    }
}
