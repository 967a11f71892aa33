package dreiklang.programm;

import dreiklang.basis.FachlicherFehler;
import dreiklang.programm.Abgleichbericht.Art;
import dreiklang.programm.Abgleichbericht.Grund;
import dreiklang.programm.Abgleichbericht.Unterschied;
import dreiklang.programm.Abgleichbericht.Zeile;
import dreiklang.programm.Massnahmenbuch.Aenderungspaar;
import dreiklang.programm.Programmsicht.Umfang;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// One pass over a table of Massnahmen: what each row brings, checked against the plan as it is now
/// and against the other rows. Reads only; what may be taken is told apart from what may not.
final class Massnahmenabgleich {

    private final Planbild bild;
    private final Map<String, Massnahme> bestand;
    private final Massnahmenbuch buch;
    private final Umfang umfang;
    private final Map<String, Vorschlag> vorschlaege = new HashMap<>();
    private final List<Vorschlag> alle = new ArrayList<>();

    /// @param bestand number → Massnahme that is there
    /// @param umfang whose Massnahmen may be written
    Massnahmenabgleich(
            Planbild bild, Map<String, Massnahme> bestand, Massnahmenbuch buch, Umfang umfang) {
        this.bild = bild;
        this.bestand = bestand;
        this.buch = buch;
        this.umfang = umfang;
    }

    /// What a row wants.
    private static final class Vorschlag {
        private final Massnahmentafel.Zeile zeile;
        private final String nummer;
        private final Optional<Massnahme> alt;
        private final List<Grund> gruende = new ArrayList<>();
        private Optional<Massnahmen.Neue> neue = Optional.empty();
        private Optional<Massnahme> neu = Optional.empty();

        Vorschlag(Massnahmentafel.Zeile zeile, String nummer, Optional<Massnahme> alt) {
            this.zeile = zeile;
            this.nummer = nummer;
            this.alt = alt;
        }

        Optional<Massnahmenangaben> angaben() {
            return neu.map(Massnahme::angaben).or(() -> neue.map(Massnahmen.Neue::angaben));
        }

        void ablehnen(Massnahmenspalte feld, String code, Object... werte) {
            gruende.add(new Grund(feld, code, List.of(werte)));
        }
    }

    /// What is to be entered and what is to be changed.
    record Auftrag(List<Massnahmen.Neue> neue, List<Aenderungspaar> paare) {}

    void deuten(List<Massnahmentafel.Zeile> zeilen) {
        zeilen.forEach(this::deuten);
        // A row that is refused takes along those that wait for it.
        while (ablehnen(this::ohneVorgaenger) || ablehnen(imKreis())) {}
    }

    private boolean ablehnen(Predicate<Vorschlag> schlecht) {
        var schlechte = alle.stream().filter(v -> v.gruende.isEmpty()).filter(schlecht).toList();
        schlechte.forEach(v -> v.ablehnen(Massnahmenspalte.BRAUCHT, "P-118"));
        return !schlechte.isEmpty();
    }

    private Predicate<Vorschlag> imKreis() {
        var kreis = new Abhaengigkeitskreis(this::vorgaenger);
        return v -> kreis.imKreis(v.nummer);
    }

    private void deuten(Massnahmentafel.Zeile zeile) {
        var nummer = zeile.werte().getOrDefault(Massnahmenspalte.NUMMER, "").strip();
        var v = new Vorschlag(zeile, nummer, Optional.ofNullable(bestand.get(nummer)));
        alle.add(v);
        var schon = nummer.isEmpty() ? null : vorschlaege.putIfAbsent(nummer, v);
        if (schon != null) {
            v.ablehnen(Massnahmenspalte.NUMMER, "P-131", nummer, schon.zeile.ort());
            return;
        }
        var plan = zeile.werte().getOrDefault(Massnahmenspalte.PLAN, "").strip();
        if (!plan.isEmpty() && !plan.equals(bild.plan().kurz())) {
            v.ablehnen(Massnahmenspalte.PLAN, "P-132", plan);
            return;
        }
        if (v.alt.isPresent()) {
            var g = Zeilendeutung.geaendert(bild, zeile.werte(), v.alt.get(), buch.jetzt());
            v.neu = Optional.of(g.neu());
            v.gruende.addAll(g.gruende());
        } else {
            var n = Zeilendeutung.neu(bild, zeile.werte());
            v.neue = Optional.of(n.neu());
            v.gruende.addAll(n.gruende());
        }
        if (v.gruende.isEmpty()) {
            pruefen(v);
        }
    }

