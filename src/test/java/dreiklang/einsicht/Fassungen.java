package dreiklang.einsicht;

import dreiklang.akte.Aktenzeichen;
import dreiklang.dokument.DokumentId;
import dreiklang.dokument.Dokumente;
import dreiklang.dokument.Seitenpdf;
import java.io.ByteArrayInputStream;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes finished redacted Fassungen for tests, without marking anything first.
public class Fassungen {

    private final Dokumente dokumente;
    private final JdbcClient sql;
    private final TransactionTemplate transaktion;

    /// Writes where the module of Schwärzungen does.
    public Fassungen(Dokumente dokumente, JdbcClient sql, TransactionTemplate transaktion) {
        this.dokumente = dokumente;
        this.sql = sql;
        this.transaktion = transaktion;
    }

    /// Blackens a sheet so that only this text is left.
    public void schwaerzen(Aktenzeichen akte, DokumentId dokument, String rest) {
        var inhalt =
                dokumente.annehmen(new ByteArrayInputStream(Seitenpdf.von(rest)), "fassung.pdf");
        transaktion.executeWithoutResult(t -> {
            var fassung = dokumente.eintragen(inhalt, "akte:" + akte.wert());
            var jetzt = Timestamp.from(Instant.parse("2026-01-01T00:00:00Z"));
            sql.sql(
                            "insert into blattwerk.schwaerzung (dokument, aktenzeichen, begonnen, person, fassung, fertig) values (:d, :az, :jetzt, 'test', :f, :jetzt)")
                    .param("d", dokument.wert())
                    .param("az", akte.wert())
                    .param("jetzt", jetzt)
                    .param("f", fassung.id().wert())
                    .update();
        });
    }

    /// Takes all of them back, as if nobody had blackened anything.
    public void vergessen(Aktenzeichen akte) {
        sql.sql("delete from blattwerk.schwaerzung where aktenzeichen = :az")
                .param("az", akte.wert())
                .update();
    }
}
