package dreiklang.fachverfahren;

import dreiklang.fachverfahren.Anbindung.Format;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is or was to be delivered: noting, looking, settling by hand.
@Repository
class ZustellungRepository {

    private static final String FELDER =
            "select z.id, z.schluessel, z.vorgang, z.referenz, z.leistung, z.ziel, z.anlass, z.stand, z.vollstaendig,"
                    + " z.versuche, z.angelegt, z.naechster_versuch, z.erledigt, z.fehler, z.antwort, z.begruendung,"
                    + " coalesce(e.name, z.ziel) as name from fachverfahren.zustellung z"
                    + " left join fachverfahren.eintrag e on e.kennung = z.ziel ";

    private final JdbcClient sql;

    ZustellungRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// What is kept when something is to be delivered.
    record Neu(
            UUID id,
            String schluessel,
            Vorgangsdaten daten,
            String ziel,
            Anlass anlass,
            Format format,
            String inhalt,
            String pruefsumme,
            String fehler) {}

    /// The same key is kept once.
    ///
    /// @return whether it is new
    boolean anlegen(Neu neu, Instant jetzt) {
        boolean ganz = neu.fehler().isEmpty();
        return sql.sql(
                                """
                                insert into fachverfahren.zustellung (id, schluessel, vorgang, referenz, leistung, ziel, anlass, format,
                                       inhalt, pruefsumme, vollstaendig, stand, fehler, angelegt, naechster_versuch)
                                values (:id, :schluessel, :vorgang, :referenz, :leistung, :ziel, :anlass, :format,
                                       :inhalt, :pruefsumme, :ganz, :stand, :fehler, :jetzt, :jetzt)
                                on conflict (schluessel) do nothing
                                """)
                        .param("id", neu.id())
                        .param("schluessel", neu.schluessel())
                        .param("vorgang", neu.daten().vorgang())
                        .param("referenz", neu.daten().referenz())
                        .param("leistung", neu.daten().leistung())
                        .param("ziel", neu.ziel())
                        .param("anlass", neu.anlass().name())
                        .param("format", neu.format().name())
                        .param("inhalt", neu.inhalt())
                        .param("pruefsumme", neu.pruefsumme())
                        .param("ganz", ganz)
                        .param(
                                "stand",
                                (ganz ? Zustellstand.WARTET : Zustellstand.GESCHEITERT).name())
                        .param("fehler", neu.fehler())
                        .param("jetzt", Timestamp.from(jetzt))
                        .update()
                == 1;
    }

    /// @return whether it was given up and waits again now
    boolean wiederAufnehmen(UUID id, Instant jetzt) {
        return sql.sql(
                                """
                                update fachverfahren.zustellung
                                   set stand = 'WARTET', versuche = 0, erster_versuch = null, naechster_versuch = :jetzt, fehler = ''
                                 where id = :id and vollstaendig and stand in ('GESCHEITERT', 'WARTET')
                                """)
                        .param("jetzt", Timestamp.from(jetzt))
                        .param("id", id)
                        .update()
                == 1;
    }

    /// @return whether it was neither taken nor discarded before and is not on its way just now
    boolean verwerfen(UUID id, String begruendung, Instant jetzt) {
        return sql.sql(
                                """
                                update fachverfahren.zustellung
                                   set stand = 'VERWORFEN', begruendung = :begruendung, erledigt = :jetzt
                                 where id = :id and stand in ('GESCHEITERT', 'WARTET') and (pacht is null or pacht <= :jetzt)
                                """)
                        .param("begruendung", begruendung)
                        .param("jetzt", Timestamp.from(jetzt))
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Zustellung> finden(UUID id) {
        return sql.sql(FELDER + "where z.id = :id")
                .param("id", id)
                .query(ZustellungRepository::zustellung)
                .optional();
    }

    /// The one a report is about: by its key, or the last one to that Fachverfahren by the
    /// Referenz.
    Optional<Zustellung> zuBezug(String ziel, String bezug) {
        return sql.sql(
                        FELDER
                                + "where ziel = :ziel and (schluessel = :bezug or referenz = :bezug) order by folge desc limit 1")
                .param("ziel", ziel)
                .param("bezug", bezug)
                .query(ZustellungRepository::zustellung)
                .optional();
    }

    List<Zustellung> zu(UUID vorgang) {
        return sql.sql(FELDER + "where vorgang = :vorgang order by folge")
                .param("vorgang", vorgang)
                .query(ZustellungRepository::zustellung)
                .list();
    }

    Optional<String> inhalt(UUID id, UUID vorgang) {
        return sql.sql(
                        "select inhalt from fachverfahren.zustellung where id = :id and vorgang = :vorgang")
                .param("id", id)
                .param("vorgang", vorgang)
                .query(String.class)
                .optional();
    }

    /// @param stand narrows; empty text: all
    /// @param ziel narrows; empty text: all
    List<Zustellung> liste(String stand, String ziel, int anzahl, int ab) {
        return sql.sql(FELDER + ENGER + "order by z.angelegt desc, z.id limit :anzahl offset :ab")
                .param("stand", stand)
                .param("ziel", ziel)
                .param("anzahl", anzahl)
                .param("ab", ab)
                .query(ZustellungRepository::zustellung)
                .list();
    }

    private static final String ENGER =
            "where (:stand = '' or stand = :stand) and (:ziel = '' or ziel = :ziel) ";

    long anzahl(String stand, String ziel) {
        return sql.sql("select count(*) from fachverfahren.zustellung z " + ENGER)
                .param("stand", stand)
                .param("ziel", ziel)
                .query(Long.class)
                .single();
    }

    Map<Zustellstand, Long> zahlen() {
        var zahlen = new EnumMap<Zustellstand, Long>(Zustellstand.class);
        sql.sql("select stand, count(*) from fachverfahren.zustellung group by stand")
                .query((z, nr) -> Map.entry(Zustellstand.valueOf(z.getString(1)), z.getLong(2)))
                .list()
                .forEach(e -> zahlen.put(e.getKey(), e.getValue()));
        return zahlen;
    }

    private static Zustellung zustellung(ResultSet z, int nummer) throws SQLException {
        return new Zustellung(
                z.getObject("id", UUID.class),
                z.getString("schluessel"),
                z.getObject("vorgang", UUID.class),
                z.getString("referenz"),
                z.getString("leistung"),
                z.getString("ziel"),
                z.getString("name"),
                Anlass.valueOf(z.getString("anlass")),
                Zustellstand.valueOf(z.getString("stand")),
                z.getBoolean("vollstaendig"),
                z.getInt("versuche"),
                z.getTimestamp("angelegt").toInstant(),
                z.getTimestamp("naechster_versuch").toInstant(),
                Optional.ofNullable(z.getTimestamp("erledigt")).map(Timestamp::toInstant),
                z.getString("fehler"),
                z.getString("antwort"),
                z.getString("begruendung"));
    }
}
