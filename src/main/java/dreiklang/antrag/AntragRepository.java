package dreiklang.antrag;

import dreiklang.basis.Personenbestand.Gesucht;
import dreiklang.basis.Sprache;
import dreiklang.dokument.DokumentId;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.KontoId;
import dreiklang.leistung.LeistungsSchluessel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Submitted Antraege and what was sent later. Nothing here is ever updated.
@Repository
class AntragRepository {

    private static final String SPALTEN =
            """
            select id, referenz, leistung, fassung, sprache, antworten, anhaenge, konto, beschaeftigte, aufnahme, zustimmungen, folge_zu, folgeformular,
                   email, body_hash, eingereicht
            from antrag.antrag
            """;

    private final JdbcClient sql;

    AntragRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// An Antrag with what the receipt needs besides.
    ///
    /// @param antrag the Antrag
    /// @param anhaenge its files with their checksums
    /// @param bodyHash what was accepted
    /// @param sprache language it was filled in
    record Fund(Antrag antrag, List<Anhang> anhaenge, String bodyHash, Sprache sprache) {}

    Optional<Fund> finden(AntragId id) {
        return sql.sql(SPALTEN + "where id = ?")
                .param(id.wert())
                .query((z, n) -> fund(z))
                .optional();
    }

    List<Antrag> von(KontoId konto) {
        return sql.sql(SPALTEN + "where konto = ? order by eingereicht desc limit 500")
                .param(konto.wert())
                .query((z, n) -> fund(z).antrag())
                .list();
    }

    /// Antraege in whose answers given name and family name stand, or the whole name, or the
    /// address. Compared exactly, with an index over all answers.
    List<Fund> nennen(Gesucht wer, int hoechstens) {
        return sql.sql(
                        SPALTEN
                                + "where antworten @@ cast(:pfad as jsonpath) or (:email <> '' and lower(email) = :email)"
                                + " order by eingereicht desc limit :n")
                .param("pfad", Jsonform.nennung(wer))
                .param("email", wer.email())
                .param("n", hoechstens)
                .query((z, n) -> fund(z))
                .list();
    }

    List<Antrag> von(BeschaeftigteId person) {
        return sql.sql(
                        SPALTEN
                                + "where beschaeftigte = ? and folge_zu is null order by eingereicht desc limit 500")
                .param(person.wert())
                .query((z, n) -> fund(z).antrag())
                .list();
    }

    List<Antrag> folgen(AntragId antrag) {
        return sql.sql(SPALTEN + "where folge_zu = ? order by eingereicht, id")
                .param(antrag.wert())
                .query((z, n) -> fund(z).antrag())
                .list();
    }

    /// The Antrag of that reference with the hash of its PIN.
    Optional<Schluesselpaar> zuReferenz(String referenz) {
        return sql.sql("select id, pin_hash from antrag.antrag where referenz = ?")
                .param(referenz)
                .query((z, n) ->
                        new Schluesselpaar(
                                new AntragId(z.getObject("id", UUID.class)),
                                z.getString("pin_hash")))
                .optional();
    }

    /// An Antrag and the hash of its PIN.
    record Schluesselpaar(AntragId id, @Nullable String pinHash) {}

    List<LeistungsSchluessel> meistgenutzt(Instant seit) {
        return sql.sql(
                        """
                        select leistung from antrag.antrag where eingereicht >= ? and beschaeftigte is null and folge_zu is null
                        group by leistung order by count(*) desc, leistung
                        """)
                .param(Timestamp.from(seit))
                .query((z, n) -> new LeistungsSchluessel(z.getString(1)))
                .list();
    }

    /// Removes Antraege with what was sent later, their drafts and what answers them further.
    ///
    /// @return those that are gone
    List<AntragId> vernichten(List<UUID> ids) {
        var alle =
                sql.sql("select id from antrag.antrag where id = any(:ids) or folge_zu = any(:ids)")
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list();
        for (var befehl :
                List.of(
                        sql.sql(
                                "delete from antrag.vorbelegung where referenz in (select referenz from antrag.antrag where id = any(:ids))"),
                        sql.sql("delete from antrag.nachreichung where antrag = any(:ids)"),
                        sql.sql(
                                "delete from antrag.entwurf where id in (select entwurf from antrag.einreichung where antrag = any(:ids))"),
                        sql.sql("delete from antrag.einreichung where antrag = any(:ids)"),
                        sql.sql("delete from antrag.antrag where id = any(:ids)"))) {
            befehl.param("ids", alle.toArray(UUID[]::new)).update();
        }
        return alle.stream().map(AntragId::new).toList();
    }

    void nachreichen(UUID id, AntragId antrag, Nachreichung n) {
        sql.sql(
                        "insert into antrag.nachreichung (id, antrag, text, dokumente, zeitpunkt) values (?, ?, ?, ?::jsonb, ?)")
                .params(
                        id,
                        antrag.wert(),
                        n.text(),
                        Jsonform.namen(
                                n.dokumente().stream().map(d -> d.wert().toString()).toList()),
                        Timestamp.from(n.zeitpunkt()))
                .update();
    }

    List<Nachreichung> nachreichungen(AntragId antrag) {
        return sql.sql(
                        "select text, dokumente, zeitpunkt from antrag.nachreichung where antrag = ? order by zeitpunkt, id")
                .param(antrag.wert())
                .query((z, n) ->
                        new Nachreichung(
                                z.getString("text"),
                                Jsonform.namen(z.getString("dokumente")).stream()
                                        .map(d -> new DokumentId(UUID.fromString(d)))
                                        .toList(),
                                z.getTimestamp("zeitpunkt").toInstant()))
                .list();
    }

    private static Fund fund(ResultSet z) throws SQLException {
        var anhaenge = Jsonform.anhaenge(z.getString("anhaenge"));
        var antrag =
                new Antrag(
                        new AntragId(z.getObject("id", UUID.class)),
                        z.getString("referenz"),
                        new LeistungsSchluessel(z.getString("leistung")),
                        z.getInt("fassung"),
                        Jsonform.antworten(z.getString("antworten")),
                        nachFeld(anhaenge),
                        Optional.ofNullable(z.getObject("konto", UUID.class)).map(KontoId::new),
                        Optional.ofNullable(z.getObject("beschaeftigte", UUID.class))
                                .map(BeschaeftigteId::new),
                        Optional.ofNullable(z.getString("aufnahme")).map(Jsonform::aufnahme),
                        Jsonform.zustimmungen(z.getString("zustimmungen")),
                        EntwurfRepository.folge(z),
                        Optional.ofNullable(z.getString("email")),
                        z.getTimestamp("eingereicht").toInstant());
        return new Fund(
                antrag,
                anhaenge,
                z.getString("body_hash"),
                Sprache.valueOf(z.getString("sprache")));
    }

    static Map<String, List<DokumentId>> nachFeld(List<Anhang> anhaenge) {
        var ergebnis = new LinkedHashMap<String, List<DokumentId>>();
        anhaenge.forEach(
                a -> ergebnis.computeIfAbsent(a.feld(), f -> new ArrayList<>()).add(a.dokument()));
        ergebnis.replaceAll((feld, liste) -> List.copyOf(liste));
        return ergebnis;
    }
}
