package dreiklang.ablage;

import dreiklang.ablage.Aktenpost.Postanhang;
import dreiklang.basis.Pruefsumme;
import dreiklang.dokument.DokumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Mails that came to the address of the Akten.
@Repository
class PostRepository {

    private static final String POST =
            """
            select id, aktenzeichen, einheit, eingegangen, von, betreff, gesendet, groesse, mangel, code, werte,
                   dokument is not null, blatt
              from ablage.post
            """;

    private static final String WARTEND =
            " where id = :id and stand = 'WARTET' and einheit = any(:einheiten)";

    private final JdbcClient jdbc;

    PostRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Where the mail itself is kept.
    record Inhalt(Optional<DokumentId> dokument, Optional<Pruefsumme> pruefsumme, String abdruck) {}

    /// An attachment as it is kept.
    record Anhang(Postanhang anhang, Optional<DokumentId> dokument) {}

    /// Enters a mail unless it is there for that Akte.
    boolean anlegen(Aktenpost post, String abdruck) {
        return jdbc.sql(
                                """
                                insert into ablage.post (id, abdruck, stand, aktenzeichen, einheit, eingegangen, von, betreff, gesendet, groesse, mangel, code, werte)
                                values (:id, :abdruck, :stand, :az, :einheit, :eingegangen, :von, :betreff, :gesendet, :groesse, :mangel, :code, :werte)
                                on conflict (abdruck, aktenzeichen) do nothing
                                """)
                        .param("id", post.id())
                        .param("abdruck", abdruck)
                        .param("stand", post.aktenzeichen().isEmpty() ? "WARTET" : "ABGELEGT")
                        .param("az", post.aktenzeichen())
                        .param("einheit", post.einheit())
                        .param("eingegangen", zeit(post.eingegangen()))
                        .param("von", post.von())
                        .param("betreff", post.betreff())
                        .param("gesendet", post.gesendet().map(PostRepository::zeit).orElse(null))
                        .param("groesse", post.groesse())
                        .param("mangel", post.mangel())
                        .param("code", post.code())
                        .param("werte", post.werte().toArray(String[]::new))
                        .update()
                == 1;
    }

    /// Whether the same mail came before, whatever became of it.
    boolean bekannt(String abdruck) {
        return jdbc.sql("select exists (select 1 from ablage.post where abdruck = :abdruck)")
                .param("abdruck", abdruck)
                .query(Boolean.class)
                .single();
    }

    /// Where the mail is kept now.
    void inhalt(UUID post, DokumentId dokument, Pruefsumme summe, int blatt) {
        jdbc.sql(
                        "update ablage.post set dokument = :d, pruefsumme = :summe, blatt = :blatt where id = :id")
                .param("d", dokument.wert())
                .param("summe", summe.hex())
                .param("blatt", blatt)
                .param("id", post)
                .update();
    }

    void anhaengen(UUID post, Postanhang anhang, Optional<DokumentId> dokument) {
        jdbc.sql(
                        "insert into ablage.anhang (post, nr, name, groesse, code, werte, dokument, blatt) values (:post, :nr, :name, :groesse, :code, :werte, :d, :blatt)")
                .param("post", post)
                .param("nr", anhang.nr())
                .param("name", anhang.name())
                .param("groesse", anhang.groesse())
                .param("code", anhang.code())
                .param("werte", anhang.werte().toArray(String[]::new))
                .param("d", dokument.map(DokumentId::wert).orElse(null))
                .param("blatt", anhang.blatt())
                .update();
    }

    void blatt(UUID post, int anhang, int blatt) {
        jdbc.sql("update ablage.anhang set blatt = :blatt where post = :post and nr = :nr")
                .param("blatt", blatt)
                .param("post", post)
                .param("nr", anhang)
                .update();
    }

    /// A mail that waits for somebody of these units.
    Optional<Aktenpost> wartend(UUID id, Collection<String> einheiten) {
        return eine(jdbc.sql(POST + WARTEND), id, einheiten);
    }

