package dreiklang.vorgang;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.leistung.Leistung;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.LeistungsSchluessel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to what the program may decide by itself.
@Service
public class Automatiken {

    private static final int GRUND = 500;

    private final Zutritt zutritt;
    private final AutomatikRepository automatik;
    private final Leistungen leistungen;
    private final Vorgangsakte akte;
    private final ApplicationEventPublisher ereignisse;

    Automatiken(
            Zutritt zutritt,
            AutomatikRepository automatik,
            Leistungen leistungen,
            Vorgangsakte akte,
            ApplicationEventPublisher ereignisse) {
        this.zutritt = zutritt;
        this.automatik = automatik;
        this.leistungen = leistungen;
        this.akte = akte;
        this.ereignisse = ereignisse;
    }

    /// A Leistung whose package knows clear cases.
    ///
    /// @param leistung which
    /// @param an whether the program decides them
    /// @param grundlage the law that allows it
    /// @param stichprobe of how many in a hundred a person decides all the same
    /// @param faelle names of the clear cases
    /// @param entschieden how many the program has decided
    /// @param geprueft how many were left to a person as a Stichprobe
    /// @param abweichend how many of those she decided otherwise
    public record Stand(
            Leistung leistung,
            boolean an,
            String grundlage,
            int stichprobe,
            List<String> faelle,
            long entschieden,
            long geprueft,
            long abweichend) {}

    /// All Leistungen whose packages know clear cases.
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public List<Stand> alle() {
        return Stream.concat(leistungen.alle(false).stream(), leistungen.alle(true).stream())
                .flatMap(l -> stand(l).stream())
                .toList();
    }

    private Optional<Stand> stand(Leistung l) {
        var schluessel = l.schluessel();
        return leistungen
                .paket(schluessel)
                .flatMap(Automatikkapitel::plan)
                .map(p ->
                        new Stand(
                                l,
                                automatik.an(schluessel),
                                p.grundlage(),
                                p.stichprobe(),
                                p.regeln().stream().map(Automatikregel::name).toList(),
                                automatik.anzahl(schluessel, false),
                                automatik.anzahl(schluessel, true),
                                automatik.abweichend(schluessel)));
    }

    /// Lets the program decide the clear cases of a Leistung, or no longer. Vorgaenge that are
    /// already there are left to people.
    ///
    /// @param grund who has decided that, and why
    /// @throws FachlicherFehler V-316 when the package knows no clear cases, V-337 without a reason
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    @Transactional
    public void schalten(LeistungsSchluessel leistung, boolean an, String grund) {
        if (leistungen.paket(leistung).flatMap(Automatikkapitel::plan).isEmpty()) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "V-316");
        }
        String warum = Amtstext.von(Amtstext.notwendig(grund, "V-337"), GRUND);
        automatik.schalten(leistung, an, warum, zutritt.ich().id(), akte.jetzt());
        ereignisse.publishEvent(
                new Protokolleintrag(
                        an ? "vorgang.automatik-an" : "vorgang.automatik-aus",
                        "leistung:" + leistung.wert(),
                        Map.of("grund", warum)));
    }

    /// By what a Vorgang was decided, or would have been.
    @Braucht(Recht.VORGANG_LESEN)
    public Optional<Automatikfall> zu(VorgangId id) {
        return automatik.zu(zutritt.einsehbar(id).id());
    }
}
