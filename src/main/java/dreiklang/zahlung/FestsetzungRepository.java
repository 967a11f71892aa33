package dreiklang.zahlung;

import dreiklang.basis.Geldbetrag;
import dreiklang.basis.Wortlaut;
import dreiklang.identitaet.BeschaeftigteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what was fixed, item by item, beside what was computed.
@Repository
class FestsetzungRepository {

    private final JdbcClient sql;

    FestsetzungRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void anlegen(Festsetzung f) {
        int nummer =
                sql.sql(
                                """
                                insert into zahlung.festsetzung (bezug, nummer, stichtag, vorschuss_cent, anmerkung, person, zeitpunkt)
                                select :bezug, coalesce(max(nummer), 0) + 1, :stichtag, :vorschuss, :anmerkung, :person, :zeit
                                from zahlung.festsetzung where bezug = :bezug
                                returning nummer
                                """)
                        .param("bezug", f.bezug())
                        .param("stichtag", f.stichtag().orElse(null), Types.DATE)
                        .param("vorschuss", f.vorschuss().cent())
                        .param("anmerkung", f.anmerkung())
                        .param("person", f.person().wert())
                        .param("zeit", Timestamp.from(f.zeitpunkt()))
                        .query(Integer.class)
                        .single();
        for (int i = 0; i < f.posten().size(); i++) {
            anlegen(f.bezug(), nummer, i + 1, f.posten().get(i));
        }
    }

    private void anlegen(String bezug, int festsetzung, int nummer, Festsetzung.Posten p) {
        var b = p.berechnet();
        sql.sql(
                        """
                        insert into zahlung.festsetzungsposten (bezug, festsetzung, nummer, name, text, text_en, rechenweg,
                            rechenweg_en, quelle, quelle_en, hindernis, hindernis_en, berechnet_cent, cent, grund)
                        values (:bezug, :festsetzung, :nummer, :name, :text, :text_en, :rechenweg,
                            :rechenweg_en, :quelle, :quelle_en, :hindernis, :hindernis_en, :berechnet, :cent, :grund)
                        """)
                .param("bezug", bezug)
                .param("festsetzung", festsetzung)
                .param("nummer", nummer)
                .param("name", b.name())
                .param("text", b.text().deutsch())
                .param("text_en", b.text().englisch())
                .param("rechenweg", b.rechenweg().deutsch())
                .param("rechenweg_en", b.rechenweg().englisch())
                .param("quelle", b.quelle().deutsch())
                .param("quelle_en", b.quelle().englisch())
                .param("hindernis", b.hindernis().deutsch())
                .param("hindernis_en", b.hindernis().englisch())
                .param("berechnet", b.betrag().map(Geldbetrag::cent).orElse(null), Types.BIGINT)
                .param("cent", p.betrag().cent())
                .param("grund", p.grund())
                .update();
    }

    Optional<Festsetzung> letzte(String bezug) {
        return sql.sql(
                        "select * from zahlung.festsetzung where bezug = :bezug order by nummer desc limit 1")
                .param("bezug", bezug)
                .query((z, nr) -> festsetzung(z, posten(bezug, z.getInt("nummer"))))
                .optional();
    }

    private List<Festsetzung.Posten> posten(String bezug, int festsetzung) {
        return sql.sql(
                        "select * from zahlung.festsetzungsposten where bezug = :bezug and festsetzung = :nummer order by nummer")
                .param("bezug", bezug)
                .param("nummer", festsetzung)
                .query(FestsetzungRepository::posten)
                .list();
    }

    private static Festsetzung.Posten posten(ResultSet z, int nummer) throws SQLException {
        long cent = z.getLong("berechnet_cent");
        var berechnet =
                z.wasNull() ? Optional.<Geldbetrag>empty() : Optional.of(new Geldbetrag(cent));
        return new Festsetzung.Posten(
                new Abrechnungsposten(
                        z.getString("name"),
                        wortlaut(z, "text"),
                        berechnet,
                        wortlaut(z, "rechenweg"),
                        wortlaut(z, "quelle"),
                        wortlaut(z, "hindernis")),
                new Geldbetrag(z.getLong("cent")),
                z.getString("grund"));
    }

    private static Festsetzung festsetzung(ResultSet z, List<Festsetzung.Posten> posten)
            throws SQLException {
        return new Festsetzung(
                z.getString("bezug"),
                Optional.ofNullable(z.getObject("stichtag", LocalDate.class)),
                posten,
                new Geldbetrag(z.getLong("vorschuss_cent")),
                z.getString("anmerkung"),
                new BeschaeftigteId(z.getObject("person", UUID.class)),
                z.getTimestamp("zeitpunkt").toInstant());
    }

    private static Wortlaut wortlaut(ResultSet z, String spalte) throws SQLException {
        return new Wortlaut(z.getString(spalte), z.getString(spalte + "_en"));
    }
}
