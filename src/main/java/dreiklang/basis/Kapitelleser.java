package dreiklang.basis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads a YAML chapter entry by entry and notes every finding: unknown keys, missing texts.
public final class Kapitelleser {

    private static final Set<String> SPRACHEN = Set.of("de", "en", "leicht");
    private static final Wortlaut LEER = new Wortlaut("", "");

    private final List<Befund> befunde;

    /// @param befunde where findings are added
    public Kapitelleser(List<Befund> befunde) {
        this.befunde = befunde;
    }

    /// Notes a finding at a place.
    public void melde(YamlKnoten ort, String code, String satz) {
        befunde.add(ort.befund(code, satz));
    }

    /// Keys other than these are findings (B-221), most of them are typing errors.
    public void nur(YamlKnoten ort, Set<String> erlaubt) {
        ort.unbekannte(erlaubt)
                .forEach((name, knoten) ->
                        melde(
                                knoten,
                                "B-221",
                                "„%s“ ist hier unbekannt. Bekannt sind: %s."
                                        .formatted(
                                                kurz(name),
                                                String.join(
                                                        ", ",
                                                        erlaubt.stream().sorted().toList()))));
    }

    /// A text that must be there (B-222), at most that long (B-224); empty text with a finding
    /// otherwise.
    public String pflichttext(YamlKnoten ort, String name, int laenge) {
        var text = text(ort, name, laenge);
        if (text.isEmpty() && ort.bei(name).isEmpty()) {
            fehlt(ort, name);
        }
        return text.orElse("");
    }

    /// A text that may be there, at most that long (B-224).
    public Optional<String> text(YamlKnoten ort, String name, int laenge) {
        var knoten = ort.bei(name);
        if (knoten.isEmpty()) {
            return Optional.empty();
        }
        var text = knoten.get().text().filter(t -> !t.isBlank());
        if (text.isEmpty()) {
            melde(knoten.get(), "B-223", "Hinter „" + name + "“ gehört ein Text.");
            return Optional.empty();
        }
        if (text.get().length() > laenge) {
            melde(knoten.get(), "B-224", "„%s“ ist länger als %d Zeichen.".formatted(name, laenge));
            return Optional.empty();
        }
        return text;
    }

    /// A text in German and English: `{de: …, en: …}` or just the German text; must be there
    /// (B-222).
    public Wortlaut pflichtwortlaut(YamlKnoten ort, String name, int laenge) {
        if (ort.bei(name).isEmpty()) {
            fehlt(ort, name);
            return LEER;
        }
        return wortlaut(ort, name, laenge);
    }

    /// A text in German and English that may be missing: then both are empty.
    public Wortlaut wortlaut(YamlKnoten ort, String name, int laenge) {
        return ort.bei(name).map(knoten -> wortlaut(ort, knoten, name, laenge)).orElse(LEER);
    }

    private Wortlaut wortlaut(YamlKnoten ort, YamlKnoten knoten, String name, int laenge) {
        if (knoten.eintraege().isEmpty()) {
            return Wortlaut.nur(text(ort, name, laenge).orElse("").strip());
        }
        nur(knoten, SPRACHEN);
        return new Wortlaut(
                pflichttext(knoten, "de", laenge).strip(),
                text(knoten, "en", laenge).orElse("").strip(),
                text(knoten, "leicht", laenge).orElse("").strip());
    }

    /// Several texts in German and English.
    public List<Wortlaut> wortlaute(YamlKnoten ort, String name, int laenge) {
        var alle = new ArrayList<Wortlaut>();
        for (var knoten : liste(ort, name)) {
            if (knoten.eintraege().isEmpty()) {
                alle.add(Wortlaut.nur(eintrag(knoten, laenge)));
            } else {
                nur(knoten, SPRACHEN);
                alle.add(
                        new Wortlaut(
                                pflichttext(knoten, "de", laenge).strip(),
                                text(knoten, "en", laenge).orElse("").strip(),
                                text(knoten, "leicht", laenge).orElse("").strip()));
            }
        }
        return List.copyOf(alle);
    }

    /// Several texts, each at most that long.
    public List<String> texte(YamlKnoten ort, String name, int laenge) {
        return liste(ort, name).stream().map(knoten -> eintrag(knoten, laenge)).toList();
    }

    private String eintrag(YamlKnoten knoten, int laenge) {
        var text = knoten.text().filter(t -> !t.isBlank() && t.length() <= laenge);
        if (text.isEmpty()) {
            melde(
                    knoten,
                    "B-223",
                    "Hier gehört ein Text mit höchstens %d Zeichen hin.".formatted(laenge));
        }
        return text.orElse("").strip();
    }

    /// The entries of a list; a finding (B-225) when something else stands there.
    public List<YamlKnoten> liste(YamlKnoten ort, String name) {
        var knoten = ort.bei(name);
        if (knoten.isPresent()
                && (knoten.get().text().isPresent() || !knoten.get().eintraege().isEmpty())) {
            melde(knoten.get(), "B-225", "Hinter „" + name + "“ gehört eine Liste.");
        }
        return knoten.map(YamlKnoten::liste).orElse(List.of());
    }

    /// `ja` or `nein` (B-226).
    public boolean janein(YamlKnoten ort, String name, boolean vorgabe) {
        var knoten = ort.bei(name);
        if (knoten.isEmpty()) {
            return vorgabe;
        }
        return switch (knoten.get().text().orElse("")) {
            case "ja", "true" -> true;
            case "nein", "false" -> false;
            default -> {
                melde(knoten.get(), "B-226", "Hinter „" + name + "“ gehört „ja“ oder „nein“.");
                yield vorgabe;
            }
        };
    }

    private void fehlt(YamlKnoten ort, String name) {
        melde(ort, "B-222", "Hier fehlt „" + name + "“.");
    }

    private static String kurz(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }
}
