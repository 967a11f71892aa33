package dreiklang.vorgang;

import dreiklang.ausdruck.Ausdruck;
import dreiklang.basis.Befund;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Kapitelleser;
import dreiklang.basis.YamlKnoten;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.leistung.Leistungspaket;
import dreiklang.leistung.spi.Kapitelpruefer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Asks for a second pair of eyes where the Leistungspaket says so: `vier_augen: ja`, or a
/// condition such as `vier_augen: gebuehr > 500 und ergebnis = 'BEWILLIGT'`.
@Component
class Vieraugen implements Kapitelpruefer {

    /// What conditions call the way it is decided.
    static final String ERGEBNIS = "ergebnis";

    private static final String SCHLUESSEL = "vier_augen";
    private static final String GEBUEHR = "gebuehr";

    private final Briefumgebung umgebung;
    private final Bescheide bescheide;
    private final Mitzeichnungsleiste leiste;

    Vieraugen(Briefumgebung umgebung, Bescheide bescheide, Mitzeichnungsleiste leiste) {
        this.umgebung = umgebung;
        this.bescheide = bescheide;
        this.leiste = leiste;
    }

    /// Refuses a decision that nobody else has signed.
    ///
    /// @param wer who decides; her own Zeichen does not count, nor that of who has applied
    /// @throws FachlicherFehler V-370 when the package asks for four eyes and nobody but her has
    ///   signed exactly this Bescheid
    void pruefen(Vorgang v, Ergebnis ergebnis, String begruendung, BeschaeftigteId wer) {
        if (!verlangt(v, ergebnis)) {
            return;
        }
        boolean gezeichnet =
                leiste.vollendet(v, Optional.empty(), bescheide.wortlaut(v, ergebnis, begruendung))
                        .filter(m ->
                                m.stellen().stream()
                                        .flatMap(s -> s.von().stream())
                                        .anyMatch(p -> !p.equals(wer) && !v.eigeneSache(p)))
                        .isPresent();
        if (!gezeichnet) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "V-370");
        }
    }

    /// Whether the package asks for it in this case.
    boolean verlangt(Vorgang v, Ergebnis ergebnis) {
        var bedingung = bedingung(umgebung.paket(v));
        if (bedingung.isEmpty()) {
            return false;
        }
        var werte = new HashMap<>(umgebung.antworten(v).werte());
        werte.put(ERGEBNIS, List.of(ergebnis.name()));
        werte.put(GEBUEHR, List.of(umgebung.gebuehr(v).inEuro().toPlainString()));
        return bedingung.get().gilt(werte);
    }

    private static Optional<Ausdruck> bedingung(Leistungspaket paket) {
        return paket.kapitel(Rechtsbehelfe.KAPITEL)
                .flatMap(w -> w.text(SCHLUESSEL))
                .map(String::strip)
                .filter(t -> !t.equals("nein") && !t.equals("false"))
                .map(t -> Ausdruck.lesen(t.equals("ja") || t.equals("true") ? "1 = 1" : t));
    }

    @Override
    public String datei() {
        return Rechtsbehelfe.KAPITEL;
    }

    @Override
    public List<Befund> pruefen(Leistungspaket paket) {
        var befunde = new ArrayList<Befund>();
        var wurzel = paket.kapitel(Rechtsbehelfe.KAPITEL);
        var ort = wurzel.flatMap(w -> w.bei(SCHLUESSEL));
        if (wurzel.isEmpty()
                || ort.isEmpty()
                || ort.get().text().filter(t -> t.matches("ja|nein|true|false")).isPresent()) {
            return befunde;
        }
        var leser = new Kapitelleser(befunde);
        var bekannt = new HashSet<>(paket.namen());
        bekannt.addAll(List.of(ERGEBNIS, GEBUEHR));
        Ausdruck.lesen(leser, wurzel.get(), SCHLUESSEL)
                .ifPresent(bedingung -> pruefen(bedingung, bekannt, leser, ort.get()));
        return befunde;
    }

    private static void pruefen(
            Ausdruck bedingung, Set<String> bekannt, Kapitelleser leser, YamlKnoten ort) {
        if (!bedingung.istBedingung()) {
            leser.melde(
                    ort,
                    "V-379",
                    "Hinter „vier_augen“ gehört „ja“, „nein“ oder eine Bedingung wie „gebuehr > 500“.");
        }
        bedingung
                .unbekannte(bekannt)
                .forEach(f ->
                        leser.melde(
                                ort,
                                "V-379",
                                "Das Feld „%s“ gibt es nicht. Bekannt sind die Felder des Formulars, „gebuehr“ und „ergebnis“."
                                        .formatted(f)));
    }
}
