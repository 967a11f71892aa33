package dreiklang.beweis;

import dreiklang.basis.Bruchstelle;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Zufall;
import dreiklang.beweis.BaumRepository.Offener;
import dreiklang.dokument.Neuzugaenge;
import dreiklang.dokument.Neuzugaenge.Neuzugang;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Fills open trees part by part, each part in one transaction: what is taken out of the queue and
/// what stands in the tree are the same at every moment.
@Component
class Baumbau {

    /// Leaves of a part, and parts of a tree.
    static final int BREITE = 1024;

    private static final int HASH = 32;

    private final BaumRepository baeume;
    private final Neuzugaenge neuzugaenge;
    private final Stempelquelle quelle;
    private final TransactionTemplate transaktion;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Baumbau(
            BaumRepository baeume,
            Neuzugaenge neuzugaenge,
            Stempelquelle quelle,
            TransactionTemplate transaktion,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.baeume = baeume;
        this.neuzugaenge = neuzugaenge;
        this.quelle = quelle;
        this.transaktion = transaktion;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// What became of one part.
    enum Ausgang {
        /// There may be more.
        WEITER,
        /// Nothing is left; the tree is complete.
        FERTIG,
        /// The tree is full; something may be left.
        VOLL
    }

    /// Adds the next part to an open tree, or completes it.
    Ausgang stueck(long baum) {
        var ausgang =
                transaktion.execute(
                        t -> baeume.sperren(baum).map(this::fuellen).orElse(Ausgang.FERTIG));
        return ausgang == null ? Ausgang.FERTIG : ausgang;
    }

    private Ausgang fuellen(Offener baum) {
        if (baum.blaetter() % BREITE != 0 || baum.blaetter() == BREITE * BREITE) {
            abschliessen(baum);
            return baum.blaetter() == BREITE * BREITE ? Ausgang.VOLL : Ausgang.FERTIG;
        }
        var hashes = new ArrayList<byte[]>();
        if (baum.blaetter() == 0) {
            // So that no tree has a single leaf, which readers of the standard treat differently.
            hashes.add(Zufall.bytes(HASH));
        }
        int fuellung = hashes.size();
        switch (baum.art()) {
            case TAG -> dokumente(baum, hashes);
            case ERNEUERUNG -> stempel(baum, hashes);
        }
        if (hashes.size() == fuellung) {
            nichtsMehr(baum);
            return Ausgang.FERTIG;
        }
        baeume.stueck(
                baum.id(),
                baum.blaetter() / BREITE,
                verkettet(hashes),
                Hashbaum.wurzel(hashes),
                baum.blaetter() + hashes.size());
        Bruchstelle.erreicht("beweis.stueck-gesammelt");
        return Ausgang.WEITER;
    }

    private void dokumente(Offener baum, List<byte[]> hashes) {
        var neue = neuzugaenge.abholen(BREITE - hashes.size());
        baeume.blaetter(
                baum.id(),
                neue.stream().map(Neuzugang::dokument).toList(),
                baum.blaetter() + hashes.size());
        neue.forEach(n -> hashes.add(HexFormat.of().parseHex(n.pruefsumme().hex())));
    }

    private void stempel(Offener baum, List<byte[]> hashes) {
        var koepfe =
                baeume.koepfe(
                        baum,
                        quelle.art() == Zeitquelle.DIENST,
                        uhr.instant(),
                        BREITE - hashes.size());
        baeume.erneuert(baum.id(), koepfe, baum.blaetter() + hashes.size());
        koepfe.forEach(k -> hashes.add(Pruefsumme.rechner().digest(k.stempel())));
    }

    private void nichtsMehr(Offener baum) {
        if (baum.blaetter() == 0) {
            baeume.verwerfen(baum.id());
        } else {
            abschliessen(baum);
        }
    }

    private void abschliessen(Offener baum) {
        byte[] wurzel = Hashbaum.wurzel(baeume.wurzeln(baum.id()));
        baeume.gebaut(baum.id(), wurzel);
        ereignisse.publishEvent(
                new Protokolleintrag(
                        "beweis.gebaut",
                        "hashbaum:" + baum.id(),
                        Map.of(
                                "wurzel", HexFormat.of().formatHex(wurzel),
                                "blaetter", Integer.toString(baum.blaetter() - 1))));
    }

    private static byte[] verkettet(List<byte[]> hashes) {
        var alle = new ByteArrayOutputStream(hashes.size() * HASH);
        hashes.forEach(alle::writeBytes);
        return alle.toByteArray();
    }
}
