package dreiklang.antrag;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import dreiklang.antrag.Feindanfrage.Formblatt;
import dreiklang.antrag.Feindanfrage.Lage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Ten thousand hostile submissions over HTTP, by an attacker who holds the owner's cookies.
@ExtendWith(OutputCaptureExtension.class)
class FeindlicheEinreichungenTest extends Stadttest {

    private static final int ANGREIFENDE = 4;
    private static final int JE_ANGRIFF = 2_500;
    private static final List<String> LEISTUNGEN =
            List.of("kita-platz", "hund-anmelden", "mangel-melden", "gewerbeanmeldung");

    @Autowired private JdbcClient sql;

    @Test
    void zehntausendFeindlicheEinreichungenAendernNichtsUndStuerzenNichts(CapturedOutput log)
            throws Exception {
        var erika = new Mensch(adresse(""));
        var pruefseite = Reitantrag.bisPruefen(erika);
        var absenden = absenden(pruefseite);
        var lagen = LEISTUNGEN.stream().map(l -> lage(erika, l, absenden)).toList();
        long vorher = antraege();
        var antworten = angreifen(lagen);
        assertThat(antworten.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(ANGREIFENDE * JE_ANGRIFF);
        assertThat(antworten.keySet()).as(antworten.toString()).allMatch(s -> s < 500);
        assertThat(antworten)
                .as("most are refused as what they are")
                .containsKeys(400, 403, 404, 409);
        assertThat(antraege()).isEqualTo(vorher);
        assertThat(log.getOut()).as("nobody is woken for it").doesNotContain("incident");
        assertThat(Reitantrag.absenden(erika, pruefseite).geheim()).hasSize(2);
        assertThat(antraege()).isEqualTo(vorher + 1);
    }

    private Map<Integer, Integer> angreifen(List<Lage> lagen)
            throws InterruptedException, ExecutionException {
        var antworten = new ConcurrentHashMap<Integer, Integer>();
        try (var faeden = Executors.newFixedThreadPool(ANGREIFENDE)) {
            var alle =
                    IntStream.range(0, ANGREIFENDE)
                            .<Future<?>>mapToObj(
                                    i -> faeden.submit(() -> angreifen(i, lagen.get(i), antworten)))
                            .toList();
            for (var einer : alle) {
                einer.get();
            }
        }
        return antworten;
    }

    private void angreifen(int startzahl, Lage lage, Map<Integer, Integer> antworten) {
        var gift = new Gift(startzahl);
        var angriff = new Feindanfrage(gift, port);
        for (int i = 0; i < JE_ANGRIFF; i++) {
            var anfrage =
                    switch (gift.zahl(3)) {
                        case 0 -> angriff.absendung(lage);
                        case 1 -> angriff.seite(lage);
                        default -> angriff.unfug(lage);
                    };
            int status = angriff.status(anfrage);
            assertThat(status)
                    .as("seed %d, request %d:%n%.900s", startzahl, i, anfrage)
                    .isLessThan(500);
            antworten.merge(status, 1, Integer::sum);
        }
    }

    private Lage lage(Mensch wer, String leistung, Formblatt absenden) {
        var erste =
                wer.senden(
                        "/antraege/" + leistung, Map.of("_csrf", wer.zeichen(), "entwurf", "neu"));
        assertThat(erste.pfad()).as(leistung).contains("/antraege/entwurf/");
        return new Lage(
                wer.kekse(),
                leistung.equals("mangel-melden") ? karte(wer, erste) : Formblatt.von(erste),
                absenden);
    }

    /// The page with the map, and what its picture and buttons send.
    private static Formblatt karte(Mensch wer, Mensch.Blick erste) {
        var gefahr =
                Map.of("kategorie", "muell", "beschreibung", "Reifen im Wald", "gefahr", "nein");
        var seite = wer.ausfuellen(erste, gefahr, "weiter");
        assertThat(seite.html()).contains("type=\"image\"");
        var blatt = Formblatt.von(seite);
        for (var name : List.of("", ".b640.x", ".b640.y", ".b272.x", ".standort", ".ausschnitt")) {
            blatt.felder().put("ort_punkt" + name, "1");
        }
        blatt.felder().put("_karte", "ort_punkt:naeher");
        return blatt;
    }

    private static Formblatt absenden(Mensch.Blick pruefseite) {
        return new Formblatt(
                pruefseite.pfad().replace("/pruefen", "/absenden"),
                Reitantrag.absendeformular(pruefseite));
    }

    private long antraege() {
        return sql.sql("select count(*) from antrag.einreichung").query(Long.class).single();
    }
}
