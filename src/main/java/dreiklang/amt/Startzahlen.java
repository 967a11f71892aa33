package dreiklang.amt;

import dreiklang.basis.Recht;
import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Eskalationen;
import dreiklang.vorgang.Unterschriftenmappen;
import dreiklang.vorgang.Wiedervorlagen;
import dreiklang.vorgang.Zustaendigkeiten;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/// Counts what waits for a person besides her trays.
@Component
class Startzahlen {

    private final Wiedervorlagen wiedervorlagen;
    private final Unterschriftenmappen mappen;
    private final Zustaendigkeiten zustaendigkeiten;
    private final Eskalationen eskalationen;

    Startzahlen(
            Wiedervorlagen wiedervorlagen,
            Unterschriftenmappen mappen,
            Zustaendigkeiten zustaendigkeiten,
            Eskalationen eskalationen) {
        this.wiedervorlagen = wiedervorlagen;
        this.mappen = mappen;
        this.zustaendigkeiten = zustaendigkeiten;
        this.eskalationen = eskalationen;
    }

    /// What waits on that day for somebody who sees Vorgaenge.
    StartAnsicht.Anstehend am(LocalDate tag, Rahmen rahmen) {
        return new StartAnsicht.Anstehend(
                wiedervorlagen.anzahl(tag),
                mappen.offene().size(),
                zustaendigkeiten.anzahlOhneBearbeitung(),
                rahmen.darf(Recht.VORGANG_ENTSCHEIDEN) && eskalationen.leitet()
                        ? OptionalLong.of(eskalationen.anzahl())
                        : OptionalLong.empty());
    }
}
