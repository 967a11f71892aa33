package dreiklang.volltext;

import dreiklang.volltext.Fundstellen.Stelle;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/// The words of an index in a folder of this machine.
final class Lucenewoerter implements Woerterbuch {

    private final IndexSearcher sucher;

    Lucenewoerter(IndexSearcher sucher) {
        this.sucher = sucher;
    }

    @Override
    public List<String> aehnliche(String stamm) throws IOException {
        var pruefer = new DirectSpellChecker();
        pruefer.setMinQueryLength(KUERZESTES);
        pruefer.setAccuracy(AEHNLICH);
        return Arrays.stream(
                        pruefer.suggestSimilar(
                                new Term(Felder.TEXT, stamm),
                                KANDIDATEN,
                                sucher.getIndexReader(),
                                SuggestMode.SUGGEST_ALWAYS))
                .map((SuggestWord w) -> w.string)
                .toList();
    }

    @Override
    public boolean steht(Query frage) throws IOException {
        return sucher.count(frage) > 0;
    }

    @Override
    public List<Stelle> stelle(Query eingegrenzt, Query frage) throws IOException {
        var funde = sucher.search(eingegrenzt, 1);
        return funde.scoreDocs.length == 0
                ? List.of()
                : Hervorhebung.von(sucher, frage, funde).getFirst();
    }
}
