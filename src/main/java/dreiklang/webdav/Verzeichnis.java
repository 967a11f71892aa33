package dreiklang.webdav;

import dreiklang.akte.Akte;
import dreiklang.akte.Akten;
import dreiklang.akte.Aktenbaum;
import dreiklang.akte.Aktenblaetter;
import dreiklang.akte.Aktenzeichen;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Finds what an address means: number of the Aktenplan, Akte, file. Only what the person may see
/// exists.
@Component
class Verzeichnis {

    static final String WURZEL = "/webdav";

    private final Aktenbaum baum;
    private final Akten akten;
    private final Aktenblaetter blaetter;
    private final Zwischenablage zwischen;

    Verzeichnis(Aktenbaum baum, Akten akten, Aktenblaetter blaetter, Zwischenablage zwischen) {
        this.baum = baum;
        this.akten = akten;
        this.blaetter = blaetter;
        this.zwischen = zwischen;
    }

    /// What lies at an address; an Akte without what lies in it.
    ///
    /// @param pfad raw path with `/webdav` in front
    Ort finden(String pfad) {
        return finden(pfad, false);
    }

    /// What lies at an address.
    ///
    /// @param ganz whether an Akte comes with everything that lies in it
    Ort finden(String pfad, boolean ganz) {
        var teile = teile(pfad);
        return switch (teile.size()) {
            case 0 -> new Ort.Wurzel();
            case 1 -> plan(teile.getFirst());
            case 2 ->
                    akte(teile, a -> ganz ? akten.ansehen(a) : kopf(a))
                            .<Ort>map(Ort.Ordner::new)
                            .orElseGet(Ort.Nichts::new);
            case 3 ->
                    akte(teile, a -> mitGenannten(a, teile.get(2)))
                            .map(a -> datei(a, teile.get(2)))
                            .orElseGet(Ort.Nichts::new);
            default -> new Ort.Nichts();
        };
    }

    private Akte kopf(Aktenzeichen zeichen) {
        return blaetter.genannte(zeichen, List.of(), List.of());
    }

    /// The Akte with the few sheets a name can mean. Only what a name cannot tell takes all of it.
    private Akte mitGenannten(Aktenzeichen zeichen, String name) {
        if (!Dateinamen.umkehrbar(name)) {
            return akten.ansehen(zeichen);
        }
        var verdeckt =
                zwischen.alle(zeichen.wert()).stream()
                        .filter(z -> z.name().equals(name))
                        .flatMap(z -> z.blatt().stream())
                        .toList();
        return blaetter.genannte(zeichen, Dateinamen.moeglicheTitel(name), verdeckt);
    }

    private static List<String> teile(String pfad) {
        var teile = new ArrayList<String>();
        for (var teil : pfad.substring(WURZEL.length()).split("/")) {
            if (!teil.isEmpty()) {
                // A plus is a plus in a path.
                var roh = URLDecoder.decode(teil.replace("+", "%2B"), StandardCharsets.UTF_8);
                teile.add(Normalizer.normalize(roh, Normalizer.Form.NFC));
            }
        }
        return teile;
    }

    private Ort plan(String teil) {
        var nummer = Dateinamen.kennung(teil);
        return baum.nummern().stream()
                .filter(n -> n.nummer().equals(nummer))
                .findFirst()
                .<Ort>map(Ort.Plan::new)
                .orElseGet(Ort.Nichts::new);
    }

    private Optional<Akte> akte(List<String> teile, Function<Aktenzeichen, Akte> lesen) {
        var zeichen = Dateinamen.kennung(teile.get(1));
        if (zeichen.isBlank() || zeichen.chars().anyMatch(c -> c < ' ')) {
            return Optional.empty();
        }
        try {
            return Optional.of(lesen.apply(new Aktenzeichen(zeichen)))
                    .filter(a -> a.plannummer().equals(Dateinamen.kennung(teile.getFirst())));
        } catch (FachlicherFehler e) {
            if (e.art() == Fehlerart.NICHT_GEFUNDEN) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Ort datei(Akte akte, String name) {
        var kinder = dateien(akte);
        if (kinder.containsKey(name)) {
            return kinder.get(name);
        }
        var titel = Dateinamen.entschluesselt(name);
        return kinder.values().stream()
                .filter(o -> o instanceof Ort.Datei d && d.stueck().titel().equals(titel))
                .findFirst()
                .orElseGet(() -> new Ort.Frei(akte, name));
    }

    /// What lies in an Akte, by name: its Schriftstücke without those whose name the person has
    /// moved away, and her temporary files.
    Map<String, Ort> dateien(Akte akte) {
        var eigene = zwischen.alle(akte.zeichen().wert());
        var verdeckt = eigene.stream().flatMap(z -> z.blatt().stream()).toList();
        var namen = new LinkedHashMap<String, Ort>();
        Dateinamen.von(akte.schriftstuecke())
                .forEach((name, stueck) -> {
                    if (!verdeckt.contains(stueck.blatt())) {
                        namen.put(name, new Ort.Datei(akte, stueck, name));
                    }
                });
        for (var z : eigene) {
            namen.put(z.name(), new Ort.Zwischen(akte, z, z.blatt().flatMap(b -> blatt(akte, b))));
        }
        return namen;
    }

    /// The sheet with that number.
    static Optional<Akte.Schriftstueck> blatt(Akte akte, int nummer) {
        return akte.schriftstuecke().stream()
                .filter(s -> s.blatt() == nummer && s.verschobenNach().isEmpty())
                .findFirst();
    }

    /// The Schriftstück whose name the person has moved away, so that what comes under this name
    /// belongs to it.
    Optional<Zwischenstueck> verdeckt(Akte akte, String name) {
        return zwischen.alle(akte.zeichen().wert()).stream()
                .filter(z -> z.verdeckt().filter(name::equals).isPresent() && z.blatt().isPresent())
                .findFirst();
    }

    /// What lies in a folder, by name.
    Map<String, Ort> kinder(Ort ort) {
        var namen = new LinkedHashMap<String, Ort>();
        switch (ort) {
            case Ort.Wurzel w ->
                    baum.nummern()
                            .forEach(n ->
                                    namen.put(
                                            Dateinamen.ordner(n.nummer(), n.name()),
                                            new Ort.Plan(n)));
            case Ort.Plan p ->
                    baum.ordner(p.nummer().nummer())
                            .forEach(o ->
                                    namen.put(
                                            Dateinamen.ordner(o.zeichen().wert(), o.betreff()),
                                            new Ort.Plan(p.nummer())));
            case Ort.Ordner o -> namen.putAll(dateien(o.akte()));
            case Ort.Datei d -> {}
            case Ort.Zwischen z -> {}
            case Ort.Frei f -> {}
            case Ort.Nichts n -> {}
        }
        return namen;
    }

    /// A name as part of an address.
    static String adresse(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
