package dreiklang.postfach.anbindung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dreiklang.postfach.anbindung.Autorenzertifikat.Unbrauchbar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.interfaces.RSAPrivateKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutorenzertifikatTest {

    private static final Clock UHR = Demozertifikat.UHR;

    @TempDir private Path ordner;

    @Test
    void dieDemoMachtSichEinesDasNurSieLesenKannUndBehaeltEs() throws Exception {
        var erstes = Autorenzertifikat.demo(ordner.resolve("nutzerkonto"));
        var zweites = Autorenzertifikat.demo(ordner.resolve("nutzerkonto"));
        assertThat(zweites.zertifikat()).isEqualTo(erstes.zertifikat());
        assertThat(zweites.schluessel()).isEqualTo(erstes.schluessel());
        assertThat(((RSAPrivateKey) erstes.schluessel()).getModulus().bitLength()).isEqualTo(3072);
        assertThat(Autorenzertifikat.name(erstes.zertifikat())).isEqualTo("Dreiklang Demo");
        try (var dateien = Files.list(ordner.resolve("nutzerkonto"))) {
            assertThat(dateien.toList())
                    .hasSize(2)
                    .allSatisfy(d ->
                            assertThat(
                                            PosixFilePermissions.toString(
                                                    Files.getPosixFilePermissions(d)))
                                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void wasFehltOderNichtPasstWirdInEinemSatzGesagt() throws Exception {
        var eines = Absender.ORDNER;
        var anderes = ordner.resolve("anderes");
        Demozertifikat.anlegen(schluessel(anderes), zertifikat(anderes), 1024);
        var muell = Files.writeString(ordner.resolve("muell.pem"), "Guten Tag");
        var leer = Files.createFile(ordner.resolve("leer.pem"));
        var fehlt = ordner.resolve("fehlt.pem");
        assertThat(satz(fehlt, zertifikat(eines)))
                .isEqualTo("Die Schlüsseldatei fehlt oder ist nicht im Format PEM.");
        assertThat(satz(schluessel(eines), fehlt))
                .isEqualTo("Die Zertifikatsdatei fehlt oder ist nicht im Format PEM.");
        assertThat(satz(muell, zertifikat(eines)))
                .isEqualTo("Die Schlüsseldatei enthält keinen Schlüssel ohne Kennwort.");
        assertThat(satz(schluessel(eines), leer))
                .isEqualTo("Die Zertifikatsdatei enthält kein Zertifikat.");
        var kaputt =
                Files.writeString(
                        ordner.resolve("kaputt.pem"),
                        Files.readString(schluessel(eines)).replaceFirst("(?m)^MII.{9}", "!?"));
        assertThat(satz(kaputt, zertifikat(eines)))
                .isEqualTo("Die Schlüsseldatei fehlt oder ist nicht im Format PEM.");
        assertThat(satz(zertifikat(eines), schluessel(eines)))
                .isEqualTo("Die Schlüsseldatei enthält keinen Schlüssel ohne Kennwort.");
        assertThat(satz(schluessel(eines), zertifikat(anderes)))
                .isEqualTo("Das Zertifikat gehört nicht zu diesem Schlüssel.");
    }

    @Test
    void abgelaufenOderZuKurzIstUnbrauchbar() throws Exception {
        var eines = Absender.ORDNER;
        var spaet = Clock.fixed(Instant.parse("2100-06-01T00:00:00Z"), ZoneOffset.UTC);
        assertThat(
                        catchThrowableOfType(
                                        Unbrauchbar.class,
                                        () ->
                                                Autorenzertifikat.laden(
                                                        schluessel(eines),
                                                        zertifikat(eines),
                                                        spaet))
                                .satz())
                .isEqualTo("Das Zertifikat ist abgelaufen oder noch nicht gültig.");
        var kurz = ordner.resolve("kurz");
        Demozertifikat.anlegen(schluessel(kurz), zertifikat(kurz), 1024);
        assertThat(satz(schluessel(kurz), zertifikat(kurz)))
                .isEqualTo("Der Schlüssel ist zu kurz; nötig sind 2048 Bit oder mehr.");
    }

    private static Path schluessel(Path hier) {
        return hier.resolve("schluessel.pem");
    }

    private static Path zertifikat(Path hier) {
        return hier.resolve("zertifikat.pem");
    }

    private static String satz(Path schluessel, Path zertifikat) {
        return catchThrowableOfType(
                        Unbrauchbar.class,
                        () -> Autorenzertifikat.laden(schluessel, zertifikat, UHR))
                .satz();
    }
}
