package dreiklang.zahlung;

import dreiklang.basis.Geldbetrag;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.leistung.LeistungsSchluessel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps Auszahlungen and Zahllaeufe.
@Repository
class AuszahlungRepository {

    private static final String ALLES =
            "select a.*, l.ausgefuehrt_am from zahlung.auszahlung a left join zahlung.zahllauf l on l.nummer = a.lauf ";

    private static final String ORDNUNG = " order by a.angeordnet, a.id";

    private final JdbcClient sql;

    AuszahlungRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// @return false when there is one of this kind already
    boolean anlegen(UUID id, Auszahlungsauftrag a, Instant wann) {
        return sql.sql(
                                """
                                insert into zahlung.auszahlung (id, bezug, art, leistung, einheit, aktenzeichen, empfaengerin,
                                    empfaenger, iban, zweck, cent, stand, angeordnet, angeordnet_von)
                                values (:id, :bezug, :art, :leistung, :einheit, :aktenzeichen, :empfaengerin,
                                    :empfaenger, :iban, :zweck, :cent, 'ANGEORDNET', :wann, :wer)
                                on conflict (bezug, art) do nothing
                                """)
                        .param("id", id)
                        .param("bezug", a.bezug())
                        .param("art", a.art().name())
                        .param("leistung", a.leistung().wert())
                        .param("einheit", a.einheit())
                        .param("aktenzeichen", a.aktenzeichen())
                        .param(
                                "empfaengerin",
                                a.empfaengerin().map(BeschaeftigteId::wert).orElse(null),
                                Types.OTHER)
                        .param("empfaenger", a.empfaenger())
                        .param("iban", a.iban())
                        .param("zweck", a.zweck())
                        .param("cent", a.betrag().cent())
                        .param("wann", Timestamp.from(wann))
                        .param("wer", a.angeordnetVon().wert())
                        .update()
                > 0;
    }

    List<Auszahlung> zu(String bezug) {
        return sql.sql(ALLES + "where a.bezug = :bezug" + ORDNUNG)
                .param("bezug", bezug)
                .query(AuszahlungRepository::auszahlung)
                .list();
    }

    /// What is neither in a Zahllauf nor taken back, as far as it may be seen.
    List<Auszahlung> offene(Map<String, Object> sicht, int hoechstens) {
        return sql.sql(
                        ALLES
                                + "where a.stand in ('ANGEORDNET', 'FREIGEGEBEN') and "
                                + Zahlsicht.BEDINGUNG
                                + ORDNUNG
                                + " limit :n")
                .params(sicht)
                .param("n", hoechstens)
                .query(AuszahlungRepository::auszahlung)
                .list();
    }

    Optional<Auszahlung> sperren(UUID id, Map<String, Object> sicht) {
        return sql.sql(ALLES + "where a.id = :id and " + Zahlsicht.BEDINGUNG + " for update of a")
                .params(sicht)
                .param("id", id)
                .query(AuszahlungRepository::auszahlung)
                .optional();
    }

    void freigeben(UUID id, BeschaeftigteId wer, Instant wann) {
        sql.sql(
                        "update zahlung.auszahlung set stand = 'FREIGEGEBEN', freigegeben = :wann, freigegeben_von = :wer where id = :id")
                .param("id", id)
                .param("wer", wer.wert())
                .param("wann", Timestamp.from(wann))
                .update();
    }

    /// @return how many were still to be paid
    int zuruecknehmen(String bezug) {
        return sql.sql(
                        "update zahlung.auszahlung set stand = 'ZURUECKGENOMMEN' where bezug = :bezug and stand in ('ANGEORDNET', 'FREIGEGEBEN')")
                .param("bezug", bezug)
                .update();
    }

    long naechsterLauf() {
        return sql.sql("select nextval('zahlung.zahllauf_nummer')").query(Long.class).single();
    }

    void laufAnlegen(String nummer, BeschaeftigteId wer, Instant wann) {
        sql.sql(
                        "insert into zahlung.zahllauf (nummer, angelegt, angelegt_von) values (:nummer, :wann, :wer)")
                .param("nummer", nummer)
                .param("wann", Timestamp.from(wann))
                .param("wer", wer.wert())
                .update();
    }

