package dreiklang.vorgang;

import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.vorgang.Unbearbeitet.Verschlossen;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Keeps the rules by which Vorgaenge are assigned, and finds those nobody works on.
@Repository
class ZuweisungRepository {

    private static final String OFFEN =
            " and v.stand in ('EINGEGANGEN', 'IN_BEARBEITUNG', 'WARTET_AUF_PERSON')";

    /// Nobody is named, or the one named applied for it herself, or cannot do it today and nobody
    /// stands in for her.
    private static final String VERLASSEN =
            " where "
                    + Sicht.EIGENE
                    + " and v.einheit = any(:einheiten)"
                    + OFFEN
                    + " and (v.bearbeiterin is null or v.bearbeiterin = v.antragstellerin or not "
                    + versorgt("v.bearbeiterin")
                    + " or exists (select 1 from vorgang.aufgabe a where a.vorgang = v.id and a.ziel <> ''"
                    + " and case when v.leistung = any(:vertraulich) then v.leistung || '@' || a.ziel else a.ziel end <> all(:besetzt)))";

    private final JdbcClient sql;

    ZuweisungRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// Where people can work today, herself or by her deputy: person and unit, or person and
    /// [Sicht#schluessel] for what is confidential; two columns side by side. Besides, by which
    /// names a step means a unit in which somebody can do it today.
    record Versorgung(List<UUID> personen, List<String> orte, Set<String> besetzt) {}

    void ersetzen(Map<String, List<Zuweisungsregel>> regeln) {
        sql.sql("delete from vorgang.zuweisungsregel").update();
        regeln.forEach((leistung, liste) -> {
            for (int i = 0; i < liste.size(); i++) {
                anlegen(leistung, i + 1, liste.get(i));
            }
        });
    }

    private void anlegen(String leistung, int nummer, Zuweisungsregel r) {
        sql.sql(
                        "insert into vorgang.zuweisungsregel (leistung, nummer, wenn, feld, von, bis, einheit, person, verteilen)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        leistung,
                        nummer,
                        r.wenn(),
                        r.feld(),
                        r.von(),
                        r.bis(),
                        r.einheit(),
                        r.person(),
                        r.verteilen())
                .update();
    }

    List<Zuweisungsregel> regeln(String leistung) {
        return sql.sql(
                        "select wenn, feld, von, bis, einheit, person, verteilen from vorgang.zuweisungsregel where leistung = ? order by nummer")
                .param(leistung)
                .query((z, nr) ->
                        new Zuweisungsregel(
                                z.getString(1),
                                z.getString(2),
                                z.getString(3),
                                z.getString(4),
                                z.getString(5),
                                z.getString(6),
                                z.getBoolean(7)))
                .list();
    }

    /// How many open Vorgaenge lie with each of these people.
    Map<BeschaeftigteId, Long> last(Collection<BeschaeftigteId> leute) {
        var zahlen = new HashMap<BeschaeftigteId, Long>();
        sql.sql(
                        "select v.bearbeiterin, count(*) from vorgang.vorgang v where v.bearbeiterin = any(:leute)"
                                + OFFEN
                                + " group by v.bearbeiterin")
                .param("leute", leute.stream().map(BeschaeftigteId::wert).toArray(UUID[]::new))
                .query(z -> {
                    zahlen.put(new BeschaeftigteId(z.getObject(1, UUID.class)), z.getLong(2));
                });
        return zahlen;
    }

    /// Names the person in the transaction that opens the Vorgang.
    void zuordnen(VorgangId vorgang, BeschaeftigteId person) {
        sql.sql("update vorgang.vorgang set bearbeiterin = ? where id = ?")
                .params(person.wert(), vorgang.wert())
                .update();
    }

    /// Whether that person, or whoever stands in for her, can work today where the Vorgang is.
    ///
    /// @param person a column
    static String versorgt(String person) {
        return "exists (select 1 from unnest(cast(:personen as uuid[]), cast(:orte as text[])) as b (person, ort)"
                + " where b.person = "
                + person
                + " and b.ort = case when v.leistung = any(:vertraulich)"
                + " then v.leistung || '@' || v.einheit else v.einheit end)";
    }

    /// What nobody works on, the oldest first.
    ///
    /// @param nach the row before the first; empty for the beginning
    List<Vorgang> verlassene(
            Sicht sicht, Versorgung versorgung, Optional<Vorgang> nach, int hoechstens) {
        ListenRepository.jedesMalPlanen(sql);
        var frage =
                binden(
                                sql.sql(
                                        VorgangRepository.FELDER
                                                + VERLASSEN
                                                + (nach.isEmpty()
                                                        ? ""
                                                        : " and (v.eingegangen, v.id) > (:seit, :nach)")
                                                + " order by v.eingegangen, v.id limit :n"),
                                sicht,
                                versorgung)
                        .param("n", hoechstens);
        nach.ifPresent(v ->
                frage.param("seit", Timestamp.from(v.eingegangen())).param("nach", v.id().wert()));
        return frage.query(VorgangRepository::vorgang).list();
    }

    /// How many there are, at most one more than `Listenblatt.GENAU_BIS`.
    long anzahlVerlassene(Sicht sicht, Versorgung versorgung) {
        ListenRepository.jedesMalPlanen(sql);
        return binden(
                        sql.sql(
                                "select count(*) from (select 1 from vorgang.vorgang v"
                                        + VERLASSEN
                                        + " limit :n) gezaehlt"),
                        sicht,
                        versorgung)
                .param("n", Listenblatt.GENAU_BIS + 1)
                .query(Long.class)
                .single();
    }

    /// Open Vorgaenge of confidential Leistungen that no role opens to anybody, only counted.
    ///
    /// @param offen what somebody can see, as [Sicht#schluessel]
    /// @param einheiten only of these units
    List<Verschlossen> verschlossene(
            Set<String> vertraulich, Set<String> offen, Set<String> einheiten) {
        return sql.sql(
                        "select v.leistung, v.einheit, count(*) from vorgang.vorgang v where v.leistung = any(:vertraulich)"
                                + OFFEN
                                + " and v.leistung || '@' || v.einheit <> all(:offen) and v.einheit = any(:einheiten)"
                                + " group by v.leistung, v.einheit order by v.einheit, v.leistung")
                .param("vertraulich", vertraulich.toArray(String[]::new))
                .param("offen", offen.toArray(String[]::new))
                .param("einheiten", einheiten.toArray(String[]::new))
                .query((z, nr) ->
                        new Verschlossen(
                                new LeistungsSchluessel(z.getString(1)),
                                z.getString(2),
                                z.getLong(3)))
                .list();
    }

    /// Fills in whose eyes are looking and who can work where.
    static StatementSpec binden(StatementSpec frage, Sicht sicht, Versorgung versorgung) {
        return sicht.binden(frage)
                .param("personen", versorgung.personen().toArray(UUID[]::new))
                .param("orte", versorgung.orte().toArray(String[]::new))
                .param("besetzt", versorgung.besetzt().toArray(String[]::new));
    }
}
