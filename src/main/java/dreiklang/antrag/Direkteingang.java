package dreiklang.antrag;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Sprache;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokumente;
import dreiklang.formular.Antworten;
import dreiklang.formular.Formulare;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.LeistungsSchluessel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Submits answers that are complete already, through the same protocol as the pages.
@Component
class Direkteingang {

    private final Entwurfsbeginn beginn;
    private final Zugangspruefung pruefung;
    private final EntwurfRepository entwuerfe;
    private final Einreichungen einreichungen;
    private final Folgeformulare folgeformulare;
    private final Fassungen fassungen;
    private final Formulare formulare;
    private final Leistungen leistungen;
    private final Dokumente dokumente;
    private final ApplicationEventPublisher ereignisse;
    private final TransactionTemplate transaktion;

    Direkteingang(
            Entwurfsbeginn beginn,
            Zugangspruefung pruefung,
            EntwurfRepository entwuerfe,
            Einreichungen einreichungen,
            Folgeformulare folgeformulare,
            Fassungen fassungen,
            Formulare formulare,
            Leistungen leistungen,
            Dokumente dokumente,
            ApplicationEventPublisher ereignisse,
            TransactionTemplate transaktion) {
        this.beginn = beginn;
        this.pruefung = pruefung;
        this.entwuerfe = entwuerfe;
        this.einreichungen = einreichungen;
        this.folgeformulare = folgeformulare;
        this.fassungen = fassungen;
        this.formulare = formulare;
        this.leistungen = leistungen;
        this.dokumente = dokumente;
        this.ereignisse = ereignisse;
        this.transaktion = transaktion;
    }

    Quittung einreichen(
            LeistungsSchluessel leistung,
            Antworten antworten,
            Map<String, List<Ablage>> dateien,
            Sprache sprache) {
        var zugang = entwerfen(leistung, antworten, dateien, sprache);
        var stand = einreichungen.pruefstand(zugang).orElseThrow();
        var nummer =
                einreichungen.absenden(
                        zugang, stand.entwurf().einreichung(), stand.abdruck().hex());
        return einreichungen.quittung(nummer, List.of(zugang));
    }

    /// A draft that is complete and not sent yet.
    Zugang entwerfen(
            LeistungsSchluessel leistung,
            Antworten antworten,
            Map<String, List<Ablage>> dateien,
            Sprache sprache) {
        boolean intern = leistungen.finden(leistung).orElseThrow(Entwuerfe::keineLeistung).intern();
        var zugang = beginn.beginnen(leistung, sprache, intern);
        transaktion.executeWithoutResult(status -> ausfuellen(zugang, antworten, dateien));
        if (einreichungen.pruefstand(zugang).isEmpty()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "A-123", fehlende(zugang));
        }
        return zugang;
    }

    void widersprechen(Antrag antrag, String bescheid, String gruende, List<Ablage> papiere) {
        var zugang = folgeformulare.neuWidersprechen(antrag, bescheid);
        var werte = new LinkedHashMap<>(pruefung.offener(zugang).antworten().werte());
        werte.put("umfang", List.of("ganz"));
        werte.put("gruende", List.of(gruende));
        ausfuellen(
                zugang,
                new Antworten(werte),
                papiere.isEmpty() ? Map.of() : Map.of("unterlagen", papiere));
        var stand =
                einreichungen
                        .pruefstand(zugang)
                        .orElseThrow(() ->
                                new FachlicherFehler(Fehlerart.EINGABE, "A-123", fehlende(zugang)));
        einreichungen.absenden(zugang, stand.entwurf().einreichung(), stand.abdruck().hex());
    }

    private void ausfuellen(Zugang zugang, Antworten antworten, Map<String, List<Ablage>> dateien) {
        var entwurf = pruefung.offener(zugang);
        var formular = fassungen.formular(entwurf);
        var anhaenge = new ArrayList<Anhang>();
        dateien.forEach((feld, ablagen) ->
                ablagen.forEach(a ->
                        anhaenge.add(
                                new Anhang(
                                        dokumente.eintragen(a, entwurf.bezug()).id(), feld, a))));
        var voll = formulare.annehmen(formular, antworten.werte());
        for (var feld : dateien.keySet()) {
            voll = voll.mit(feld, dateien.get(feld).stream().map(Ablage::name).toList());
        }
        var seiten = formulare.sichtbareSeiten(formular, voll);
        var neu = entwurf.ausgefuellt(voll, anhaenge, seiten, Ziel.PRUEFEN);
        if (!entwuerfe.speichern(neu)) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "A-111");
        }
        neu.erreicht().stream()
                .filter(s -> !entwurf.erreicht().contains(s))
                .map(s -> SeiteErreicht.von(neu, s))
                .forEach(ereignisse::publishEvent);
    }

    /// Names and codes of what is wrong, without the answers.
    private String fehlende(Zugang zugang) {
        var entwurf = pruefung.offener(zugang);
        var formular = fassungen.formular(entwurf);
        return formulare.pruefenAlles(formular, entwurf.antworten()).stream()
                .map(f -> f.feld() + " " + f.code())
                .toList()
                .toString();
    }
}
