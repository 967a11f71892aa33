package dreiklang.akte;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import dreiklang.akte.Textvergleich.Art;
import dreiklang.akte.Textvergleich.Stelle;
import dreiklang.akte.Textvergleich.Stueck;
import dreiklang.dokument.Textauszuege.Seite;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Compares two texts, first by sentences, then the sentences that differ by words. Bounded: the
/// work grows with what differs, so only that counts, and what is more is left out and said.
final class Wortvergleich {

    private static final int SAETZE = 4_000;
    private static final int WOERTER = 1_500;
    private static final int STELLEN = 200;
    private static final String SATZENDE = "(?<=\\p{L}[.!?;:])\\s+";
    private static final int LAENGSTER = 600;

    private final List<Satz> alt;
    private final List<Satz> neu;
    private boolean gekuerzt;

    private Wortvergleich(List<Satz> alt, List<Satz> neu) {
        this.alt = alt;
        this.neu = neu;
    }

    private record Satz(int seite, String text) {}

    static Textvergleich vergleichen(int von, int mit, List<Seite> alt, List<Seite> neu) {
        var werk = new Wortvergleich(saetze(alt), saetze(neu));
        var stellen = werk.stellen();
        return new Textvergleich(von, mit, stellen, werk.gekuerzt);
    }

    private static List<Satz> saetze(List<Seite> seiten) {
        var saetze = new ArrayList<Satz>();
        for (var seite : seiten) {
            for (var satz : seite.text().split(SATZENDE)) {
                for (int ab = 0; ab < satz.length(); ab += LAENGSTER) {
                    var teil = satz.substring(ab, Math.min(satz.length(), ab + LAENGSTER));
                    saetze.add(new Satz(seite.nummer(), teil));
                }
            }
        }
        return saetze;
    }

    private List<Stelle> stellen() {
        int vorn = gleicheVorn();
        int hinten = gleicheHinten(vorn);
        var links = texte(alt, vorn, alt.size() - hinten);
        var rechts = texte(neu, vorn, neu.size() - hinten);
        var stellen = new ArrayList<Stelle>();
        for (var luecke : unterschiede(links, rechts)) {
            if (stellen.size() == STELLEN) {
                gekuerzt = true;
                break;
            }
            stellen.add(stelle(vorn, luecke));
        }
        return List.copyOf(stellen);
    }

    private int gleicheVorn() {
        int n = 0;
        while (n < Math.min(alt.size(), neu.size())
                && alt.get(n).text().equals(neu.get(n).text())) {
            n++;
        }
        return n;
    }

    private int gleicheHinten(int vorn) {
        int n = 0;
        while (n < Math.min(alt.size(), neu.size()) - vorn
                && alt.get(alt.size() - 1 - n).text().equals(neu.get(neu.size() - 1 - n).text())) {
            n++;
        }
        return n;
    }

    private List<String> texte(List<Satz> saetze, int von, int bis) {
        gekuerzt = gekuerzt || bis - von > SAETZE;
        return saetze.subList(von, Math.min(bis, von + SAETZE)).stream().map(Satz::text).toList();
    }

    /// What differs in one place: rows from and to, of both.
    private record Luecke(int a, int aBis, int b, int bBis) {}

    /// What the algorithm finds one after another at the same place belongs together.
    private static List<Luecke> unterschiede(List<String> a, List<String> b) {
        var luecken = new ArrayList<Luecke>();
        var deltas = DiffUtils.diff(a, b, new MyersDiffWithLinearSpace<String>()).getDeltas();
        deltas.sort(
                Comparator.<AbstractDelta<String>>comparingInt(d -> d.getSource().getPosition())
                        .thenComparingInt(d -> d.getTarget().getPosition()));
        for (var delta : deltas) {
            int von = delta.getSource().getPosition();
            int ab = delta.getTarget().getPosition();
            var luecke =
                    new Luecke(
                            von, von + delta.getSource().size(), ab, ab + delta.getTarget().size());
            var davor = luecken.isEmpty() ? new Luecke(-1, -1, -1, -1) : luecken.getLast();
            if (davor.aBis() == luecke.a() && davor.bBis() == luecke.b()) {
                luecken.set(
                        luecken.size() - 1,
                        new Luecke(davor.a(), luecke.aBis(), davor.b(), luecke.bBis()));
            } else {
                luecken.add(luecke);
            }
        }
        return luecken;
    }

    private Stelle stelle(int verschoben, Luecke luecke) {
        var stuecke = new ArrayList<Stueck>();
        int b = verschoben + luecke.b();
        int danach = verschoben + luecke.bBis();
        int a = verschoben + luecke.a();
        if (b > 0) {
            stuecke.add(new Stueck(Art.GLEICH, neu.get(b - 1).text()));
        }
        stuecke.addAll(
                woerter(
                        alt.subList(a, verschoben + luecke.aBis()).stream()
                                .map(Satz::text)
                                .toList(),
                        neu.subList(b, danach).stream().map(Satz::text).toList()));
        if (danach < neu.size()) {
            stuecke.add(new Stueck(Art.GLEICH, neu.get(danach).text()));
        }
        return new Stelle(danach > b ? neu.get(b).seite() : alt.get(a).seite(), stuecke);
    }

    /// The words of the sentences that differ; too many are shown as gone and come.
    private static List<Stueck> woerter(List<String> alteSaetze, List<String> neueSaetze) {
        var a = List.of(String.join(" ", alteSaetze).split(" "));
        var b = List.of(String.join(" ", neueSaetze).split(" "));
        var stuecke = new ArrayList<Stueck>();
        if (alteSaetze.isEmpty()
                || neueSaetze.isEmpty()
                || Math.max(a.size(), b.size()) > WOERTER) {
            anfuegen(stuecke, Art.GELOESCHT, String.join(" ", alteSaetze));
            anfuegen(stuecke, Art.EINGEFUEGT, String.join(" ", neueSaetze));
            return stuecke;
        }
        int bis = 0;
        for (var luecke : unterschiede(a, b)) {
            anfuegen(stuecke, Art.GLEICH, String.join(" ", a.subList(bis, luecke.a())));
            anfuegen(
                    stuecke, Art.GELOESCHT, String.join(" ", a.subList(luecke.a(), luecke.aBis())));
            anfuegen(
                    stuecke,
                    Art.EINGEFUEGT,
                    String.join(" ", b.subList(luecke.b(), luecke.bBis())));
            bis = luecke.aBis();
        }
        anfuegen(stuecke, Art.GLEICH, String.join(" ", a.subList(bis, a.size())));
        return stuecke;
    }

    private static void anfuegen(List<Stueck> stuecke, Art art, String text) {
        if (!text.isEmpty()) {
            stuecke.add(new Stueck(art, text));
        }
    }
}
