package dreiklang.identitaet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dreiklang.Stadttest;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Recht;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.aspectj.annotation.AspectJProxyFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

class RechtewacheTest extends Stadttest {

    @Autowired Konten konten;
    @Autowired Organisation organisation;
    @Autowired PersonenRepository personen;

    private Zimmer zimmer;

    /// Something that only people who may decide can open.
    static class Zimmer {
        @Braucht(Recht.VORGANG_ENTSCHEIDEN)
        public String oeffnen() {
            return "offen";
        }
    }

    @BeforeEach
    void bauen() {
        assertThat(organisation.laden(Path.of("kommune/demo"))).isEmpty();
        var fabrik = new AspectJProxyFactory(new Zimmer());
        fabrik.addAspect(new Rechtewache(konten));
        zimmer = fabrik.getProxy();
    }

    @Test
    void werDasRechtHatKommtHinein() {
        assertThat(konten.als(wer("a.berger"), zimmer::oeffnen)).isEqualTo("offen");
    }

    @Test
    void werEsNichtHatBekommtEinenSatzMitCode() {
        assertThatThrownBy(() -> konten.als(wer("k.reuter"), zimmer::oeffnen))
                .isInstanceOf(FachlicherFehler.class)
                .hasMessageContaining("I-403");
    }

    @Test
    void niemandUndDasProgrammSelbstKommenNichtHinein() {
        assertThatThrownBy(zimmer::oeffnen).hasMessageContaining("I-403");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new AnonymousAuthenticationToken(
                                "x",
                                "x",
                                AuthorityUtils.createAuthorityList("VORGANG_ENTSCHEIDEN")));
        try {
            assertThatThrownBy(zimmer::oeffnen).hasMessageContaining("I-403");
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void werAbgeschaltetWirdIstSofortDraussen() {
        var id = wer("a.berger");
        var zeichen =
                Anmeldezeichen.amt(
                        organisation.person(id).orElseThrow(),
                        organisation.stand(id.wert()).orElseThrow());
        SecurityContextHolder.getContext().setAuthentication(zeichen);
        try {
            assertThat(zimmer.oeffnen()).isEqualTo("offen");
            personen.andereAbschalten(java.util.List.of("m.lenz"));
            organisation.auffrischen();
            assertThat(konten.aktuell()).isInstanceOf(Handelnder.Unbekannt.class);
            assertThatThrownBy(zimmer::oeffnen).hasMessageContaining("I-403");
        } finally {
            SecurityContextHolder.clearContext();
            organisation.laden(Path.of("kommune/demo"));
            konten.startkennwort("lindenau-2026!");
        }
    }

    @Test
    void nachDerArbeitAlsJemandIstManWiederManSelbst() {
        assertThat(konten.als(wer("a.berger"), konten::aktuell))
                .isInstanceOf(Handelnder.Amtsperson.class);
        assertThat(konten.aktuell()).isInstanceOf(Handelnder.Programm.class);
    }

    private BeschaeftigteId wer(String anmeldename) {
        return new BeschaeftigteId(personen.kennung(anmeldename).orElseThrow());
    }
}
