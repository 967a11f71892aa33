package dreiklang.blattwerk;

import dreiklang.akte.Aktenzeichen;
import dreiklang.dokument.DokumentId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is kept beside Dokumente of others, over all tables of this module.
@Repository
class NachlassRepository {

    private final JdbcClient jdbc;

    NachlassRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Dokumente beside which something was put while they lay in that Akte.
    List<DokumentId> originale(Aktenzeichen akte) {
        return jdbc
                .sql(
                        """
                        select dokument from blattwerk.schwaerzung where aktenzeichen = :akte
                        union select dokument from blattwerk.anmerkung where aktenzeichen = :akte
                        union select dokument from blattwerk.langzeit where aktenzeichen = :akte
                        union select ergebnis from blattwerk.herkunft where aktenzeichen = :akte
                        """)
                .param("akte", akte.wert())
                .query(UUID.class)
                .list()
                .stream()
                .map(DokumentId::new)
                .toList();
    }

    /// The next Dokumente in the order of their ids.
    List<DokumentId> originale(UUID nach, int hoechstens) {
        return jdbc
                .sql(
                        """
                        select dokument from (
                            select dokument from blattwerk.schwaerzung where dokument > :nach
                            union select dokument from blattwerk.anmerkung where dokument > :nach
                            union select dokument from blattwerk.langzeit where dokument > :nach
                            union select ergebnis from blattwerk.herkunft where ergebnis > :nach
                        ) alle order by dokument limit :hoechstens
                        """)
                .param("nach", nach)
                .param("hoechstens", hoechstens)
                .query(UUID.class)
                .list()
                .stream()
                .map(DokumentId::new)
                .toList();
    }

    /// The Dokumente that were made of these.
    List<DokumentId> abkoemmlinge(List<DokumentId> originale) {
        return jdbc
                .sql(
                        """
                        select fassung from blattwerk.schwaerzung where fassung is not null and dokument = any(:originale)
                        union select ergebnis from blattwerk.langzeit where ergebnis is not null and dokument = any(:originale)
                        """)
                .param("originale", ids(originale))
                .query(UUID.class)
                .list()
                .stream()
                .map(DokumentId::new)
                .toList();
    }

    void leeren(List<DokumentId> originale) {
        var ids = ids(originale);
        jdbc.sql("delete from blattwerk.schwaerzung where dokument = any(:ids)")
                .param("ids", ids)
                .update();
        jdbc.sql("delete from blattwerk.anmerkung where dokument = any(:ids)")
                .param("ids", ids)
                .update();
        jdbc.sql("delete from blattwerk.langzeit where dokument = any(:ids)")
                .param("ids", ids)
                .update();
        jdbc.sql("delete from blattwerk.herkunft where ergebnis = any(:ids)")
                .param("ids", ids)
                .update();
    }

    private static UUID[] ids(List<DokumentId> originale) {
        return originale.stream().map(DokumentId::wert).toArray(UUID[]::new);
    }
}
