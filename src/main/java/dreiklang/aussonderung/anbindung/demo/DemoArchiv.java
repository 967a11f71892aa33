package dreiklang.aussonderung.anbindung.demo;

import dreiklang.aussonderung.xdomea.Aktenbild;
import dreiklang.aussonderung.xdomea.Bewertung;
import dreiklang.aussonderung.xdomea.Kopf;
import dreiklang.aussonderung.xdomea.Nachricht;
import dreiklang.aussonderung.xdomea.Nachricht.Importergebnis;
import dreiklang.aussonderung.xdomea.Nachrichtendatei;
import dreiklang.aussonderung.xdomea.Nachrichtenleser;
import dreiklang.aussonderung.xdomea.Nachrichtenname;
import dreiklang.aussonderung.xdomea.Nachrichtenschreiber;
import dreiklang.aussonderung.xdomea.Nachrichtentyp;
import dreiklang.aussonderung.xdomea.Xdomeafassung;
import dreiklang.basis.FachlicherFehler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An invented archive: a program of its own that reads offers and hand-overs from a folder, keeps
/// for ever what was kept for thirty years or longer, and answers into another folder. It shows the
/// dialogue; it is no archive.
public final class DemoArchiv {

    private static final Logger LOG = LoggerFactory.getLogger(DemoArchiv.class);
    private static final int ARCHIVWUERDIG_AB = 30;
    private static final int MEISTE_TEILE = 100_000;

    private final Path eingang;
    private final Path ausgang;
    private final Path magazin;

    /// @param austausch the folder both sides know
    public DemoArchiv(Path austausch) {
        this.eingang = austausch.resolve("zum-archiv");
        this.ausgang = austausch.resolve("vom-archiv");
        this.magazin = austausch.resolve("demo-archiv");
    }

    /// Starts it from the terminal.
    ///
    /// @param args `--austausch` and the folder
    public static void main(String[] args) {
        var worte = new HashMap<String, String>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            worte.put(args[i], args[i + 1]);
        }
        var ordner = Path.of(worte.getOrDefault("--austausch", "daten/aussonderung"));
        var archiv = new DemoArchiv(ordner);
        Executors.newSingleThreadScheduledExecutor()
                .scheduleWithFixedDelay(archiv::rundgang, 0, 2, TimeUnit.SECONDS);
        LOG.info("Das Demo-Archiv ist bereit, Austausch über {}", ordner.toAbsolutePath());
    }

    /// Answers everything that lies there. A message goes into the stacks only after the answers
    /// lie in the folder; answering twice writes the same.
    public void rundgang() {
        if (!Files.isDirectory(eingang)) {
            return;
        }
        try (var dateien = Files.newDirectoryStream(eingang, "*.zip")) {
            Files.createDirectories(magazin);
            for (var datei : dateien) {
                Files.move(
                        datei,
                        magazin.resolve(verstanden(datei) + datei.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            LOG.warn("Das Demo-Archiv kommt nicht an den Ordner: {}", e.getMessage());
        }
    }

    /// @return what stands before the name in the stacks
    private String verstanden(Path datei) throws IOException {
        try {
            beantworten(datei);
            return "";
        } catch (FachlicherFehler e) {
            LOG.warn("Das Demo-Archiv kann eine Nachricht nicht lesen: {}", e.getMessage());
            return "unlesbar-";
        }
    }

    private void beantworten(Path datei) throws IOException {
        var name = datei.getFileName().toString();
        var xml = Nachrichtendatei.xml(datei, MEISTE_TEILE);
        var nachricht = Nachrichtenleser.lesen(name, xml);
        var fassung = Nachrichtenleser.fassung(name, xml).orElseThrow();
        switch (nachricht) {
            case Nachricht.Verzeichnis v
                    when v.kopf().typ() == Nachrichtentyp.ANBIETEVERZEICHNIS -> {
                senden(fassung, empfang(v, Nachrichtentyp.ANBIETUNG_EMPFANGEN));
                senden(fassung, bewertung(v));
            }
            case Nachricht.Verzeichnis v -> {
                senden(fassung, empfang(v, Nachrichtentyp.AUSSONDERUNG_EMPFANGEN));
                senden(fassung, uebernahme(v, Nachrichtendatei.namen(datei, MEISTE_TEILE)));
            }
            case Nachricht.Bewertungsverzeichnis b -> LOG.info("Eine Antwort ist keine Frage.");
            case Nachricht.Importbestaetigung i -> LOG.info("Eine Antwort ist keine Frage.");
            case Nachricht.Empfangsbestaetigung e -> LOG.info("Empfang bestätigt.");
        }
    }

    private static Nachricht empfang(Nachricht.Verzeichnis v, Nachrichtentyp typ) {
        return new Nachricht.Empfangsbestaetigung(antwort(v.kopf(), typ));
    }

    private static Nachricht bewertung(Nachricht.Verzeichnis angebot) {
        Map<UUID, Bewertung> urteile = new LinkedHashMap<>();
        for (var akte : angebot.akten()) {
            urteile.put(
                    akte.id(),
                    akte.jahre() >= ARCHIVWUERDIG_AB
                            ? Bewertung.ARCHIVIEREN
                            : Bewertung.VERNICHTEN);
        }
        return new Nachricht.Bewertungsverzeichnis(
                antwort(angebot.kopf(), Nachrichtentyp.BEWERTUNGSVERZEICHNIS), urteile);
    }

    /// Takes over only what is complete.
    private static Nachricht uebernahme(Nachricht.Verzeichnis abgabe, List<String> dateien) {
        var vorhanden = new HashSet<>(dateien);
        var ergebnisse = new ArrayList<Importergebnis>();
        for (var akte : abgabe.akten()) {
            boolean vollstaendig =
                    akte.dokumente().stream()
                            .map(Aktenbild.Dokumentbild::datei)
                            .allMatch(vorhanden::contains);
            ergebnisse.add(
                    new Importergebnis(
                            akte.id(),
                            vollstaendig,
                            vollstaendig ? "" : "Es fehlen Dateien.",
                            vollstaendig ? kennung(akte) : ""));
        }
        return new Nachricht.Importbestaetigung(
                antwort(abgabe.kopf(), Nachrichtentyp.IMPORT_BESTAETIGT), ergebnisse);
    }

    private static String kennung(Aktenbild akte) {
        return "DA " + akte.id().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    private static Kopf antwort(Kopf frage, Nachrichtentyp typ) {
        return new Kopf(
                frage.prozess(),
                typ,
                Clock.systemUTC().instant(),
                frage.empfaenger(),
                frage.absender());
    }

    private void senden(Xdomeafassung fassung, Nachricht nachricht) throws IOException {
        Nachrichtendatei.schreiben(
                ausgang,
                new Nachrichtenname(nachricht.kopf().prozess(), nachricht.kopf().typ()),
                new Nachrichtenschreiber(fassung).schreiben(nachricht),
                Map.of());
    }
}
