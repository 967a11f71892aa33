package dreiklang.postfach;

import dreiklang.basis.Sprache;
import dreiklang.dokument.Dokumente;
import dreiklang.postfach.UebergabeRepository.Fall;
import dreiklang.postfach.anbindung.FitConnect.Nachricht;
import dreiklang.seite.Kommunenangaben;
import dreiklang.seite.Texte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Writes the message that carries a Dokument into the Postfach of a Nutzerkonto.
@Component
class Nutzerkontobrief {

    private final SendungRepository sendungen;
    private final Dokumente dokumente;
    private final Kommunenangaben kommune;
    private final Texte texte;
    private final String adresse;

    Nutzerkontobrief(
            SendungRepository sendungen,
            Dokumente dokumente,
            Kommunenangaben kommune,
            Texte texte,
            @Value("${dreiklang.adresse}") String adresse) {
        this.sendungen = sendungen;
        this.dokumente = dokumente;
        this.kommune = kommune;
        this.texte = texte;
        this.adresse = adresse;
    }

    Nachricht zu(Fall fall) {
        var sendung = sendungen.finden(fall.sendung()).orElseThrow();
        var name = kommune.aktuell().name();
        return new Nachricht(
                fall.sendung(),
                fall.ziel().postkorb(),
                fall.ziel().niveau(),
                name,
                sendung.titel(),
                texte.text(Sprache.DE, "postfach.nutzerkonto.nachricht", name, sendung.regel()),
                sendung.titel(),
                Optional.of(adresse).filter(a -> !a.isBlank()).map(URI::create),
                "Schreiben.pdf",
                inhalt(fall));
    }

    private byte[] inhalt(Fall fall) {
        try (var strom = dokumente.oeffnen(sendungen.nachweis(fall.sendung()).pruefsumme())) {
            return strom.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
