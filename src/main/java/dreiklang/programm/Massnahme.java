package dreiklang.programm;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One thing a plan wants done. Decides what may be written about it and where it may go.
///
/// @param id identifier
/// @param plan the plan it stands in
/// @param nummer its number there; not a figure
/// @param angaben what is written about it
/// @param stand where it stands
/// @param nachweis what proves that it is done; empty before
/// @param herkunft the Massnahme of an earlier plan that it goes on
/// @param meilensteine in their order
/// @param version counts the changes; 0 while it is new
/// @param angelegt when it was entered
/// @param geaendert when it was changed last
public record Massnahme(
        MassnahmeId id,
        PlanId plan,
        String nummer,
        Massnahmenangaben angaben,
        Massnahmenstand stand,
        String nachweis,
        Optional<MassnahmeId> herkunft,
        List<Meilenstein> meilensteine,
        int version,
        Instant angelegt,
        Instant geaendert) {

    private static final int NACHWEIS = 1_000;
    private static final int MEISTE_MEILENSTEINE = 50;

    /// A field that has changed.
    record Aenderung(String feld, String alt, String neu) {}

    /// @throws FachlicherFehler P-103 when the number is none, and as [Massnahmenangaben#pruefen],
    ///   [#standPruefen]
    void pruefen(Planbild bild) {
        if (!nummer.matches("(?=.*[0-9])[A-Za-z0-9][A-Za-z0-9.-]{0,19}") || nummer.endsWith(".")) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "P-103");
        }
        angaben.pruefen(bild);
        meilensteine.forEach(Meilenstein::pruefen);
        if (meilensteine.size() > MEISTE_MEILENSTEINE) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "P-122", MEISTE_MEILENSTEINE);
        }
        standPruefen();
    }

    /// @throws FachlicherFehler P-108 when it is said to be done without a proof, P-120 when its
    ///   end is said to be fixed and none is told
    private void standPruefen() {
        if (stand == Massnahmenstand.ABGESCHLOSSEN && nachweis.isBlank()
                || nachweis.length() > NACHWEIS) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "P-108", NACHWEIS);
        }
        if (stand == Massnahmenstand.TERMINIERT && angaben.ende().isEmpty()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "P-120");
        }
    }

    Massnahme mit(Massnahmenangaben neu, Instant jetzt) {
        return new Massnahme(
                id,
                plan,
                nummer,
                neu,
                stand,
                nachweis,
                herkunft,
                meilensteine,
                version,
                angelegt,
                jetzt);
    }

    /// Goes to another state. What proved the end does not prove it any more when it is taken up
    /// again; the history keeps it.
    ///
    /// @throws FachlicherFehler P-107 when the table of transitions does not know it
    Massnahme nach(Massnahmenstand neu, String beleg, Instant jetzt) {
        if (!stand.weiter().contains(neu)) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "P-107");
        }
        var jetztBelegt = neu == Massnahmenstand.ABGESCHLOSSEN ? beleg.strip() : "";
        return new Massnahme(
                id,
                plan,
                nummer,
                angaben,
                neu,
                jetztBelegt,
                herkunft,
                meilensteine,
                version,
                angelegt,
                jetzt);
    }

    /// Is where a table says: there already, perhaps with another proof, or gone there.
    ///
    /// @throws FachlicherFehler P-107 when the table of transitions does not know it
    Massnahme dort(Massnahmenstand neu, String beleg, Instant jetzt) {
        if (neu != stand) {
            return nach(neu, beleg, jetzt);
        }
        return new Massnahme(
                id,
                plan,
                nummer,
                angaben,
                stand,
                beleg.strip(),
                herkunft,
                meilensteine,
                version,
                angelegt,
                jetzt);
    }

    /// Puts a milestone in its place, or a new one at the end.
    Massnahme mit(Meilenstein neu, Instant jetzt) {
        var liste = new ArrayList<>(meilensteine);
        liste.removeIf(m -> m.nummer() == neu.nummer());
        int nummerDann =
                neu.nummer() > 0
                        ? neu.nummer()
                        : meilensteine.stream().mapToInt(Meilenstein::nummer).max().orElse(0) + 1;
        liste.add(
                new Meilenstein(
                        nummerDann,
                        neu.bezeichnung(),
                        neu.art(),
                        neu.termin(),
                        neu.soll(),
                        neu.ist()));
        liste.sort(Comparator.comparingInt(Meilenstein::nummer));
        return mitMeilensteinen(liste, jetzt);
    }

    /// Takes a milestone out.
    Massnahme ohneMeilenstein(int weg, Instant jetzt) {
        return mitMeilensteinen(
                meilensteine.stream().filter(m -> m.nummer() != weg).toList(), jetzt);
    }

    private Massnahme mitMeilensteinen(List<Meilenstein> liste, Instant jetzt) {
        return new Massnahme(
                id,
                plan,
                nummer,
                angaben,
                stand,
                nachweis,
                herkunft,
                List.copyOf(liste),
                version,
                angelegt,
                jetzt);
    }

    /// How much its milestones want done in a month.
    public List<Pensum> pensum() {
        return Pensum.von(meilensteine);
    }

    /// What is different from an earlier state of it.
    List<Aenderung> seit(Massnahme alt, Planbild bild) {
        var vorher = alt.felder(bild);
        var nachher = felder(bild);
        var namen = new LinkedHashMap<>(vorher);
        namen.putAll(nachher);
        return namen.keySet().stream()
                .map(n -> new Aenderung(n, vorher.getOrDefault(n, ""), nachher.getOrDefault(n, "")))
                .filter(a -> !a.alt().equals(a.neu()))
                .toList();
    }

    private Map<String, String> felder(Planbild bild) {
        var felder = angaben.felder(bild);
        felder.put("stand", stand.name());
        felder.put("nachweis", nachweis);
        meilensteine.forEach(m -> felder.put("meilenstein." + m.nummer(), m.zeile()));
        return felder;
    }
}
