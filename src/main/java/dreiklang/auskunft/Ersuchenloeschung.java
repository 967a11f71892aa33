package dreiklang.auskunft;

import dreiklang.basis.Kalender;
import dreiklang.basis.Loeschbestand;
import dreiklang.dokument.DokumentId;
import dreiklang.dokument.Inhaltsvernichtung;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Auskunftsersuchen go three years after the end of the year in which they were answered: so long
/// somebody may ask whether they were (§§ 195, 199 BGB).
@Component
class Ersuchenloeschung implements Loeschbestand {

    private static final String KLASSE = "auskunft";
    private static final int JAHRE = 3;

    private final JdbcClient sql;
    private final Inhaltsvernichtung inhalte;

    Ersuchenloeschung(JdbcClient sql, Inhaltsvernichtung inhalte) {
        this.sql = sql;
        this.inhalte = inhalte;
    }

    @Override
    public List<Loeschregel> regeln() {
        return List.of(new Loeschregel(KLASSE, JAHRE * 365));
    }

    @Override
    public long faellig(String klasse, Instant jetzt) {
        return sql.sql("select count(*) from auskunft.ersuchen where abgeschlossen < :vor")
                .param("vor", grenze(jetzt))
                .query(Long.class)
                .single();
    }

    @Override
    public int loeschen(String klasse, Instant jetzt, int hoechstens) {
        var dokumente = new ArrayList<DokumentId>();
        var ids = new ArrayList<UUID>();
        sql.sql(
                        "select id, pdf, json from auskunft.ersuchen where abgeschlossen < :vor order by abgeschlossen limit :n for update skip locked")
                .param("vor", grenze(jetzt))
                .param("n", hoechstens)
                .query(r -> {
                    ids.add(r.getObject("id", UUID.class));
                    for (var spalte : List.of("pdf", "json")) {
                        UUID dokument = r.getObject(spalte, UUID.class);
                        if (dokument != null) {
                            dokumente.add(new DokumentId(dokument));
                        }
                    }
                });
        inhalte.vernichten(dokumente);
        return sql.sql("delete from auskunft.ersuchen where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /// The first moment of the year that is still kept.
    private static Timestamp grenze(Instant jetzt) {
        int jahr = jetzt.atZone(Kalender.ORTSZEIT).getYear() - JAHRE;
        return Timestamp.from(LocalDate.of(jahr, 1, 1).atStartOfDay(Kalender.ORTSZEIT).toInstant());
    }
}
