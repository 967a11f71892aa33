package dreiklang;

import dreiklang.postfach.anbindung.Autorenzertifikat;
import dreiklang.postfach.anbindung.Autorenzertifikat.Unbrauchbar;
import dreiklang.postfach.anbindung.demo.Nutzerkontostelle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The demo Nutzerkonto of all tests of the town: one for this JVM.
public final class Testnutzerkonto {

    private static final Path ORDNER = ordner();
    private static final Nutzerkontostelle STELLE = starten();

    private Testnutzerkonto() {}

    /// The other end.
    public static Nutzerkontostelle stelle() {
        return STELLE;
    }

    static Map<String, String> einstellungen() {
        var anmeldung = "dreiklang.nutzerkonto.anmeldung.";
        var zustellung = "dreiklang.nutzerkonto.zustellung.";
        return Map.of(
                anmeldung + "nur-demo", "false",
                anmeldung + "aussteller", STELLE.adresse("/anmeldung").toString(),
                zustellung + "nur-demo", "false",
                zustellung + "anmeldedienst", STELLE.adresse("/token").toString(),
                zustellung + "dienst", STELLE.adresse("").toString(),
                zustellung + "schluessel", ORDNER.resolve("autor-schluessel.pem").toString(),
                zustellung + "zertifikat", ORDNER.resolve("autor-zertifikat.pem").toString());
    }

    private static Path ordner() {
        try {
            var ordner = Files.createTempDirectory("dreiklang-nutzerkonto");
            Autorenzertifikat.demo(ordner);
            return ordner;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Unbrauchbar e) {
            throw new IllegalStateException(e);
        }
    }

    private static Nutzerkontostelle starten() {
        try {
            return new Nutzerkontostelle(0, ORDNER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
