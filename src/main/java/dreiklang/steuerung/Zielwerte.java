package dreiklang.steuerung;

import dreiklang.basis.Befund;
import dreiklang.basis.YamlKnoten;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.leistung.Leistungspaket;
import dreiklang.leistung.spi.Kapitelpruefer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The chapter `kennzahlen.yaml`: what a Leistung aims at. The measuring itself needs no chapter.
///
/// `ziel_tage: 14` means: four of five Antraege are meant to be decided within 14 days, waiting
/// time left out.
@Component
class Zielwerte implements Kapitelpruefer {

    static final String DATEI = "kennzahlen.yaml";
    private static final String ZIEL = "ziel_tage";
    private static final int LAENGSTES_ZIEL = 3650;

    private final ObjectProvider<Leistungen> leistungen;

    /// @param leistungen looked up late: the catalogue itself asks for all Kapitelpruefer
    Zielwerte(ObjectProvider<Leistungen> leistungen) {
        this.leistungen = leistungen;
    }

    @Override
    public String datei() {
        return DATEI;
    }

    @Override
    public List<Befund> pruefen(Leistungspaket paket) {
        return paket.kapitel(DATEI).map(Zielwerte::pruefen).orElse(List.of());
    }

    /// The target of the current Fassung in days; empty when it has none.
    Optional<Integer> ziel(LeistungsSchluessel leistung) {
        return leistungen
                .getObject()
                .paket(leistung)
                .flatMap(p -> p.kapitel(DATEI))
                .flatMap(k -> k.bei(ZIEL))
                .flatMap(Zielwerte::zahl);
    }

    private static List<Befund> pruefen(YamlKnoten kapitel) {
        var befunde = new ArrayList<Befund>();
        kapitel.eintraege()
                .forEach((name, knoten) -> {
                    if (!name.equals(ZIEL)) {
                        befunde.add(
                                knoten.befund(
                                        "S-101",
                                        "„"
                                                + name
                                                + "“ ist hier nicht bekannt. Erlaubt ist: ziel_tage."));
                    } else if (zahl(knoten).isEmpty()) {
                        befunde.add(
                                knoten.befund(
                                        "S-102",
                                        "ziel_tage ist eine ganze Zahl von 1 bis "
                                                + LAENGSTES_ZIEL
                                                + " (Tage)."));
                    }
                });
        return befunde;
    }

    private static Optional<Integer> zahl(YamlKnoten knoten) {
        return knoten.text()
                .filter(t -> t.matches("[1-9][0-9]{0,3}"))
                .map(Integer::valueOf)
                .filter(z -> z <= LAENGSTES_ZIEL);
    }
}
