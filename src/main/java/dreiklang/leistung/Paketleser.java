package dreiklang.leistung;

import dreiklang.basis.Befund;
import dreiklang.basis.Kapitelleser;
import dreiklang.basis.YamlKnoten;
import dreiklang.formular.Formular;
import dreiklang.formular.Formulare;
import dreiklang.leistung.spi.Kapitelpruefer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Makes a Leistungspaket from its files and checks it. Every way a package comes in leads through
/// here.
@Component
class Paketleser {

    private static final String LEISTUNG = "leistung.yaml";
    private static final String FORMULAR = "formular.yaml";
    private static final String FORMULARE = "formulare/";
    private static final String BEISPIELE = "beispiele/";

    /// Chapters of the format; who executes them registers a Kapitelpruefer.
    private static final Set<String> KAPITEL =
            Set.of(
                    LEISTUNG,
                    FORMULAR,
                    FORMULARE,
                    BEISPIELE,
                    "gebuehren.yaml",
                    "erstattung.yaml",
                    "akte.yaml",
                    "datenschutz.yaml",
                    "signatur.yaml",
                    "kennzahlen.yaml",
                    "fristen.yaml",
                    "automatik.yaml",
                    "anbindung.yaml",
                    Vorpruefung.DATEI,
                    "ablauf.bpmn",
                    "schritte.yaml",
                    "tafeln/",
                    "vorlagen/",
                    "bausteine/",
                    "codes/",
                    "texte/");

    private static final Formular KEINES = new Formular("", List.of());
    private static final YamlKnoten LEER = YamlKnoten.lesen(LEISTUNG, new byte[0]);

    private final Formulare formulare;
    private final Clock uhr;

    Paketleser(Formulare formulare, Clock uhr) {
        this.formulare = formulare;
        this.uhr = uhr;
    }

    /// Reads and checks a package.
    ///
    /// @param pruefer those who execute the chapters
    Leistungspaket pruefen(
            LeistungsSchluessel schluessel,
            Map<String, byte[]> dateien,
            Collection<Kapitelpruefer> pruefer,
            List<Befund> befunde) {
        bekannteDateien(dateien, pruefer, befunde);
        var paket = lesen(schluessel, 1, dateien, befunde);
        if (befunde.isEmpty()) {
            new Beispielpruefung(formulare, new Kapitelleser(befunde)).pruefe(paket);
        }
        if (befunde.isEmpty()) {
            pruefer.forEach(p -> befunde.addAll(p.pruefen(paket)));
        }
        return paket;
    }

    /// What could be better in a package without findings.
    List<Befund> begutachten(
            LeistungsSchluessel schluessel,
            Map<String, byte[]> dateien,
            Collection<Kapitelpruefer> pruefer) {
        var paket = lesen(schluessel, 1, dateien, new ArrayList<>());
        var hinweise = new ArrayList<>(new Paketgutachten(formulare).zu(paket));
        pruefer.forEach(p -> hinweise.addAll(p.begutachten(paket)));
        return hinweise;
    }

    /// Reads a package without judging it: also one that was published long ago.
    Leistungspaket lesen(
            LeistungsSchluessel schluessel,
            int fassung,
            Map<String, byte[]> dateien,
            List<Befund> befunde) {
        var wurzel = kapitel(LEISTUNG, dateien, befunde);
        var formular =
                wurzel.isPresent() && kommtOhneFormularAus(wurzel.get(), dateien)
                        ? KEINES
                        : formular(schluessel.wert(), FORMULAR, dateien, befunde);
        var namen =
                new Feldnamen(
                        formular.equals(KEINES) ? Optional.empty() : Optional.of(formular.namen()),
                        vorpruefung(dateien, formular, befunde));
        // What follows from a file that cannot be read is not told again.
        List<Befund> weitere = wurzel.isPresent() ? befunde : new ArrayList<>();
        var leistung =
                new Leistungsleser(weitere).lesen(schluessel, fassung, wurzel.orElse(LEER), namen);
        return new Leistungspaket(
                leistung,
                formular,
                weitere(schluessel, dateien, befunde),
                beispiele(dateien, befunde),
                dateien);
    }

    /// @return names of the questions of the Vorpruefung
    private Set<String> vorpruefung(
            Map<String, byte[]> dateien, Formular formular, List<Befund> befunde) {
        if (!dateien.containsKey(Vorpruefung.DATEI)) {
            return Set.of();
        }
        return kapitel(Vorpruefung.DATEI, dateien, befunde)
                .map(w -> new Vorpruefungsleser(formulare, befunde).lesen(w, formular))
                .map(v -> v.formular().namen())
                .orElse(Set.of());
    }

    /// A Leistung with a form to print needs none to fill in.
    private static boolean kommtOhneFormularAus(YamlKnoten wurzel, Map<String, byte[]> dateien) {
        return wurzel.bei("pdf").isPresent() && !dateien.containsKey(FORMULAR);
    }

    private Formular formular(
            String schluessel, String datei, Map<String, byte[]> dateien, List<Befund> befunde) {
        return kapitel(datei, dateien, befunde)
                .map(wurzel -> formulare.lesen(schluessel, wurzel, dateien, befunde))
                .orElse(KEINES);
    }

    private static Optional<YamlKnoten> kapitel(
            String datei, Map<String, byte[]> dateien, List<Befund> befunde) {
        var inhalt = dateien.get(datei);
        if (inhalt == null) {
            befunde.add(
                    new Befund(
                            datei, 0, "L-101", "Die Datei " + datei + " fehlt im Leistungspaket."));
            return Optional.empty();
        }
        return YamlKnoten.lesen(datei, inhalt, befunde);
    }

    private Map<String, Formular> weitere(
            LeistungsSchluessel schluessel, Map<String, byte[]> dateien, List<Befund> befunde) {
        var weitere = new TreeMap<String, Formular>();
        for (var datei : yaml(dateien, FORMULARE)) {
            var name = datei.substring(FORMULARE.length(), datei.length() - ".yaml".length());
            weitere.put(name, formular(schluessel.wert() + "/" + name, datei, dateien, befunde));
        }
        return weitere;
    }

    private List<Beispiel> beispiele(Map<String, byte[]> dateien, List<Befund> befunde) {
        var leser = new Beispielleser(new Kapitelleser(befunde), uhr);
        var beispiele = new ArrayList<Beispiel>();
        for (var datei : yaml(dateien, BEISPIELE)) {
            kapitel(datei, dateien, befunde).map(leser::lesen).ifPresent(beispiele::add);
        }
        return beispiele;
    }

    private static List<String> yaml(Map<String, byte[]> dateien, String ordner) {
        return dateien.keySet().stream()
                .filter(d -> d.startsWith(ordner) && d.endsWith(".yaml"))
                .sorted()
                .toList();
    }

    private static void bekannteDateien(
            Map<String, byte[]> dateien, Collection<Kapitelpruefer> pruefer, List<Befund> befunde) {
        var bekannt = pruefer.stream().map(Kapitelpruefer::datei).collect(Collectors.toSet());
        bekannt.addAll(KAPITEL);
        for (var datei : dateien.keySet()) {
            if (bekannt.stream()
                    .noneMatch(k -> k.endsWith("/") ? datei.startsWith(k) : datei.equals(k))) {
                befunde.add(
                        new Befund(
                                datei,
                                0,
                                "L-104",
                                "Diese Datei gehört nicht in ein Leistungspaket. Prüfen Sie die Schreibweise oder entfernen"
                                        + " Sie sie."));
            }
        }
    }
}
