package dreiklang.lager;

import dreiklang.basis.Pruefsumme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Contents as objects of a bucket: `inhalt/ab/cd/<sha256>` what is kept, `beiseite/…` what was
/// found not to be what its name says.
public final class S3Lager implements Lager {

    private static final String INHALT = "inhalt/";
    private static final String BEISEITE = "beiseite/";

    /// Name of the section with everything that lies in no folder of two hexadecimal digits.
    private static final String REST = "/";

    /// What is younger counts as fresh as it is: the sweeping begins at twice that age.
    private static final Duration FRISCH = Duration.ofHours(12);

    private final S3Zugang zugang;
    private final String vorsilbe;
    private final Clock maschine;

    /// @param vorsilbe what all keys begin with
    public S3Lager(S3Zugang zugang, String vorsilbe) {
        this(zugang, vorsilbe, Clock.systemUTC());
    }

    /// @param maschine by which the age of objects is reckoned
    public S3Lager(S3Zugang zugang, String vorsilbe, Clock maschine) {
        this.maschine = maschine;
        this.zugang = zugang;
        this.vorsilbe =
                vorsilbe.isBlank() || vorsilbe.endsWith("/") ? vorsilbe.strip() : vorsilbe + "/";
    }

    @Override
    public Optional<Stand> stand(Pruefsumme summe) throws IOException {
        return stand(schluessel(summe));
    }