    /// The same, and nobody else may do anything with it until the transaction ends.
    Optional<Aktenpost> gesperrt(UUID id, Collection<String> einheiten) {
        return eine(jdbc.sql(POST + WARTEND + " for update"), id, einheiten);
    }

    private Optional<Aktenpost> eine(
            JdbcClient.StatementSpec frage, UUID id, Collection<String> einheiten) {
        return frage.param("id", id)
                .param("einheiten", einheiten.toArray(String[]::new))
                .query((z, nr) -> post(z))
                .optional()
                .map(p -> p.mit(anhaenge(id).stream().map(Anhang::anhang).toList()));
    }

    List<Aktenpost> wartende(Collection<String> einheiten, int ab, int hoechstens) {
        return jdbc.sql(
                        POST
                                + " where stand = 'WARTET' and einheit = any(:einheiten) order by eingegangen desc, id limit :anzahl offset :ab")
                .param("einheiten", einheiten.toArray(String[]::new))
                .param("anzahl", hoechstens)
                .param("ab", ab)
                .query((z, nr) -> post(z))
                .list();
    }

    long anzahl(Collection<String> einheiten) {
        return jdbc.sql(
                        "select count(*) from ablage.post where stand = 'WARTET' and einheit = any(:einheiten)")
                .param("einheiten", einheiten.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /// The mails in an Akte, the newest first.
    List<Aktenpost> inAkte(String aktenzeichen, int ab, int hoechstens) {
        return jdbc.sql(
                        POST
                                + " where aktenzeichen = :az order by eingegangen desc, id limit :anzahl offset :ab")
                .param("az", aktenzeichen)
                .param("anzahl", hoechstens)
                .param("ab", ab)
                .query((z, nr) -> post(z))
                .list();
    }

    long anzahlInAkte(String aktenzeichen) {
        return jdbc.sql("select count(*) from ablage.post where aktenzeichen = :az")
                .param("az", aktenzeichen)
                .query(Long.class)
                .single();
    }

    Optional<Aktenpost> inAkte(String aktenzeichen, UUID id) {
        return jdbc.sql(POST + " where id = :id and aktenzeichen = :az")
                .param("id", id)
                .param("az", aktenzeichen)
                .query((z, nr) -> post(z))
                .optional()
                .map(p -> p.mit(anhaenge(id).stream().map(Anhang::anhang).toList()));
    }

    Inhalt inhalt(UUID id) {
        return jdbc.sql("select dokument, pruefsumme, abdruck from ablage.post where id = :id")
                .param("id", id)
                .query((z, nr) ->
                        new Inhalt(
                                dokument(z, 1),
                                Optional.of(z.getString(2))
                                        .filter(s -> !s.isEmpty())
                                        .map(Pruefsumme::new),
                                z.getString(3)))
                .single();
    }

    List<Anhang> anhaenge(UUID post) {
        return jdbc.sql(
                        "select nr, name, groesse, code, werte, blatt, dokument from ablage.anhang where post = :post order by nr")
                .param("post", post)
                .query((z, nr) ->
                        new Anhang(
                                new Postanhang(
                                        z.getInt(1),
                                        z.getString(2),
                                        z.getLong(3),
                                        z.getString(4),
                                        LaufRepository.texte(z.getArray(5)),
                                        z.getInt(6)),
                                dokument(z, 7)))
                .list();
    }

    private static Optional<DokumentId> dokument(ResultSet z, int stelle) throws SQLException {
        return Optional.ofNullable(z.getObject(stelle, UUID.class)).map(DokumentId::new);
    }

    private static OffsetDateTime zeit(Instant zeit) {
        return zeit.atOffset(ZoneOffset.UTC);
    }

    private static Aktenpost post(ResultSet z) throws SQLException {
        return new Aktenpost(
                z.getObject(1, UUID.class),
                z.getString(2),
                z.getString(3),
                z.getObject(4, OffsetDateTime.class).toInstant(),
                z.getString(5),
                z.getString(6),
                Optional.ofNullable(z.getObject(7, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                z.getLong(8),
                z.getString(9),
                z.getString(10),
                LaufRepository.texte(z.getArray(11)),
                z.getBoolean(12),
                z.getInt(13),
                List.of());
    }
}
