package dreiklang.akte;

import dreiklang.akte.Planabgleich.Schritt;
import dreiklang.akte.PlanverlaufRepository.Versuch;
import dreiklang.basis.Befund;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Recht;
import dreiklang.basis.YamlKnoten;
import dreiklang.basis.Zufall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of reading an Aktenplan from a file and writing it to one. Whatever comes from a page
/// is tried first; with one error nothing is changed.
@Service
public class Planeinlesung {

    private static final int GROESSTE = 5_000_000;

    private final AktenplanRepository plan;
    private final PlanverlaufRepository verlauf;
    private final Planwerk werk;
    private final Clock uhr;

    Planeinlesung(
            AktenplanRepository plan, PlanverlaufRepository verlauf, Planwerk werk, Clock uhr) {
        this.plan = plan;
        this.verlauf = verlauf;
        this.werk = werk;
        this.uhr = uhr;
    }

    /// What a row would do.
    ///
    /// @param zeile row of the file, 0 when the number is missing there
    /// @param art `NEU`, `GEAENDERT` or `BEENDET`
    /// @param felder what changes: name, before, after
    public record Wirkung(
            int zeile, String nummer, String name, String art, List<Feldwechsel> felder) {}

    /// A value that changes.
    public record Feldwechsel(Planspalte spalte, String alt, String neu) {}

    /// What a file would do.
    ///
    /// @param id under which it can be taken over; empty with errors or when nothing would change
    /// @param gelesen how many numbers were read
    public record Trockenlauf(
            Optional<UUID> id,
            String name,
            boolean ganz,
            int gelesen,
            List<Wirkung> wirkungen,
            List<Befund> fehler) {}

    /// Forms of a file.
    public enum Form {
        /// Semicolons, for spreadsheets.
        CSV,
        /// Excel.
        XLSX,
        /// `aktenplan.yaml` of the Kommune's folder.
        YAML
    }

    /// How many numbers the plan has, what has ended included.
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public int umfang() {
        return plan.alle().size();
    }

    /// The whole plan as a file, what has ended included.
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public byte[] ausgeben(Form form) {
        var stellen = plan.alle().values();
        return switch (form) {
            case CSV -> Planschrift.csv(stellen);
            case XLSX -> Planschrift.xlsx(stellen);
            case YAML -> Planschrift.yaml(stellen);
        };
    }

    /// Tries a file; nothing of the plan is changed. What could be taken over is kept for a day.
    ///
    /// @param ganz whether the file is the whole plan: then numbers that are missing end
    /// @throws FachlicherFehler K-246 when the file is empty or larger than 5 MB
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    @Transactional
    public Trockenlauf versuchen(String name, byte[] inhalt, boolean ganz) {
        if (inhalt.length == 0 || inhalt.length > GROESSTE) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-246");
        }
        var datei = new Plandatei(name, werk.einheiten());
        var stellen = datei.lesen(inhalt);
        if (!datei.befunde().isEmpty()) {
            return new Trockenlauf(
                    Optional.empty(), name, ganz, stellen.size(), List.of(), datei.befunde());
        }
        var schritte = schritte(stellen, ganz);
        var id = schritte.isEmpty() ? Optional.<UUID>empty() : Optional.of(Zufall.kennung(uhr));
        id.ifPresent(i ->
                verlauf.versuchen(
                        new Versuch(i, werk.wer(), name, inhalt, ganz, gezeigt(schritte)),
                        uhr.instant()));
        return new Trockenlauf(
                id, name, ganz, stellen.size(), wirkungen(schritte, datei), List.of());
    }

    private List<Schritt> schritte(List<Planstelle> stellen, boolean ganz) {
        return Planabgleich.schritte(plan.alle(), stellen, ganz, werk.heute());
    }

    private static String gezeigt(List<Schritt> schritte) {
        return Pruefsumme.von(schritte.toString()).hex();
    }

    private static List<Wirkung> wirkungen(List<Schritt> schritte, Plandatei datei) {
        return schritte.stream()
                .map(s ->
                        new Wirkung(
                                datei.zeile(s.stelle().nummer()),
                                s.stelle().nummer(),
                                s.stelle().name(),
                                s.art().name(),
                                s.felder().stream()
                                        .map(f -> new Feldwechsel(f.spalte(), f.alt(), f.neu()))
                                        .toList()))
                .toList();
    }

    /// Takes over what was tried.
    ///
    /// @return how many numbers were changed
    /// @throws FachlicherFehler K-245 when it is not there any more or the plan has changed since
    ///   it was shown
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    @Transactional
    public int uebernehmen(UUID id) {
        plan.sperren();
        var versuch =
                verlauf.versuch(id, werk.wer())
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.KONFLIKT, "K-245"));
        var datei = new Plandatei(versuch.name(), werk.einheiten());
        var schritte = schritte(datei.lesen(versuch.inhalt()), versuch.ganz());
        if (!datei.befunde().isEmpty() || !gezeigt(schritte).equals(versuch.gezeigt())) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-245");
        }
        werk.anwenden(
                schritte,
                versuch.name(),
                "akte.plan-eingelesen",
                Map.of(
                        "pruefsumme", Pruefsumme.von(versuch.inhalt()).hex(),
                        "nummern", Integer.toString(schritte.size())));
        verlauf.vergessen(id);
        return schritte.size();
    }

    /// Loads `aktenplan.yaml` of a Kommune's folder when it has changed since it was read last;
    /// with findings nothing is changed. It is the whole plan: what is missing ends.
    @Offen("called by the program at start")
    @Transactional
    public List<Befund> laden(Path ordner) {
        var datei = ordner.resolve("aktenplan.yaml");
        if (!Files.exists(datei)) {
            return List.of(
                    new Befund(
                            "aktenplan.yaml",
                            0,
                            "K-110",
                            "Die Datei fehlt. Ohne Aktenplan bekommt jede Akte die Nummer 00.00.00."));
        }
        byte[] inhalt = inhalt(datei);
        var befunde = new ArrayList<Befund>();
        var stellen =
                Aktenplan.lesen(
                        YamlKnoten.lesen("aktenplan.yaml", inhalt), werk.einheiten(), befunde);
        plan.sperren();
        var pruefsumme = Pruefsumme.von(inhalt).hex();
        if (befunde.isEmpty() && !verlauf.datei().equals(pruefsumme)) {
            var schritte = schritte(stellen, true);
            if (!schritte.isEmpty()) {
                werk.anwenden(
                        schritte, "datei", "akte.plan-geladen", Map.of("pruefsumme", pruefsumme));
            }
            verlauf.datei(pruefsumme);
        }
        return List.copyOf(befunde);
    }

    private static byte[] inhalt(Path datei) {
        try {
            return Files.readAllBytes(datei);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