    private Optional<Stand> stand(String schluessel) throws IOException {
        try {
            return Optional.of(
                    zugang.fragen((s3, eimer) -> {
                        var kopf = s3.headObject(h -> h.bucket(eimer).key(schluessel));
                        return new Stand(kopf.contentLength(), kopf.lastModified());
                    }));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public InputStream oeffnen(Pruefsumme summe) throws IOException {
        return new S3Strom(
                zugang.fragen(
                        (s3, eimer) -> s3.getObject(g -> g.bucket(eimer).key(schluessel(summe)))));
    }

    @Override
    public Optional<Path> datei(Pruefsumme summe) {
        return Optional.empty();
    }

    @Override
    public void nehmen(Path datei, Pruefsumme summe) throws IOException {
        new S3Sendung(zugang, schluessel(summe), datei).bringen();
    }

    /// A copy onto itself; the only way to make an object younger.
    @Override
    public void auffrischen(Pruefsumme summe) throws IOException {
        var grenze = maschine.instant().minus(FRISCH);
        if (stand(summe).filter(s -> s.zeit().isBefore(grenze)).isPresent()) {
            kopieren(schluessel(summe), schluessel(summe));
        }
    }

    @Override
    public void befestigen(Pruefsumme summe) throws IOException {
        auffrischen(summe);
    }

    private void kopieren(String von, String nach) throws IOException {
        var zeit = maschine.instant().toString();
        var unused =
                zugang.fragen((s3, eimer) ->
                        s3.copyObject(c ->
                                c.sourceBucket(eimer)
                                        .sourceKey(von)
                                        .destinationBucket(eimer)
                                        .destinationKey(nach)
                                        .metadata(Map.of("aufgefrischt", zeit))
                                        .metadataDirective(MetadataDirective.REPLACE)));
    }

    @Override
    public boolean entfernen(Pruefsumme summe) throws IOException {
        return entfernen(schluessel(summe));
    }

    /// Where the bucket keeps versions, all of them go: what is destroyed must not come back.
    private boolean entfernen(String schluessel) throws IOException {
        boolean da = stand(schluessel).isPresent();
        zugang.fragen((s3, eimer) -> {
            s3.deleteObject(d -> d.bucket(eimer).key(schluessel));
            for (var blatt :
                    s3.listObjectVersionsPaginator(l -> l.bucket(eimer).prefix(schluessel))) {
                for (var v : blatt.versions()) {
                    s3.deleteObject(d -> d.bucket(eimer).key(v.key()).versionId(v.versionId()));
                }
                for (var m : blatt.deleteMarkers()) {
                    s3.deleteObject(d -> d.bucket(eimer).key(m.key()).versionId(m.versionId()));
                }
            }
            return true;
        });
        return da;
    }

    @Override
    public void beiseiteLegen(Pruefsumme summe, String beweis) throws IOException {
        if (stand(summe).isPresent() && !hatBeiseite(beweis)) {
            kopieren(schluessel(summe), vorsilbe + BEISEITE + beweis);
        }
    }

    @Override
    public boolean hatBeiseite(String beweis) throws IOException {
        return stand(vorsilbe + BEISEITE + beweis).isPresent();
    }

    @Override
    public void beiseiteVernichten(Pruefsumme summe) throws IOException {
        for (var beweis : alle(vorsilbe + BEISEITE + summe.hex() + "-")) {
            entfernen(beweis);
        }
    }

    private List<String> alle(String anfang) throws IOException {
        return zugang.fragen((s3, eimer) ->
                s3.listObjectsV2Paginator(l -> l.bucket(eimer).prefix(anfang)).contents().stream()
                        .map(S3Object::key)
                        .toList());
    }

    @Override
    public Stream<String> abschnitte(String letzter) {
        return Stream.concat(
                        Stream.of(REST),
                        IntStream.range(0, 256).mapToObj(i -> HexFormat.of().toHexDigits((byte) i)))
                .filter(n -> n.compareTo(letzter) > 0);
    }

    @Override
    public void ansehen(String abschnitt, Consumer<List<Fund>> schau) throws IOException {
        if (!abschnitt.equals(REST)) {
            blaettern(vorsilbe + INHALT + abschnitt + "/", null, schau);
            return;
        }
        var fremde =
                zugang.fragen((s3, eimer) ->
                        s3
                                .listObjectsV2Paginator(l ->
                                        l.bucket(eimer).prefix(vorsilbe + INHALT).delimiter("/"))
                                .commonPrefixes()
                                .stream()
                                .map(p -> p.prefix())
                                .filter(p ->
                                        !p.substring(vorsilbe.length() + INHALT.length())
                                                .matches("[0-9a-f]{2}/"))
                                .toList());
        blaettern(vorsilbe + INHALT, "/", schau);
        for (var fremd : fremde) {
            blaettern(fremd, null, schau);
        }
    }

    /// A thousand at a time; between two the bucket is asked anew, so nothing is held open.
    private void blaettern(String anfang, @Nullable String trenner, Consumer<List<Fund>> schau)
            throws IOException {
        var marke = new String[1];
        ListObjectsV2Response blatt;
        do {
            blatt =
                    zugang.fragen((s3, eimer) ->
                            s3.listObjectsV2(l ->
                                    l.bucket(eimer)
                                            .prefix(anfang)
                                            .delimiter(trenner)
                                            .continuationToken(marke[0])));
            schau.accept(blatt.contents().stream().map(this::fund).toList());
            marke[0] = blatt.nextContinuationToken();
        } while (Boolean.TRUE.equals(blatt.isTruncated()));
    }

    private Fund fund(S3Object objekt) {
        var pfad = objekt.key().substring(vorsilbe.length() + INHALT.length());
        var name = pfad.substring(pfad.lastIndexOf('/') + 1);
        boolean amPlatz =
                name.matches("[0-9a-f]{64}")
                        && schluessel(new Pruefsumme(name)).equals(objekt.key());
        return new Fund(pfad, name, amPlatz, new Stand(objekt.size(), objekt.lastModified()));
    }

    @Override
    public void erreichen() throws IOException {
        try {
            var unused = zugang.fragen((s3, eimer) -> s3.headBucket(h -> h.bucket(eimer)));
        } catch (NoSuchFileException e) {
            throw new Speicherausfall("there is no such bucket", e);
        }
    }

    private String schluessel(Pruefsumme summe) {
        var hex = summe.hex();
        return vorsilbe + INHALT + hex.substring(0, 2) + "/" + hex.substring(2, 4) + "/" + hex;
    }
}
