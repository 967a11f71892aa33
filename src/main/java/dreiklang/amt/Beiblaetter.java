package dreiklang.amt;

import dreiklang.vorgang.Automatiken;
import dreiklang.vorgang.Beteiligungen;
import dreiklang.vorgang.Fristen;
import dreiklang.vorgang.Notizen;
import dreiklang.vorgang.VorgangId;
import dreiklang.vorgang.Wiedervorlagen;
import org.springframework.stereotype.Component;

/// Collects what the Amt has added to a Vorgang.
@Component
class Beiblaetter {

    private final Notizen notizen;
    private final Wiedervorlagen wiedervorlagen;
    private final Beteiligungen beteiligungen;
    private final Fristen fristen;
    private final Automatiken automatiken;

    Beiblaetter(
            Notizen notizen,
            Wiedervorlagen wiedervorlagen,
            Beteiligungen beteiligungen,
            Fristen fristen,
            Automatiken automatiken) {
        this.notizen = notizen;
        this.wiedervorlagen = wiedervorlagen;
        this.beteiligungen = beteiligungen;
        this.fristen = fristen;
        this.automatiken = automatiken;
    }

    Beiblatt zu(VorgangId id) {
        return new Beiblatt(
                notizen.zu(id),
                wiedervorlagen.zu(id),
                beteiligungen.zu(id),
                fristen.zu(id),
                fristen.verlaengerbar(id),
                automatiken.zu(id));
    }
}