    private void pruefen(Vorschlag v) {
        try {
            v.neue.ifPresent(n -> buch.vorpruefen(bild, n));
            v.neu.ifPresent(m -> buch.pruefen(bild, m));
        } catch (FachlicherFehler e) {
            v.gruende.add(new Grund(ort(e.code()), e.code(), e.werte()));
            return;
        }
        boolean meine =
                v.angaben().filter(a -> umfang.umfasst(a.einheit())).isPresent()
                        && v.alt.map(m -> umfang.umfasst(m.angaben().einheit())).orElse(true);
        if (!meine) {
            v.ablehnen(Massnahmenspalte.EINHEIT, "P-104");
        }
    }

    private boolean ohneVorgaenger(Vorschlag v) {
        return vorgaenger(v).stream().anyMatch(n -> !bestand.containsKey(n) && !kommt(n));
    }

    private boolean kommt(String nummer) {
        var v = vorschlaege.get(nummer);
        return v != null && v.gruende.isEmpty();
    }

    private static Set<String> vorgaenger(Vorschlag v) {
        return v.angaben().map(Massnahmenangaben::braucht).orElse(Set.of());
    }

    /// What a Massnahme will wait for, when everything is taken that may be.
    private Set<String> vorgaenger(String nummer) {
        if (kommt(nummer)) {
            return vorgaenger(Objects.requireNonNull(vorschlaege.get(nummer)));
        }
        var da = bestand.get(nummer);
        return da == null ? Set.of() : da.angaben().braucht();
    }

    private static Massnahmenspalte ort(String code) {
        return switch (code) {
            case "P-102" -> Massnahmenspalte.TITEL;
            case "P-103" -> Massnahmenspalte.NUMMER;
            case "P-105" -> Massnahmenspalte.FELD;
            case "P-106" -> Massnahmenspalte.PERSPEKTIVEN;
            case "P-108" -> Massnahmenspalte.NACHWEIS;
            case "P-111", "P-120" -> Massnahmenspalte.ENDE;
            case "P-117" -> Massnahmenspalte.ABSICHT;
            case "P-119" -> Massnahmenspalte.LEISTUNGEN;
            case "P-123" -> Massnahmenspalte.HERKUNFT;
            default -> Massnahmenspalte.EINHEIT;
        };
    }

    /// What may be taken.
    Auftrag auftrag() {
        var gut = alle.stream().filter(v -> v.gruende.isEmpty()).toList();
        var neue = gut.stream().flatMap(v -> v.neue.stream()).toList();
        var paare = new ArrayList<Aenderungspaar>();
        for (var v : gut) {
            if (v.neu.isPresent() && v.alt.isPresent()) {
                paare.add(new Aenderungspaar(v.alt.get(), v.neu.get()));
            }
        }
        return new Auftrag(neue, paare);
    }

    List<Zeile> zeilen() {
        return alle.stream().map(this::zeile).toList();
    }

    private Zeile zeile(Vorschlag v) {
        var titel = v.zeile.werte().getOrDefault(Massnahmenspalte.TITEL, "");
        if (!v.gruende.isEmpty()) {
            return new Zeile(v.zeile.ort(), v.nummer, titel, Art.ABGEWIESEN, v.gruende, List.of());
        }
        if (v.alt.isEmpty() || v.neu.isEmpty()) {
            return new Zeile(v.zeile.ort(), v.nummer, titel, Art.NEU, List.of(), List.of());
        }
        var anders =
                v.neu.get().seit(v.alt.get(), bild).stream()
                        .map(a -> new Unterschied(a.feld(), a.alt(), a.neu()))
                        .toList();
        return new Zeile(
                v.zeile.ort(),
                v.nummer,
                v.neu.get().angaben().titel(),
                anders.isEmpty() ? Art.UNVERAENDERT : Art.GEAENDERT,
                List.of(),
                anders);
    }
}
