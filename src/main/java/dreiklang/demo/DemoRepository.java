package dreiklang.demo;

import dreiklang.antrag.AntragId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How far the invented past has been made.
@Repository
@ConditionalOnProperty("dreiklang.demo")
class DemoRepository {

    /// What was fixed at the first start.
    ///
    /// @param basis the end of the past
    /// @param vorgaenge how many Vorgaenge were planned
    /// @param abdruck checksum of the plan
    record Vorgabe(Instant basis, int vorgaenge, String abdruck) {}

    private final JdbcClient datenbank;

    DemoRepository(JdbcClient datenbank) {
        this.datenbank = datenbank;
    }

    Optional<Vorgabe> vorgabe() {
        return datenbank
                .sql("select basis, vorgaenge, abdruck from demo.fahrplan")
                .query((rs, n) ->
                        new Vorgabe(
                                rs.getObject(1, OffsetDateTime.class).toInstant(),
                                rs.getInt(2),
                                rs.getString(3)))
                .optional();
    }

    void vorgeben(Vorgabe vorgabe) {
        datenbank
                .sql("insert into demo.fahrplan (basis, vorgaenge, abdruck) values (?, ?, ?)")
                .params(
                        vorgabe.basis().atOffset(ZoneOffset.UTC),
                        vorgabe.vorgaenge(),
                        vorgabe.abdruck())
                .update();
    }

    Set<Integer> getan() {
        return new HashSet<>(
                datenbank.sql("select nummer from demo.schritt").query(Integer.class).list());
    }

    void getan(int schritt, String ausgang) {
        datenbank
                .sql("insert into demo.schritt (nummer, ausgang) values (?, ?)")
                .params(schritt, ausgang)
                .update();
    }

    Optional<AntragId> antrag(int fall) {
        return datenbank
                .sql("select antrag from demo.fall where nummer = ?")
                .param(fall)
                .query(UUID.class)
                .optional()
                .map(AntragId::new);
    }

    void merken(int fall, AntragId antrag) {
        datenbank
                .sql("insert into demo.fall (nummer, antrag) values (?, ?)")
                .params(fall, antrag.wert())
                .update();
    }

    /// Marks something as put in; false when it was before.
    boolean beispiel(String name) {
        return datenbank
                        .sql("insert into demo.beispiel (name) values (?) on conflict do nothing")
                        .param(name)
                        .update()
                == 1;
    }

    /// Keeps which Antrag an example is about.
    void merken(String beispiel, AntragId antrag) {
        datenbank
                .sql("update demo.beispiel set antrag = ? where name = ?")
                .params(antrag.wert(), beispiel)
                .update();
    }

    /// The Antrag an example is about.
    Optional<AntragId> antrag(String beispiel) {
        return datenbank
                .sql("select antrag from demo.beispiel where name = ? and antrag is not null")
                .param(beispiel)
                .query(UUID.class)
                .optional()
                .map(AntragId::new);
    }
}
