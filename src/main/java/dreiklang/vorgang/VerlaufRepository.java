package dreiklang.vorgang;

import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.vorgang.Vorgangsbild.Aufgabe;
import dreiklang.vorgang.Vorgangsbild.Nachforderung;
import dreiklang.vorgang.Vorgangsbild.Schritt;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what belongs to a Vorgang: history, open Aufgaben, Nachforderungen.
@Repository
class VerlaufRepository {

    private static final Set<String> ANTWORTEN = Set.of("nachgereicht", "folgeformular");

    private final JdbcClient sql;

    VerlaufRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void schritt(VorgangId vorgang, Schritt schritt) {
        sql.sql(
                        "insert into vorgang.schritt (vorgang, nummer, zeitpunkt, was, person, anmerkung)"
                                + " select :v, coalesce(max(nummer), 0) + 1, :zeit, :was, :person, :text from vorgang.schritt where vorgang = :v")
                .param("v", vorgang.wert())
                .param("zeit", Timestamp.from(schritt.zeitpunkt()))
                .param("was", schritt.was())
                .param(
                        "person",
                        schritt.person().map(BeschaeftigteId::wert).orElse(null),
                        Types.OTHER)
                .param("text", schritt.anmerkung())
                .update();
        antwort(vorgang, schritt);
    }

    /// An answer of the person waits until somebody of the Amt does something.
    private void antwort(VorgangId vorgang, Schritt schritt) {
        if (schritt.person().isPresent()) {
            sql.sql("delete from vorgang.antwort where vorgang = :v")
                    .param("v", vorgang.wert())
                    .update();
        } else if (ANTWORTEN.contains(schritt.was())) {
            sql.sql("insert into vorgang.antwort (vorgang) values (:v) on conflict do nothing")
                    .param("v", vorgang.wert())
                    .update();
        }
    }

    List<Schritt> verlauf(VorgangId vorgang) {
        return sql.sql(
                        "select zeitpunkt, was, person, anmerkung from vorgang.schritt where vorgang = :v order by nummer")
                .param("v", vorgang.wert())
                .query((z, nr) ->
                        new Schritt(
                                z.getTimestamp(1).toInstant(),
                                z.getString(2),
                                Optional.ofNullable(z.getObject(3, UUID.class))
                                        .map(BeschaeftigteId::new),
                                z.getString(4)))
                .list();
    }

    void aufgabe(VorgangId vorgang, Aufgabe a) {
        sql.sql(
                        "insert into vorgang.aufgabe (vorgang, id, knoten, name, art, wer, seit, ziel) values (:v, :id, :knoten, :name, :art, :wer, :seit, :ziel)")
                .param("v", vorgang.wert())
                .param("id", a.id())
                .param("knoten", a.knoten())
                .param("name", a.name())
                .param("art", a.art())
                .param("wer", a.wer())
                .param("seit", Timestamp.from(a.seit()))
                .param("ziel", a.ziel())
                .update();
    }

    void aufgabeFertig(VorgangId vorgang, String id) {
        sql.sql("delete from vorgang.aufgabe where vorgang = :v and id = :id")
                .param("v", vorgang.wert())
                .param("id", id)
                .update();
    }

    List<Aufgabe> aufgaben(VorgangId vorgang) {
        return sql.sql(
                        "select id, knoten, name, art, wer, seit, ziel from vorgang.aufgabe where vorgang = :v order by seit, id")
                .param("v", vorgang.wert())
                .query((z, nr) ->
                        new Aufgabe(
                                z.getString(1),
                                z.getString(2),
                                z.getString(3),
                                z.getString(4),
                                z.getString(5),
                                z.getTimestamp(6).toInstant(),
                                z.getString(7)))
                .list();
    }

    /// The Vorgaenge in which a unit has an open step; confidential ones only where the role opens
    /// them.
    ///
    /// @param ziele the names by which the unit is meant
    /// @param vertraulich keys of the confidential Leistungen
    /// @param geoeffnet what is open of them, as [Sicht#schluessel]
    Set<VorgangId> mitSchritt(Set<String> ziele, Set<String> vertraulich, Set<String> geoeffnet) {
        return Set.copyOf(
                sql.sql(
                                "select a.vorgang from vorgang.aufgabe a join vorgang.vorgang v on v.id = a.vorgang"
                                        + " where a.ziel <> '' and a.ziel = any(:ziele)"
                                        + " and (v.leistung <> all(:vertraulich) or v.leistung || '@' || a.ziel = any(:geoeffnet))")
                        .param("ziele", ziele.toArray(String[]::new))
                        .param("vertraulich", vertraulich.toArray(String[]::new))
                        .param("geoeffnet", geoeffnet.toArray(String[]::new))
                        .query((z, nr) -> new VorgangId(z.getObject(1, UUID.class)))
                        .list());
    }

    void nachforderung(VorgangId vorgang, Nachforderung n, Optional<BeschaeftigteId> von) {
        sql.sql(
                        "insert into vorgang.nachforderung (id, vorgang, text, antwort_bis, gestellt, gestellt_von) values (:id, :v, :text, :bis, :gestellt, :von)")
                .param("id", n.id())
                .param("v", vorgang.wert())
                .param("text", n.text())
                .param("bis", n.antwortBis())
                .param("gestellt", Timestamp.from(n.gestellt()))
                .param("von", von.map(BeschaeftigteId::wert).orElse(null), Types.OTHER)
                .update();
    }

    void nachforderungenErledigt(VorgangId vorgang, Instant wann) {
        sql.sql(
                        "update vorgang.nachforderung set erledigt = :wann where vorgang = :v and erledigt is null")
                .param("wann", Timestamp.from(wann))
                .param("v", vorgang.wert())
                .update();
    }

    List<Nachforderung> nachforderungen(VorgangId vorgang) {
        return sql.sql(
                        "select id, text, antwort_bis, gestellt, erledigt from vorgang.nachforderung where vorgang = :v order by gestellt")
                .param("v", vorgang.wert())
                .query((z, nr) ->
                        new Nachforderung(
                                z.getObject(1, UUID.class),
                                z.getString(2),
                                z.getObject(3, LocalDate.class),
                                z.getTimestamp(4).toInstant(),
                                Optional.ofNullable(z.getTimestamp(5)).map(Timestamp::toInstant)))
                .list();
    }
}
