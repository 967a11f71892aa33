package dreiklang.blattwerk;

import dreiklang.akte.Aktenzeichen;
import dreiklang.dokument.DokumentId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads and writes what Dokumente were made of.
@Repository
class HerkunftRepository {

    private final JdbcClient jdbc;

    HerkunftRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void anlegen(DokumentId ergebnis, int nr, DokumentId quelle, Herkunft herkunft) {
        jdbc.sql(
                        """
                        insert into blattwerk.herkunft (ergebnis, nr, dokument, aktenzeichen, blatt, version, seiten, wann, person)
                        values (:ergebnis, :nr, :quelle, :akte, :blatt, :version, :seiten, :wann, :person)
                        """)
                .param("ergebnis", ergebnis.wert())
                .param("nr", nr)
                .param("quelle", quelle.wert())
                .param("akte", herkunft.ort().akte().wert())
                .param("blatt", herkunft.ort().blatt())
                .param("version", herkunft.ort().version())
                .param("seiten", herkunft.seiten())
                .param("wann", herkunft.wann().atOffset(ZoneOffset.UTC))
                .param("person", herkunft.person())
                .update();
    }

    List<Herkunft> zu(DokumentId ergebnis) {
        return jdbc.sql(
                        """
                        select aktenzeichen, blatt, version, seiten, wann, person
                          from blattwerk.herkunft where ergebnis = :ergebnis order by nr
                        """)
                .param("ergebnis", ergebnis.wert())
                .query((z, nr) ->
                        new Herkunft(
                                new Blattort(
                                        new Aktenzeichen(z.getString("aktenzeichen")),
                                        z.getInt("blatt"),
                                        z.getInt("version")),
                                z.getString("seiten"),
                                z.getTimestamp("wann").toInstant(),
                                z.getString("person")))
                .list();
    }
}
