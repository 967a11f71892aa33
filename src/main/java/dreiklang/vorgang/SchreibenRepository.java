package dreiklang.vorgang;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.dokument.DokumentId;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.postfach.Bekanntgabeweg;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps letters and short messages.
@Repository
class SchreibenRepository {

    private static final String FELDER =
            "select id, vorgang, version, titel, vorlage, text, geaendert, geaendert_von, fertig, weg, dokument from vorgang.schreiben ";

    private final JdbcClient sql;

    SchreibenRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// A short message to the person.
    record Nachricht(String text, Instant gesendet) {}

    void anlegen(Schreiben s) {
        sql.sql(
                        "insert into vorgang.schreiben (id, vorgang, titel, vorlage, text, angelegt, geaendert, geaendert_von)"
                                + " values (:id, :v, :titel, :vorlage, :text, :wann, :wann, :wer)")
                .param("id", s.id())
                .param("v", s.vorgang().wert())
                .param("titel", s.titel())
                .param("vorlage", s.vorlage())
                .param("text", s.text())
                .param("wann", Timestamp.from(s.geaendert()))
                .param("wer", s.geaendertVon().wert())
                .update();
    }

    /// @throws FachlicherFehler V-362 when somebody was faster or it has been sent
    void aendern(Schreiben vorher, String titel, String text, Instant wann, BeschaeftigteId wer) {
        genauEine(
                sql.sql(
                                "update vorgang.schreiben set version = version + 1, titel = :titel, text = :text, geaendert = :wann, geaendert_von = :wer"
                                        + " where id = :id and version = :version and fertig is null")
                        .param("titel", titel)
                        .param("text", text)
                        .param("wann", Timestamp.from(wann))
                        .param("wer", wer.wert())
                        .param("id", vorher.id())
                        .param("version", vorher.version())
                        .update());
    }

    /// @throws FachlicherFehler V-362 when somebody was faster or it has been sent
    void fertig(Schreiben vorher, Instant wann, Bekanntgabeweg weg, DokumentId dokument) {
        genauEine(
                sql.sql(
                                "update vorgang.schreiben set version = version + 1, fertig = :wann, weg = :weg, dokument = :dokument"
                                        + " where id = :id and version = :version and fertig is null")
                        .param("wann", Timestamp.from(wann))
                        .param("weg", weg.name())
                        .param("dokument", dokument.wert())
                        .param("id", vorher.id())
                        .param("version", vorher.version())
                        .update());
    }

    void verwerfen(Schreiben vorher) {
        genauEine(
                sql.sql(
                                "delete from vorgang.schreiben where id = :id and version = :version and fertig is null")
                        .param("id", vorher.id())
                        .param("version", vorher.version())
                        .update());
    }

    private static void genauEine(int zeilen) {
        if (zeilen != 1) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "V-362");
        }
    }

    Optional<Schreiben> finden(VorgangId vorgang, UUID id) {
        return sql.sql(FELDER + "where id = :id and vorgang = :v")
                .param("id", id)
                .param("v", vorgang.wert())
                .query(SchreibenRepository::schreiben)
                .optional();
    }

    List<Schreiben> zu(VorgangId vorgang) {
        return sql.sql(FELDER + "where vorgang = :v order by angelegt, id")
                .param("v", vorgang.wert())
                .query(SchreibenRepository::schreiben)
                .list();
    }

    void nachricht(UUID id, VorgangId vorgang, Nachricht n, BeschaeftigteId wer) {
        sql.sql(
                        "insert into vorgang.nachricht (id, vorgang, text, gesendet, gesendet_von) values (:id, :v, :text, :wann, :wer)")
                .param("id", id)
                .param("v", vorgang.wert())
                .param("text", n.text())
                .param("wann", Timestamp.from(n.gesendet()))
                .param("wer", wer.wert())
                .update();
    }

    List<Nachricht> nachrichten(VorgangId vorgang) {
        return sql.sql(
                        "select text, gesendet from vorgang.nachricht where vorgang = :v order by gesendet, id")
                .param("v", vorgang.wert())
                .query((z, nr) -> new Nachricht(z.getString(1), z.getTimestamp(2).toInstant()))
                .list();
    }

    private static Schreiben schreiben(ResultSet z, int nr) throws SQLException {
        return new Schreiben(
                z.getObject("id", UUID.class),
                new VorgangId(z.getObject("vorgang", UUID.class)),
                z.getInt("version"),
                z.getString("titel"),
                z.getString("vorlage"),
                z.getString("text"),
                z.getTimestamp("geaendert").toInstant(),
                new BeschaeftigteId(z.getObject("geaendert_von", UUID.class)),
                Optional.ofNullable(z.getTimestamp("fertig")).map(Timestamp::toInstant),
                Optional.ofNullable(z.getString("weg")).map(Bekanntgabeweg::valueOf),
                Optional.ofNullable(z.getObject("dokument", UUID.class)).map(DokumentId::new));
    }
}
