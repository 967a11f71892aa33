package dreiklang.ablage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What becomes of mails that wait, and the addresses of Akten.
@Repository
class PostverbleibRepository {

    private final JdbcClient jdbc;

    PostverbleibRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether the same mail lies in that Akte.
    boolean liegtIn(String abdruck, String aktenzeichen) {
        return jdbc.sql(
                        "select exists (select 1 from ablage.post where abdruck = :abdruck and aktenzeichen = :az)")
                .param("abdruck", abdruck)
                .param("az", aktenzeichen)
                .query(Boolean.class)
                .single();
    }

    void zugeordnet(UUID post, String aktenzeichen) {
        jdbc.sql(
                        "update ablage.post set stand = 'ABGELEGT', aktenzeichen = :az, code = '', werte = '{}' where id = :id")
                .param("az", aktenzeichen)
                .param("id", post)
                .update();
    }

    void weitergegeben(UUID post, String einheit) {
        jdbc.sql("update ablage.post set einheit = :einheit where id = :id")
                .param("einheit", einheit)
                .param("id", post)
                .update();
    }

    /// Only that the mail came is left, so that it does not come again.
    void verworfen(UUID post) {
        jdbc.sql("delete from ablage.anhang where post = :id").param("id", post).update();
        jdbc.sql(
                        "update ablage.post set stand = 'VERWORFEN', von = '', betreff = '', gesendet = null, werte = '{}', dokument = null, pruefsumme = '' where id = :id")
                .param("id", post)
                .update();
    }

    /// Lets go of what is known of the mails in a destroyed Akte.
    void vergessen(String aktenzeichen) {
        jdbc.sql(
                        "delete from ablage.anhang where post in (select id from ablage.post where aktenzeichen = :az)")
                .param("az", aktenzeichen)
                .update();
        jdbc.sql(
                        "update ablage.post set von = '', betreff = '', gesendet = null, dokument = null, pruefsumme = '' where aktenzeichen = :az")
                .param("az", aktenzeichen)
                .update();
        jdbc.sql("delete from ablage.anschrift where aktenzeichen = :az")
                .param("az", aktenzeichen)
                .update();
    }

    /// The sign of the address of an Akte.
    Optional<String> anschrift(String aktenzeichen) {
        return jdbc.sql("select zeichen from ablage.anschrift where aktenzeichen = :az")
                .param("az", aktenzeichen)
                .query(String.class)
                .optional();
    }

    /// Gives the Akte an address unless it has one.
    boolean anschriftAnlegen(String aktenzeichen, String zeichen, Instant jetzt) {
        return jdbc.sql(
                                "insert into ablage.anschrift (aktenzeichen, zeichen, angelegt) values (:az, :zeichen, :jetzt) on conflict (aktenzeichen) do nothing")
                        .param("az", aktenzeichen)
                        .param("zeichen", zeichen)
                        .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// The Akten with these signs.
    List<String> gemeinte(Collection<String> zeichen) {
        return jdbc.sql("select aktenzeichen from ablage.anschrift where zeichen = any(:zeichen)")
                .param("zeichen", zeichen.toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
