package dreiklang.amt;

import dreiklang.basis.Personenbestand;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lines of Sammelauftraege: nothing about people by themselves, but they go with their Vorgaenge.
@Component
class Sammelnachlass implements Personenbestand {

    private final JdbcClient sql;

    Sammelnachlass(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> arten() {
        return Set.of();
    }

    @Override
    public List<Fund> zurPerson(Gesucht wer, int hoechstens) {
        return List.of();
    }

    @Override
    public List<Fund> zuBezuegen(Collection<String> bezuege, int hoechstens) {
        return List.of();
    }

    @Override
    public Nachlass loslassen(Collection<String> bezuege) {
        int anzahl =
                sql.sql("delete from amt.sammelzeile where vorgang = any(:vorgaenge)")
                        .param(
                                "vorgaenge",
                                Personenbestand.kennungen(bezuege, "vorgang").toArray(UUID[]::new))
                        .update();
        return new Nachlass("", anzahl, Set.of());
    }
}
