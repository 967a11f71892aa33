package dreiklang.postfach;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Land;
import dreiklang.basis.Protokolleintrag;
import dreiklang.dokument.Dokumente;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.KontoId;
import dreiklang.seite.Kommunenangaben;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Enters Sendungen with what proves them.
@Component
class Sendungsbuch {

    private final SendungRepository sendungen;
    private final Dokumente dokumente;
    private final Konten konten;
    private final Kommunenangaben kommune;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Sendungsbuch(
            SendungRepository sendungen,
            Dokumente dokumente,
            Konten konten,
            Kommunenangaben kommune,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.sendungen = sendungen;
        this.dokumente = dokumente;
        this.konten = konten;
        this.kommune = kommune;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// @param regeltag the day whose rule holds
    /// @throws FachlicherFehler N-203 when there is no such Dokument
    void anlegen(Sendung sendung, Optional<KontoId> konto, LocalDate regeltag) {
        var summe =
                dokumente
                        .finden(sendung.dokument())
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "N-203"))
                        .ablage()
                        .pruefsumme();
        var regel = Bekanntgaberegeln.regel(sendung.weg(), land(), regeltag).id();
        sendungen.anlegen(
                sendung,
                new SendungRepository.Nachweis(konto, summe, konten.aktuell().kennung(), regel));
        protokollieren(
                "postfach.bereitgestellt",
                sendung,
                Map.of("weg", sendung.weg().name(), "regel", regel, "pruefsumme", summe.hex()));
    }

    void protokollieren(String aktion, Sendung sendung, Map<String, String> einzelheiten) {
        ereignisse.publishEvent(
                new Protokolleintrag(aktion, "sendung:" + sendung.id(), einzelheiten));
    }

    Land land() {
        return Land.von(kommune.aktuell().land());
    }

    Instant jetzt() {
        return uhr.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static String tag(Optional<LocalDate> tag) {
        return tag.map(LocalDate::toString).orElse("-");
    }

    static FachlicherFehler unbekannt() {
        return new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "N-201");
    }
}
