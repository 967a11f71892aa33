package dreiklang.volltext;

import dreiklang.volltext.Fundstellen.Stelle;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.Query;

/// The words of an index, as the one who proposes others needs them.
interface Woerterbuch {

    /// Most words that are similar to one.
    int KANDIDATEN = 30;

    /// How similar they must be, 1 for the same.
    float AEHNLICH = 0.5f;

    /// Shortest word for which others are proposed.
    int KUERZESTES = 4;

    /// Words of the text that are similar to one, the most similar first, among these the most
    /// frequent; from everywhere, whoever may see it.
    List<String> aehnliche(String stamm) throws IOException;

    /// Whether a question finds something.
    boolean steht(Query frage) throws IOException;

    /// What stands around the words of a question on one page that a narrower one finds.
    ///
    /// @param eingegrenzt what finds the page
    /// @param frage what is marked on it
    List<Stelle> stelle(Query eingegrenzt, Query frage) throws IOException;
}
