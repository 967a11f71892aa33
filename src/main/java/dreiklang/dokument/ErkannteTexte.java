package dreiklang.dokument;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Pruefsumme;
import dreiklang.dokument.Textauszuege.Seite;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for whoever recognises writing on scans and pictures (OCR): what is left here is found
/// like the text of any other file. The content itself stays as it came.
@Service
public class ErkannteTexte {

    private static final int LAENGSTER_TEXT = 100_000;
    private static final int MEISTE_SEITEN = 10_000;

    private final JdbcClient sql;
    private final ApplicationEventPublisher ereignisse;

    ErkannteTexte(JdbcClient sql, ApplicationEventPublisher ereignisse) {
        this.sql = sql;
        this.ereignisse = ereignisse;
    }

    /// Keeps what was read in the place of what was read before, and says so by [TextErkannt].
    ///
    /// @param seiten number of the page, from 1, and its text
    /// @throws FachlicherFehler D-303 when there is no such Dokument or a page that cannot be
    @Offen("called by the program that reads scans; who reads is not asked here")
    @Transactional
    public void hinterlegen(DokumentId dokument, List<Seite> seiten) {
        if (seiten.size() > MEISTE_SEITEN || seiten.stream().anyMatch(s -> s.nummer() < 1)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "D-303");
        }
        var summe =
                sql.sql("select pruefsumme from dokument.dokument where id = :d")
                        .param("d", dokument.wert())
                        .query(String.class)
                        .optional()
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "D-303"));
        sql.sql("delete from dokument.erkannter_text where pruefsumme = :s")
                .param("s", summe)
                .update();
        seiten.forEach(seite -> eintragen(summe, seite));
        ereignisse.publishEvent(new TextErkannt(dokument));
    }

    private void eintragen(String summe, Seite seite) {
        var glatt = Textauszuege.geglaettet(seite.text());
        sql.sql(
                        """
                        insert into dokument.erkannter_text (pruefsumme, seite, text) values (:s, :n, :t)
                        on conflict (pruefsumme, seite) do update set text = dokument.erkannter_text.text || ' ' || excluded.text
                        """)
                .param("s", summe)
                .param("n", seite.nummer())
                .param("t", glatt.substring(0, Math.min(LAENGSTER_TEXT, glatt.length())))
                .update();
    }

    /// Number of the page → what was read on it.
    Map<Integer, String> zu(Pruefsumme summe) {
        return sql
                .sql("select seite, text from dokument.erkannter_text where pruefsumme = :s")
                .param("s", summe.hex())
                .query((z, nr) -> new Seite(z.getInt(1), z.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Seite::nummer, Seite::text));
    }
}
