package dreiklang.akte;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the Aktenplan.
@Repository
class AktenplanRepository {

    private static final String FELDER =
            "select p.nummer, p.name, p.aufbewahrung, p.rechtsgrundlage, p.einheit, p.gueltig_ab, p.gueltig_bis, p.zeichen, p.jaehrlich,"
                    + " p.lueckenlos from akte.aktenplan p ";
    private static final String ORDNUNG = " order by string_to_array(p.nummer, '.')::integer[] ";
    private static final String GESUCHT =
            " where p.gueltig and (p.nummer like :anfang || '%' or strpos(lower(p.name), :worte) > 0) ";

    private final JdbcClient sql;

    AktenplanRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// A number one level below another, with or without a line of its own.
    record Zweig(String nummer, long darunter) {}

    /// Nobody else changes the plan until the transaction ends; Akten are opened meanwhile.
    void sperren() {
        sql.sql("lock table akte.aktenplan in share row exclusive mode").update();
    }

    /// Enters a line or replaces the one of its number.
    void speichern(Planstelle stelle) {
        var regel = stelle.regel();
        sql.sql(
                        """
                        insert into akte.aktenplan (nummer, name, aufbewahrung, rechtsgrundlage, gueltig, einheit, gueltig_ab, gueltig_bis,
                               zeichen, jaehrlich, lueckenlos)
                        values (:nummer, :name, :jahre, :grund, true, :einheit, :ab, :bis, :zeichen, :jaehrlich, :lueckenlos)
                        on conflict (nummer) do update set name = excluded.name, aufbewahrung = excluded.aufbewahrung,
                               rechtsgrundlage = excluded.rechtsgrundlage, gueltig = true, einheit = excluded.einheit,
                               gueltig_ab = excluded.gueltig_ab, gueltig_bis = excluded.gueltig_bis, zeichen = excluded.zeichen,
                               jaehrlich = excluded.jaehrlich, lueckenlos = excluded.lueckenlos
                        """)
                .param("nummer", stelle.nummer())
                .param("name", stelle.name())
                .param("jahre", stelle.aufbewahrung())
                .param("grund", stelle.rechtsgrundlage())
                .param("einheit", stelle.einheit())
                .param("ab", stelle.ab().orElse(null))
                .param("bis", stelle.bis().orElse(null))
                .param("zeichen", regel.map(Zeichenregel::muster).orElse(""))
                .param("jaehrlich", regel.map(Zeichenregel::jaehrlich).orElse(true))
                .param("lueckenlos", regel.map(Zeichenregel::lueckenlos).orElse(true))
                .update();
    }

    /// Makes sure that there is a line for a number nobody planned, so that no Vorgang fails for
    /// it.
    void vorsorgen(String nummer, int jahre) {
        sql.sql(
                        "insert into akte.aktenplan (nummer, name, aufbewahrung, rechtsgrundlage, gueltig) values (:nummer, 'Ohne Zuordnung', :jahre, '', false) on conflict do nothing")
                .param("nummer", nummer)
                .param("jahre", jahre)
                .update();
    }

    /// The numbers a Leistungspaket may name: what counts today and what has gone to another
    /// number.
    Set<String> nummern(LocalDate heute) {
        return sql.sql(
                        """
                        select nummer from akte.aktenplan
                         where gueltig and (gueltig_ab is null or gueltig_ab <= :tag) and (gueltig_bis is null or gueltig_bis >= :tag)
                        union select alt from akte.umnummerung
                        """)
                .param("tag", heute)
                .query(String.class)
                .set();
    }

    /// The lines that count on a day, by number.
    List<Planstelle> gueltige(LocalDate tag) {
        return sql.sql(
                        FELDER
                                + " where p.gueltig and (p.gueltig_ab is null or p.gueltig_ab <= :tag)"
                                + " and (p.gueltig_bis is null or p.gueltig_bis >= :tag)"
                                + ORDNUNG)
                .param("tag", tag)
                .query((z, nr) -> stelle(z))
                .list();
    }

    /// The whole plan by number, what has ended included.
    Map<String, Planstelle> alle() {
        var alle = new LinkedHashMap<String, Planstelle>();
        sql.sql(FELDER + " where p.gueltig" + ORDNUNG)
                .query((z, nr) -> stelle(z))
                .list()
                .forEach(s -> alle.put(s.nummer(), s));
        return alle;
    }

    /// The line of a number, also when it is not part of the plan.
    Optional<Planstelle> stelle(String nummer) {
        return sql.sql(FELDER + " where p.nummer = :n")
                .param("n", nummer)
                .query((z, nr) -> stelle(z))
                .optional();
    }

    /// The line of a number of the plan.
    Optional<Planstelle> geplant(String nummer) {
        return sql.sql(FELDER + " where p.nummer = :n and p.gueltig")
                .param("n", nummer)
                .query((z, nr) -> stelle(z))
                .optional();
    }

    /// The lines of these numbers.
    Map<String, Planstelle> stellen(List<String> nummern) {
        var stellen = new LinkedHashMap<String, Planstelle>();
        sql.sql(FELDER + " where p.gueltig and p.nummer = any(:nummern)" + ORDNUNG)
                .param("nummern", nummern.toArray(String[]::new))
                .query((z, nr) -> stelle(z))
                .list()
                .forEach(s -> stellen.put(s.nummer(), s));
        return stellen;
    }

    /// What stands one level below a number, or at the top when it is empty.
    List<Zweig> zweige(String ueber) {
        int stufe = ueber.isEmpty() ? 1 : ueber.split("\\.").length + 1;
        return sql.sql(
                        """
                        select array_to_string(ast, '.'), count(*)
                          from (select trim_array(teile, greatest(cardinality(teile) - :stufe, 0)) as ast
                                  from (select string_to_array(nummer, '.') as teile
                                          from akte.aktenplan where gueltig and (:ueber = '' or nummer like :ueber || '.%')) zeile) aeste
                         group by ast order by ast::integer[]
                        """)
                .param("ueber", ueber)
                .param("stufe", stufe)
                .query((z, nr) -> new Zweig(z.getString(1), z.getLong(2)))
                .list();
    }

    /// Lines whose number begins so or whose name contains it.
    List<Planstelle> suchen(String worte, int anzahl, int ab) {
        return sql.sql(FELDER + GESUCHT + ORDNUNG + " limit :anzahl offset :ab")
                .param("anfang", anfang(worte))
                .param("worte", worte)
                .param("anzahl", anzahl)
                .param("ab", ab)
                .query((z, nr) -> stelle(z))
                .list();
    }

    long anzahl(String worte) {
        return sql.sql("select count(*) from akte.aktenplan p " + GESUCHT)
                .param("anfang", anfang(worte))
                .param("worte", worte)
                .query(Long.class)
                .single();
    }

    private static String anfang(String worte) {
        return worte.matches("[0-9.]+") ? worte : "-";
    }

    private static Planstelle stelle(ResultSet z) throws SQLException {
        String muster = z.getString(8);
        return new Planstelle(
                z.getString(1),
                z.getString(2),
                z.getInt(3),
                z.getString(4),
                z.getString(5),
                Optional.ofNullable(z.getObject(6, LocalDate.class)),
                Optional.ofNullable(z.getObject(7, LocalDate.class)),
                muster.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Zeichenregel(muster, z.getBoolean(9), z.getBoolean(10))));
    }
}
