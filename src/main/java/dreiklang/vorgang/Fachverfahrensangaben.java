package dreiklang.vorgang;

import dreiklang.fachverfahren.Vorgangsdaten;
import dreiklang.leistung.Leistungspaket;
import dreiklang.zahlung.Zahlungen;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What a Fachverfahren can be told about a Vorgang: the answers as they hold now, corrections
/// included, and the facts known so far.
@Component
class Fachverfahrensangaben {

    private final Berichtigungen berichtigungen;
    private final Zahlungen zahlungen;

    Fachverfahrensangaben(Berichtigungen berichtigungen, Zahlungen zahlungen) {
        this.berichtigungen = berichtigungen;
        this.zahlungen = zahlungen;
    }

    Vorgangsdaten zu(Vorgang v, Leistungspaket paket) {
        return new Vorgangsdaten(
                v.id().wert(),
                v.referenz(),
                v.leistung().wert(),
                berichtigungen.stand(v).geltend().werte(),
                angaben(v, paket));
    }

    private Map<String, String> angaben(Vorgang v, Leistungspaket paket) {
        var angaben = new HashMap<String, String>();
        angaben.put("vorgang.referenz", v.referenz());
        angaben.put("vorgang.aktenzeichen", v.aktenzeichen());
        angaben.put("vorgang.betreff", v.betreff());
        angaben.put("vorgang.eingegangen", v.eingegangen().toString());
        angaben.put("vorgang.einheit", v.einheit());
        angaben.put("vorgang.begruendung", v.begruendung());
        v.ergebnis().ifPresent(e -> angaben.put("vorgang.ergebnis", e.name()));
        v.entschieden().ifPresent(e -> angaben.put("vorgang.entschieden", e.toString()));
        angaben.put("leistung.schluessel", v.leistung().wert());
        angaben.put("leistung.name", paket.leistung().name().deutsch());
        angaben.put("leistung.fassung", Integer.toString(v.fassung()));
        zahlungen
                .zu(v.antrag().bezug())
                .ifPresent(z -> {
                    angaben.put("zahlung.betrag", z.betrag().inEuro().toString());
                    angaben.put("zahlung.kassenzeichen", z.kassenzeichen().wert());
                    z.bezahltAm().ifPresent(t -> angaben.put("zahlung.bezahlt_am", t.toString()));
                });
        return angaben;
    }
}
