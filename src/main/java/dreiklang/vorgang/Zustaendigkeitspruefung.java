package dreiklang.vorgang;

import dreiklang.basis.Befund;
import dreiklang.basis.YamlKnoten;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Leistungspaket;
import dreiklang.leistung.spi.Kapitelpruefer;
import java.util.List;
import org.springframework.stereotype.Component;

/// Checks that the roles a confidential Leistung names exist here and open confidential Leistungen.
@Component
class Zustaendigkeitspruefung implements Kapitelpruefer {

    private static final String DATEI = "leistung.yaml";

    private final Organisation organisation;

    Zustaendigkeitspruefung(Organisation organisation) {
        this.organisation = organisation;
    }

    @Override
    public String datei() {
        return DATEI;
    }

    @Override
    public List<Befund> pruefen(Leistungspaket paket) {
        var bekannt = organisation.vertraulicheRollen();
        return paket.kapitel(DATEI).flatMap(k -> k.bei("vertraulich")).stream()
                .flatMap(v -> v.liste().stream())
                .filter(rolle -> !bekannt.contains(rolle.text().orElse("")))
                .map(rolle -> befund(rolle, bekannt))
                .toList();
    }

    private static Befund befund(YamlKnoten rolle, List<String> bekannt) {
        return rolle.befund(
                "V-340",
                "Die Rolle „"
                        + rolle.text().orElse("")
                        + "“ öffnet keine vertraulichen Leistungen. Möglich sind: "
                        + String.join(", ", bekannt)
                        + ".");
    }
}
