package dreiklang.formular;

import dreiklang.basis.Befund;
import dreiklang.basis.Wortlaut;
import dreiklang.basis.YamlKnoten;
import dreiklang.formular.Bedingungsprobe.Ergebnis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What could be better in a Formular that is not wrong: questions nobody sees, conditions that
/// decide nothing, answers nobody can give, words nobody uses. Remarks refuse nothing.
final class Formulargutachten {

    private static final int SPALTEN = 6;
    private static final Set<Feldart> BREIT =
            Set.of(
                    Feldart.MEHRZEILIG,
                    Feldart.MEHRFACHAUSWAHL,
                    Feldart.DATEI,
                    Feldart.HINWEIS,
                    Feldart.BLOCK,
                    Feldart.PUNKT);

    private final Formular formular;
    private final LocalDate heute;
    private final Bedingungsprobe probe;
    private final Map<String, YamlKnoten> orte = new HashMap<>();
    private final YamlKnoten wurzel;
    private final List<Befund> anmerkungen = new ArrayList<>();

    /// @param wurzel the definition, for the lines
    Formulargutachten(Formular formular, YamlKnoten wurzel, LocalDate heute) {
        this.formular = formular;
        this.heute = heute;
        this.wurzel = wurzel;
        probe = new Bedingungsprobe(formular, heute);
        orte(wurzel, "seiten");
    }

    List<Befund> erstatten() {
        for (var seite : formular.seiten()) {
            seite(seite);
            seite.felder().stream().flatMap(Feld::alle).forEach(f -> feld(seite, f));
        }
        formular.mitzeichnung().ifPresent(m -> texte("mitzeichnung", m.rolle(), m.satz()));
        ohneRechtsgrund();
        return List.copyOf(anmerkungen);
    }

    private void seite(Formularseite seite) {
        var name = "Die Seite „" + seite.titel().deutsch() + "“";
        if (seite.wenn().isPresent()) {
            bedingung(seite.name(), "F-401", name, probe.seite(seite));
        }
        texte(seite.name(), seite.titel(), seite.einleitung());
        for (var regel : seite.regeln()) {
            if (probe.regel(regel) == Ergebnis.NIE) {
                anmerken(
                        seite.name(),
                        "F-405",
                        name + " hat eine Prüfung, die niemand erfüllen kann: " + regel.gilt());
            }
            texte(seite.name(), regel.satz());
        }
    }

    private void feld(Formularseite seite, Feld feld) {
        var name = "Das Feld „" + feld.name() + "“";
        if (feld.bedingungen().wenn().isPresent()) {
            bedingung(feld.name(), "F-402", name, probe.feld(seite, feld));
        }
        grenzen(feld, name);
        codeliste(feld, name);
        tafel(feld, name);
        if (feld.grenzen().muster() != null && feld.hilfe().deutsch().isBlank()) {
            anmerken(
                    feld.name(),
                    "F-491",
                    name
                            + " verlangt eine Form, die niemand errät. Sagen Sie unter „hilfe“, wie die Antwort aussieht, mit einem Beispiel.");
        }
        texte(feld.name(), feld.frage(), feld.hilfe());
        feld.optionen().forEach(o -> texte(feld.name(), o.text()));
    }

    private void codeliste(Feld feld, String name) {
        var codeliste = feld.zusatz().herkunft().codeliste();
        if (!codeliste.isEmpty() && feld.optionen().isEmpty()) {
            anmerken(
                    feld.name(),
                    "F-492",
                    name
                            + " ist ein Textfeld, solange seine Codeliste fehlt. Bringen Sie sie bei: "
                            + codeliste);
        }
    }

