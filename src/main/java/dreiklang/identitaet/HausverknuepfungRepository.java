package dreiklang.identitaet;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which account of the house is which person here.
@Repository
class HausverknuepfungRepository {

    private final JdbcClient jdbc;

    HausverknuepfungRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> person(String aussteller, String kennung) {
        return jdbc.sql(
                        """
                        select person from identitaet.hausverknuepfung
                        where aussteller = :aussteller and kennung = :kennung
                        """)
                .param("aussteller", aussteller)
                .param("kennung", kennung)
                .query(UUID.class)
                .optional();
    }

    /// Links the two, unless one of them is linked already.
    ///
    /// @return whether the link is new
    boolean anlegen(String aussteller, String kennung, UUID person, Instant seit) {
        return jdbc.sql(
                                """
                                insert into identitaet.hausverknuepfung (aussteller, kennung, person, seit)
                                values (:aussteller, :kennung, :person, :seit) on conflict do nothing
                                """)
                        .param("aussteller", aussteller)
                        .param("kennung", kennung)
                        .param("person", person)
                        .param("seit", seit.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Everybody who is linked, by name; also people who are switched off.
    List<Hausverknuepfung> alle() {
        return jdbc.sql(
                        """
                        select p.id, p.anmeldename, p.name, p.einheit, p.aktiv, v.seit
                        from identitaet.hausverknuepfung v join identitaet.person p on p.id = v.person
                        order by p.name, p.anmeldename, v.seit
                        """)
                .query((r, nummer) ->
                        new Hausverknuepfung(
                                new BeschaeftigteId(r.getObject("id", UUID.class)),
                                r.getString("anmeldename"),
                                r.getString("name"),
                                r.getString("einheit"),
                                r.getBoolean("aktiv"),
                                r.getObject("seit", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Takes every link of the person away.
    ///
    /// @return how many there were
    int loesen(UUID person) {
        return jdbc.sql("delete from identitaet.hausverknuepfung where person = :person")
                .param("person", person)
                .update();
    }
}
