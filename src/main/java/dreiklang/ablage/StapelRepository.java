package dreiklang.ablage;

import dreiklang.basis.Pruefsumme;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.DokumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Files that were uploaded and not filed yet.
@Repository
class StapelRepository {

    private static final String STUECK =
            "select nr, pfad, titel, groesse, heraus, code, werte, dokument from ablage.stapelstueck where stapel = :stapel ";

    private final JdbcClient jdbc;

    StapelRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A file as it is kept.
    ///
    /// @param dokument empty where it was refused
    record Zeile(
            int nr,
            String pfad,
            String titel,
            long groesse,
            boolean heraus,
            String code,
            List<String> werte,
            Optional<DokumentId> dokument) {}

    Optional<UUID> offener(String aktenzeichen, UUID person) {
        return jdbc.sql(
                        "select id from ablage.stapel where aktenzeichen = :az and person = :person")
                .param("az", aktenzeichen)
                .param("person", person)
                .query(UUID.class)
                .optional();
    }

    /// All that wait for an Akte.
    List<UUID> zuAkte(String aktenzeichen) {
        return jdbc.sql("select id from ablage.stapel where aktenzeichen = :az")
                .param("az", aktenzeichen)
                .query(UUID.class)
                .list();
    }

    /// The open one, locked until the transaction ends.
    Optional<UUID> sperren(String aktenzeichen, UUID person) {
        return jdbc.sql(
                        "select id from ablage.stapel where aktenzeichen = :az and person = :person for update")
                .param("az", aktenzeichen)
                .param("person", person)
                .query(UUID.class)
                .optional();
    }

    void anlegen(UUID id, String aktenzeichen, UUID person, Instant jetzt) {
        jdbc.sql(
                        "insert into ablage.stapel (id, aktenzeichen, person, begonnen) values (:id, :az, :person, :jetzt) on conflict do nothing")
                .param("id", id)
                .param("az", aktenzeichen)
                .param("person", person)
                .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Whether the same file lies there under the same path.
    boolean da(UUID stapel, String pfad, Pruefsumme summe) {
        return jdbc.sql(
                        "select exists (select 1 from ablage.stapelstueck where stapel = :stapel and pfad = :pfad and pruefsumme = :summe)")
                .param("stapel", stapel)
                .param("pfad", pfad)
                .param("summe", summe.hex())
                .query(Boolean.class)
                .single();
    }

    void eintragen(UUID stapel, String pfad, Ablage ablage, DokumentId dokument) {
        jdbc.sql(
                        "insert into ablage.stapelstueck (stapel, nr, pfad, titel, groesse, pruefsumme, dokument)"
                                + " select :stapel, coalesce(max(nr), 0) + 1, :pfad, :titel, :groesse, :summe, :d from ablage.stapelstueck where stapel = :stapel")
                .param("stapel", stapel)
                .param("pfad", pfad)
                .param("titel", ablage.name())
                .param("groesse", ablage.groesse())
                .param("summe", ablage.pruefsumme().hex())
                .param("d", dokument.wert())
                .update();
    }

    /// Notes a file that was refused; the same one again only once.
    void abgewiesen(UUID stapel, String pfad, long groesse, String code, List<String> werte) {
        jdbc.sql(
                        "insert into ablage.stapelstueck (stapel, nr, pfad, titel, groesse, code, werte)"
                                + " select :stapel, coalesce(max(nr), 0) + 1, :pfad, :pfad, :groesse, :code, :werte from ablage.stapelstueck where stapel = :stapel"
                                + " on conflict (stapel, pfad, pruefsumme) do update set code = excluded.code, werte = excluded.werte")
                .param("stapel", stapel)
                .param("pfad", pfad)
                .param("groesse", groesse)
                .param("code", code)
                .param("werte", werte.toArray(String[]::new))
                .update();
    }

    List<Zeile> alle(UUID stapel) {
        return jdbc.sql(STUECK + " and dokument is not null order by pfad collate \"C\", nr")
                .param("stapel", stapel)
                .query((z, nr) -> zeile(z))
                .list();
    }

    List<Zeile> abgewiesene(UUID stapel, int hoechstens) {
        return jdbc.sql(STUECK + " and dokument is null order by nr limit :anzahl")
                .param("stapel", stapel)
                .param("anzahl", hoechstens)
                .query((z, nr) -> zeile(z))
                .list();
    }

    long anzahl(UUID stapel) {
        return jdbc.sql("select count(*) from ablage.stapelstueck where stapel = :stapel")
                .param("stapel", stapel)
                .query(Long.class)
                .single();
    }

    void aendern(UUID stapel, int nr, String titel, boolean heraus) {
        jdbc.sql(
                        "update ablage.stapelstueck set titel = :titel, heraus = :heraus where stapel = :stapel and nr = :nr")
                .param("titel", titel)
                .param("heraus", heraus)
                .param("stapel", stapel)
                .param("nr", nr)
                .update();
    }

    void benennen(UUID stapel, String ordner, String betreff) {
        jdbc.sql(
                        "insert into ablage.stapelordner (stapel, ordner, betreff) values (:stapel, :ordner, :betreff)"
                                + " on conflict (stapel, ordner) do update set betreff = excluded.betreff")
                .param("stapel", stapel)
                .param("ordner", ordner)
                .param("betreff", betreff)
                .update();
    }

    /// Names people gave: folder → Betreff.
    Map<String, String> namen(UUID stapel) {
        var namen = new HashMap<String, String>();
        jdbc.sql("select ordner, betreff from ablage.stapelordner where stapel = :stapel")
                .param("stapel", stapel)
                .query(z -> {
                    namen.put(z.getString(1), z.getString(2));
                });
        return namen;
    }

    void entfernen(UUID stapel) {
        jdbc.sql("delete from ablage.stapel where id = :id").param("id", stapel).update();
    }

    private static Zeile zeile(ResultSet z) throws SQLException {
        return new Zeile(
                z.getInt(1),
                z.getString(2),
                z.getString(3),
                z.getLong(4),
                z.getBoolean(5),
                z.getString(6),
                LaufRepository.texte(z.getArray(7)),
                Optional.ofNullable(z.getObject(8, UUID.class)).map(DokumentId::new));
    }
}
