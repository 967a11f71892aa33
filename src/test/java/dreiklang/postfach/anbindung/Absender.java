package dreiklang.postfach.anbindung;

import dreiklang.basis.Zufall;
import dreiklang.postfach.anbindung.FitConnect.Nachricht;
import dreiklang.postfach.anbindung.FitConnect.Zugang;
import dreiklang.postfach.anbindung.demo.Nutzerkontostelle;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// The town as it writes to the Nutzerkonto in tests.
final class Absender {

    static final byte[] PDF = Zufall.bytes(70_000);
    static final Path ORDNER = ordner();
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
        return mit(postkorb, titel, PDF);
    }

    static Nachricht mit(UUID postkorb, String titel, byte[] inhalt) {
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
                inhalt);
    }

    private static Autorenzertifikat zertifikat() {
        try {
            return Autorenzertifikat.laden(
                    ORDNER.resolve("schluessel.pem"),
                    ORDNER.resolve("zertifikat.pem"),
                    Demozertifikat.UHR);
        } catch (Autorenzertifikat.Unbrauchbar e) {
            throw new IllegalStateException(e);
        }
    }

    /// A shorter key than in the demo: quicker made.
    private static Path ordner() {
        try {
            var ordner = Files.createTempDirectory("autor");
            Demozertifikat.anlegen(
                    ordner.resolve("schluessel.pem"), ordner.resolve("zertifikat.pem"), 2048);
            return ordner;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
