package dreiklang.einsicht;

import dreiklang.dokument.Dokument;
import dreiklang.einsicht.Einsichtsabruf.Was;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Writes down what an outside person does, for the Amt and in the audit trail, in the caller's
/// transaction.
@Component
class Abrufbuch {

    private final BesuchRepository besuche;
    private final Einsichtszugriff zugriff;
    private final Clock uhr;

    Abrufbuch(BesuchRepository besuche, Einsichtszugriff zugriff, Clock uhr) {
        this.besuche = besuche;
        this.zugriff = zugriff;
        this.uhr = uhr;
    }

    /// @param besuch empty before somebody is in
    void schreiben(Einsicht einsicht, Optional<UUID> besuch, Was was) {
        schreiben(einsicht, besuch, was, 0, 0, Optional.empty());
    }

    /// @param seite 0 for a whole sheet
    void schreiben(
            Einsicht einsicht,
            Optional<UUID> besuch,
            Was was,
            int blatt,
            int seite,
            Optional<Dokument> gezeigt) {
        var wann = uhr.instant().truncatedTo(ChronoUnit.MICROS);
        besuche.abruf(
                einsicht.id(),
                besuch.orElse(null),
                new Einsichtsabruf(wann, was, blatt, seite),
                gezeigt.map(Dokument::id).orElse(null));
        var werte = new HashMap<String, String>();
        besuch.ifPresent(b -> werte.put("besuch", b.toString()));
        gezeigt.ifPresent(d -> {
            werte.put("blatt", Integer.toString(blatt));
            werte.put("seite", Integer.toString(seite));
            werte.put("dokument", d.id().wert().toString());
        });
        var wort = was.name().toLowerCase(Locale.ROOT).replace('_', '-');
        zugriff.protokoll("einsicht." + wort, einsicht, werte);
    }
}
