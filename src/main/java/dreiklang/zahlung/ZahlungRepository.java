package dreiklang.zahlung;

import dreiklang.basis.Geldbetrag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of the schema `zahlung`.
@Repository
class ZahlungRepository {

    private static final String SPALTEN =
            "select kassenzeichen, bezug, cent, stand, bezahlt_am from zahlung.zahlung ";

    private final JdbcClient jdbc;

    ZahlungRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long naechsteNummer() {
        return jdbc.sql("select nextval('zahlung.kassenzeichen')").query(Long.class).single();
    }

    /// @return false when the reference has a Zahlung already
    boolean anlegen(Zahlung zahlung, Instant wann) {
        return jdbc.sql(
                                """
                                insert into zahlung.zahlung (kassenzeichen, bezug, cent, stand, angelegt)
                                values (:kassenzeichen, :bezug, :cent, :stand, :wann)
                                on conflict (bezug) do nothing
                                """)
                        .param("kassenzeichen", zahlung.kassenzeichen().wert())
                        .param("bezug", zahlung.bezug())
                        .param("cent", zahlung.betrag().cent())
                        .param("stand", zahlung.stand().name())
                        .param("wann", wann.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    Optional<Zahlung> zu(String bezug) {
        return jdbc.sql(SPALTEN + "where bezug = :bezug")
                .param("bezug", bezug)
                .query(ZahlungRepository::zahlung)
                .optional();
    }

    Optional<Zahlung> sperren(Kassenzeichen kassenzeichen) {
        return jdbc.sql(SPALTEN + "where kassenzeichen = :nummer for update")
                .param("nummer", kassenzeichen.wert())
                .query(ZahlungRepository::zahlung)
                .optional();
    }

    void standSetzen(Kassenzeichen kassenzeichen, Zahlungsstand stand, LocalDate bezahltAm) {
        jdbc.sql(
                        "update zahlung.zahlung set stand = :stand, bezahlt_am = :tag where kassenzeichen = :nummer")
                .param("stand", stand.name())
                .param("tag", bezahltAm)
                .param("nummer", kassenzeichen.wert())
                .update();
    }

    private static Zahlung zahlung(ResultSet zeile, int nummer) throws SQLException {
        return new Zahlung(
                new Kassenzeichen(zeile.getString("kassenzeichen")),
                zeile.getString("bezug"),
                new Geldbetrag(zeile.getLong("cent")),
                Zahlungsstand.valueOf(zeile.getString("stand")),
                Optional.ofNullable(zeile.getObject("bezahlt_am", LocalDate.class)));
    }
}
