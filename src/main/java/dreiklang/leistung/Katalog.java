package dreiklang.leistung;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is published, in memory. Looks every few seconds whether another node has published
/// something.
@Component
class Katalog {

    private static final long NACHSEHEN_NACH = TimeUnit.SECONDS.toNanos(5);
    private static final int GEMERKTE_FASSUNGEN = 200;

    private final FassungRepository fassungen;
    private final Paketleser leser;
    private final Map<String, Leistungspaket> gemerkt =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(16, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(
                                Map.Entry<String, Leistungspaket> aeltestes) {
                            return size() > GEMERKTE_FASSUNGEN;
                        }
                    });
    private final EintragRepository eintraege;
    private volatile List<Lebenslage> lebenslagen = List.of();
    private volatile Map<String, Buendelplan> buendelplaene = Map.of();
    private volatile @Nullable Stand stand;
    private volatile long nachgesehen;

    Katalog(FassungRepository fassungen, EintragRepository eintraege, Paketleser leser) {
        this.fassungen = fassungen;
        this.eintraege = eintraege;
        this.leser = leser;
    }

    /// What was published at a moment.
    ///
    /// @param lauf number of the last publication
    /// @param pakete the current Fassungen by key
    /// @param widerspruch the package by which one objects to what the others have decided
    /// @param vertrauliche the confidential ones with the roles that open them
    /// @param angebote the public ones and the entries of the catalogues, with the search over them
    record Stand(
            long lauf,
            Map<LeistungsSchluessel, Leistungspaket> pakete,
            Optional<Leistungspaket> widerspruch,
            Map<LeistungsSchluessel, Set<String>> vertrauliche,
            Angebotsbild angebote) {}

    Stand stand() {
        var jetzt = stand;
        if (jetzt != null && System.nanoTime() - nachgesehen < NACHSEHEN_NACH) {
            return jetzt;
        }
        return nachsehen();
    }

    /// Reads anew when something has been published since the last time.
    synchronized Stand nachsehen() {
        long lauf = Math.max(fassungen.lauf(), eintraege.lauf());
        var jetzt = stand;
        if (jetzt == null || jetzt.lauf() != lauf) {
            jetzt = lade(lauf);
            stand = jetzt;
        }
        nachgesehen = System.nanoTime();
        return jetzt;
    }

    private Stand lade(long lauf) {
        var pakete =
                new TreeMap<LeistungsSchluessel, Leistungspaket>(
                        (a, b) -> a.wert().compareTo(b.wert()));
        fassungen
                .aktuelle()
                .forEach((schluessel, nummer) ->
                        pakete.put(schluessel, fassung(schluessel, nummer)));
        var widerspruch = Optional.ofNullable(pakete.remove(Widerspruchsleistung.PAKET));
        return new Stand(
                lauf,
                Collections.unmodifiableMap(pakete),
                widerspruch,
                Widerspruchsleistung.mitWiderspruch(fassungen.vertrauliche()),
                Angebotsbild.von(pakete.values(), eintraege.alle(), lebenslagen));
    }

    /// The Lebenslagen of the Kommune; they decide where the entries of the catalogues stand.
    synchronized void lebenslagen(List<Lebenslage> neue) {
        lebenslagen = List.copyOf(neue);
        stand = null;
    }

    /// The Lebenslagen of the Kommune, in its order.
    List<Lebenslage> lebenslagen() {
        return lebenslagen;
    }

    /// The Buendelplaene by the key of their Lebenslage.
    void buendelplaene(Map<String, Buendelplan> neue) {
        buendelplaene = Map.copyOf(neue);
    }

    Map<String, Buendelplan> buendelplaene() {
        return buendelplaene;
    }

    /// What a person fills in to object to what a Leistung has decided; empty when the Kommune has
    /// no package for it.
    Optional<Leistungspaket> widerspruch(LeistungsSchluessel schluessel) {
        var jetzt = stand();
        return Widerspruchsleistung.gegen(schluessel)
                .filter(jetzt.pakete()::containsKey)
                .flatMap(_ -> jetzt.widerspruch())
                .map(w -> fassung(schluessel, w.leistung().fassung()));
    }

    /// Exactly that Fassung; number [Buendelplan#FASSUNG] are the common questions of a Lebenslage.
    ///
    /// @throws IllegalArgumentException when there is none
    Leistungspaket fassung(LeistungsSchluessel schluessel, int nummer) {
        if (nummer == Buendelplan.FASSUNG) {
            return Buendelplan.alsPaket(
                    schluessel,
                    lebenslagen,
                    Optional.ofNullable(buendelplaene.get(schluessel.wert())));
        }
        var gegen = Widerspruchsleistung.gegen(schluessel).map(s -> stand().pakete().get(s));
        if (gegen.isPresent()) {
            var vorlage = fassung(Widerspruchsleistung.PAKET, nummer);
            return gemerkt.computeIfAbsent(
                    schluessel.wert() + ":" + nummer,
                    k -> Widerspruchsleistung.paket(schluessel, vorlage, gegen.get().leistung()));
        }
        return gemerkt.computeIfAbsent(
                schluessel.wert() + ":" + nummer,
                k -> {
                    var dateien = fassungen.dateien(schluessel, nummer);
                    if (dateien.isEmpty()) {
                        throw new IllegalArgumentException("no Fassung " + k);
                    }
                    return leser.lesen(schluessel, nummer, dateien, new ArrayList<>());
                });
    }
}
