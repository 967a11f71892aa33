package dreiklang.vorgang;

import dreiklang.basis.Braucht;
import dreiklang.basis.Recht;
import dreiklang.vorgang.ListenRepository.Suche;
import dreiklang.vorgang.Vorgangsfilter.Frist;
import dreiklang.vorgang.Vorgangsfilter.Sortierung;
import dreiklang.vorgang.Vorgangsfilter.Stand;
import dreiklang.vorgang.Vorgangsfilter.Stelle;
import dreiklang.vorgang.Vorgangsfilter.Wessen;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/// The door for reading many Vorgaenge: the desk of today, one list across all Leistungen, the same
/// to take away. Everything is bounded to one's own unit and below.
@Service
public class Vorgangslisten {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int ZEILEN = 50;
    private static final int KURZ = 5;
    private static final int STAPEL = 1_000;

    private final Zutritt zutritt;
    private final ListenRepository listen;
    private final VorgangRepository vorgaenge;
    private final Ausgabevermerk ausgaben;
    private final Lesenachweis lesenachweis;
    private final Clock uhr;

    Vorgangslisten(
            Zutritt zutritt,
            ListenRepository listen,
            VorgangRepository vorgaenge,
            Ausgabevermerk ausgaben,
            Lesenachweis lesenachweis,
            Clock uhr) {
        this.zutritt = zutritt;
        this.listen = listen;
        this.vorgaenge = vorgaenge;
        this.ausgaben = ausgaben;
        this.lesenachweis = lesenachweis;
        this.uhr = uhr;
    }

    /// What lies on the desk today.
    ///
    /// @param faecher the trays, the most urgent first
    /// @param wessen whose Vorgaenge are in them
    /// @param heute the day
    public record Tagesbild(List<Fach> faecher, Wessen wessen, LocalDate heute) {

        /// The tray of that name.
        public Fach fach(String name) {
            return faecher.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
        }
    }

    /// One tray of the desk.
    ///
    /// @param name key of its title
    /// @param filter the list it is the beginning of
    /// @param zeilen the first rows
    /// @param anzahl how many there are, counted as in a Listenblatt
    public record Fach(String name, Vorgangsfilter filter, List<Vorgang> zeilen, long anzahl) {}

    /// The desk of the signed-in person.
    ///
    /// @param alle true for the Vorgaenge of everybody in her unit and below
    @Braucht(Recht.VORGANG_LESEN)
    public Tagesbild heute(boolean alle) {
        var wessen = alle ? Wessen.ALLE : Wessen.MEINE;
        var offen = Vorgangsfilter.OFFENE.mit(wessen);
        var bearbeitet = offen.mit(Stand.IN_BEARBEITUNG);
        var sicht = zutritt.sicht();
        var heute = tag();
        return new Tagesbild(
                List.of(
                        fach(sicht, "genehmigen", Vorgangsfilter.OFFENE.mit(Wessen.GENEHMIGEN)),
                        fach(sicht, "schritt", Vorgangsfilter.OFFENE.mit(Wessen.SCHRITT)),
                        fach(sicht, "ueberfaellig", offen.mit(Frist.UEBERFAELLIG)),
                        fach(sicht, "heute", offen.mit(Frist.HEUTE)),
                        fach(sicht, "antwort", offen.mit(Stand.ANTWORT_DA)),
                        fach(sicht, "neu", nachEingang(offen.mit(Stand.EINGEGANGEN))),
                        fach(
                                sicht,
                                "niemand",
                                nachEingang(Vorgangsfilter.OFFENE.mit(Wessen.NIEMAND))),
                        fach(sicht, "bearbeitung", bearbeitet),
                        fach(sicht, "wartet", offen.mit(Stand.WARTET_AUF_PERSON))),
                wessen,
                heute);
    }

    private static Vorgangsfilter nachEingang(Vorgangsfilter filter) {
        return filter.sortiert(Sortierung.EINGEGANGEN, false);
    }

    private Fach fach(Sicht sicht, String name, Vorgangsfilter filter) {
        var heute = tag();
        var suche = Suche.nach(Stelle.ANFANG, heute, KURZ);
        var zeilen = listen.zeilen(sicht, filter, Optional.empty(), suche);
        return new Fach(
                name,
                filter,
                zeilen,
                zeilen.size() < KURZ ? zeilen.size() : listen.anzahl(sicht, filter, heute));
    }

    /// A page of a list.
    ///
    /// @param stelle from where it goes on; a place that may not be seen is the beginning
    @Braucht(Recht.VORGANG_LESEN)
    public Listenblatt liste(Vorgangsfilter filter, Stelle stelle) {
        var sicht = zutritt.sicht();
        var heute = tag();
        var anker = stelle.anker().flatMap(vorgaenge::finden).filter(sicht::auf);
        boolean zurueck = anker.isPresent() && stelle.rueckwaerts();
        var gefunden = listen.zeilen(sicht, filter, anker, new Suche(heute, ZEILEN + 1, zurueck));
        boolean mehr = gefunden.size() > ZEILEN;
        var zeilen = mehr ? gefunden.subList(0, ZEILEN) : gefunden;
        return new Listenblatt(
                zurueck ? zeilen.reversed() : zeilen,
                listen.anzahl(sicht, filter, heute),
                zurueck ? mehr : anker.isPresent(),
                zurueck || mehr);
    }

    /// Hands over every row of a list to be taken out of the program, and notes that.
    ///
    /// @param format what it is written as, for the Protokoll
    /// @param ziel takes one row after the other
    @Braucht(Recht.VORGANG_LESEN)
    public void ausgeben(Vorgangsfilter filter, String format, Consumer<Vorgang> ziel) {
        var sicht = zutritt.sicht();
        var suche = new Suche(tag(), STAPEL, false);
        ausgaben.vermerken(filter, format);
        var stapel = listen.zeilen(sicht, filter, Optional.empty(), suche);
        while (!stapel.isEmpty()) {
            for (var v : stapel) {
                if (sicht.vertraulich(v)) {
                    lesenachweis.gelesen(v);
                }
                ziel.accept(v);
            }
            stapel =
                    stapel.size() < STAPEL
                            ? List.of()
                            : listen.zeilen(sicht, filter, Optional.of(stapel.getLast()), suche);
        }
    }

    /// Everything a list shows, to be worked on at once; one more than that when it is too much.
    @Braucht(Recht.VORGANG_LESEN)
    public List<Vorgang> alle(Vorgangsfilter filter, int hoechstens) {
        var suche = new Suche(tag(), hoechstens + 1, false);
        return listen.zeilen(zutritt.sicht(), filter, Optional.empty(), suche);
    }

    /// Those of some Vorgaenge that one may see, by identifier.
    @Braucht(Recht.VORGANG_LESEN)
    public Map<VorgangId, Vorgang> davon(Collection<VorgangId> ids) {
        return listen.davon(zutritt.sicht(), ids);
    }

    /// Short names of the units whose Vorgaenge one may see.
    @Braucht(Recht.VORGANG_LESEN)
    public Set<String> einheiten() {
        return zutritt.sicht().einheiten();
    }

    private LocalDate tag() {
        return uhr.instant().atZone(ZONE).toLocalDate();
    }
}
