package dreiklang.leistung;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;

/// Finds Leistungen by people's own words, in memory. No query language: every input is just words.
final class Leistungssuche {

    private static final int LAENGSTE_FRAGE = 200;
    private static final int MEISTE_WORTE = 12;
    private static final int MEISTE_TREFFER = 200;

    /// What scores less than this share of the best result is noise.
    private static final float MINDESTANTEIL = 0.2f;

    /// What the Kommune offers itself comes before what a catalogue only names.
    private static final float EIGENES = 2f;

    /// A word that more than this share of all Leistungen have says little about what is looked
    /// for.
    private static final double ALLERWELTSWORT = 0.1;

    private static final int SELTEN = 3;

    private final List<Suchgegenstand> gegenstaende;
    private final Suchindex index;
    private final NaechsteWorte naechstes;
    private final DirectSpellChecker rechtschreibung = new DirectSpellChecker();

    Leistungssuche(List<Suchgegenstand> gegenstaende) {
        this.gegenstaende = List.copyOf(gegenstaende);
        index = new Suchindex(this.gegenstaende);
        naechstes = new NaechsteWorte(index);
    }

    /// What a search gives.
    ///
    /// @param angebote best first
    /// @param getroffen false when only parts of the words are found anywhere, so that these are at
    ///   best the nearest
    /// @param meinten the search with words that are known, when one of them is not
    record Ergebnis(List<Angebot> angebote, boolean getroffen, Optional<String> meinten) {

        static final Ergebnis NICHTS = new Ergebnis(List.of(), false, Optional.empty());
    }

    /// One word with what the index knows of it.
    private record Bekanntheit(Suchwort wort, int genau, int aehnlich) {

        boolean unbekannt() {
            return genau + aehnlich == 0;
        }
    }

    /// The Angebote that fit.
    ///
    /// @param nur which of them are asked for
    Ergebnis suchen(String frage, Predicate<Angebot> nur) {
        var kurz = frage.length() > LAENGSTE_FRAGE ? frage.substring(0, LAENGSTE_FRAGE) : frage;
        try {
            var worte = worte(kurz);
            var bekannt = new ArrayList<Bekanntheit>();
            for (var wort : worte) {
                var suchwort = new Suchwort(index, wort);
                if (suchwort.zaehlt()) {
                    bekannt.add(bekanntheit(suchwort));
                }
            }
            if (bekannt.isEmpty()) {
                return Ergebnis.NICHTS;
            }
            var treffer = treffer(frage(bekannt), nur);
            return new Ergebnis(
                    treffer.isEmpty() ? treffer(naechstes.zu(worte), nur) : treffer,
                    getroffen(bekannt),
                    meinten(worte, bekannt));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Bekanntheit bekanntheit(Suchwort wort) throws IOException {
        int genau = index.sucher().count(wort.genau());
        boolean vertippt = genau == 0 && wort.vertippt();
        return new Bekanntheit(wort, genau, vertippt ? index.sucher().count(wort.aehnlich()) : 0);
    }

    /// Whether what was looked for is there: every word is known, or at least one that not
    /// everything has.
    private boolean getroffen(List<Bekanntheit> worte) {
        double grenze = Math.max(SELTEN, gegenstaende.size() * ALLERWELTSWORT);
        return worte.stream().noneMatch(Bekanntheit::unbekannt)
                || worte.stream()
                        .anyMatch(w -> !w.unbekannt() && w.genau() + w.aehnlich() <= grenze);
    }

    private static Query frage(List<Bekanntheit> worte) {
        var frage = new BooleanQuery.Builder();
        worte.forEach(
                w -> frage.add(w.wort().alles(w.genau() > 0, w.aehnlich() > 0), Occur.SHOULD));
        return frage.build();
    }

    private List<Angebot> treffer(Query frage, Predicate<Angebot> nur) throws IOException {
        record Treffer(Angebot angebot, float punkte) {}
        var alle = new ArrayList<Treffer>();
        int hoechstens = Math.max(1, gegenstaende.size());
        for (var einer : index.sucher().search(frage, hoechstens).scoreDocs) {
            var angebot = gegenstaende.get(index.nummer(einer.doc)).angebot();
            if (nur.test(angebot)) {
                alle.add(
                        new Treffer(
                                angebot,
                                angebot.eintrag().isEmpty() ? einer.score * EIGENES : einer.score));
            }
        }
        alle.sort(Comparator.comparingDouble(t -> -t.punkte()));
        return alle.stream()
                .takeWhile(t -> t.punkte() >= alle.getFirst().punkte() * MINDESTANTEIL)
                .limit(MEISTE_TREFFER)
                .map(Treffer::angebot)
                .toList();
    }

    private Optional<String> meinten(List<String> worte, List<Bekanntheit> bekannt)
            throws IOException {
        var besser = new ArrayList<>(worte);
        for (var wort : bekannt) {
            if (wort.genau() == 0) {
                besser.set(worte.indexOf(wort.wort().text()), besser(wort.wort().text()));
            }
        }
        return besser.equals(worte) ? Optional.empty() : Optional.of(String.join(" ", besser));
    }

    /// The known word that is nearest to one that is not known in any form.
    private String besser(String wort) throws IOException {
        var einfach = Suchwoerter.von(Suchwoerter.unveraendert(), wort);
        if (einfach.size() != 1) {
            return wort;
        }
        var vorschlaege =
                rechtschreibung.suggestSimilar(
                        new Term(Suchindex.WORT, einfach.getFirst()),
                        1,
                        index.sucher().getIndexReader(),
                        SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
        return vorschlaege.length == 0 ? wort : vorschlaege[0].string;
    }

    private static List<String> worte(String text) {
        return Stream.of(text.split("[^\\p{L}\\p{N}]+"))
                .filter(w -> !w.isBlank())
                .distinct()
                .limit(MEISTE_WORTE)
                .toList();
    }
}
