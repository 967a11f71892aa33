package dreiklang.vorgang;

import dreiklang.basis.Befund;
import dreiklang.basis.Offen;
import dreiklang.basis.YamlKnoten;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Leistungen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the rules by which new Vorgaenge are assigned.
@Service
public class Zuweisungsregeln {

    private final ZuweisungRepository zuweisungen;
    private final Leistungen leistungen;
    private final Organisation organisation;
    private final Versorgungslage lage;

    Zuweisungsregeln(
            ZuweisungRepository zuweisungen,
            Leistungen leistungen,
            Organisation organisation,
            Versorgungslage lage) {
        this.zuweisungen = zuweisungen;
        this.leistungen = leistungen;
        this.organisation = organisation;
        this.lage = lage;
    }

    /// Loads the rules of a Kommune's folder (`zuweisung.yaml`); with findings nothing is changed,
    /// without the file everything stays with its unit.
    @Offen("called by the program at start")
    @Transactional
    public List<Befund> laden(Path ordner) {
        var befunde = new ArrayList<Befund>();
        var leute =
                organisation.einheiten().stream()
                        .flatMap(e -> organisation.personen(e.kurz()).stream())
                        .map(Beschaeftigte::anmeldename)
                        .collect(Collectors.toSet());
        var leser = new Zuweisungsleser(leistungen, organisation, lage, leute, befunde);
        var regeln = leser.lesen(YamlKnoten.lesen(Zuweisungsleser.DATEI, inhalt(ordner)));
        if (befunde.isEmpty()) {
            zuweisungen.ersetzen(regeln);
        }
        return List.copyOf(befunde);
    }

    private static byte[] inhalt(Path ordner) {
        var datei = ordner.resolve(Zuweisungsleser.DATEI);
        try {
            return Files.exists(datei) ? Files.readAllBytes(datei) : new byte[0];
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
