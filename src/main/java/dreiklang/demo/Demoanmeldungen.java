package dreiklang.demo;

import dreiklang.betrieb.Startmeldung;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Gives the people of the demo a password everybody knows, and says so at the terminal. Never
/// outside demo operation.
@Component
@Order(0)
@ConditionalOnProperty("dreiklang.demo")
class Demoanmeldungen implements ApplicationRunner, Startmeldung {

    private static final String KENNWORT = "lindenau-2026!";

    private final Konten konten;
    private final Organisation organisation;

    Demoanmeldungen(Konten konten, Organisation organisation) {
        this.konten = konten;
        this.organisation = organisation;
    }

    @Override
    public void run(ApplicationArguments argumente) {
        konten.startkennwort(KENNWORT);
    }

    @Override
    public List<String> zeilen() {
        var zeilen = new ArrayList<String>();
        zeilen.add("");
        zeilen.add("Vorführung: Anmeldungen im Amt, Kennwort für alle " + KENNWORT);
        organisation.einheiten().stream()
                .flatMap(e -> organisation.personen(e.kurz()).stream())
                .sorted(Comparator.comparing(Beschaeftigte::anmeldename))
                .map(p ->
                        "  %-10s %s, %s (%s)"
                                .formatted(p.anmeldename(), p.name(), p.funktion(), p.einheit()))
                .forEach(zeilen::add);
        zeilen.add("");
        return zeilen;
    }
}
