package dreiklang.fachverfahren;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the register.
@Repository
class VerzeichnisRepository {

    private static final String FELDER =
            "select kennung, name, hersteller, amt, zweck, schnittstellen, betrieb, betreuung, vertragsende,"
                    + " personenbezogen, leistungen, geplant, version from fachverfahren.eintrag ";

    private final JdbcClient sql;

    VerzeichnisRepository(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Fachverfahren> finden(String kennung) {
        return sql.sql(FELDER + "where kennung = :k")
                .param("k", kennung)
                .query(VerzeichnisRepository::eintrag)
                .optional();
    }

    /// Writes an entry, new or not.
    ///
    /// @return false when somebody else has changed it since that version
    boolean schreiben(Fachverfahren f, Instant jetzt) {
        return sql.sql(
                                """
                                insert into fachverfahren.eintrag as e (kennung, name, hersteller, amt, zweck, schnittstellen, betrieb, betreuung,
                                       vertragsende, personenbezogen, leistungen, geplant, version, geaendert)
                                values (:kennung, :name, :hersteller, :amt, :zweck, :schnittstellen, :betrieb, :betreuung,
                                       :vertragsende, :personenbezogen, :leistungen, :geplant, 1, :jetzt)
                                on conflict (kennung) do update set name = :name, hersteller = :hersteller, amt = :amt, zweck = :zweck,
                                       schnittstellen = :schnittstellen, betrieb = :betrieb, betreuung = :betreuung,
                                       vertragsende = :vertragsende, personenbezogen = :personenbezogen, leistungen = :leistungen,
                                       geplant = :geplant, version = e.version + 1, geaendert = :jetzt
                                 where e.version = :version
                                """)
                        .param("kennung", f.kennung())
                        .param("name", f.name())
                        .param("hersteller", f.hersteller())
                        .param("amt", f.amt())
                        .param("zweck", f.zweck())
                        .param("schnittstellen", f.schnittstellen())
                        .param("betrieb", f.betrieb())
                        .param("betreuung", f.betreuung())
                        .param("vertragsende", f.vertragsende().orElse(null), Types.DATE)
                        .param("personenbezogen", f.personenbezogen())
                        .param("leistungen", f.leistungen())
                        .param("geplant", f.geplant())
                        .param("version", f.version())
                        .param("jetzt", Timestamp.from(jetzt))
                        .update()
                == 1;
    }

    /// Whether exactly this file was read last; remembers it.
    boolean neueDatei(String datei, String pruefsumme) {
        return sql.sql(
                                """
                                insert into fachverfahren.ladung as l (datei, pruefsumme) values (:datei, :summe)
                                on conflict (datei) do update set pruefsumme = :summe where l.pruefsumme <> :summe
                                """)
                        .param("datei", datei)
                        .param("summe", pruefsumme)
                        .update()
                == 1;
    }

    static Fachverfahren eintrag(ResultSet z, int nummer) throws SQLException {
        return new Fachverfahren(
                z.getString("kennung"),
                z.getString("name"),
                z.getString("hersteller"),
                z.getString("amt"),
                z.getString("zweck"),
                z.getString("schnittstellen"),
                z.getString("betrieb"),
                z.getString("betreuung"),
                Optional.ofNullable(z.getObject("vertragsende", LocalDate.class)),
                z.getBoolean("personenbezogen"),
                z.getString("leistungen"),
                z.getBoolean("geplant"),
                z.getInt("version"));
    }
}
