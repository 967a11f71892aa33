package dreiklang.blattwerk;

import dreiklang.akte.Aktenfuehrung;
import dreiklang.akte.Versionen;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.DokumentId;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Files what was made of others: as the next version of a sheet or as new sheets, with a trace to
/// where it comes from.
@Component
class Nachfolge {

    private final Versionen versionen;
    private final Aktenfuehrung fuehrung;
    private final HerkunftRepository herkunft;
    private final Blattzugang zugang;
    private final Clock uhr;

    Nachfolge(
            Versionen versionen,
            Aktenfuehrung fuehrung,
            HerkunftRepository herkunft,
            Blattzugang zugang,
            Clock uhr) {
        this.versionen = versionen;
        this.fuehrung = fuehrung;
        this.herkunft = herkunft;
        this.zugang = zugang;
        this.uhr = uhr;
    }

    /// A source with the pages that were taken from it.
    record Quelle(Blattort ort, DokumentId dokument, String seiten) {}

    /// Whether a version of that sheet can be followed by another one.
    boolean alsVersionMoeglich(Blattort ort) {
        var verlauf = versionen.verlauf(ort.akte(), ort.blatt(), 1);
        return versionen.aenderbar(ort.akte(), verlauf);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    int alsVersion(Blattort ort, Ablage inhalt, String bemerkung, List<Quelle> quellen) {
        int nummer = versionen.ablegen(ort.akte(), ort.blatt(), inhalt, bemerkung);
        var neu = versionen.dokument(ort.akte(), ort.blatt(), nummer).id();
        eintragen(neu, quellen);
        return nummer;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void alsBlaetter(Blattort ort, List<Ablage> inhalte, List<List<Quelle>> quellen) {
        var neue = fuehrung.ablegen(ort.akte(), inhalte);
        for (int i = 0; i < neue.size(); i++) {
            eintragen(neue.get(i), quellen.get(i));
        }
    }

    private void eintragen(DokumentId neu, List<Quelle> quellen) {
        int nr = 0;
        for (var quelle : quellen) {
            herkunft.anlegen(
                    neu,
                    ++nr,
                    quelle.dokument(),
                    new Herkunft(quelle.ort(), quelle.seiten(), uhr.instant(), zugang.name()));
        }
    }
}
