package dreiklang.leistung;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// Cuts pieces out of the text of a YAML file and puts others in their place.
///
/// @param ort where the nodes stand
/// @param inKlammern whether a place lies in brackets
record Yamlschnitt(Yamlort ort, Predicate<Yamlpfad> inKlammern) {

    private static final int LAENGSTE_ZEILE = 140;

    /// A key with its value set; empty when a map in brackets no longer fits into its line.
    Optional<String> gesetzt(MappingNode karte, Yamlpfad pfad, Object wert, List<String> folge) {
        var da = Yamldatei.paar(karte, pfad.letztes());
        if (da.isEmpty()) {
            return neu(karte, pfad, wert, folge);
        }
        if (inKlammern.test(pfad)) {
            return ersetzt(da.get().getValueNode(), pfad, wert);
        }
        var schluessel = da.get().getKeyNode();
        int von = ort.doppelpunkt(schluessel);
        int bis = Math.max(von, ort.ende(da.get().getValueNode()));
        int spalte = ort.spalte(ort.anfang(schluessel));
        var satz = satz(da.get().getValueNode(), wert, spalte);
        boolean vermerk = ort.text().substring(bis, ort.zeilenende(bis)).contains("#");
        if (satz.indexOf('\n') >= 0 && vermerk) {
            satz = " " + Yamlsatz.inZeile(wert);
        }
        return Optional.of(getauscht(von, bis, satz));
    }

    /// Who liked quotation marks or paragraphs keeps them.
    private String satz(Node alt, Object wert, int spalte) {
        var satz = Yamlsatz.hinterSchluessel(wert, spalte);
        boolean doppelt =
                alt instanceof ScalarNode s && s.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED;
        var nackt = satz.strip();
        boolean einfach = wert.equals(nackt) || wert.equals(nackt.replaceAll("^'|'$", ""));
        return doppelt && einfach && !nackt.contains("\"") && !nackt.contains("\\")
                ? " \"" + wert + "\""
                : satz;
    }

    private Optional<String> neu(
            MappingNode karte, Yamlpfad pfad, Object wert, List<String> folge) {
        int davor = davor(karte, pfad.letztes(), folge);
        boolean klammern = !Yamlort.istBlock(karte);
        if (klammern) {
            return passend(inKlammern(karte, davor, pfad.letztes(), wert), karte, wert, pfad);
        }
        int spalte = ort.spalte(ort.anfang(karte.getValue().getFirst().getKeyNode()));
        var satz = pfad.letztes() + ":" + Yamlsatz.hinterSchluessel(wert, spalte);
        var einzug = "\n" + Yamlsatz.einzug(spalte);
        if (davor < 0) {
            int von = ort.anfang(karte.getValue().getFirst().getKeyNode());
            return Optional.of(getauscht(von, von, satz + einzug));
        }
        var vorher = karte.getValue().get(davor);
        int ende =
                ort.zeilenende(
                        Math.max(
                                ort.doppelpunkt(vorher.getKeyNode()),
                                ort.ende(vorher.getValueNode())));
        return Optional.of(getauscht(ende, ende, einzug + satz));
    }

    private String inKlammern(MappingNode karte, int davor, String name, Object wert) {
        var satz = name + ": " + Yamlsatz.inZeile(wert);
        if (karte.getValue().isEmpty()) {
            int von = ort.anfang(karte) + 1;
            return getauscht(von, von, satz);
        }
        if (davor < 0) {
            int von = ort.anfang(karte.getValue().getFirst().getKeyNode());
            return getauscht(von, von, satz + ", ");
        }
        int ende = ort.ende(karte.getValue().get(davor).getValueNode());
        return getauscht(ende, ende, ", " + satz);
    }

    /// Number of the pair behind which a new key stands; -1 for the beginning.
    private static int davor(MappingNode karte, String name, List<String> folge) {
        int platz = folge.indexOf(name);
        int letzter = karte.getValue().size() - 1;
        if (platz < 0) {
            return letzter;
        }
        for (int i = letzter; i >= 0; i--) {
            int anderer = folge.indexOf(name(karte.getValue().get(i)));
            if (anderer >= 0 && anderer < platz) {
                return i;
            }
        }
        return -1;
    }

    private static String name(NodeTuple paar) {
        return paar.getKeyNode() instanceof ScalarNode s ? s.getValue() : "";
    }

    /// A value in brackets or an entry of a list written anew.
    Optional<String> ersetzt(Node alt, Yamlpfad pfad, Object wert) {
        int von = ort.anfang(alt);
        int bis = ort.ende(alt);
        if (inKlammern.test(pfad)) {
            boolean leer = alt.getTag().equals(Tag.NULL) && von == bis;
            return passend(
                    getauscht(von, bis, (leer ? " " : "") + Yamlsatz.inZeile(wert)),
                    alt,
                    wert,
                    pfad);
        }
        int spalte = Math.max(0, ort.spalte(von) - 2);
        return Optional.of(getauscht(von, bis, Yamlsatz.eintrag(wert, spalte).substring(2)));
    }

