package dreiklang.blattwerk;

import dreiklang.akte.Aktenzeichen;
import dreiklang.blattwerk.Schwaerzung.Fassung;
import dreiklang.dokument.DokumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads and writes Schwärzungen and their marks.
@Repository
class SchwaerzungRepository {

    private static final int MEISTE_FASSUNGEN = 50;

    private final JdbcClient jdbc;

    SchwaerzungRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DokumentId> fassung(DokumentId dokument) {
        return jdbc.sql(
                        """
                        select fassung from blattwerk.schwaerzung
                         where dokument = :dokument and fassung is not null order by id desc limit 1
                        """)
                .param("dokument", dokument.wert())
                .query(UUID.class)
                .optional()
                .map(DokumentId::new);
    }

    Optional<DokumentId> fassung(DokumentId dokument, long id) {
        return jdbc.sql(
                        "select fassung from blattwerk.schwaerzung where dokument = :dokument and id = :id and fassung is not null")
                .param("dokument", dokument.wert())
                .param("id", id)
                .query(UUID.class)
                .optional()
                .map(DokumentId::new);
    }

    List<Fassung> fassungen(DokumentId dokument) {
        return jdbc.sql(
                        """
                        select s.id, s.fertig, s.person, (select count(*) from blattwerk.marke m where m.schwaerzung = s.id) as marken
                          from blattwerk.schwaerzung s
                         where s.dokument = :dokument and s.fassung is not null order by s.id desc limit :meiste
                        """)
                .param("dokument", dokument.wert())
                .param("meiste", MEISTE_FASSUNGEN)
                .query((z, nr) ->
                        new Fassung(
                                z.getLong("id"),
                                z.getTimestamp("fertig").toInstant(),
                                z.getString("person"),
                                z.getInt("marken")))
                .list();
    }

    /// The draft, locked until the transaction ends.
    Optional<Long> entwurf(DokumentId dokument) {
        return jdbc.sql(
                        "select id from blattwerk.schwaerzung where dokument = :dokument and fassung is null for update")
                .param("dokument", dokument.wert())
                .query(Long.class)
                .optional();
    }

    /// Begins a draft where there is none; the marks of the last Fassung are in it.
    long beginnen(DokumentId dokument, Aktenzeichen akte, Instant wann, String person) {
        int neu =
                jdbc.sql(
                                """
                                insert into blattwerk.schwaerzung (dokument, aktenzeichen, begonnen, person)
                                values (:dokument, :akte, :wann, :person)
                                on conflict (dokument) where fassung is null do nothing
                                """)
                        .param("dokument", dokument.wert())
                        .param("akte", akte.wert())
                        .param("wann", zeit(wann))
                        .param("person", person)
                        .update();
        long id = entwurf(dokument).orElseThrow();
        if (neu == 1) {
            jdbc.sql(
                            """
                            insert into blattwerk.marke (schwaerzung, seite, links, oben, breite, hoehe, grund)
                            select :id, seite, links, oben, breite, hoehe, grund from blattwerk.marke
                             where schwaerzung = (select max(id) from blattwerk.schwaerzung where dokument = :dokument and fassung is not null)
                             order by id
                            """)
                    .param("id", id)
                    .param("dokument", dokument.wert())
                    .update();
        }
        return id;
    }

    void markieren(long entwurf, int seite, Rechteck ort, String grund) {
        jdbc.sql(
                        """
                        insert into blattwerk.marke (schwaerzung, seite, links, oben, breite, hoehe, grund)
                        values (:entwurf, :seite, :links, :oben, :breite, :hoehe, :grund)
                        """)
                .param("entwurf", entwurf)
                .param("seite", seite)
                .param("links", ort.links())
                .param("oben", ort.oben())
                .param("breite", ort.breite())
                .param("hoehe", ort.hoehe())
                .param("grund", grund)
                .update();
    }

    /// The marks of the draft of a Dokument.
    List<Marke> marken(DokumentId dokument) {
        return jdbc.sql(
                        """
                        select m.id, m.seite, m.links, m.oben, m.breite, m.hoehe, m.grund
                          from blattwerk.marke m join blattwerk.schwaerzung s on s.id = m.schwaerzung
                         where s.dokument = :dokument and s.fassung is null order by m.seite, m.oben, m.links, m.id
                        """)
                .param("dokument", dokument.wert())
                .query((z, nr) -> marke(z))
                .list();
    }

    boolean entfernen(DokumentId dokument, long marke) {
        return jdbc.sql(
                                """
                                delete from blattwerk.marke m using blattwerk.schwaerzung s
                                 where s.id = m.schwaerzung and s.dokument = :dokument and s.fassung is null and m.id = :marke
                                """)
                        .param("dokument", dokument.wert())
                        .param("marke", marke)
                        .update()
                == 1;
    }

    void fertig(long id, DokumentId fassung, Instant wann, String person) {
        jdbc.sql(
                        "update blattwerk.schwaerzung set fassung = :fassung, fertig = :wann, person = :person where id = :id")
                .param("fassung", fassung.wert())
                .param("wann", zeit(wann))
                .param("person", person)
                .param("id", id)
                .update();
    }

    void verwerfen(DokumentId dokument) {
        jdbc.sql("delete from blattwerk.schwaerzung where dokument = :dokument and fassung is null")
                .param("dokument", dokument.wert())
                .update();
    }

    private static Marke marke(ResultSet z) throws SQLException {
        return new Marke(
                z.getLong("id"),
                z.getInt("seite"),
                new Rechteck(
                        z.getInt("links"), z.getInt("oben"), z.getInt("breite"), z.getInt("hoehe")),
                z.getString("grund"));
    }

    private static OffsetDateTime zeit(Instant wann) {
        return wann.atOffset(ZoneOffset.UTC);
    }
}
