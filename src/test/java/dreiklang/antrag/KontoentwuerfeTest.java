package dreiklang.antrag;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.ApplicationEventMulticaster;

/// What a person finds of her drafts in her account.
class KontoentwuerfeTest extends Stadttest {

    @Autowired ApplicationEventMulticaster verteiler;

    private Mensch ida;

    @BeforeEach
    void kommen() {
        ida = new Mensch(adresse(""));
        Kontoinhaberin.anmelden(ida, verteiler);
    }

    @Test
    void dasKontoZeigtDieEntwuerfeUndNurDieEigenen() {
        var id = Reitantrag.entwurf(Reitantrag.beginnen(ida));
        assertThat(ida.oeffnen("/konto/anliegen").html())
                .contains("Noch nicht abgesendet", "Reitkennzeichen", "/antraege/entwurf/" + id);
        var fremd = new Mensch(adresse(""));
        Kontoinhaberin.anmelden(fremd, verteiler);
        assertThat(fremd.oeffnen("/konto/anliegen").html()).doesNotContain(id);
        assertThat(fremd.oeffnen("/antraege/entwurf/" + id + "/verwerfen").status()).isEqualTo(404);
    }

    @Test
    void einBuendelStehtEinmalDaUndFuehrtZuSeinenAnliegen() {
        var erste = Kontoinhaberin.senden(ida, "/lebenslagen/umzug", Map.of());
        var id = Reitantrag.entwurf(erste);
        assertThat(ida.oeffnen("/konto/anliegen").html())
                .containsOnlyOnce("href=\"/antraege/buendel/" + id + "\"");
    }

    @Test
    void verworfenWirdNachEinerFrage() {
        var id = Reitantrag.entwurf(Reitantrag.beginnen(ida));
        var pfad = "/antraege/entwurf/" + id + "/verwerfen";
        assertThat(ida.oeffnen(pfad).html())
                .contains("Entwurf verwerfen?", "Reitkennzeichen", "nicht rückgängig");
        var danach = Kontoinhaberin.senden(ida, pfad, Map.of());
        assertThat(danach.pfad()).isEqualTo("/konto/anliegen");
        assertThat(danach.html()).doesNotContain(id);
        assertThat(ida.oeffnen("/antraege/entwurf/" + id).status()).isEqualTo(404);
    }

    @Test
    void diePausenseiteNenntDasKontoNurWemEsGehoert() {
        var pause = ida.ausfuellen(Reitantrag.beginnen(ida), Map.of(), "pause");
        assertThat(pause.html()).contains("href=\"/konto/anliegen\"", "gehört zu Ihrem Konto");
        var ohne = new Mensch(adresse(""));
        assertThat(ohne.ausfuellen(Reitantrag.beginnen(ohne), Map.of(), "pause").html())
                .doesNotContain("/konto/anliegen\">Zu den", "gehört zu Ihrem Konto");
    }
}
