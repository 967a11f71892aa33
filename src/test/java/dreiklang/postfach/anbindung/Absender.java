package dreiklang.postfach.anbindung;

import dreiklang.basis.Zufall;
import dreiklang.postfach.anbindung.FitConnect.Nachricht;
import dreiklang.postfach.anbindung.FitConnect.Zugang;
import dreiklang.postfach.anbindung.demo.Nutzerkontostelle;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// The town as it writes to the Nutzerkonto in tests.
final class Absender {

    static final byte[] PDF = Zufall.bytes(70_000);
    static final Autorenzertifikat ZERTIFIKAT = zertifikat();

    private Absender() {}

    static Zugang zugang(URI stamm, String geheimnis, Duration frist) {
        return new Zugang(
                stamm.resolve("/token"),
                stamm,
                Nutzerkontostelle.KENNUNG,
                geheimnis,
                Nutzerkontostelle.ZUSTELLPUNKT,
                ZERTIFIKAT.schluessel(),
                ZERTIFIKAT.zertifikat(),
                frist);
    }

    static Nachricht an(UUID postkorb) {
        return mitTitel(postkorb, "Bescheid über die Anmeldung Ihres Hundes „Łatek“");
    }

    static Nachricht mitTitel(UUID postkorb, String titel) {
        return new Nachricht(
                Zufall.kennung(Clock.systemUTC()),
                postkorb,
                "STORK-QAA-Level-3",
                "Stadt Lindenau an der Aue",
                titel,
                "Guten Tag,\n\nim Anhang finden Sie Ihren Bescheid.",
                "Hund anmelden",
                Optional.of(URI.create("https://lindenau.example")),
                "Bescheid Hundesteuer.pdf",
                PDF);
    }

    /// A shorter key than in the demo: quicker made.
    static Autorenzertifikat zertifikat() {
        try {
            var ordner = Files.createTempDirectory("autor");
            var schluessel = ordner.resolve("schluessel.pem");
            var zertifikat = ordner.resolve("zertifikat.pem");
            Demozertifikat.anlegen(schluessel, zertifikat, 2048);
            return Autorenzertifikat.laden(schluessel, zertifikat, Demozertifikat.UHR);
        } catch (IOException | GeneralSecurityException | Autorenzertifikat.Unbrauchbar e) {
            throw new IllegalStateException(e);
        }
    }
}