    /// A map in brackets is written anew as lines when its line gets too long, unless more brackets
    /// stand around it.
    private Optional<String> passend(String neu, Node alt, Object wert, Yamlpfad pfad) {
        int zeile = ort.zeilenanfang(ort.anfang(alt));
        boolean lang = new Yamlort(neu).zeile(zeile).length() > LAENGSTE_ZEILE;
        boolean mehrzeilig = wert.toString().contains("\n");
        boolean karte = pfad.nummer() < 0 && !inKlammern.test(pfad.oben());
        return (lang || mehrzeilig) && karte && !pfad.oben().teile().isEmpty()
                ? Optional.empty()
                : Optional.of(neu);
    }

    /// A list with one more entry.
    String eingefuegt(SequenceNode liste, int nummer, Object wert) {
        var eintraege = liste.getValue();
        boolean hinten = nummer >= eintraege.size();
        if (!Yamlort.istBlock(liste)) {
            int stelle = hinten ? ort.ende(eintraege.getLast()) : ort.anfang(eintraege.get(nummer));
            var satz = Yamlsatz.inZeile(wert);
            return getauscht(stelle, stelle, hinten ? ", " + satz : satz + ", ");
        }
        int spalte = ort.strichspalte(liste);
        var satz = Yamlsatz.einzug(spalte) + Yamlsatz.eintrag(wert, spalte);
        if (hinten) {
            int ende = ort.eintrag(liste, eintraege.size() - 1).bis();
            return getauscht(ende, ende, "\n" + satz);
        }
        int von = ort.eintrag(liste, nummer).von();
        return getauscht(von, von, satz + "\n");
    }

    /// A map without a key; comments above it stay.
    String ohne(MappingNode karte, String name) {
        var paar = Yamldatei.paar(karte, name).orElseThrow();
        int nummer = karte.getValue().indexOf(paar);
        int von = ort.anfang(paar.getKeyNode());
        int bis = Math.max(ort.doppelpunkt(paar.getKeyNode()), ort.ende(paar.getValueNode()));
        if (!Yamlort.istBlock(karte)) {
            return ohneKomma(
                    von,
                    bis,
                    nummer == 0 ? -1 : ort.ende(karte.getValue().get(nummer - 1).getValueNode()),
                    nummer + 1 == karte.getValue().size()
                            ? -1
                            : ort.anfang(karte.getValue().get(nummer + 1).getKeyNode()));
        }
        int ende = ort.naechsteZeile(ort.zeilenende(bis));
        if (ort.beginntZeile(von)) {
            return getauscht(ort.zeilenanfang(von), ende, "");
        }
        while (ende < ort.text().length() && ort.text().charAt(ende) == ' ') {
            ende++;
        }
        return getauscht(von, ende, "");
    }

    /// A list without an entry and the comments directly above it.
    String ohne(SequenceNode liste, int nummer) {
        if (!Yamlort.istBlock(liste)) {
            var e = liste.getValue();
            return ohneKomma(
                    ort.anfang(e.get(nummer)),
                    ort.ende(e.get(nummer)),
                    nummer == 0 ? -1 : ort.ende(e.get(nummer - 1)),
                    nummer + 1 == e.size() ? -1 : ort.anfang(e.get(nummer + 1)));
        }
        var stueck = ort.eintrag(liste, nummer);
        int von = stueck.von();
        int bis = ort.naechsteZeile(stueck.bis());
        boolean luecke = bis >= ort.text().length() || ort.zeile(bis).isBlank();
        while (luecke && von > 0 && ort.zeile(ort.zeilenanfang(von - 1)).isBlank()) {
            von = ort.zeilenanfang(von - 1);
        }
        return getauscht(von, bis, "");
    }

    private String ohneKomma(int von, int bis, int vorher, int danach) {
        if (danach >= 0) {
            return getauscht(von, danach, "");
        }
        return vorher >= 0 ? getauscht(vorher, bis, "") : getauscht(von, bis, "");
    }

    /// A list in which an entry and the next have changed places.
    String getauscht(SequenceNode liste, int nummer) {
        var text = ort.text();
        var a = stueck(liste, nummer);
        var b = stueck(liste, nummer + 1);
        return text.substring(0, a.von())
                + text.substring(b.von(), b.bis())
                + text.substring(a.bis(), b.von())
                + text.substring(a.von(), a.bis())
                + text.substring(b.bis());
    }

    private Yamlort.Stueck stueck(SequenceNode liste, int nummer) {
        var knoten = liste.getValue().get(nummer);
        return Yamlort.istBlock(liste)
                ? ort.eintrag(liste, nummer)
                : new Yamlort.Stueck(ort.anfang(knoten), ort.ende(knoten));
    }

    private String getauscht(int von, int bis, String neu) {
        return ort.text().substring(0, von)
                + neu.replace("\n", ort.umbruch())
                + ort.text().substring(bis);
    }
}
