package dreiklang.dokument;

import dreiklang.basis.Offen;
import dreiklang.basis.Pruefsumme;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door to Dokumente nobody has collected yet: each is handed out once, to whoever commits.
@Service
public class Neuzugaenge {

    /// More are not counted.
    private static final int GEZAEHLT = 1_000_000;

    private final JdbcClient jdbc;

    Neuzugaenge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A Dokument and the checksum of its content.
    ///
    /// @param dokument identifier
    /// @param pruefsumme SHA-256 of the content
    public record Neuzugang(DokumentId dokument, Pruefsumme pruefsumme) {}

    /// Takes some in the caller's transaction, the oldest first; when it is rolled back, they wait
    /// again.
    @Offen("called by beweis; checksums only")
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Neuzugang> abholen(int hoechstens) {
        return jdbc.sql(
                        """
                        with weg as (
                            delete from dokument.neuzugang where dokument in (
                                select dokument from dokument.neuzugang
                                 order by dokument limit :anzahl for update skip locked)
                            returning dokument)
                        select d.id, d.pruefsumme from weg join dokument.dokument d on d.id = weg.dokument
                         order by d.id
                        """)
                .param("anzahl", hoechstens)
                .query((zeile, nr) ->
                        new Neuzugang(
                                new DokumentId(zeile.getObject(1, UUID.class)),
                                new Pruefsumme(zeile.getString(2))))
                .list();
    }

    /// How many wait, a million at most.
    @Offen("a number without names")
    public long wartend() {
        return jdbc.sql(
                        "select count(*) from (select 1 from dokument.neuzugang limit :hoechstens) n")
                .param("hoechstens", GEZAEHLT)
                .query(Long.class)
                .single();
    }
}
