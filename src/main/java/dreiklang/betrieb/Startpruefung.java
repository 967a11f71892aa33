package dreiklang.betrieb;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;

/// Looks at everything that can be wrong before the town is built: unknown keys, an occupied port,
/// a locked directory.
final class Startpruefung
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private @Nullable Vorbereitung vorbereitung;
    private boolean begonnen;

    /// Directly after Boot has read its files and set up the log.
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 21;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent ereignis) {
        begonnen = true;
        var umgebung = ereignis.getEnvironment();
        Schluesselpruefung.pruefen(umgebung);
        int port = umgebung.getProperty("server.port", Integer.class, -1);
        if (port > 0) {
            portPruefen(port, umgebung.getProperty("server.address"));
        }
        var einstellungen =
                Binder.get(umgebung).bindOrCreate("dreiklang", Betriebseinstellungen.class);
        if (!Startargumente.SICHERUNG.contains(einstellungen.befehl().name())) {
            vorbereitung = Vorbereitung.beginnen(einstellungen);
        }
    }

    /// Gives what was opened to the town.
    void uebergeben(ConfigurableApplicationContext stadt) {
        if (vorbereitung != null) {
            stadt.getBeanFactory()
                    .registerSingleton(
                            Datenbankkonfiguration.VORBEREITET,
                            new Datenbankkonfiguration.Vorbereitet(vorbereitung));
        }
    }

    /// Ends what was opened for a town that never came to be.
    void abbrechen() {
        if (vorbereitung != null) {
            vorbereitung.close();
        }
    }

    /// Whether Boot has begun and will say what is wrong.
    boolean begonnen() {
        return begonnen;
    }

    private static void portPruefen(int port, @Nullable String adresse) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(
                    adresse == null
                            ? new InetSocketAddress(port)
                            : new InetSocketAddress(InetAddress.getByName(adresse), port));
        } catch (IOException e) {
            throw portBelegt(port);
        }
    }

    /// The sentence for an occupied port.
    static Startfehler portBelegt(int port) {
        return new Startfehler(
                103,
                "Der Port "
                        + port
                        + " ist belegt. Bitte das andere Programm beenden oder mit --port einen"
                        + " anderen angeben.");
    }
}
