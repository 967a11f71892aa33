package dreiklang.ablage;

import dreiklang.akte.AkteVernichtet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Goes on, in the running town, with runs the administration lets go on, on a thread of its own;
/// and lets go of what rows and piles hold of destroyed Akten.
@Component
class Altbestandswache {

    private static final Logger LOG = LoggerFactory.getLogger(Altbestandswache.class);

    private final Altbestandsgang gang;
    private final LaufRepository laeufe;
    private final ZeilenRepository zeilen;
    private final Stapelverteilung stapel;
    private volatile @Nullable Thread faden;

    Altbestandswache(
            Altbestandsgang gang,
            LaufRepository laeufe,
            ZeilenRepository zeilen,
            Stapelverteilung stapel) {
        this.stapel = stapel;
        this.gang = gang;
        this.laeufe = laeufe;
        this.zeilen = zeilen;
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT3S")
    void weiter() {
        var bisher = faden;
        if (bisher == null || !bisher.isAlive()) {
            laeufe.wartender()
                    .ifPresent(lauf ->
                            faden =
                                    Thread.ofPlatform()
                                            .name("altbestand")
                                            .daemon()
                                            .start(() -> fahren(lauf)));
        }
    }

    private void fahren(UUID lauf) {
        try {
            gang.fahren(lauf, true, () -> {});
        } catch (RuntimeException e) {
            LOG.error("taking over holdings stops here until somebody lets it go on", e);
            var unused = laeufe.anhalten(lauf);
        }
    }

    @ApplicationModuleListener
    void vernichtet(AkteVernichtet tatsache) {
        zeilen.vergessen(tatsache.zeichen().wert());
        stapel.vergessen(tatsache.zeichen());
    }
}
