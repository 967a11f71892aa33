package dreiklang.vorgang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dreiklang.ablauf.Ablaeufe.Umgebung;
import dreiklang.basis.FachlicherFehler;
import dreiklang.leistung.Leistung;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.Leistungspaket;
import dreiklang.postfach.Bekanntgabeweg;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// An Ablauf in which somebody works on the Vorgang before the superior decides.
class GenehmigungTest extends Vorgangstest {

    @Autowired private Leistungen leistungen;
    @Autowired private Ablaufsteuerung ablauf;
    @Autowired private Entscheidung entscheidung;
    @Autowired private TransactionTemplate transaktion;
    @Autowired private JdbcClient sql;

    @Test
    void dieFuehrungskraftEntscheidetAuchHinterEinemSchrittDesAmtes() {
        var id = vorDerFuehrungskraft();
        code("V-222", () -> als("a.berger", () -> entscheiden(id)));
        assertThat(stand(id).offen()).isTrue();
        assertThat(fragen("a.berger", () -> schreibtisch.ansehen(id)).aufgaben())
                .as("nichts ist halb getan")
                .extracting(Vorgangsbild.Aufgabe::art)
                .containsExactly("BEARBEITEN");
        als("m.lenz", () -> entscheiden(id));
        assertThat(stand(id).stand()).isEqualTo(Vorgangsstand.ENTSCHIEDEN);
    }

    @Test
    void woEineFuehrungskraftZustimmtEntscheidetDasProgrammAuchSpaeterNicht() {
        var id = vorDerFuehrungskraft();
        var inhalt =
                new Entscheidung.Inhalt(Ergebnis.BEWILLIGT, "Alles da.", Bekanntgabeweg.PORTAL);
        code("V-315", () -> entscheidung.selbsttaetig(stand(id), inhalt, () -> {}));
        assertThat(stand(id).offen()).isTrue();
    }

    private void entscheiden(VorgangId id) {
        vorgaenge.entscheiden(id, Ergebnis.BEWILLIGT, "Alles da.");
    }

    /// A Vorgang of j.krause whose Ablauf is the standard one, but for who decides.
    private VorgangId vorDerFuehrungskraft() {
        var id = eroeffnet("reitkennzeichen");
        var v = stand(id);
        String kennung = ablauf.bereitstellen(mitFuehrungskraft(v));
        var umgebung = new Umgebung(Map.of(), _ -> {});
        transaktion.executeWithoutResult(_ -> {
            sql.sql("delete from vorgang.aufgabe where vorgang = :v")
                    .param("v", id.wert())
                    .update();
            var lage = ablauf.starten(kennung, id, umgebung);
            sql.sql(
                            "update vorgang.vorgang set ablauf = :a, instanz = :i, antragstellerin = :p, vorgesetzte = :f where id = :v")
                    .param("a", kennung)
                    .param("i", lage.instanz())
                    .param("p", person("j.krause").id().wert())
                    .param("f", person("m.lenz").id().wert())
                    .param("v", id.wert())
                    .update();
            ablauf.eintragen(id, kennung, lage);
        });
        return id;
    }

    private Leistungspaket mitFuehrungskraft(Vorgang v) {
        var paket = leistungen.paket(v.leistung(), v.fassung());
        String zeile = "dreiklang:aufgabe=\"entscheiden\" dreiklang:wer=\"";
        return new Leistungspaket(
                fassung(paket.leistung()),
                paket.formular(),
                Map.of(
                        "ablauf.bpmn",
                        standard()
                                .replace(zeile + "zustaendig", zeile + "vorgesetzte")
                                .getBytes(StandardCharsets.UTF_8)));
    }

    /// A Fassung of its own: what was made ready once is kept under its number.
    private static Leistung fassung(Leistung l) {
        return new Leistung(
                l.schluessel(),
                9_001,
                l.name(),
                l.kurz(),
                l.beschreibung(),
                l.werDarf(),
                l.nachweise(),
                l.kosten(),
                l.rechtsgrundlagen(),
                l.zustaendig(),
                l.zustaendigkeit(),
                l.lebenslagen(),
                l.stichworte(),
                l.intern(),
                l.bescheid(),
                l.verortung());
    }

    private static String standard() {
        try (InputStream datei =
                GenehmigungTest.class.getResourceAsStream("/ablauf/standard.bpmn")) {
            return new String(datei.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void code(String erwartet, Runnable arbeit) {
        assertThatThrownBy(arbeit::run)
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo(erwartet));
    }
}
