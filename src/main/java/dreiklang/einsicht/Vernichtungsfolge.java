package dreiklang.einsicht;

import dreiklang.akte.AkteVernichtet;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Lets go of everything about an Akte that was destroyed.
@Component
class Vernichtungsfolge {

    private final AusgabeRepository ausgaben;
    private final EinsichtRepository einsichten;
    private final Ausgabeordner ordner;

    Vernichtungsfolge(
            AusgabeRepository ausgaben, EinsichtRepository einsichten, Ausgabeordner ordner) {
        this.ausgaben = ausgaben;
        this.einsichten = einsichten;
        this.ordner = ordner;
    }

    @ApplicationModuleListener
    void vernichtet(AkteVernichtet akte) {
        ausgaben.vergessen(akte.zeichen());
        einsichten.vergessen(akte.zeichen());
        try {
            ordner.kehren(ausgaben.mitDatei());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
