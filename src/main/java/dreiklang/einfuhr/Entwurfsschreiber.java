package dreiklang.einfuhr;

import dreiklang.einfuhr.Einfuhrbericht.Feldbericht;
import dreiklang.einfuhr.Einfuhrbericht.Seitenbericht;
import dreiklang.einfuhr.Yamlschrift.Vermerkt;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes the files of a draft: `leistung.yaml` and `formular.yaml`.
final class Entwurfsschreiber {

    private static final int LAENGSTER_NAME = 120;

    private Entwurfsschreiber() {}

    /// @param titel name of the Leistung
    /// @param herkunft where the draft comes from, one sentence
    /// @param rechtsgrundlagen legal rules, may be none
    static Map<String, byte[]> dateien(
            String titel,
            String herkunft,
            List<String> rechtsgrundlagen,
            List<Entwurfsseite> seiten) {
        var dateien = new TreeMap<String, byte[]>();
        var leistung = new LinkedHashMap<String, Object>();
        leistung.put("name", Datenfeldumsetzung.gekuerzt(titel, LAENGSTER_NAME));
        leistung.put("kurz", Datenfeldumsetzung.gekuerzt("Online beantragen: " + titel, 300));
        if (!rechtsgrundlagen.isEmpty()) {
            leistung.put("rechtsgrundlagen", rechtsgrundlagen);
        }
        leistung.put("zustaendig", "offen");
        var liste = new ArrayList<Object>();
        seiten.forEach(s -> liste.add(seite(s)));
        dateien.put("leistung.yaml", mitKopf(herkunft, Yamlschrift.schreiben(leistung)));
        dateien.put(
                "formular.yaml", mitKopf(herkunft, Yamlschrift.schreiben(Map.of("seiten", liste))));
        return dateien;
    }

    private static byte[] mitKopf(String herkunft, byte[] inhalt) {
        var kopf = "# " + herkunft.replaceAll("\\s+", " ") + "\n";
        byte[] vorn = kopf.getBytes(StandardCharsets.UTF_8);
        byte[] alles = Arrays.copyOf(vorn, vorn.length + inhalt.length);
        System.arraycopy(inhalt, 0, alles, vorn.length, inhalt.length);
        return alles;
    }

    private static Vermerkt seite(Entwurfsseite seite) {
        var eintraege = new LinkedHashMap<String, Object>();
        eintraege.put("name", seite.name());
        eintraege.put("titel", Datenfeldumsetzung.gekuerzt(seite.titel(), 200));
        eintraege.put("felder", seite.felder().stream().map(Entwurfsschreiber::feld).toList());
        return new Vermerkt(
                eintraege, seite.vermerk().isEmpty() ? List.of() : List.of(seite.vermerk()));
    }

    private static Vermerkt feld(Entwurfsfeld feld) {
        var eintraege = new LinkedHashMap<>(feld.schluessel());
        if (!feld.teile().isEmpty()) {
            eintraege.put("felder", feld.teile().stream().map(Entwurfsschreiber::feld).toList());
        }
        var vermerke = new ArrayList<String>();
        feld.pruefen().forEach(p -> vermerke.add("Bitte prüfen: " + p));
        vermerke.addAll(feld.vermerke());
        return new Vermerkt(eintraege, vermerke);
    }

    /// Every page of the draft for the report.
    static List<Seitenbericht> seitenberichte(List<Entwurfsseite> seiten) {
        return seiten.stream().map(s -> new Seitenbericht(s.name(), s.titel())).toList();
    }

    /// Every question of the draft for the report.
    static List<Feldbericht> berichte(List<Entwurfsseite> seiten) {
        return seiten.stream()
                .flatMap(s ->
                        s.felder().stream()
                                .flatMap(Entwurfsfeld::alle)
                                .map(f ->
                                        new Feldbericht(
                                                f.name(),
                                                f.art(),
                                                f.frage(),
                                                f.text("fim"),
                                                f.text("pdf"),
                                                s.name(),
                                                List.copyOf(f.pruefen()))))
                .toList();
    }
}
