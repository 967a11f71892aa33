package dreiklang.beweis;

import dreiklang.basis.Pruefsumme;
import dreiklang.beweis.BeweisRepository.Belegter;
import dreiklang.beweis.BeweisRepository.Stelle;
import dreiklang.beweis.Nachweisbau.Glied;
import dreiklang.dokument.Dokument;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.springframework.stereotype.Component;

/// Makes the evidence record of a Dokument out of few rows, and hands out none that does not hold.
@Component
class Nachweise {

    private static final int HASH = 32;

    private final BeweisRepository beweise;
    private final BaumRepository baeume;

    Nachweise(BeweisRepository beweise, BaumRepository baeume) {
        this.beweise = beweise;
        this.baeume = baeume;
    }

    /// The record; empty while there is no time stamp.
    Optional<Nachweis> zu(Dokument dokument) {
        return beweise.blatt(dokument.id())
                .flatMap(b -> beweise.belegt(b.baum()).map(t -> bauen(dokument, b, t)));
    }

    private Nachweis bauen(Dokument dokument, Stelle anfang, Belegter erster) {
        byte[] inhalt = HexFormat.of().parseHex(dokument.ablage().pruefsumme().hex());
        var glieder = new ArrayList<Glied>();
        byte[] hash = inhalt;
        var stelle = Optional.of(anfang);
        for (var baum : kette(erster, beweise::belegt)) {
            glieder.add(new Glied(hash, weg(stelle.orElseThrow()), baum.stempel()));
            hash = Pruefsumme.rechner().digest(baum.stempel());
            stelle = baum.erneuert();
        }
        byte[] ers = Nachweisbau.bauen(glieder);
        var befund = Nachweispruefung.pruefen(inhalt, ers);
        if (!befund.stimmt()) {
            throw new IllegalStateException("our own record does not hold: " + befund.grund());
        }
        return new Nachweis(
                dokument.ablage(),
                ers,
                erster.zeit(),
                erster.wurzel(),
                erster.siegel(),
                zertifikate(befund.stempel()));
    }

    /// The time stamps that prove, the oldest first. A renewal that came too late, or is dated
    /// before what it renews, proves nothing: the chain ends before it.
    static List<Belegter> kette(Belegter erster, LongFunction<Optional<Belegter>> baeume) {
        var kette = new ArrayList<Belegter>();
        var naechster = Optional.of(erster);
        while (naechster.isPresent()) {
            var davor = naechster.get();
            kette.add(davor);
            naechster =
                    davor.erneuert()
                            .flatMap(s -> baeume.apply(s.baum()))
                            .filter(b -> !b.zeit().isAfter(davor.gueltigBis()))
                            .filter(b -> !b.zeit().isBefore(davor.zeit()));
        }
        return kette;
    }

    private static List<X509Certificate> zertifikate(List<Zeitstempel> stempel) {
        return stempel.stream()
                .flatMap(s ->
                        java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(s.zertifikat()), s.weitere().stream()))
                .distinct()
                .toList();
    }

    /// From a leaf to the root of its part, and from there to the root of the tree.
    private List<byte[]> weg(Stelle stelle) {
        var weg = new ArrayList<byte[]>();
        int stueck = stelle.nr() / Baumbau.BREITE;
        weg.addAll(
                Hashbaum.geschwister(
                        geteilt(beweise.hashes(stelle.baum(), stueck)),
                        stelle.nr() % Baumbau.BREITE));
        weg.addAll(Hashbaum.geschwister(baeume.wurzeln(stelle.baum()), stueck));
        return weg;
    }

    private static List<byte[]> geteilt(byte[] hashes) {
        var teile = new ArrayList<byte[]>();
        for (int i = 0; i < hashes.length; i += HASH) {
            teile.add(Arrays.copyOfRange(hashes, i, i + HASH));
        }
        return teile;
    }
}
