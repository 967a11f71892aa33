package dreiklang.blattwerk;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.dokument.Dokument;
import dreiklang.dokument.Dokumente;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of PDF/A: whether a Dokument is one, and one made of it. The original stays as it is.
@Service
public class Langzeitformate {

    private final LangzeitRepository ablage;
    private final Blattzugang zugang;
    private final Dokumente dokumente;
    private final Clock uhr;

    Langzeitformate(LangzeitRepository ablage, Blattzugang zugang, Dokumente dokumente, Clock uhr) {
        this.ablage = ablage;
        this.zugang = zugang;
        this.dokumente = dokumente;
        this.uhr = uhr;
    }

    /// How it stands with one version of a sheet.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may see or no such version
    @Braucht(Recht.AKTE_LESEN)
    public Langzeitlage lage(Blattort ort) {
        return ablage.lage(zugang.lesbar(ort).id()).orElse(Langzeitlage.UNBEKANNT);
    }

    /// Has it checked and, where it is none, a PDF/A made of it; that happens a moment later. What
    /// was done before is not done again.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may lead or no such version
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void beauftragen(Blattort ort) {
        if (ablage.beauftragen(zugang.fuehrbar(ort).id(), ort.akte(), uhr.instant())) {
            zugang.protokoll("langzeit.beauftragt", ort, Map.of());
        }
    }

    /// The PDF/A that was made of it.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may see, or there is none
    @Braucht(Recht.AKTE_LESEN)
    public Dokument fassung(Blattort ort) {
        return lage(ort)
                .ergebnis()
                .flatMap(dokumente::finden)
                .orElseThrow(() ->
                        new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-404", ort.akte().wert()));
    }
}
