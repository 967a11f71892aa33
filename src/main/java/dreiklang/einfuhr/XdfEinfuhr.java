package dreiklang.einfuhr;

import dreiklang.einfuhr.Einfuhrbericht.Regelbericht;
import dreiklang.einfuhr.Einfuhrbericht.Zahlen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Imports a file of XDatenfelder: reads it, makes the draft, writes files and report.
final class XdfEinfuhr {

    private static final int MEISTE_SEITEN = 40;
    private static final int MEISTE_FELDER = 300;

    private final Xdf xdf;
    private final XdfEntwurf entwurf;

    private XdfEinfuhr(Xdf xdf) {
        this.xdf = xdf;
        this.entwurf = new XdfEntwurf(xdf);
    }

    /// @param listen code lists that were brought along, by their address
    static Paketentwurf einfuehren(String datei, byte[] inhalt, Map<String, Xdf.Codeliste> listen) {
        return new XdfEinfuhr(XdfLeser.lesen(datei, inhalt).mit(listen)).paket();
    }

    private Paketentwurf paket() {
        var regeln = regeln();
        var kopf = xdf.kopf();
        var dateien =
                Entwurfsschreiber.dateien(
                        kopf.lesbar(),
                        "Entwurf aus FIM %s, Version %s (XDatenfelder %s)"
                                .formatted(kopf.id(), kopf.version(), xdf.fassung()),
                        kopf.bezug().isEmpty() ? List.of() : List.of(kopf.bezug()),
                        entwurf.seiten());
        return new Paketentwurf(dateien, bericht(regeln));
    }

    private Einfuhrbericht bericht(List<Regelbericht> regeln) {
        var felder = Entwurfsschreiber.berichte(entwurf.seiten());
        var zahlen =
                new Zahlen(
                        entwurf.felder(),
                        entwurf.gruppen(),
                        regeln.size(),
                        entwurf.codelisten(),
                        entwurf.seiten().size(),
                        felder.size());
        return new Einfuhrbericht(
                "xdatenfelder",
                xdf.fassung(),
                xdf.kopf().id(),
                xdf.kopf().lesbar(),
                zahlen,
                Entwurfsschreiber.seitenberichte(entwurf.seiten()),
                felder,
                regeln,
                entwurf.listen(),
                entwurf.ausgelassen(),
                zuTun(zahlen, regeln));
    }

    private List<Regelbericht> regeln() {
        var deuter = new Regeldeuter(entwurf.fundstellen());
        var berichte = new ArrayList<Regelbericht>();
        entwurf.regeln()
                .forEach((gruppe, regeln) -> {
                    for (var regel : regeln) {
                        var vorschlaege = deuter.deuten(regel.satz(), gruppe);
                        var bericht =
                                new Regelbericht(
                                        regel.id(), regel.name(), regel.satz(), vorschlaege);
                        berichte.add(bericht);
                        vermerken(bericht, gruppe);
                    }
                });
        return berichte;
    }

    /// Each proposal stands beside its question; a sentence nobody understood beside the first of
    /// its group.
    private void vermerken(Regelbericht regel, int gruppe) {
        var satz = "FIM-Regel " + regel.kennung() + " „" + regel.name() + "“: " + regel.satz();
        for (var vorschlag : regel.vorschlaege()) {
            entwurf.fundstellen().stream()
                    .map(Fundstelle::frage)
                    .filter(f -> f.name().equals(vorschlag.feld()))
                    .findFirst()
                    .ifPresent(frage -> {
                        frage.vermerke(satz);
                        frage.vermerke(
                                "Vorschlag, nicht angewendet: %s: %s"
                                        .formatted(vorschlag.schluessel(), vorschlag.ausdruck()));
                    });
        }
        if (regel.vorschlaege().isEmpty()) {
            entwurf.fundstellen().stream()
                    .filter(f -> f.gruppen().contains(gruppe))
                    .findFirst()
                    .ifPresent(f -> f.frage().vermerke(satz));
        }
    }

    private List<String> zuTun(Zahlen zahlen, List<Regelbericht> regeln) {
        var zuTun = new ArrayList<String>();
        zuTun.add("Tragen Sie in leistung.yaml die zuständige Stelle ein.");
        zuTun.add("Ergänzen Sie die englischen Texte.");
        if (!regeln.isEmpty()) {
            zuTun.add("Entscheiden Sie über die Vorschläge zu den Regeln; keiner ist angewendet.");
        }
        if (!entwurf.listen().isEmpty()) {
            zuTun.add("Bringen Sie die fehlenden Codelisten bei; bis dahin sind es Textfelder.");
        }
        if (zahlen.seiten() > MEISTE_SEITEN || zahlen.fragen() > MEISTE_FELDER) {
            zuTun.add("Der Entwurf hat mehr als 40 Seiten oder 300 Fragen. Kürzen Sie ihn.");
        }
        return zuTun;
    }
}
