package dreiklang.identitaet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dreiklang.basis.Braucht;
import dreiklang.basis.Offen;
import dreiklang.basis.Recht;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Service;

/// Nobody can forget the question who may do something.
class RechteTest {

    private static final JavaClasses KLASSEN =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dreiklang");

    @Test
    void jedeMethodeEinerTuerNenntIhrRechtOderSagtWarumKeinesNoetigIst() {
        var vergessen =
                KLASSEN.stream()
                        .filter(RechteTest::istTuer)
                        .flatMap(k -> k.getMethods().stream())
                        .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(m -> !m.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(m ->
                                m.isAnnotatedWith(Braucht.class) == m.isAnnotatedWith(Offen.class))
                        .map(JavaMethod::getFullName)
                        .toList();
        assertThat(vergessen).isEmpty();
    }

    @Test
    void alsJemandHandelnUndStartkennwoerterGibtEsNurInDerVorfuehrung() {
        for (String methode : List.of("als", "startkennwort")) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dreiklang.demo..")
                    .should()
                    .callMethodWhere(
                            com.tngtech.archunit.base.DescribedPredicate.describe(
                                    "calls Konten." + methode,
                                    aufruf ->
                                            aufruf.getTargetOwner().isEquivalentTo(Konten.class)
                                                    && aufruf.getName().equals(methode)))
                    .check(KLASSEN);
        }
    }

    @Test
    void imAuftragHandeltNurWasDauerhafteAuftraegeAusfuehrt() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dreiklang.amt.Sammellauf")
                .and()
                .doNotHaveFullyQualifiedName("dreiklang.amt.Tagespostbote")
                .and()
                .doNotHaveFullyQualifiedName("dreiklang.einsicht.Ausgabelauf")
                .should()
                .callMethodWhere(
                        com.tngtech.archunit.base.DescribedPredicate.describe(
                                "calls Konten.imAuftrag",
                                aufruf ->
                                        aufruf.getTargetOwner().isEquivalentTo(Konten.class)
                                                && aufruf.getName().equals("imAuftrag")))
                .check(KLASSEN);
    }

    @Test
    void jedesRechtHatMindestensEineRolle() {
        var namen = Arrays.stream(Rolle.values()).map(Enum::name).toList();
        assertThat(Rolle.rechte(namen)).isEqualTo(EnumSet.allOf(Recht.class));
    }

    @Test
    void dieAdministrationSiehtKeineVorgaengeUndKeineAkten() {
        assertThat(Rolle.rechte(List.of("administration")))
                .doesNotContain(Recht.VORGANG_LESEN, Recht.AKTE_LESEN, Recht.VORGANG_ENTSCHEIDEN);
    }

    @Test
    void eineRolleDieEsNichtMehrGibtErlaubtNichts() {
        assertThat(Rolle.rechte(List.of("oberchef"))).isEmpty();
    }

    private static boolean istTuer(JavaClass klasse) {
        return klasse.isAnnotatedWith(Service.class)
                && klasse.getModifiers().contains(JavaModifier.PUBLIC)
                && klasse.getPackageName().matches("dreiklang\\.[a-z]+");
    }
}
