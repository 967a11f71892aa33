package dreiklang.vorgang;

import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.vorgang.Rechtsbehelfsauskunft.Art;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What Bescheide said about the remedy, and who has used it.
@Repository
class RechtsbehelfRepository {

    private static final String FELDER =
            "select vorgang, gegen, eingelegt, eingegangen, bekannt, bis, belehrt, form_gewahrt, unterschrieben from vorgang.widerspruch ";

    private final JdbcClient sql;

    RechtsbehelfRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// What a Bescheid said.
    ///
    /// @param art which remedy there is
    /// @param belehrt whether the Bescheid said so
    /// @param norm the rule it rests on
    /// @param geprueft whether somebody has confirmed the rule
    record Belehrt(Art art, boolean belehrt, String norm, boolean geprueft) {}

    void merken(VorgangId id, Belehrt was) {
        sql.sql(
                        "insert into vorgang.belehrung (vorgang, art, belehrt, norm, geprueft) values (?, ?, ?, ?, ?) on conflict (vorgang) do nothing")
                .params(id.wert(), was.art().name(), was.belehrt(), was.norm(), was.geprueft())
                .update();
    }

    Optional<Belehrt> belehrung(VorgangId id) {
        return sql.sql(
                        "select art, belehrt, norm, geprueft from vorgang.belehrung where vorgang = ?")
                .param(id.wert())
                .query((z, nr) ->
                        new Belehrt(
                                Art.valueOf(z.getString(1)),
                                z.getBoolean(2),
                                z.getString(3),
                                z.getBoolean(4)))
                .optional();
    }

    void eintragen(Widerspruch w) {
        sql.sql(
                        "insert into vorgang.widerspruch (vorgang, gegen, eingelegt, eingegangen, bekannt, bis, belehrt, form_gewahrt)"
                                + " values (:vorgang, :gegen, :eingelegt, :eingegangen, :bekannt, :bis, :belehrt, :form)")
                .param("vorgang", w.vorgang().wert())
                .param("gegen", w.gegen().wert())
                .param("eingelegt", w.eingelegt().name())
                .param("eingegangen", Timestamp.from(w.eingegangen()))
                .param("bekannt", w.bekannt().orElse(null))
                .param("bis", w.bis().orElse(null))
                .param("belehrt", w.belehrt())
                .param("form", w.formGewahrt())
                .update();
    }

    /// How and when a Widerspruch came that the Amt has taken in.
    record Papier(Widerspruch.Weg eingelegt, LocalDate eingegangen) {}

    void aufnehmen(VorgangId gegen, Papier papier, BeschaeftigteId wer) {
        sql.sql(
                        "insert into vorgang.papierwiderspruch (gegen, eingelegt, eingegangen, person) values (?, ?, ?, ?)")
                .params(gegen.wert(), papier.eingelegt().name(), papier.eingegangen(), wer.wert())
                .update();
    }

    Optional<Papier> papier(VorgangId gegen) {
        return sql.sql(
                        "select eingelegt, eingegangen from vorgang.papierwiderspruch where gegen = ?")
                .param(gegen.wert())
                .query((z, nr) ->
                        new Papier(
                                Widerspruch.Weg.valueOf(z.getString(1)),
                                z.getObject(2, LocalDate.class)))
                .optional();
    }

    /// Whether the row changed: the first day counts.
    boolean unterschrieben(VorgangId id, LocalDate tag) {
        return sql.sql(
                                "update vorgang.widerspruch set unterschrieben = ? where vorgang = ? and unterschrieben is null and not form_gewahrt")
                        .params(tag, id.wert())
                        .update()
                == 1;
    }

    /// The Widerspruch that this Vorgang is.
    Optional<Widerspruch> von(VorgangId vorgang) {
        return sql.sql(FELDER + "where vorgang = ?")
                .param(vorgang.wert())
                .query((z, nr) -> widerspruch(z))
                .optional();
    }

    /// The Widerspruch against the Bescheid of this Vorgang.
    Optional<Widerspruch> gegen(VorgangId ausgang) {
        return sql.sql(FELDER + "where gegen = ?")
                .param(ausgang.wert())
                .query((z, nr) -> widerspruch(z))
                .optional();
    }

    private static Widerspruch widerspruch(ResultSet z) throws SQLException {
        return new Widerspruch(
                new VorgangId(z.getObject(1, UUID.class)),
                new VorgangId(z.getObject(2, UUID.class)),
                Widerspruch.Weg.valueOf(z.getString(3)),
                z.getTimestamp(4).toInstant(),
                Optional.ofNullable(z.getObject(5, LocalDate.class)),
                Optional.ofNullable(z.getObject(6, LocalDate.class)),
                z.getBoolean(7),
                z.getBoolean(8),
                Optional.ofNullable(z.getObject(9, LocalDate.class)));
    }
}
