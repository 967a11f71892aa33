package dreiklang.einfuhr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A question of a draft, as it will stand in `formular.yaml`, with what a person has to look at.
final class Entwurfsfeld {

    private final Map<String, Object> schluessel = new LinkedHashMap<>();
    private final List<String> pruefen = new ArrayList<>();
    private final List<String> vermerke = new ArrayList<>();
    private final List<Entwurfsfeld> teile = new ArrayList<>();

    Entwurfsfeld(String name, String art, String frage) {
        schluessel.put("name", name);
        schluessel.put("art", art);
        schluessel.put("frage", frage.length() > 500 ? frage.substring(0, 499) + "…" : frage);
    }

    String name() {
        return text("name");
    }

    String art() {
        return text("art");
    }

    String frage() {
        return text("frage");
    }

    /// The value of a key, empty when it has none.
    String text(String name) {
        return schluessel.getOrDefault(name, "").toString();
    }

    /// Sets a key; empty texts are left out.
    Entwurfsfeld mit(String name, Object wert) {
        if (!wert.toString().isBlank()) {
            schluessel.put(name, wert);
        }
        return this;
    }

    /// Something a person has to look at.
    Entwurfsfeld pruefe(String satz) {
        if (!pruefen.contains(satz)) {
            pruefen.add(satz);
        }
        return this;
    }

    /// Something that stands as a comment beside the question.
    void vermerke(String satz) {
        vermerke.add(satz);
    }

    void teil(Entwurfsfeld feld) {
        teile.add(feld);
    }

    List<Entwurfsfeld> teile() {
        return teile;
    }

    Map<String, Object> schluessel() {
        return schluessel;
    }

    List<String> pruefen() {
        return pruefen;
    }

    List<String> vermerke() {
        return vermerke;
    }

    boolean istBehaelter() {
        return art().equals("block") || art().equals("gruppe");
    }

    /// This question and all those in it.
    Stream<Entwurfsfeld> alle() {
        return Stream.concat(Stream.of(this), teile.stream().flatMap(Entwurfsfeld::alle));
    }
}
