package dreiklang.dokument;

import dreiklang.dokument.Bestandsbefund.Art;
import dreiklang.dokument.Bestandsbefund.Ort;
import dreiklang.dokument.Bestandsbefund.Stand;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What runs of the check of all content found.
@Repository
class BefundRepository {

    private static final String FELDER =
            "select id, ort, gegenstand, art, stand, grund, groesse, beiseite, gefunden from dokument.bestandsbefund ";

    private final JdbcClient jdbc;

    BefundRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Enters a finding; the same in the same run is entered once.
    ///
    /// @return whether it is new
    boolean eintragen(UUID lauf, Bestandsbefund befund) {
        return jdbc.sql(
                                """
                                insert into dokument.bestandsbefund (id, lauf, ort, gegenstand, art, stand, grund, groesse, gefunden)
                                values (:id, :lauf, :ort, :gegenstand, :art, :stand, :grund, :groesse, :gefunden)
                                on conflict (lauf, ort, gegenstand) do nothing
                                """)
                        .param("id", befund.id())
                        .param("lauf", lauf)
                        .param("ort", befund.ort().name())
                        .param("gegenstand", befund.gegenstand())
                        .param("art", befund.art().name())
                        .param("stand", befund.stand().name())
                        .param("grund", befund.grund())
                        .param("groesse", befund.groesse())
                        .param("gefunden", befund.gefunden().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Findings of this run about contents in that range that wait for something.
    List<Bestandsbefund> offene(UUID lauf, String nach, String bis) {
        return jdbc.sql(
                        FELDER
                                + "where lauf = :lauf and stand = 'OFFEN' and gegenstand > :nach and gegenstand <= :bis order by id")
                .param("lauf", lauf)
                .param("nach", nach)
                .param("bis", bis)
                .query((zeile, nr) -> befund(zeile))
                .list();
    }

    /// @return whether it was open until now
    boolean repariert(UUID id, String beiseite, Instant jetzt) {
        return jdbc.sql(
                                "update dokument.bestandsbefund set stand = 'REPARIERT', grund = '', beiseite = :beiseite, erledigt = :jetzt where id = :id and stand = 'OFFEN'")
                        .param("beiseite", beiseite)
                        .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /// What it was about is gone.
    void hinfaellig(UUID id, Instant jetzt) {
        jdbc.sql(
                        "update dokument.bestandsbefund set stand = 'UEBERHOLT', erledigt = :jetzt where id = :id")
                .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /// Why it could not be put right.
    void gescheitert(UUID id, String grund) {
        jdbc.sql("update dokument.bestandsbefund set grund = :grund where id = :id")
                .param("grund", grund)
                .param("id", id)
                .update();
    }

    /// How many were put right there in this run.
    long repariert(UUID lauf, Ort ort) {
        return jdbc.sql(
                        "select count(*) from dokument.bestandsbefund where lauf = :lauf and ort = :ort and stand = 'REPARIERT'")
                .param("lauf", lauf)
                .param("ort", ort.name())
                .query(Long.class)
                .single();
    }

    /// What earlier runs left open is said again by this one, or it is well by now.
    void ueberholen(UUID lauf, boolean auchSpiegel, Instant jetzt) {
        jdbc.sql(
                        """
                        update dokument.bestandsbefund set stand = 'UEBERHOLT', erledigt = :jetzt
                         where stand = 'OFFEN' and lauf <> :lauf and (ort = 'SPEICHER' or :spiegel)
                        """)
                .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                .param("lauf", lauf)
                .param("spiegel", auchSpiegel)
                .update();
    }

    /// Contents that are damaged and wait for a person.
    long beschaedigt() {
        return jdbc.sql(
                        "select count(distinct gegenstand) from dokument.bestandsbefund where stand = 'OFFEN'")
                .query(Long.class)
                .single();
    }

    long anzahl(UUID lauf) {
        return jdbc.sql("select count(*) from dokument.bestandsbefund where lauf = :lauf")
                .param("lauf", lauf)
                .query(Long.class)
                .single();
    }

    /// Findings of a run, what waits for a person first.
    List<Bestandsbefund> liste(UUID lauf, int ab, int hoechstens) {
        return jdbc.sql(
                        FELDER
                                + "where lauf = :lauf order by (stand = 'OFFEN') desc, id limit :anzahl offset :ab")
                .param("lauf", lauf)
                .param("anzahl", hoechstens)
                .param("ab", ab)
                .query((zeile, nr) -> befund(zeile))
                .list();
    }

    private static Bestandsbefund befund(ResultSet z) throws SQLException {
        return new Bestandsbefund(
                z.getObject(1, UUID.class),
                Ort.valueOf(z.getString(2)),
                z.getString(3),
                Art.valueOf(z.getString(4)),
                Stand.valueOf(z.getString(5)),
                z.getString(6),
                z.getLong(7),
                z.getString(8),
                z.getObject(9, OffsetDateTime.class).toInstant());
    }
}
