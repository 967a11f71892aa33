package dreiklang.ressourcen;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.rechenprobe.Tabelle;
import dreiklang.rechenprobe.Tabelle.Zelle;
import dreiklang.rechenprobe.Tabellendatei;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a file of the finance system says, row by row. Rows of the same account and year add up;
/// what cannot be read is named with its reason and left out.
///
/// @param spalten which column was found under which heading
/// @param zeilen how many rows were read
/// @param werte the accounts, in the order of the file
/// @param gruende rows that were left out
/// @param gleiche rows that stand in the file more than once, and count each time
public record Istwertdatei(
        Map<Istspalte, String> spalten,
        int zeilen,
        List<Istwert> werte,
        List<Zeilengrund> gruende,
        List<Zeilengrund> gleiche) {

    /// The head stands among the first rows of a table.
    private static final int KOPFSUCHE = 20;

    private static final EnumSet<Istspalte> PFLICHT =
            EnumSet.of(Istspalte.JAHR, Istspalte.KONTO, Istspalte.ART, Istspalte.BETRAG);

    /// Why a row was left out, or what is odd about it.
    ///
    /// @param zeile number of the row in the file, the first is 1
    /// @param code stable code of the reason
    /// @param wert what stands there
    public record Zeilengrund(int zeile, String code, String wert) {}

    /// Reads a file.
    ///
    /// @throws FachlicherFehler R-101 it cannot be read, R-103 it is too large, G-121 no table in
    ///   it has the columns
    static Istwertdatei lesen(Path datei) {
        var leser = new Leser();
        Tabellendatei.lesen(datei).tabellen().forEach(leser::tabelle);
        return leser.ergebnis();
    }

    /// Gathers the rows of all tables of a file.
    private static final class Leser {

        private final Map<Istspalte, String> spalten = new EnumMap<>(Istspalte.class);
        private final Map<Istwert.Schluessel, Istwert> werte = new LinkedHashMap<>();
        private final Map<List<String>, Integer> gesehen = new HashMap<>();
        private final List<Zeilengrund> gruende = new ArrayList<>();
        private final List<Zeilengrund> gleiche = new ArrayList<>();
        private int zeilen;

        void tabelle(Tabelle tabelle) {
            var reihen = tabelle.zeilen();
            for (int i = 0; i < Math.min(KOPFSUCHE, reihen.size()); i++) {
                var kopf = kopf(reihen.get(i));
                if (kopf.keySet().containsAll(PFLICHT)) {
                    for (var e : kopf.entrySet()) {
                        spalten.putIfAbsent(e.getKey(), reihen.get(i).get(e.getValue()).text());
                    }
                    zeilen(tabelle, i + 1, kopf);
                    return;
                }
            }
            gruende.add(
                    new Zeilengrund(
                            tabelle.ersteZeile(),
                            "G-122",
                            reihen.getFirst().stream()
                                    .map(Zelle::text)
                                    .filter(t -> !t.isEmpty())
                                    .findFirst()
                                    .orElse("")));
        }

        private static Map<Istspalte, Integer> kopf(List<Zelle> reihe) {
            var kopf = new EnumMap<Istspalte, Integer>(Istspalte.class);
            for (int i = 0; i < reihe.size(); i++) {
                int spalte = i;
                Istspalte.von(reihe.get(i).text()).ifPresent(s -> kopf.putIfAbsent(s, spalte));
            }
            return kopf;
        }

        private void zeilen(Tabelle tabelle, int ab, Map<Istspalte, Integer> kopf) {
            for (int i = ab; i < tabelle.zeilen().size(); i++) {
                var reihe = tabelle.zeilen().get(i);
                if (reihe.stream().anyMatch(z -> !z.text().isBlank())) {
                    zeile(new Istzeile(reihe, kopf), tabelle.ersteZeile() + i);
                }
            }
        }

        private void zeile(Istzeile zeile, int nummer) {
            zeilen++;
            zeile.grund()
                    .ifPresentOrElse(
                            g -> gruende.add(new Zeilengrund(nummer, g.code(), g.wert())),
                            () -> aufnehmen(zeile, nummer));
        }

        private void aufnehmen(Istzeile zeile, int nummer) {
            var wert = zeile.istwert();
            Optional.ofNullable(gesehen.putIfAbsent(zeile.texte(), nummer))
                    .ifPresent(erste ->
                            gleiche.add(new Zeilengrund(nummer, "G-127", erste.toString())));
            werte.merge(
                    wert.schluessel(),
                    wert,
                    (alt, neu) ->
                            new Istwert(
                                    alt.jahr(),
                                    alt.art(),
                                    alt.produkt(),
                                    alt.konto(),
                                    alt.bezeichnung().isEmpty()
                                            ? neu.bezeichnung()
                                            : alt.bezeichnung(),
                                    alt.betrag().add(neu.betrag())));
        }

        Istwertdatei ergebnis() {
            if (spalten.isEmpty()) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "G-121");
            }
            return new Istwertdatei(
                    spalten,
                    zeilen,
                    List.copyOf(werte.values()),
                    List.copyOf(gruende),
                    List.copyOf(gleiche));
        }
    }
}
