package dreiklang.amt;

import dreiklang.basis.Recht;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.vorgang.Eskalationen;
import dreiklang.vorgang.Unterschriftenmappen;
import dreiklang.vorgang.Vorgangsfilter;
import dreiklang.vorgang.Vorgangsfilter.Frist;
import dreiklang.vorgang.Vorgangsfilter.Stelle;
import dreiklang.vorgang.Vorgangsfilter.Wessen;
import dreiklang.vorgang.Vorgangslisten;
import dreiklang.vorgang.Wiedervorlagen;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Counts what waits for the person who is signed in, for the mail of the morning.
@Component
class Wartendes {

    private final Vorgangslisten listen;
    private final Unterschriftenmappen mappen;
    private final Wiedervorlagen wiedervorlagen;
    private final Eskalationen eskalationen;

    Wartendes(
            Vorgangslisten listen,
            Unterschriftenmappen mappen,
            Wiedervorlagen wiedervorlagen,
            Eskalationen eskalationen) {
        this.listen = listen;
        this.mappen = mappen;
        this.wiedervorlagen = wiedervorlagen;
        this.eskalationen = eskalationen;
    }

    /// Name of the text → how many.
    Map<String, Long> fuer(Beschaeftigte person, LocalDate tag) {
        var ueberfaellig = Vorgangsfilter.OFFENE.mit(Wessen.MEINE).mit(Frist.UEBERFAELLIG);
        var zahlen = new LinkedHashMap<String, Long>();
        zahlen.put("mitzeichnungen", (long) mappen.offene().size());
        zahlen.put("ueberfaellig", listen.liste(ueberfaellig, Stelle.ANFANG).anzahl());
        zahlen.put("wiedervorlagen", wiedervorlagen.anzahl(tag));
        if (person.rechte().contains(Recht.VORGANG_ENTSCHEIDEN)) {
            zahlen.put("eskalationen", eskalationen.anzahl());
        }
        return zahlen;
    }
}
