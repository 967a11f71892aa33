package dreiklang.blattwerk;

import dreiklang.akte.AkteVernichtet;
import dreiklang.basis.Protokolleintrag;
import dreiklang.dokument.DokumentId;
import dreiklang.dokument.Dokumentauskunft;
import dreiklang.dokument.Inhaltsvernichtung;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Lets go of what was made of the Dokumente of an Akte when the Akte is destroyed. A sheet may
/// have been moved into another Akte meanwhile: what counts is whether its Dokument is still there.
@Component
class Mitvernichtung {

    private static final int AUF_EINMAL = 500;

    private final NachlassRepository nachlass;
    private final Dokumentauskunft auskunft;
    private final Inhaltsvernichtung inhalte;
    private final ApplicationEventPublisher ereignisse;

    Mitvernichtung(
            NachlassRepository nachlass,
            Dokumentauskunft auskunft,
            Inhaltsvernichtung inhalte,
            ApplicationEventPublisher ereignisse) {
        this.nachlass = nachlass;
        this.auskunft = auskunft;
        this.inhalte = inhalte;
        this.ereignisse = ereignisse;
    }

    @ApplicationModuleListener
    void auf(AkteVernichtet akte) {
        var verblieben = new HashSet<>(akte.verblieben());
        int anzahl =
                loslassen(
                        nachlass.originale(akte.zeichen()).stream()
                                .filter(verblieben::contains)
                                .toList());
        for (var hier = nachlass.originale(new UUID(0, 0), AUF_EINMAL);
                !hier.isEmpty();
                hier = nachlass.originale(hier.getLast().wert(), AUF_EINMAL)) {
            var da = auskunft.mehrere(hier).keySet();
            anzahl += loslassen(hier.stream().filter(d -> !da.contains(d)).toList());
        }
        ereignisse.publishEvent(
                new Protokolleintrag(
                        "blattwerk.vernichtet",
                        "akte:" + akte.zeichen().wert(),
                        Map.of("dokumente", Integer.toString(anzahl))));
    }

    private int loslassen(List<DokumentId> originale) {
        var abkoemmlinge = nachlass.abkoemmlinge(originale);
        inhalte.vernichten(abkoemmlinge);
        nachlass.leeren(originale);
        return abkoemmlinge.size();
    }
}
