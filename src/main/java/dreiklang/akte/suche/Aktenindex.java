package dreiklang.akte.suche;

import dreiklang.akte.suche.Fundstellen.Fund;
import dreiklang.akte.suche.Suchauftrag.Menge;
import dreiklang.akte.suche.Suchauftrag.Sicht;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/// The index of all Akten in one folder. One writes, many search; what was made durable stays
/// whatever ends the program.
public final class Aktenindex implements AutoCloseable {

    /// How the index is made. Another number means that it has to be built anew.
    public static final String FORM = "2";

    static final double SPEICHER_MB = 32;
    private static final Set<String> GEZEIGT =
            Set.of(Felder.AKTE, Felder.BLATT, Felder.SEITE, Felder.ART);

    private final Directory ordner;
    private final IndexWriter schreiber;
    private final SearcherManager sucher;

    private Aktenindex(Directory ordner) throws IOException {
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
    public static Aktenindex oeffnen(Path ordner) throws IOException {
        Files.createDirectories(ordner);
        return new Aktenindex(FSDirectory.open(ordner));
    }

    /// Whether there is an index in the folder that can be read.
    public static boolean brauchbar(Path ordner) {
        try (var ort = FSDirectory.open(ordner);
                var leser = DirectoryReader.open(ort)) {
            return leser.maxDoc() >= 0;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /// Keeps a piece in the place of the one with the same key.
    public void ersetzen(Indexstueck stueck) throws IOException {
        schreiber.updateDocuments(
                new Term(Felder.STUECK, stueck.schluessel()), Felder.dokumente(stueck));
    }

    /// Forgets what lies no more at that place.
    public void entfernen(String akte, int blatt) throws IOException {
        schreiber.deleteDocuments(new Term(Felder.STUECK, Indexstueck.schluessel(akte, blatt)));
    }

    /// Makes durable and findable what was kept.
    public void sichern() throws IOException {
        schreiber.commit();
        sucher.maybeRefreshBlocking();
    }

    /// Takes out of the files what was forgotten; until then it is only never found.
    public void ausmerzen() throws IOException {
        schreiber.forceMergeDeletes();
        sichern();
        schreiber.deleteUnusedFiles();
    }

    /// Number of pages, titles and Akten in it.
    public int umfang() {
        return schreiber.getDocStats().numDocs;
    }

    /// Looks for something. Rights and narrowing are part of the question itself: hits and counts
    /// come from what is left.
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

    /// How many hits there are.
    public long anzahl(Suchauftrag auftrag) throws IOException {
        var gelesen = Fragenleser.lesen(auftrag.worte());
        if (gelesen.isEmpty()) {
            return 0;
        }
        var einer = sucher.acquire();
        try {
            return einer.count(begrenzt(gelesen.get(), auftrag));
        } finally {
            sucher.release(einer);
        }
    }

    /// Another question for one that finds nothing, with words that stand on pages the asking
    /// person may see.
    public Optional<String> meinten(Suchauftrag auftrag) throws IOException {
        var einer = sucher.acquire();
        try {
            return new Rechtschreibung(einer, frage -> begrenzt(frage, auftrag))
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
                        begrenzt(frage, auftrag),
                        new MultiCollectorManager(
                                new TopScoreDocCollectorManager(bis, null, Integer.MAX_VALUE),
                                Zaehler.reihe()));
        var zaehler = (Zaehler) ergebnis[1];
        var alle = ((TopDocs) ergebnis[0]).scoreDocs;
        var seite = List.of(alle).subList(Math.min(auftrag.ab(), alle.length), alle.length);
        return new Fundstellen(
                true, zaehler.gesamt(), funde(sucher, frage, seite), zaehler.anzahlen());
    }

    private static Query begrenzt(Query frage, Suchauftrag auftrag) {
        var alles = new BooleanQuery.Builder().add(frage, Occur.MUST);
        sichtbar(auftrag.sicht(), alles);
        if (!auftrag.verborgen().isEmpty()) {
            alles.add(eines(Felder.AKTE, auftrag.verborgen()), Occur.MUST_NOT);
        }
        var wahl = auftrag.wahl();
        if (auftrag.plaene().isEmpty()) {
            gewaehlt(Felder.PLAN, wahl.plan(), alles);
        } else {
            alles.add(eines(Felder.PLAN, auftrag.plaene()), Occur.FILTER);
        }
        gewaehlt(Felder.EINHEIT, wahl.einheit(), alles);
        gewaehlt(Felder.JAHR, wahl.jahr(), alles);
        gewaehlt(Felder.TYP, wahl.typ(), alles);
        if (wahl.seit().isAfter(Instant.EPOCH)) {
            alles.add(
                    LongPoint.newRangeQuery(
                            Felder.WANN, wahl.seit().getEpochSecond(), Long.MAX_VALUE),
                    Occur.FILTER);
        }
        return alles.build();
    }

    private static void sichtbar(Sicht sicht, BooleanQuery.Builder alles) {
        var offen =
                new BooleanQuery.Builder()
                        .add(new MatchAllDocsQuery(), Occur.MUST)
                        .add(eines(Felder.LEISTUNG, sicht.vertraulich()), Occur.MUST_NOT)
                        .build();
        var hell = einer(sicht.offen());
        hell.add(eines(Felder.EINHEIT, sicht.einheiten()), Occur.SHOULD);
        alles.add(hell.build(), Occur.FILTER)
                .add(einer(sicht.zu()).build(), Occur.MUST_NOT)
                .add(
                        new BooleanQuery.Builder()
                                .add(offen, Occur.SHOULD)
                                .add(eines(Felder.OEFFNUNG, sicht.geoeffnet()), Occur.SHOULD)
                                .build(),
                        Occur.FILTER);
    }

    private static BooleanQuery.Builder einer(Menge menge) {
        return new BooleanQuery.Builder()
                .add(eines(Felder.EINHEIT, menge.einheiten()), Occur.SHOULD)
                .add(eines(Felder.PLAN, menge.nummern()), Occur.SHOULD)
                .add(eines(Felder.AKTE, menge.akten()), Occur.SHOULD);
    }

    private static Query eines(String feld, Collection<String> werte) {
        return new TermInSetQuery(feld, werte.stream().map(BytesRef::new).toList());
    }

    private static void gewaehlt(String feld, String wert, BooleanQuery.Builder alles) {
        if (!wert.isEmpty()) {
            alles.add(new TermQuery(new Term(feld, wert)), Occur.FILTER);
        }
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

    /// Leaves it; what was not made durable is lost.
    @Override
    public void close() throws IOException {
        try (ordner;
                schreiber) {
            sucher.close();
        }
    }
}
