package dreiklang.dokument;

import dreiklang.dokument.Bestandsbefund.Ort;
import dreiklang.lager.Lager;
import dreiklang.lager.Lager.Fund;
import dreiklang.lager.Speicherausfall;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds files in the folders of a store that nobody refers to and that the sweeping should have
/// removed, or that do not belong there at all.
final class Waisengang {

    private static final Logger LOG = LoggerFactory.getLogger(Waisengang.class);

    /// So many are named, the others only counted.
    private static final int GENANNT = 1000;

    /// Twice the age at which the sweeping removes.
    private static final Duration ALTER = Duration.ofHours(48);

    private final UUID lauf;
    private final Ort ort;
    private final Bestandsbuch buch;
    private final DokumentRepository dokumente;
    private final Lager lager;
    private final Instant grenze = Clock.systemUTC().instant().minus(ALTER);
    private long bisher;

    /// @param bisher how many this run has found already
    Waisengang(
            UUID lauf,
            Ort ort,
            Bestandsbuch buch,
            DokumentRepository dokumente,
            Lager lager,
            long bisher) {
        this.lauf = lauf;
        this.ort = ort;
        this.buch = buch;
        this.dokumente = dokumente;
        this.lager = lager;
        this.bisher = bisher;
    }

    /// Looks at one section.
    ///
    /// @return number of files nobody refers to
    long pruefen(String abschnitt) {
        long vorher = bisher;
        try {
            lager.ansehen(
                    abschnitt,
                    funde ->
                            urteilen(
                                    funde.stream()
                                            .filter(f -> f.stand().zeit().isBefore(grenze))
                                            .toList()));
        } catch (Speicherausfall e) {
            throw new Inhaltsprobe.Unterbrechung(e);
        } catch (IOException e) {
            LOG.atError()
                    .addKeyValue("ordner", abschnitt)
                    .log("a folder of the store is unreadable");
        }
        return bisher - vorher;
    }

    private void urteilen(List<Fund> funde) {
        var richtig = funde.stream().filter(Fund::amPlatz).map(Fund::name).toList();
        var verwaist = dokumente.verwaiste(richtig);
        for (var fund : funde) {
            if (!fund.amPlatz()) {
                bemerken(fund.pfad(), fund);
            } else if (verwaist.contains(fund.name())) {
                bemerken(fund.name(), fund);
            }
        }
    }

    private void bemerken(String gegenstand, Fund fund) {
        bisher++;
        if (bisher <= GENANNT) {
            var lesbar = gegenstand.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
            buch.bemerken(
                    lauf,
                    ort,
                    lesbar.substring(0, Math.min(300, lesbar.length())),
                    fund.stand().groesse());
        }
    }
}
