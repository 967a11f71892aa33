package dreiklang.antrag;

import dreiklang.formular.Antworten;
import dreiklang.leistung.LeistungsSchluessel;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which drafts belong together.
@Repository
class BuendelRepository {

    private final JdbcClient sql;

    BuendelRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// One draft of a Buendel.
    ///
    /// @param entwurf the draft
    /// @param uebernommen what was given to it: name of the question → answer
    /// @param entfernt whether the person has taken it out
    record Zeile(Entwurf entwurf, Map<String, List<String>> uebernommen, boolean entfernt) {}

    /// Lets nobody else change the Buendel until the caller's transaction ends.
    void sperren(EntwurfId kopf) {
        sql.sql("select id from antrag.entwurf where id = ? for update")
                .param(kopf.wert())
                .query(UUID.class)
                .optional();
    }

    void anlegen(EntwurfId kopf, Entwurf teil, Map<String, List<String>> uebernommen) {
        sql.sql(
                        "insert into antrag.buendel (kopf, leistung, teil, uebernommen) values (?, ?, ?, ?::jsonb)")
                .params(
                        kopf.wert(),
                        teil.leistung().wert(),
                        teil.id().wert(),
                        Jsonform.antworten(new Antworten(uebernommen)))
                .update();
    }

    void uebernommen(EntwurfId teil, Map<String, List<String>> uebernommen) {
        sql.sql("update antrag.buendel set uebernommen = ?::jsonb where teil = ?")
                .params(Jsonform.antworten(new Antworten(uebernommen)), teil.wert())
                .update();
    }

    void entfernt(EntwurfId kopf, LeistungsSchluessel leistung, boolean entfernt) {
        sql.sql("update antrag.buendel set entfernt = ? where kopf = ? and leistung = ?")
                .params(entfernt, kopf.wert(), leistung.wert())
                .update();
    }

    List<Zeile> zeilen(EntwurfId kopf) {
        return sql.sql(
                        EntwurfRepository.SPALTEN
                                + """
                                , b.uebernommen, b.entfernt from antrag.buendel b join antrag.entwurf e on e.id = b.teil
                                where b.kopf = ? order by e.angelegt, e.id
                                """)
                .param(kopf.wert())
                .query((z, n) ->
                        new Zeile(
                                EntwurfRepository.entwurf(z),
                                Jsonform.antworten(z.getString("uebernommen")).werte(),
                                z.getBoolean("entfernt")))
                .list();
    }

    /// The draft with the common answers of the Buendel that a draft belongs to.
    Optional<EntwurfId> kopf(EntwurfId teil) {
        return sql.sql("select kopf from antrag.buendel where teil = ?")
                .param(teil.wert())
                .query(UUID.class)
                .optional()
                .map(EntwurfId::new);
    }

    /// What was given to a draft of a Buendel; nothing when it belongs to none.
    Map<String, List<String>> uebernommen(EntwurfId teil) {
        return sql.sql("select uebernommen from antrag.buendel where teil = ?")
                .param(teil.wert())
                .query(String.class)
                .optional()
                .map(j -> Jsonform.antworten(j).werte())
                .orElse(Map.of());
    }

    /// Ends the Buendel: nothing is left to send, and the common answers are not needed any more.
    void schliessen(EntwurfId kopf, Instant jetzt) {
        sql.sql(
                        """
                        update antrag.entwurf set stand = 'EINGEREICHT', antworten = '{}', geaendert = ?, version = version + 1
                        where id = ? and stand = 'OFFEN'
                        """)
                .params(Timestamp.from(jetzt), kopf.wert())
                .update();
    }
}
