package dreiklang.demo;

import dreiklang.akte.Akten;
import dreiklang.basis.Befund;
import dreiklang.basis.YamlKnoten;
import dreiklang.dokument.Textbausteine;
import dreiklang.fachverfahren.Verzeichnis;
import dreiklang.formular.Strassenverzeichnis;
import dreiklang.identitaet.Organisation;
import dreiklang.karte.Karten;
import dreiklang.leistung.Buendelplaene;
import dreiklang.leistung.Leistungen;
import dreiklang.programm.Programmladung;
import dreiklang.prozess.Prozessbestand;
import dreiklang.ressourcen.Ressourcenladung;
import dreiklang.seite.Kommunenangaben;
import dreiklang.vorgang.Rechtsbehelfe;
import dreiklang.vorgang.Zuweisungsregeln;
import dreiklang.zahlung.Zahlungen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/// Loads the files of the Kommune at every start, before the town is ready: who it is, its people,
/// its Aktenplan, what it offers.
///
/// Works with and without the demo: the demo's files lie in `kommune/demo`, those of a real Kommune
/// in `kommune`. What is faulty is told with file, line and sentence; the rest of the town runs.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Kommunenlader implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Kommunenlader.class);

    private final Demoeinstellungen einstellungen;
    private final Kommunenangaben angaben;
    private final Organisation organisation;
    private final Akten akten;
    private final Leistungen leistungen;
    private final Buendelplaene buendelplaene;
    private final Zahlungen zahlungen;
    private final Karten karten;
    private final Strassenverzeichnis strassen;
    private final Zuweisungsregeln zuweisungsregeln;
    private final Verzeichnis verzeichnis;
    private final Textbausteine textbausteine;
    private final Rechtsbehelfe rechtsbehelfe;
    private final Prozessbestand prozesse;
    private final Programmladung programmladung;
    private final Ressourcenladung ressourcen;
    private final ThreadPoolTaskScheduler planer;

    Kommunenlader(
            Demoeinstellungen einstellungen,
            Kommunenangaben angaben,
            Organisation organisation,
            Akten akten,
            Leistungen leistungen,
            Buendelplaene buendelplaene,
            Zahlungen zahlungen,
            Karten karten,
            Strassenverzeichnis strassen,
            Zuweisungsregeln zuweisungsregeln,
            Verzeichnis verzeichnis,
            Textbausteine textbausteine,
            Rechtsbehelfe rechtsbehelfe,
            Prozessbestand prozesse,
            Programmladung programmladung,
            Ressourcenladung ressourcen,
            ThreadPoolTaskScheduler planer) {
        this.einstellungen = einstellungen;
        this.angaben = angaben;
        this.organisation = organisation;
        this.akten = akten;
        this.leistungen = leistungen;
        this.buendelplaene = buendelplaene;
        this.zahlungen = zahlungen;
        this.karten = karten;
        this.strassen = strassen;
        this.zuweisungsregeln = zuweisungsregeln;
        this.verzeichnis = verzeichnis;
        this.textbausteine = textbausteine;
        this.rechtsbehelfe = rechtsbehelfe;
        this.prozesse = prozesse;
        this.programmladung = programmladung;
        this.ressourcen = ressourcen;
        this.planer = planer;
    }

    @Override
    public void run(ApplicationArguments argumente) {
        var kommune = einstellungen.ort(einstellungen.demo() ? "kommune/demo" : "kommune");
        lesbarPruefen(kommune);
        laden(kommune, o -> Kommunendatei.lesen(o, angaben::uebernehmen));
        laden(kommune, karten::laden);
        laden(kommune, organisation::laden);
        laden(kommune, verzeichnis::laden);
        laden(kommune, akten::laden);
        laden(kommune, zahlungen::laden);
        laden(kommune, strassen::laden);
        laden(kommune, leistungen::lebenslagenLaden);
        laden(kommune, textbausteine::laden);
        laden(kommune, rechtsbehelfe::laden);
        laden(einstellungen.ort("leistungen"), leistungen::laden);
        laden(kommune, buendelplaene::laden);
        laden(kommune, zuweisungsregeln::laden);
        laden(kommune, prozesse::laden);
        laden(kommune, programmladung::laden);
        laden(kommune, ressourcen::laden);
    }

    /// Beside the people at the pages, who come first; an end of the program waits for it.
    @EventListener(ApplicationReadyEvent.class)
    void nachpruefen() {
        var ordner = einstellungen.ort("leistungen");
        planer.execute(() -> {
            if (Files.isDirectory(ordner)) {
                laden(ordner, leistungen::nachpruefen);
            }
        });
    }

    /// A file that is no YAML at all ends the start with one sentence: whoever has just changed it
    /// stands at the terminal, and a town without its people or its Aktenplan helps nobody.
    ///
    /// @throws FachlicherFehler B-201 with file, line and reason
    private static void lesbarPruefen(Path ordner) {
        if (!Files.isDirectory(ordner)) {
            return;
        }
        try (var dateien = Files.list(ordner)) {
            for (var datei : dateien.filter(d -> d.toString().endsWith(".yaml")).toList()) {
                YamlKnoten.lesen(datei.toString(), Files.readAllBytes(datei));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void laden(Path ordner, Function<Path, List<Befund>> tuer) {
        if (Files.isDirectory(ordner)) {
            tuer.apply(ordner).forEach(b -> LOG.warn("{}: {}", ordner, b.lesbar()));
        } else {
            LOG.warn("Der Ordner {} fehlt. Bitte anlegen, siehe docs/betrieb.md.", ordner);
        }
    }
}
