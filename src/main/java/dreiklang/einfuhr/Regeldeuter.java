package dreiklang.einfuhr;

import dreiklang.ausdruck.Ausdruck;
import dreiklang.einfuhr.Einfuhrbericht.Vorschlag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads the common shapes of FIM's German rule sentences and proposes conditions. What it does not
/// understand for sure it leaves alone.
final class Regeldeuter {

    private static final int LAENGSTER_SATZ = 2_000;
    private static final String BEFUELLT =
            "(?:zu befüllen|auszufüllen|anzugeben|zu erfassen|anzuzeigen|einzublenden|zu beantworten"
                    + "|befüllt werden|ausgefüllt werden|angegeben werden|angezeigt werden|erforderlich|ein Pflichtfeld)";
    private static final Pattern NUR_WENN =
            Pattern.compile(
                    "(?<was>.+?) (?:ist|sind|darf|dürfen|muss|müssen|wird|werden) (?<nur>nur(?: dann)? )?"
                            + BEFUELLT
                            + "(?: werden)?,? (?<nur2>nur )?(?:dann,? )?(?:wenn|falls|sofern) (?<wenn>.+)");
    private static final Pattern WENN_DANN =
            Pattern.compile(
                    "(?:Wenn|Falls|Sofern) (?<wenn>.+?),? (?:dann |so )?(?:ist|sind|muss|müssen) (?<was>.+?) "
                            + BEFUELLT
                            + "(?: werden)?");
    private static final Pattern ENTWEDER =
            Pattern.compile("(?:Es (?:ist|sind|muss|müssen) )?[Ee]ntweder (?<a>.+?) oder (?<b>.+)");
    private static final Pattern MINDESTENS =
            Pattern.compile("(?:Es (?:ist|muss) )?[Mm]indestens eine?[rs]? .*");
    private static final Pattern VERNEINT =
            Pattern.compile("(?<x>.+?) verneint (?:wurde|wird|ist)");
    private static final Pattern BEJAHT = Pattern.compile("(?<x>.+?) bejaht (?:wurde|wird|ist)");
    private static final Pattern WERT =
            Pattern.compile(
                    "(?:in |bei |unter |im Feld |für )?(?<x>\"[^\"]+\") (?:der Wert |den Wert |die Option |gleich |= ?|auf )?"
                            + "(?<w>\"[^\"]+\")(?: (?:ausgewählt|gewählt|angekreuzt|angegeben|gesetzt|hat))*(?: (?:wurde|wird|ist|hat))?");
    private static final Pattern GEWAEHLT =
            Pattern.compile(
                    "(?:in |bei |unter )?(?<x>.+?) (?:ausgewählt|gewählt|angekreuzt|angegeben|befüllt|ausgefüllt)"
                            + " (?:wurde|wird|ist)");
    private static final Pattern ZITAT = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern KENNUNG = Pattern.compile("\\b([FG]\\d{6,14})\\b");

    private final List<Fundstelle> fundstellen;

    Regeldeuter(List<Fundstelle> fundstellen) {
        this.fundstellen = fundstellen;
    }

    /// What a sentence may mean; empty when it is not understood.
    ///
    /// @param gruppe number of the group the rule belongs to
    List<Vorschlag> deuten(String satz, int gruppe) {
        if (satz.length() > LAENGSTER_SATZ) {
            return List.of();
        }
        var rein =
                satz.replaceAll("[„“”»«‟]", "\"")
                        .replaceAll("\\s+", " ")
                        .strip()
                        .replaceAll("[.;]+$", "")
                        .strip();
        var nur = NUR_WENN.matcher(rein);
        if (nur.matches()) {
            boolean nurDann =
                    nur.group("nur") != null
                            || nur.group("nur2") != null
                            || rein.matches(".*(anzuzeigen|einzublenden|angezeigt werden).*");
            return bedingte(
                    nur.group("was"), nur.group("wenn"), nurDann ? "wenn" : "pflicht", gruppe);
        }
        var dann = WENN_DANN.matcher(rein);
        if (dann.matches()) {
            return bedingte(dann.group("was"), dann.group("wenn"), "pflicht", gruppe);
        }
        var entweder = ENTWEDER.matcher(rein);
        if (entweder.matches()) {
            return entweder(entweder, gruppe);
        }
        return MINDESTENS.matcher(rein).matches() ? mindestens(rein, gruppe) : List.of();
    }

    private List<Vorschlag> bedingte(String was, String wenn, String schluessel, int gruppe) {
        var vorschlaege = new ArrayList<Vorschlag>();
        var ziele = genannte(was, gruppe);
        for (var ziel : ziele) {
            bedingung(wenn, gruppe, ziel)
                    .ifPresent(b -> vorschlaege.add(vorschlag(ziel, schluessel, b)));
        }
        return vorschlaege;
    }

