package dreiklang.volltext;

import dreiklang.volltext.Fundstellen.Fund;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// The index in one folder of this machine (Lucene).
final class Luceneindex implements Aktenindex {

    static final double SPEICHER_MB = 32;
    private static final Set<String> GEZEIGT =
            Set.of(Felder.AKTE, Felder.BLATT, Felder.SEITE, Felder.ART);

    private final Directory ordner;
    private final IndexWriter schreiber;
    private final SearcherManager sucher;

    private Luceneindex(Directory ordner) throws IOException {
        this.ordner = ordner;
        schreiber =
                new IndexWriter(
                        ordner,
                        new IndexWriterConfig(Schriftanalyse.SCHRIFT)
                                .setRAMBufferSizeMB(SPEICHER_MB)
                                .setMergePolicy(
                                        new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
                                .setCommitOnClose(false));
        schreiber.commit();
        sucher = new SearcherManager(schreiber, null);
    }

    /// Opens the index in a folder, or begins one there.
    ///
    /// @throws IOException when it cannot be read or somebody else writes to it
    static Luceneindex oeffnen(Path ordner) throws IOException {
        Files.createDirectories(ordner);
        return new Luceneindex(FSDirectory.open(ordner));
    }

    /// Whether there is an index in the folder that can be read.
    static boolean brauchbar(Path ordner) {
        try (var ort = FSDirectory.open(ordner);
                var leser = DirectoryReader.open(ort)) {
            return leser.maxDoc() >= 0;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public void ersetzen(Indexstueck stueck) throws IOException {
        schreiber.updateDocuments(
                new Term(Felder.STUECK, stueck.schluessel()), Felder.dokumente(stueck));
    }

    @Override
    public void entfernen(String akte, int blatt) throws IOException {
        schreiber.deleteDocuments(new Term(Felder.STUECK, Indexstueck.schluessel(akte, blatt)));
    }

    @Override
    public void sichern() throws IOException {
        schreiber.commit();
        sucher.maybeRefreshBlocking();
    }

    @Override
    public void ausmerzen() throws IOException {
        schreiber.forceMergeDeletes();
        sichern();
        schreiber.deleteUnusedFiles();
    }

    @Override
    public long umfang() {
        return schreiber.getDocStats().numDocs;
    }

    @Override
    public Fundstellen suchen(Suchauftrag auftrag) throws IOException {
        var gelesen = Fragenleser.lesen(auftrag.worte());
        if (gelesen.isEmpty()) {
            return Fundstellen.OHNE_FRAGE;
        }
        var einer = sucher.acquire();
        try {
            return suchen(einer, gelesen.get(), auftrag);
        } finally {
            sucher.release(einer);
        }
    }

    @Override
    public long anzahl(Suchauftrag auftrag) throws IOException {
        var gelesen = Fragenleser.lesen(auftrag.worte());
        if (gelesen.isEmpty()) {
            return 0;
        }
        var einer = sucher.acquire();
        try {
            return einer.count(Eingrenzung.von(gelesen.get(), auftrag));
        } finally {
            sucher.release(einer);
        }
    }

    @Override
    public Optional<String> meinten(Suchauftrag auftrag) throws IOException {
        var einer = sucher.acquire();
        try {
            return new Rechtschreibung(
                            new Lucenewoerter(einer), frage -> Eingrenzung.von(frage, auftrag))
                    .vorschlag(auftrag.worte());
        } finally {
            sucher.release(einer);
        }
    }

    private static Fundstellen suchen(IndexSearcher sucher, Query frage, Suchauftrag auftrag)
            throws IOException {
        int bis = auftrag.ab() + auftrag.anzahl();
        var ergebnis =
                sucher.search(
                        Eingrenzung.von(frage, auftrag),
                        new MultiCollectorManager(
                                new TopScoreDocCollectorManager(bis, null, Integer.MAX_VALUE),
                                Zaehler.reihe()));
        var zaehler = (Zaehler) ergebnis[1];
        var alle = ((TopDocs) ergebnis[0]).scoreDocs;
        var seite = List.of(alle).subList(Math.min(auftrag.ab(), alle.length), alle.length);
        return new Fundstellen(
                true, zaehler.gesamt(), funde(sucher, frage, seite), zaehler.anzahlen());
    }

    private static List<Fund> funde(IndexSearcher sucher, Query frage, List<ScoreDoc> seite)
            throws IOException {
        var gesamt = new TotalHits(seite.size(), TotalHits.Relation.EQUAL_TO);
        var stellen =
                Hervorhebung.von(
                        sucher, frage, new TopDocs(gesamt, seite.toArray(ScoreDoc[]::new)));
        var gespeichert = sucher.storedFields();
        var funde = new ArrayList<Fund>();
        for (int i = 0; i < seite.size(); i++) {
            var dokument = gespeichert.document(seite.get(i).doc, GEZEIGT);
            funde.add(
                    new Fund(
                            dokument.get(Felder.AKTE),
                            Integer.parseInt(dokument.get(Felder.BLATT)),
                            Integer.parseInt(dokument.get(Felder.SEITE)),
                            dokument.get(Felder.ART),
                            stellen.get(i)));
        }
        return funde;
    }

    @Override
    public void close() throws IOException {
        try (ordner;
                schreiber) {
            sucher.close();
        }
    }
}
