package dreiklang.blattwerk;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How pages are to be put in order.
///
/// @param seiten what is to become of each page, in the order in which they lie now
public record Seitenplan(List<Seitenwunsch> seiten) {

    /// What is to become of a page.
    ///
    /// @param quelle which of the sources it comes from, the first is 0
    /// @param seite its number there, the first is 1
    /// @param stelle its place in the new order; of equal ones the earlier page comes first
    /// @param drehung degrees to the right: 0, 90, 180 or 270
    /// @param bleibt false when it is taken out
    /// @param beginnt whether a new Dokument begins with it
    public record Seitenwunsch(
            int quelle, int seite, int stelle, int drehung, boolean bleibt, boolean beginnt) {}

    /// The new Dokumente, each with its pages in order.
    ///
    /// @throws FachlicherFehler K-418 no page is left, K-419 everything is as it was
    List<List<Seitenwunsch>> dokumente() {
        var folge =
                seiten.stream()
                        .filter(Seitenwunsch::bleibt)
                        .sorted(Comparator.comparingInt(Seitenwunsch::stelle))
                        .toList();
        if (folge.isEmpty()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-418");
        }
        var alle = new ArrayList<List<Seitenwunsch>>();
        for (var seite : folge) {
            if (alle.isEmpty() || seite.beginnt()) {
                alle.add(new ArrayList<>());
            }
            alle.getLast().add(seite);
        }
        boolean wieVorher =
                alle.size() == 1
                        && folge.equals(seiten)
                        && folge.stream().allMatch(s -> s.quelle() == 0 && s.drehung() == 0);
        if (wieVorher) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-419");
        }
        return alle;
    }

    /// The pages of a source that are in this Dokument, as people write them: `1-3, 7`.
    static String lesbar(List<Seitenwunsch> dokument, int quelle) {
        var nummern =
                dokument.stream()
                        .filter(s -> s.quelle() == quelle)
                        .map(Seitenwunsch::seite)
                        .toList();
        var text = new StringBuilder();
        for (int i = 0; i < nummern.size(); i++) {
            int von = nummern.get(i);
            while (i + 1 < nummern.size() && nummern.get(i + 1) == nummern.get(i) + 1) {
                i++;
            }
            int bis = nummern.get(i);
            text.append(text.isEmpty() ? "" : ", ").append(von).append(bis > von ? "-" + bis : "");
        }
        return text.toString();
    }
}
