package dreiklang.aussonderung;

import dreiklang.aussonderung.Botschaft.Schema;
import dreiklang.aussonderung.Botschaft.Stand;
import dreiklang.aussonderung.xdomea.Nachrichtenname;
import dreiklang.aussonderung.xdomea.Nachrichtentyp;
import dreiklang.basis.Zufall;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Orders messages and writes down what came in, in the caller's transaction.
@Component
class Botenbuch {

    private final NachrichtRepository nachrichten;
    private final Clock uhr;

    Botenbuch(NachrichtRepository nachrichten, Clock uhr) {
        this.nachrichten = nachrichten;
        this.uhr = uhr;
    }

    /// Orders that a message is written.
    void bestellen(VerfahrenId verfahren, Nachrichtentyp typ) {
        nachrichten.eintragen(
                verfahren,
                neu(
                        typ,
                        Stand.OFFEN,
                        new Nachrichtenname(verfahren.wert(), typ).zip(),
                        "",
                        Schema.UNGEPRUEFT,
                        "",
                        ""));
    }

    /// Writes down what came in.
    void eingang(
            @Nullable VerfahrenId verfahren,
            Nachrichtentyp typ,
            Stand stand,
            String datei,
            String pruefsumme,
            Schema schema,
            String code,
            String befund) {
        nachrichten.eintragen(verfahren, neu(typ, stand, datei, pruefsumme, schema, code, befund));
    }

    private Botschaft neu(
            Nachrichtentyp typ,
            Stand stand,
            String datei,
            String pruefsumme,
            Schema schema,
            String code,
            String befund) {
        return new Botschaft(
                Zufall.kennung(uhr),
                typ,
                stand,
                datei,
                pruefsumme,
                uhr.instant().truncatedTo(ChronoUnit.MICROS),
                schema,
                code,
                befund);
    }
}
