package dreiklang.auskunft;

import dreiklang.basis.Befund;
import dreiklang.basis.Kapitelleser;
import dreiklang.basis.Wortlaut;
import dreiklang.basis.YamlKnoten;
import dreiklang.leistung.Leistungspaket;
import dreiklang.leistung.spi.Kapitelpruefer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Checks `datenschutz.yaml`: what a Leistungspaket says for the Verarbeitungsverzeichnis and no
/// other chapter does.
@Component
class Datenschutzkapitel implements Kapitelpruefer {

    static final String DATEI = "datenschutz.yaml";

    private static final int LANG = 1000;
    private static final int KURZ = 200;

    /// What the chapter says.
    ///
    /// @param zweck why the data are processed
    /// @param personen whose data there are besides the applicant's
    /// @param empfaenger who gets them besides the Amt, the Kasse and the Fachverfahren
    /// @param besondere special categories (Art. 9 DSGVO)
    record Angaben(
            Optional<Wortlaut> zweck,
            List<Wortlaut> personen,
            List<Wortlaut> empfaenger,
            List<Wortlaut> besondere) {

        static final Angaben KEINE = new Angaben(Optional.empty(), List.of(), List.of(), List.of());
    }

    @Override
    public String datei() {
        return DATEI;
    }

    @Override
    public List<Befund> pruefen(Leistungspaket paket) {
        var befunde = new ArrayList<Befund>();
        paket.kapitel(DATEI).ifPresent(k -> lesen(k, befunde));
        return befunde;
    }

    /// What a published package says.
    static Angaben von(Leistungspaket paket) {
        return paket.kapitel(DATEI, Angaben.class, k -> lesen(k, new ArrayList<>()))
                .orElse(Angaben.KEINE);
    }

    static Angaben lesen(YamlKnoten kapitel, List<Befund> befunde) {
        var leser = new Kapitelleser(befunde);
        leser.nur(kapitel, Set.of("zweck", "personen", "empfaenger", "besondere"));
        var zweck =
                kapitel.bei("zweck").isPresent()
                        ? Optional.of(leser.wortlaut(kapitel, "zweck", LANG))
                                .filter(w -> !w.deutsch().isBlank())
                        : Optional.<Wortlaut>empty();
        return new Angaben(
                zweck,
                leser.wortlaute(kapitel, "personen", KURZ),
                leser.wortlaute(kapitel, "empfaenger", KURZ),
                leser.wortlaute(kapitel, "besondere", KURZ));
    }
}
