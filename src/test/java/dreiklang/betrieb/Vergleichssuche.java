package dreiklang.betrieb;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/// Bare Lucene over the same names: its German words, one field, the best 25.
final class Vergleichssuche implements AutoCloseable {

    private static final String NAME = "name";
    private static final int BESTE = 25;

    private final GermanAnalyzer zerleger = new GermanAnalyzer();
    private final DirectoryReader leser;
    private final IndexSearcher sucher;

    Vergleichssuche(List<String> namen) throws IOException {
        var ordner = new ByteBuffersDirectory();
        try (var schreiber = new IndexWriter(ordner, new IndexWriterConfig(zerleger))) {
            for (var name : namen) {
                var dokument = new Document();
                dokument.add(new TextField(NAME, name, Field.Store.YES));
                schreiber.addDocument(dokument);
            }
        }
        leser = DirectoryReader.open(ordner);
        sucher = new IndexSearcher(leser);
    }

    void suchen(String frage) throws IOException {
        var gebaut = new QueryBuilder(zerleger).createBooleanQuery(NAME, frage);
        var treffer = sucher.search(gebaut == null ? new MatchNoDocsQuery() : gebaut, BESTE);
        for (var einer : treffer.scoreDocs) {
            sucher.storedFields().document(einer.doc).get(NAME);
        }
    }

    @Override
    public void close() throws IOException {
        leser.close();
        zerleger.close();
    }
}