    private Optional<String> bedingung(String wenn, int gruppe, Fundstelle ziel) {
        var muster = Map.of(VERNEINT, "nein", BEJAHT, "ja");
        for (var m : muster.entrySet()) {
            var treffer = m.getKey().matcher(wenn);
            if (treffer.matches()) {
                return davor(treffer.group("x"), gruppe, ziel)
                        .filter(f -> f.frage().art().equals("janein"))
                        .map(f -> f.frage().name() + " = '" + m.getValue() + "'");
            }
        }
        var wert = WERT.matcher(wenn);
        if (wert.matches()) {
            return davor(wert.group("x"), gruppe, ziel)
                    .flatMap(f -> option(f, wert.group("w").replace("\"", "")));
        }
        var gewaehlt = GEWAEHLT.matcher(wenn);
        return gewaehlt.matches()
                ? davor(gewaehlt.group("x"), gruppe, ziel).map(f -> beantwortet(f.frage()))
                : Optional.empty();
    }

    private static Optional<String> option(Fundstelle f, String gesucht) {
        if (f.frage().art().equals("janein")) {
            var klein = gesucht.toLowerCase(Locale.GERMAN);
            return klein.matches("ja|nein")
                    ? Optional.of(f.frage().name() + " = '" + klein + "'")
                    : Optional.empty();
        }
        if (f.frage().schluessel().get("optionen") instanceof List<?> optionen) {
            return optionen.stream()
                    .filter(Map.class::isInstance)
                    .map(o -> (Map<?, ?>) o)
                    .filter(o ->
                            gesucht.equalsIgnoreCase(String.valueOf(o.get("text")))
                                    || gesucht.equalsIgnoreCase(String.valueOf(o.get("wert"))))
                    .map(o -> f.frage().name() + " = '" + o.get("wert") + "'")
                    .findFirst();
        }
        return Optional.empty();
    }

    private List<Vorschlag> entweder(Matcher satz, int gruppe) {
        var a = genannte(satz.group("a"), gruppe);
        var b = genannte(satz.group("b"), gruppe);
        if (a.size() != 1 || b.size() != 1 || a.getFirst().equals(b.getFirst())) {
            return List.of();
        }
        var links = beantwortet(a.getFirst().frage());
        var rechts = beantwortet(b.getFirst().frage());
        var genauEines =
                "(%s und nicht (%s)) oder (%s und nicht (%s))"
                        .formatted(links, rechts, rechts, links);
        return List.of(vorschlag(spaeter(a.getFirst(), b.getFirst()), "pruefung", genauEines));
    }

    private List<Vorschlag> mindestens(String satz, int gruppe) {
        var alle = genannte(satz, gruppe);
        if (alle.size() < 2) {
            return List.of();
        }
        var eines =
                alle.stream()
                        .map(f -> beantwortet(f.frage()))
                        .collect(Collectors.joining(" oder "));
        return List.of(
                vorschlag(
                        alle.stream().reduce(Regeldeuter::spaeter).orElseThrow(),
                        "pruefung",
                        eines));
    }

    private static Fundstelle spaeter(Fundstelle a, Fundstelle b) {
        return a.platz() > b.platz() ? a : b;
    }

    /// True when a question, or any in a block, is answered.
    private static String beantwortet(Entwurfsfeld frage) {
        var blaetter = frage.alle().filter(f -> !f.istBehaelter()).map(Entwurfsfeld::name).toList();
        return blaetter.size() == 1
                ? blaetter.getFirst()
                : "(" + String.join(" oder ", blaetter) + ")";
    }

    private Vorschlag vorschlag(Fundstelle ziel, String schluessel, String ausdruck) {
        var fragen =
                fundstellen.stream()
                        .collect(
                                Collectors.toMap(
                                        f -> f.frage().name(),
                                        f -> f.frage().frage(),
                                        (x, y) -> x));
        var lesbar = Ausdruck.lesen(ausdruck).alsSatz(n -> fragen.getOrDefault(n, n));
        return new Vorschlag(ziel.frage().name(), schluessel, ausdruck, lesbar);
    }

    /// The element a condition names; it has to come before what depends on it, and must not stand
    /// in a repeating group from outside.
    private Optional<Fundstelle> davor(String text, int gruppe, Fundstelle ziel) {
        var genannt = genannte(text, gruppe);
        return genannt.size() == 1
                ? Optional.of(genannt.getFirst())
                        .filter(f -> f.platz() < ziel.platz())
                        .filter(f ->
                                f.wiederholt().isEmpty()
                                        || f.wiederholt().equals(ziel.wiederholt()))
                : Optional.empty();
    }

    private List<Fundstelle> genannte(String text, int gruppe) {
        var zitate = ZITAT.matcher(text).results().map(t -> t.group(1)).toList();
        var kennungen = KENNUNG.matcher(text).results().map(t -> t.group(1)).toList();
        var worte =
                !zitate.isEmpty()
                        ? zitate
                        : !kennungen.isEmpty()
                                ? kennungen
                                : List.of(text.split(", (?:und |oder )?| und | oder "));
        return worte.stream()
                .map(w -> finde(w, gruppe))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private Optional<Fundstelle> finde(String wort, int gruppe) {
        var kennung = KENNUNG.matcher(wort);
        var id = kennung.find() ? kennung.group(1) : "";
        var name = wort.replaceAll("^(?:das Feld|die Angabe|der|die|das) ", "").strip();
        return fundstellen.stream()
                .filter(f ->
                        id.isEmpty()
                                ? name.equalsIgnoreCase(f.name())
                                        || name.equalsIgnoreCase(f.bezeichnung())
                                : f.id().equals(id))
                .max(Comparator.comparing(f -> f.gruppen().contains(gruppe)));
    }
}
