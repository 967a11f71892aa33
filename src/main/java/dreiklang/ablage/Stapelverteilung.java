package dreiklang.ablage;

import dreiklang.akte.Aktengliederung;
import dreiklang.akte.Aktenzeichen;
import dreiklang.akte.Programmablage;
import dreiklang.basis.Bruchstelle;
import dreiklang.dokument.DokumentId;
import dreiklang.dokument.Dokumente;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Files what was uploaded as it was proposed, in the caller's transaction: files into the Akte,
/// those of a folder into the Vorgang of its name. What stays out is thrown away.
@Component
class Stapelverteilung {

    private final StapelRepository stapel;
    private final Aktengliederung gliederung;
    private final Programmablage ablage;
    private final Dokumente dokumente;

    Stapelverteilung(
            StapelRepository stapel,
            Aktengliederung gliederung,
            Programmablage ablage,
            Dokumente dokumente) {
        this.stapel = stapel;
        this.gliederung = gliederung;
        this.ablage = ablage;
        this.dokumente = dokumente;
    }

    /// What the Dokumente belong to before they are filed.
    static String bezug(UUID stapel) {
        return "ablage:stapel:" + stapel;
    }

    /// @return how many files were filed
    int verteilen(UUID meiner, Aktenzeichen zeichen) {
        var zeilen = stapel.alle(meiner);
        var vorschlag = Ordnervorschlag.von(zeilen, stapel.namen(meiner));
        var weg = new ArrayList<DokumentId>();
        zeilen.stream().filter(z -> z.heraus()).forEach(z -> weg.add(z.dokument().orElseThrow()));
        dokumente.entfernen(weg);
        var unused = dokumente.umhaengen(bezug(meiner), "akte:" + zeichen.wert());
        var jeOrdner = new LinkedHashMap<String, List<Integer>>();
        for (int i = 0; i < zeilen.size(); i++) {
            var zeile = zeilen.get(i);
            if (!zeile.heraus()) {
                int blatt =
                        ablage.einordnen(zeichen, zeile.dokument().orElseThrow(), zeile.titel());
                jeOrdner.computeIfAbsent(
                                vorschlag.stuecke().get(i).ordner(), o -> new ArrayList<>())
                        .add(blatt);
            }
        }
        for (var ordner : vorschlag.ordner()) {
            int vorgang =
                    gliederung
                            .offener(zeichen, ordner.betreff())
                            .orElseGet(() -> gliederung.anlegen(zeichen, ordner.betreff()));
            gliederung.umordnen(
                    zeichen, jeOrdner.getOrDefault(ordner.ordner(), List.of()), vorgang);
        }
        stapel.entfernen(meiner);
        Bruchstelle.erreicht("ablage.stapel-vor-ablage");
        return zeilen.size() - weg.size();
    }

    /// Throws away what waits for a destroyed Akte, in the caller's transaction.
    void vergessen(Aktenzeichen zeichen) {
        for (var offen : stapel.zuAkte(zeichen.wert())) {
            int unused = verwerfen(offen);
        }
    }

    /// Throws all of it away.
    ///
    /// @return how many files
    int verwerfen(UUID meiner) {
        var weg = stapel.alle(meiner).stream().map(z -> z.dokument().orElseThrow()).toList();
        dokumente.entfernen(weg);
        stapel.entfernen(meiner);
        return weg.size();
    }
}
