package dreiklang.antrag.web;

import dreiklang.antrag.Buendelungen;
import dreiklang.antrag.Entwuerfe;
import dreiklang.antrag.Vorbelegung;
import dreiklang.antrag.Vorbelegungen;
import dreiklang.formular.Feld;
import dreiklang.formular.Feldfehler;
import dreiklang.formular.Formulare;
import dreiklang.formular.Formularvergleich;
import dreiklang.formular.Seitenansicht;
import dreiklang.formular.Unterseite;
import dreiklang.leistung.Leistungen;
import dreiklang.seite.Rahmen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Puts one page of a draft together.
@Component
class Formularblatt {

    private final Entwuerfe entwuerfe;
    private final Buendelungen buendelungen;
    private final Vorbelegungen vorbelegungen;
    private final Leistungen leistungen;
    private final Formulare formulare;

    Formularblatt(
            Entwuerfe entwuerfe,
            Buendelungen buendelungen,
            Vorbelegungen vorbelegungen,
            Leistungen leistungen,
            Formulare formulare) {
        this.entwuerfe = entwuerfe;
        this.buendelungen = buendelungen;
        this.vorbelegungen = vorbelegungen;
        this.leistungen = leistungen;
        this.formulare = formulare;
    }

    FormularAnsicht ansicht(
            Rahmen rahmen,
            Entwuerfe.Schritt schritt,
            List<Feldfehler> fehler,
            FormularAnsicht.Anlass anlass) {
        var entwurf = schritt.entwurf();
        var paket = leistungen.paket(entwurf.leistung(), entwurf.fassung());
        var vorbelegt = vorbelegungen.auf(entwurf, schritt.seite());
        var ansicht = ansicht(rahmen, schritt, fehler, vorbelegt, anlass.unterseite());
        var kopf = buendelungen.kopf(entwurf.id());
        if (kopf.isPresent()) {
            ansicht =
                    ansicht.mitHilfe(
                            buendelungen.uebernommen(entwurf),
                            rahmen.text("antrag.buendel.uebernommen"));
        }
        ansicht = ansicht.mitSuche(anlass.suche());
        return FormularAnsicht.von(
                rahmen,
                paket.leistung().name().in(rahmen.sprache()),
                ansicht,
                schritt,
                anlass,
                kopf.map(Weg::buendel),
                Vorbelegungstext.feste(ansicht, vorbelegt),
                entwuerfe.aenderung(entwurf).map(v -> saetze(rahmen, v)).orElse(List.of()));
    }

    private Seitenansicht ansicht(
            Rahmen rahmen,
            Entwuerfe.Schritt schritt,
            List<Feldfehler> fehler,
            Map<String, Vorbelegung> vorbelegt,
            Unterseite unterseite) {
        var antworten = vorbelegungen.gezeigt(schritt.entwurf(), vorbelegt);
        var ansicht =
                formulare.ansicht(
                        schritt.formular(),
                        schritt.seite(),
                        antworten,
                        fehler,
                        rahmen.sprache(),
                        unterseite);
        return Vorbelegungstext.mit(ansicht, rahmen, vorbelegt, antworten);
    }

    private static List<String> saetze(Rahmen rahmen, Formularvergleich vergleich) {
        var saetze = new ArrayList<String>();
        satz(rahmen, "neu", vergleich.neue(), saetze);
        satz(rahmen, "anders", vergleich.geaenderte(), saetze);
        satz(rahmen, "entfallen", vergleich.entfallene(), saetze);
        return saetze;
    }

    private static void satz(Rahmen rahmen, String art, List<Feld> felder, List<String> saetze) {
        if (!felder.isEmpty()) {
            var fragen =
                    felder.stream()
                            .map(f -> "„" + f.frage().in(rahmen.sprache()) + "“")
                            .collect(Collectors.joining(", "));
            saetze.add(rahmen.text("antrag.wechsel." + art, fragen));
        }
    }
}
