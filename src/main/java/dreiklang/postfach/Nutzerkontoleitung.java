package dreiklang.postfach;

import dreiklang.postfach.anbindung.Autorenzertifikat;
import dreiklang.postfach.anbindung.Autorenzertifikat.Unbrauchbar;
import dreiklang.postfach.anbindung.FitConnect;
import jakarta.annotation.PreDestroy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Opens the line to the delivery service of the Nutzerkonten at its first use; a wrong setting
/// stops nothing else.
@Component
class Nutzerkontoleitung {

    private final NutzerkontoZustellung einstellungen;
    private final boolean demo;
    private final Clock uhr;
    private @Nullable FitConnect leitung;

    Nutzerkontoleitung(
            NutzerkontoZustellung einstellungen,
            @Value("#{${dreiklang.demo} and ${dreiklang.demo-fachverfahren}}") boolean demo,
            Clock uhr) {
        this.einstellungen = einstellungen;
        this.demo = demo;
        this.uhr = uhr;
    }

    /// Whether Sendungen can take that way.
    boolean eingerichtet() {
        return einstellungen.eingerichtet(demo);
    }

    /// @throws Unbrauchbar when key or certificate cannot be used
    synchronized FitConnect offen() throws Unbrauchbar {
        var offen = leitung;
        if (offen == null) {
            offen = new FitConnect(zugang(), uhr);
            leitung = offen;
        }
        return offen;
    }

    private FitConnect.Zugang zugang() throws Unbrauchbar {
        var ausweis =
                einstellungen.nurDemo()
                        ? Autorenzertifikat.demo(
                                Path.of(einstellungen.schluessel()).resolveSibling(""))
                        : Autorenzertifikat.laden(
                                Path.of(einstellungen.schluessel()),
                                Path.of(einstellungen.zertifikat()),
                                uhr);
        return new FitConnect.Zugang(
                URI.create(einstellungen.anmeldedienst()),
                URI.create(einstellungen.dienst()),
                einstellungen.kennung(),
                einstellungen.geheimnis(),
                UUID.fromString(einstellungen.zustellpunkt()),
                ausweis.schluessel(),
                ausweis.zertifikat(),
                einstellungen.frist());
    }

    @PreDestroy
    synchronized void schliessen() {
        var offen = leitung;
        if (offen != null) {
            offen.close();
        }
    }
}
