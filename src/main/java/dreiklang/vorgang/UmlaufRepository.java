package dreiklang.vorgang;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.vorgang.Umlauf.Anmerkung;
import dreiklang.vorgang.Umlauf.Stelle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Keeps rounds of Mitzeichnung.
@Repository
class UmlaufRepository {

    private static final String FELDER =
            "select m.id, m.vorgang, m.schreiben, m.titel, m.ergebnis, m.begruendung, m.wortlaut, m.pruefsumme, m.stand, m.begonnen, m.begonnen_von from vorgang.umlauf m ";

    private final JdbcClient sql;

    UmlaufRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// @throws FachlicherFehler V-372 when the same draft is going round already
    void anlegen(Umlauf m) {
        try {
            sql.sql(
                            "insert into vorgang.umlauf (id, vorgang, schreiben, titel, ergebnis, begruendung, wortlaut, pruefsumme, stand, begonnen, begonnen_von)"
                                    + " values (:id, :v, :schreiben, :titel, :ergebnis, :begruendung, :wortlaut, :summe, 'LAEUFT', :wann, :wer)")
                    .param("id", m.id())
                    .param("v", m.vorgang().wert())
                    .param("schreiben", m.schreiben().orElse(null), Types.OTHER)
                    .param("titel", m.titel())
                    .param("ergebnis", m.ergebnis().map(Enum::name).orElse(null), Types.VARCHAR)
                    .param("begruendung", m.begruendung())
                    .param("wortlaut", m.wortlaut())
                    .param("summe", m.pruefsumme())
                    .param("wann", Timestamp.from(m.begonnen()))
                    .param("wer", m.begonnenVon().wert())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "V-372");
        }
        m.stellen().forEach(s -> stelleAnlegen(m.id(), s));
    }

    private void stelleAnlegen(UUID umlauf, Stelle s) {
        sql.sql(
                        "insert into vorgang.umlauf_stelle (umlauf, nummer, reihe, person, einheit, frist)"
                                + " values (:m, :nummer, :reihe, :person, :einheit, :frist)")
                .param("m", umlauf)
                .param("nummer", s.nummer())
                .param("reihe", s.reihe())
                .param("person", s.person().map(BeschaeftigteId::wert).orElse(null), Types.OTHER)
                .param("einheit", s.einheit())
                .param("frist", s.frist().orElse(null), Types.DATE)
                .update();
    }

    Optional<Umlauf> finden(UUID id) {
        return lesen(sql.sql(FELDER + "where m.id = :id").param("id", id)).stream().findFirst();
    }

    /// The round, locked against everybody else until the transaction ends.
    Optional<Umlauf> sperren(UUID id) {
        return lesen(sql.sql(FELDER + "where m.id = :id for update").param("id", id)).stream()
                .findFirst();
    }

    List<Umlauf> zu(VorgangId vorgang) {
        return lesen(
                sql.sql(FELDER + "where m.vorgang = :v order by m.begonnen desc, m.id")
                        .param("v", vorgang.wert()));
    }

    /// Running rounds in which one of these persons or the Leitung of one of these units is named
    /// and has not signed.
    List<Umlauf> offene(Collection<UUID> personen, Collection<String> einheiten) {
        return lesen(
                sql.sql(
                                FELDER
                                        + "where m.stand = 'LAEUFT' and exists (select 1 from vorgang.umlauf_stelle s where s.umlauf = m.id and s.stand = 'OFFEN'"
                                        + " and (s.person = any(:personen) or s.einheit = any(:einheiten))) order by m.begonnen, m.id")
                        .param("personen", personen.toArray(UUID[]::new))
                        .param("einheiten", einheiten.toArray(String[]::new)));
    }

    boolean laeuft(VorgangId vorgang, Optional<UUID> schreiben) {
        return zu(vorgang).stream()
                .anyMatch(m -> m.stand() == Umlauf.Stand.LAEUFT && m.schreiben().equals(schreiben));
    }

    boolean gabEs(UUID schreiben) {
        return sql.sql("select exists (select 1 from vorgang.umlauf where schreiben = :s)")
                .param("s", schreiben)
                .query(Boolean.class)
                .single();
    }

    /// Ends the running round of a letter because its text has changed.
    void hinfaellig(VorgangId vorgang, UUID schreiben, Instant wann) {
        sql.sql(
                        "update vorgang.umlauf set stand = 'HINFAELLIG', beendet = :wann where vorgang = :v and schreiben = :s and stand in ('LAEUFT', 'GEZEICHNET')")
                .param("wann", Timestamp.from(wann))
                .param("v", vorgang.wert())
                .param("s", schreiben)
                .update();
    }

    /// Ends the running rounds that nobody needs any more.
    ///
    /// @param alle whether those about letters end, too
    /// @return what went round
    List<String> beenden(VorgangId vorgang, boolean alle, Instant wann) {
        return sql.sql(
                        "update vorgang.umlauf set stand = 'BEENDET', beendet = :wann where vorgang = :v and stand = 'LAEUFT' and (:alle or schreiben is null) returning titel")
                .param("wann", Timestamp.from(wann))
                .param("v", vorgang.wert())
                .param("alle", alle)
                .query(String.class)
                .list();
    }

    void stand(UUID id, Umlauf.Stand stand, Instant wann) {
        sql.sql("update vorgang.umlauf set stand = :stand, beendet = :wann where id = :id")
                .param("stand", stand.name())
                .param("wann", Timestamp.from(wann))
                .param("id", id)
                .update();
    }

    void stelle(UUID id, Stelle s) {
        sql.sql(
                        "update vorgang.umlauf_stelle set stand = :stand, von = :von, vertretung = :vertretung, wann = :wann, kommentar = :text, stelle = :stelle, zeichner = :zeichner"
                                + " where umlauf = :m and nummer = :nummer and stand = 'OFFEN'")
                .param("stand", s.stand())
                .param("von", s.von().map(BeschaeftigteId::wert).orElse(null), Types.OTHER)
                .param("vertretung", s.vertretung())
                .param("wann", s.wann().map(Timestamp::from).orElse(null))
                .param("text", s.kommentar())
                .param("stelle", s.stelle())
                .param("zeichner", s.zeichner())
                .param("m", id)
                .param("nummer", s.nummer())
                .update();
    }

    void anmerken(UUID id, Anmerkung a) {
        sql.sql(
                        "insert into vorgang.umlauf_anmerkung (umlauf, nummer, person, wann, text)"
                                + " select :m, coalesce(max(nummer), 0) + 1, :wer, :wann, :text from vorgang.umlauf_anmerkung where umlauf = :m")
                .param("m", id)
                .param("wer", a.von().wert())
                .param("wann", Timestamp.from(a.wann()))
                .param("text", a.text())
                .update();
    }

    List<Anmerkung> anmerkungen(UUID id) {
        return sql.sql(
                        "select person, wann, text from vorgang.umlauf_anmerkung where umlauf = :m order by nummer")
                .param("m", id)
                .query((z, nr) ->
                        new Anmerkung(
                                new BeschaeftigteId(z.getObject(1, UUID.class)),
                                z.getTimestamp(2).toInstant(),
                                z.getString(3)))
                .list();
    }

    /// Two questions, one after the other: none of them waits for a second connection.
    private List<Umlauf> lesen(StatementSpec frage) {
        var runden = frage.query(UmlaufRepository::umlauf).list();
        var stellen = stellen(runden.stream().map(Umlauf::id).toArray(UUID[]::new));
        return runden.stream().map(m -> m.mit(stellen.getOrDefault(m.id(), List.of()))).toList();
    }

    private static Umlauf umlauf(ResultSet z, int nr) throws SQLException {
        return new Umlauf(
                z.getObject("id", UUID.class),
                new VorgangId(z.getObject("vorgang", UUID.class)),
                Optional.ofNullable(z.getObject("schreiben", UUID.class)),
                z.getString("titel"),
                Optional.ofNullable(z.getString("ergebnis")).map(Ergebnis::valueOf),
                z.getString("begruendung"),
                z.getString("wortlaut"),
                z.getString("pruefsumme"),
                Umlauf.Stand.valueOf(z.getString("stand")),
                z.getTimestamp("begonnen").toInstant(),
                new BeschaeftigteId(z.getObject("begonnen_von", UUID.class)),
                List.of());
    }

    private Map<UUID, List<Stelle>> stellen(UUID[] runden) {
        if (runden.length == 0) {
            return Map.of();
        }
        return sql
                .sql(
                        "select umlauf, nummer, reihe, person, einheit, frist, stand, von, vertretung, wann, kommentar, stelle, zeichner"
                                + " from vorgang.umlauf_stelle where umlauf = any(:runden) order by umlauf, nummer")
                .param("runden", runden)
                .query((z, nr) -> Map.entry(z.getObject("umlauf", UUID.class), stelle(z)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Stelle stelle(ResultSet z) throws SQLException {
        return new Stelle(
                z.getInt("nummer"),
                z.getInt("reihe"),
                person(z, "person"),
                z.getString("einheit"),
                Optional.ofNullable(z.getObject("frist", LocalDate.class)),
                z.getString("stand"),
                person(z, "von"),
                z.getBoolean("vertretung"),
                Optional.ofNullable(z.getTimestamp("wann")).map(Timestamp::toInstant),
                z.getString("kommentar"),
                z.getString("stelle"),
                z.getString("zeichner"));
    }

    private static Optional<BeschaeftigteId> person(ResultSet z, String spalte)
            throws SQLException {
        return Optional.ofNullable(z.getObject(spalte, UUID.class)).map(BeschaeftigteId::new);
    }
}
