package dreiklang.beweis;

import dreiklang.basis.Befehl;
import dreiklang.basis.Sprache;
import dreiklang.dokument.Neuzugaenge;
import dreiklang.seite.Texte;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// `./dreiklang erneuere-beweise`: puts new time stamps over those whose certificates come to their
/// end, with `alle` over all.
@Component
class ErneuereBeweiseBefehl implements Befehl {

    private final Beweisgang gang;
    private final BeweisRepository beweise;
    private final Neuzugaenge neuzugaenge;
    private final Stempelquelle quelle;
    private final Texte texte;
    private final Clock uhr;

    ErneuereBeweiseBefehl(
            Beweisgang gang,
            BeweisRepository beweise,
            Neuzugaenge neuzugaenge,
            Stempelquelle quelle,
            Texte texte,
            Clock uhr) {
        this.gang = gang;
        this.beweise = beweise;
        this.neuzugaenge = neuzugaenge;
        this.quelle = quelle;
        this.texte = texte;
        this.uhr = uhr;
    }

    @Override
    public String name() {
        return "erneuere-beweise";
    }

    @Override
    public int ausfuehren(List<String> argumente, PrintStream ausgabe) {
        boolean alle = argumente.equals(List.of("alle"));
        if (!alle && !argumente.isEmpty()) {
            ausgabe.println(satz("beweis.befehl.aufruf"));
            return 2;
        }
        gang.erneuern(alle);
        gang.sofort();
        gang.weiter();
        var lage = beweise.lage(quelle.art(), neuzugaenge.wartend(), uhr.instant(), gang.grenze());
        ausgabe.println(satz("beweis.quelle." + lage.quelle().name()));
        ausgabe.println(
                satz(
                        "beweis.befehl.ergebnis",
                        lage.belegt(),
                        lage.faellig(),
                        lage.offen(),
                        lage.verfallen()));
        return lage.offen() == 0 && lage.faellig() == 0 ? 0 : 1;
    }

    private String satz(String schluessel, Object... werte) {
        return texte.text(Sprache.DE, schluessel, werte);
    }
}