    private void tafel(Feld feld, String name) {
        if (feld.art() != Feldart.GRUPPE || feld.gruppe().darstellung() != Gruppenart.TABELLE) {
            return;
        }
        if (feld.teile().size() > SPALTEN
                || feld.teile().stream().anyMatch(f -> BREIT.contains(f.art()))) {
            anmerken(
                    feld.name(),
                    "F-471",
                    name
                            + " ist eine Tabelle mit langen oder mehr als sechs Fragen. Nehmen Sie „darstellung: block“ oder „unterseite“.");
        }
    }

    private void bedingung(String ort, String code, String name, Ergebnis ergebnis) {
        switch (ergebnis) {
            case NIE ->
                    anmerken(
                            ort,
                            code,
                            name + " wird bei keiner Antwort gezeigt. Prüfen Sie „wenn“.");
            case IMMER ->
                    anmerken(
                            ort,
                            "F-403",
                            name + " wird bei jeder Antwort gezeigt. Streichen Sie „wenn“.");
            case UNKLAR ->
                    anmerken(
                            ort,
                            "F-404",
                            name + " hängt von zu vielen Antworten ab, um alle zu probieren.");
            case MAL_SO_MAL_SO -> {}
        }
    }

    /// Limits between which nothing lies.
    private void grenzen(Feld feld, String name) {
        boolean leer =
                switch (feld.art()) {
                    case GRUPPE -> feld.gruppe().von() > feld.gruppe().bis();
                    case ZAHL, BETRAG ->
                            verkehrt(zahl(feld.grenzen().von()), zahl(feld.grenzen().bis()));
                    case DATUM -> verkehrt(tag(feld.grenzen().von()), tag(feld.grenzen().bis()));
                    default -> false;
                };
        if (leer) {
            anmerken(
                    feld.name(),
                    "F-405",
                    name + " kann niemand ausfüllen: „von“ liegt über „bis“.");
        }
    }

    private static <T extends Comparable<? super T>> boolean verkehrt(
            Optional<T> von, Optional<T> bis) {
        return von.isPresent() && bis.isPresent() && von.get().compareTo(bis.get()) > 0;
    }

    private static Optional<BigDecimal> zahl(@Nullable String grenze) {
        return Optional.ofNullable(grenze)
                .filter(g -> g.matches("-?\\d{1,12}(\\.\\d{1,2})?"))
                .map(BigDecimal::new);
    }

    private Optional<LocalDate> tag(@Nullable String grenze) {
        return Optional.ofNullable(grenze)
                .filter(Tage::istGrenze)
                .flatMap(g -> Tage.grenze(g, heute));
    }

    private void texte(String ort, Wortlaut... texte) {
        for (var text : texte) {
            Sprachprobe.pruefe(text).forEach(a -> anmerken(ort, a.code(), a.satz()));
        }
    }

    /// One remark for the whole Formular, because at first it is true of every field.
    private void ohneRechtsgrund() {
        var ohne =
                formular.seiten().stream()
                        .flatMap(s -> s.felder().stream())
                        .flatMap(Feld::alle)
                        .filter(Feld::wirdBeantwortet)
                        .filter(f -> f.zusatz().herkunft().rechtsgrund().isEmpty())
                        .map(Feld::name)
                        .toList();
        if (!ohne.isEmpty()) {
            anmerkungen.add(
                    wurzel.befund(
                            "F-409",
                            "Bei %d Feldern fehlt „rechtsgrund“. Fragen Sie nur, was eine Vorschrift verlangt: %s."
                                    .formatted(
                                            ohne.size(),
                                            ohne.stream()
                                                    .limit(10)
                                                    .collect(Collectors.joining(", ")))));
        }
    }

    private void anmerken(String ort, String code, String satz) {
        anmerkungen.add(orte.getOrDefault(ort, wurzel).befund(code, satz));
    }

    private void orte(YamlKnoten knoten, String liste) {
        for (var eintrag : knoten.bei(liste).map(YamlKnoten::liste).orElse(List.of())) {
            eintrag.text("name").ifPresent(n -> orte.putIfAbsent(n, eintrag));
            orte(eintrag, "felder");
        }
    }
}
