package dreiklang.programm;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.identitaet.Konten;
import dreiklang.programm.Programmsicht.Umfang;
import dreiklang.rechenprobe.Rechenprobe;
import dreiklang.rechenprobe.Tabellendatei;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for tables of Massnahmen: bring one, say what its columns hold, look through what it
/// would change, take it over. Rows that are not right are refused with reasons; the others are
/// taken all together or not at all.
@Service
public class Massnahmeneinlesung {

    private static final int GROESSTE = 16 * 1024 * 1024;
    private static final Duration AUFHEBEN = Duration.ofDays(30);
    private static final List<String> ENDUNGEN = List.of(".csv", ".tsv", ".txt", ".xlsx");

    private final Plaene plaene;
    private final MassnahmeRepository ablage;
    private final EinlesungRepository einlesungen;
    private final Massnahmenbuch buch;
    private final Programmsicht sicht;
    private final Konten konten;

    Massnahmeneinlesung(
            Plaene plaene,
            MassnahmeRepository ablage,
            EinlesungRepository einlesungen,
            Massnahmenbuch buch,
            Programmsicht sicht,
            Konten konten) {
        this.plaene = plaene;
        this.ablage = ablage;
        this.einlesungen = einlesungen;
        this.buch = buch;
        this.sicht = sicht;
        this.konten = konten;
    }

    /// A table that is looked through.
    ///
    /// @param name name of the file
    /// @param uebernommen when it was taken over; empty: not yet
    /// @param bericht what it would bring now
    public record Durchsicht(String name, Optional<Instant> uebernommen, Abgleichbericht bericht) {}

    /// Keeps a table for 30 days so that it can be looked through.
    ///
    /// @param name name of the file; its ending says what it is
    /// @return under what it is kept
    /// @throws FachlicherFehler P-404 no such plan, P-130 neither CSV nor XLSX or too large, R-101
    ///   it cannot be read
    @Braucht(Recht.MASSNAHME_PFLEGEN)
    @Transactional
    public UUID bringen(String plan, String name, InputStream inhalt) {
        var bild = plaene.bild(plan);
        endung(name);
        try {
            var bytes = inhalt.readNBytes(GROESSTE + 1);
            if (bytes.length > GROESSTE) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "P-130", GROESSTE / 1024 / 1024);
            }
            tabellen(name, bytes);
            einlesungen.vergessen(buch.jetzt().minus(AUFHEBEN));
            return einlesungen.bringen(bild.plan().id(), ich(), name, bytes, buch.jetzt());
        } catch (IOException e) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "R-101", name);
        }
    }

    /// What the table would bring.
    ///
    /// @throws FachlicherFehler P-404 when the person has brought no such table
    @Braucht(Recht.MASSNAHME_PFLEGEN)
    @Transactional
    public Durchsicht ansehen(String plan, UUID id) {
        var bild = plaene.bild(plan);
        var datei = datei(bild, id);
        var bericht = fahren(bild, datei.name(), datei.inhalt(), sicht.bearbeiten(), true);
        return new Durchsicht(datei.name(), datei.uebernommen(), bericht);
    }

    /// Remembers for this plan what the columns hold; an empty value: nothing of a Massnahme.
    ///
    /// @throws FachlicherFehler P-404 when the person has brought no such table
    @Braucht(Recht.MASSNAHME_PFLEGEN)
    @Transactional
    public void zuordnen(String plan, UUID id, Map<String, Optional<Massnahmenspalte>> spalten) {
        var bild = plaene.bild(plan);
        var bekannt = ansehen(plan, id).bericht().spalten().keySet();
        spalten.keySet().retainAll(bekannt);
        einlesungen.zuordnen(bild.plan().id(), spalten);
    }

    /// Takes over what may be taken.
    ///
    /// @throws FachlicherFehler P-404 when the person has brought no such table, P-135 when it was
    ///   taken over already
    @Braucht(Recht.MASSNAHME_PFLEGEN)
    @Transactional
    public Abgleichbericht uebernehmen(String plan, UUID id) {
        var bild = plaene.bild(plan);
        var datei = datei(bild, id);
        if (datei.uebernommen().isPresent()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "P-135");
        }
        var bericht = fahren(bild, datei.name(), datei.inhalt(), sicht.bearbeiten(), false);
        einlesungen.uebernommen(id, bericht, buch.jetzt());
        return bericht;
    }

    /// Takes over a file for the program itself, from the terminal.
    @Transactional
    Abgleichbericht vomTerminal(String plan, Path datei, boolean trocken) {
        try {
            return fahren(
                    plaene.bild(plan),
                    datei.getFileName().toString(),
                    Files.readAllBytes(datei),
                    new Umfang(true, Set.of()),
                    trocken);
        } catch (IOException e) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "R-101", datei.getFileName());
        }
    }

    private EinlesungRepository.Datei datei(Planbild bild, UUID id) {
        return einlesungen
                .halten(bild.plan().id(), ich(), id)
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "P-404"));
    }

    private String ich() {
        return konten.aktuell().kennung();
    }

    private Abgleichbericht fahren(
            Planbild bild, String name, byte[] inhalt, Umfang umfang, boolean trocken) {
        var datei = tabellen(name, inhalt);
        var tafel = Massnahmentafel.von(datei.tabellen(), einlesungen.zuordnung(bild.plan().id()));
        var lauf = new Massnahmenabgleich(bild, ablage.alle(bild.plan().id()), buch, umfang);
        lauf.deuten(tafel.zeilen());
        var bericht =
                new Abgleichbericht(
                        bild.plan().kurz(),
                        !trocken,
                        tafel.spalten(),
                        tafel.ungelesen(),
                        lauf.zeilen(),
                        datei.tabellen().stream().map(Rechenprobe::pruefen).toList());
        if (!trocken) {
            buch.anlegen(bild, lauf.auftrag().neue());
            buch.aendern(bild, lauf.auftrag().paare());
        }
        return bericht;
    }

    private static Tabellendatei tabellen(String name, byte[] inhalt) {
        try {
            var datei = Files.createTempFile("massnahmen", endung(name));
            try {
                Files.write(datei, inhalt);
                return Tabellendatei.lesen(datei);
            } finally {
                Files.delete(datei);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String endung(String name) {
        return ENDUNGEN.stream()
                .filter(name.toLowerCase(Locale.ROOT)::endsWith)
                .findFirst()
                .orElseThrow(() ->
                        new FachlicherFehler(Fehlerart.EINGABE, "P-130", GROESSTE / 1024 / 1024));
    }
}
