package dreiklang.antrag;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Zufall;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokument;
import dreiklang.dokument.Dokumente;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes in what a person sends in answer to a Nachforderung: text, file references, fact and audit
/// entry in one transaction.
@Component
class Nachreichungseingang {

    static final int HOECHSTENS_ZEICHEN = 10_000;
    static final int HOECHSTENS_DATEIEN = 20;

    private final AntragRepository antraege;
    private final Dokumente dokumente;
    private final Clock uhr;
    private final ApplicationEventPublisher ereignisse;

    Nachreichungseingang(
            AntragRepository antraege,
            Dokumente dokumente,
            Clock uhr,
            ApplicationEventPublisher ereignisse) {
        this.antraege = antraege;
        this.dokumente = dokumente;
        this.uhr = uhr;
        this.ereignisse = ereignisse;
    }

    static void pruefen(String text, int dateien) {
        if (text.isBlank() && dateien == 0) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "A-131");
        }
        if (text.length() > HOECHSTENS_ZEICHEN || dateien > HOECHSTENS_DATEIEN) {
            throw new FachlicherFehler(
                    Fehlerart.EINGABE, "A-132", HOECHSTENS_ZEICHEN, HOECHSTENS_DATEIEN);
        }
    }

    @Transactional
    public void nachreichen(AntragId id, String text, List<Ablage> dateien) {
        pruefen(text, dateien.size());
        var antrag = antraege.finden(id).orElseThrow(Zugangspruefung::unbekannt).antrag();
        var jetzt = uhr.instant().truncatedTo(ChronoUnit.MICROS);
        var neue =
                dateien.stream()
                        .map(d -> dokumente.eintragen(d, antrag.id().bezug()))
                        .map(Dokument::id)
                        .toList();
        var nachreichung = new Nachreichung(Seiteneingabe.bereinigt(text), neue, jetzt);
        antraege.nachreichen(Zufall.kennung(uhr), id, nachreichung);
        ereignisse.publishEvent(new UnterlagenNachgereicht(id, jetzt));
        ereignisse.publishEvent(
                new Protokolleintrag(
                        "antrag.nachgereicht",
                        id.bezug(),
                        Map.of("dateien", Integer.toString(neue.size()))));
    }
}
