package dreiklang.postfach;

import dreiklang.basis.Pruefsumme;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What proves the steps of an announcement, put together from everything that was noted.
@Repository
class NachweisRepository {

    private final JdbcClient jdbc;

    NachweisRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Bekanntgabenachweis> finden(UUID id) {
        return jdbc.sql(
                        """
                        select s.*, m.gesendet, u.stand as uebergabe, u.einreichung, u.bestaetigt, u.beleg, u.grund
                          from postfach.sendung s
                          left join postfach.uebergabe u on u.sendung = s.id
                          left join postfach.mail m on m.schluessel = 'postfach.bereitgestellt:' || s.id
                         where s.id = :id
                        """)
                .param("id", id)
                .query((z, nr) ->
                        new Bekanntgabenachweis(
                                SendungRepository.sendung(z, nr),
                                new Pruefsumme(z.getString("pruefsumme")),
                                z.getString("regel"),
                                z.getString("bereitgestellt_von"),
                                SendungRepository.moment(
                                        z.getObject("gesendet", OffsetDateTime.class)),
                                Optional.ofNullable(z.getString("abgerufen_von")),
                                SendungRepository.moment(
                                        z.getObject("beendet", OffsetDateTime.class)),
                                SendungRepository.tag(z, "aufgegeben"),
                                Optional.ofNullable(z.getString("aufgegeben_von")),
                                SendungRepository.tag(z, "zurueck"),
                                Optional.ofNullable(z.getString("zurueck_grund")),
                                Optional.ofNullable(z.getString("zurueck_von")),
                                uebergabe(z)))
                .optional();
    }

    private static Optional<Uebergabe> uebergabe(ResultSet z) throws SQLException {
        if (z.getString("uebergabe") == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Uebergabe(
                        Uebergabe.Stand.valueOf(z.getString("uebergabe")),
                        Optional.ofNullable(z.getObject("einreichung", UUID.class)),
                        SendungRepository.moment(z.getObject("bestaetigt", OffsetDateTime.class)),
                        Optional.ofNullable(z.getString("beleg")),
                        Optional.ofNullable(z.getString("grund"))));
    }
}