    /// Takes everything released into the Zahllauf; what another one has taken is not there any
    /// more.
    int inLauf(String nummer, Map<String, Object> sicht) {
        return sql.sql(
                        "update zahlung.auszahlung a set stand = 'IM_LAUF', lauf = :nummer where a.stand = 'FREIGEGEBEN' and "
                                + Zahlsicht.BEDINGUNG)
                .params(sicht)
                .param("nummer", nummer)
                .update();
    }

    /// Zahllaeufe of which everything may be seen, newest first.
    List<Zahllauf> laeufe(Map<String, Object> sicht, int hoechstens) {
        return sql.sql(
                        "select l.* from zahlung.zahllauf l where not exists (select 1 from zahlung.auszahlung a where a.lauf = l.nummer and not ("
                                + Zahlsicht.BEDINGUNG
                                + ")) order by l.angelegt desc, l.nummer desc limit :n")
                .params(sicht)
                .param("n", hoechstens)
                .query((z, nr) -> lauf(z, imLauf(z.getString("nummer"))))
                .list();
    }

    Optional<Zahllauf> lauf(String nummer, Map<String, Object> sicht) {
        return sql.sql(
                        "select l.* from zahlung.zahllauf l where l.nummer = :nummer and not exists (select 1 from zahlung.auszahlung a where a.lauf = l.nummer and not ("
                                + Zahlsicht.BEDINGUNG
                                + ")) for update")
                .params(sicht)
                .param("nummer", nummer)
                .query((z, nr) -> lauf(z, imLauf(z.getString("nummer"))))
                .optional();
    }

    private List<Auszahlung> imLauf(String nummer) {
        return sql.sql(ALLES + "where a.lauf = :nummer" + ORDNUNG)
                .param("nummer", nummer)
                .query(AuszahlungRepository::auszahlung)
                .list();
    }

    void ausgefuehrt(String nummer, LocalDate tag, BeschaeftigteId wer) {
        sql.sql(
                        "update zahlung.zahllauf set ausgefuehrt_am = :tag, ausgefuehrt_von = :wer where nummer = :nummer")
                .param("nummer", nummer)
                .param("tag", tag)
                .param("wer", wer.wert())
                .update();
        sql.sql("update zahlung.auszahlung set stand = 'AUSGEZAHLT' where lauf = :nummer")
                .param("nummer", nummer)
                .update();
    }

    private static Zahllauf lauf(ResultSet z, List<Auszahlung> auszahlungen) throws SQLException {
        return new Zahllauf(
                z.getString("nummer"),
                z.getTimestamp("angelegt").toInstant(),
                new BeschaeftigteId(z.getObject("angelegt_von", UUID.class)),
                Optional.ofNullable(z.getObject("ausgefuehrt_am", LocalDate.class)),
                auszahlungen);
    }

    private static Auszahlung auszahlung(ResultSet z, int nummer) throws SQLException {
        var auftrag =
                new Auszahlungsauftrag(
                        z.getString("bezug"),
                        Auszahlungsart.valueOf(z.getString("art")),
                        new LeistungsSchluessel(z.getString("leistung")),
                        z.getString("einheit"),
                        z.getString("aktenzeichen"),
                        person(z, "empfaengerin"),
                        z.getString("empfaenger"),
                        z.getString("iban"),
                        z.getString("zweck"),
                        new Geldbetrag(z.getLong("cent")),
                        new BeschaeftigteId(z.getObject("angeordnet_von", UUID.class)));
        return new Auszahlung(
                z.getObject("id", UUID.class),
                auftrag,
                Auszahlungsstand.valueOf(z.getString("stand")),
                z.getTimestamp("angeordnet").toInstant(),
                person(z, "freigegeben_von"),
                Optional.ofNullable(z.getString("lauf")),
                Optional.ofNullable(z.getObject("ausgefuehrt_am", LocalDate.class)));
    }

    private static Optional<BeschaeftigteId> person(ResultSet z, String spalte)
            throws SQLException {
        return Optional.ofNullable(z.getObject(spalte, UUID.class)).map(BeschaeftigteId::new);
    }
}
