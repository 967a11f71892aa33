package dreiklang.identitaet;

import dreiklang.basis.Recht;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// People who work for the Kommune, and what they sign in with.
@Repository
class PersonenRepository {

    private static final String SPALTEN =
            "select id, anmeldename, name, funktion, einheit, vorgesetzte, mail, kennwort, stand, aktiv"
                    + " from identitaet.person ";

    private final JdbcClient jdbc;

    PersonenRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One person as stored.
    record Zeile(
            UUID id,
            String anmeldename,
            String name,
            String funktion,
            String einheit,
            Optional<UUID> vorgesetzte,
            String mail,
            String kennwort,
            int stand,
            boolean aktiv) {

        /// The person with what her roles allow.
        Beschaeftigte beschaeftigte(Set<Recht> rechte) {
            return new Beschaeftigte(
                    new BeschaeftigteId(id),
                    anmeldename,
                    name,
                    funktion,
                    einheit,
                    rechte,
                    vorgesetzte.map(BeschaeftigteId::new));
        }
    }

    List<Zeile> aktive() {
        return jdbc.sql(SPALTEN + "where aktiv order by name, anmeldename")
                .query(PersonenRepository::zeile)
                .list();
    }

    Optional<Zeile> aktive(String anmeldename) {
        return jdbc.sql(SPALTEN + "where aktiv and anmeldename = :name")
                .param("name", anmeldename)
                .query(PersonenRepository::zeile)
                .optional();
    }

    Optional<Zeile> finden(UUID id) {
        return jdbc.sql(SPALTEN + "where id = :id")
                .param("id", id)
                .query(PersonenRepository::zeile)
                .optional();
    }

    Optional<UUID> kennung(String anmeldename) {
        return jdbc.sql("select id from identitaet.person where anmeldename = :name")
                .param("name", anmeldename)
                .query(UUID.class)
                .optional();
    }

    /// Adds or updates a person; password and version stay.
    void speichern(UUID id, Personalblatt blatt, @Nullable UUID vorgesetzte) {
        jdbc.sql(
                        """
                        insert into identitaet.person
                            (id, anmeldename, name, funktion, einheit, vorgesetzte, mail, aktiv)
                        values (:id, :anmeldename, :name, :funktion, :einheit, :vorgesetzte, :mail, true)
                        on conflict (anmeldename) do update set
                            name = excluded.name, funktion = excluded.funktion,
                            einheit = excluded.einheit, vorgesetzte = excluded.vorgesetzte, mail = excluded.mail,
                            aktiv = true
                        """)
                .param("id", id)
                .param("anmeldename", blatt.anmeldename())
                .param("name", blatt.name())
                .param("funktion", blatt.funktion())
                .param("einheit", blatt.einheit())
                .param("vorgesetzte", vorgesetzte, java.sql.Types.OTHER)
                .param("mail", blatt.mail())
                .update();
    }

    /// Switches everybody off whose name is not in the list; returns how many that were. The
    /// password goes too: whoever is entered under that name later may be somebody else.
    int andereAbschalten(List<String> anmeldenamen) {
        return jdbc.sql(
                        """
                        update identitaet.person set aktiv = false, stand = stand + 1, kennwort = ''
                        where aktiv and not (anmeldename = any(:namen))
                        """)
                .param("namen", anmeldenamen.toArray(String[]::new))
                .update();
    }

    /// Sets a new password hash and ends every session that stems from the old one.
    void kennwort(UUID id, String hash) {
        jdbc.sql("update identitaet.person set kennwort = :hash, stand = stand + 1 where id = :id")
                .param("hash", hash)
                .param("id", id)
                .update();
    }

    /// Ends every session of the person.
    void sitzungenBeenden(UUID id) {
        jdbc.sql("update identitaet.person set stand = stand + 1 where id = :id")
                .param("id", id)
                .update();
    }

    /// Gives the hash to everybody who has no password yet.
    void kennwortFuerAlleOhne(String hash) {
        jdbc.sql("update identitaet.person set kennwort = :hash where kennwort = '' and aktiv")
                .param("hash", hash)
                .update();
    }

    private static Zeile zeile(ResultSet r, int nummer) throws SQLException {
        return new Zeile(
                r.getObject("id", UUID.class),
                r.getString("anmeldename"),
                r.getString("name"),
                r.getString("funktion"),
                r.getString("einheit"),
                Optional.ofNullable(r.getObject("vorgesetzte", UUID.class)),
                r.getString("mail"),
                r.getString("kennwort"),
                r.getInt("stand"),
                r.getBoolean("aktiv"));
    }

    static List<String> texte(Array feld) throws SQLException {
        return List.of((String[]) feld.getArray());
    }
}
