package dreiklang.leistung;

import dreiklang.leistung.Katalogeintrag.Herkunft;
import dreiklang.leistung.Katalogmeldung.Folge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What an import did; printed as JSON exactly in these names (docs/handbuch).
///
/// @param datei name of the file
/// @param quelle name of the catalogue
/// @param stichtag day for which it is true, as `2026-11-22`
/// @param form separator of the columns, or version of XZuFi
/// @param kodierung how the letters are stored
/// @param uebernommen false when the whole file was refused
/// @param zeilen rows in the file, without the heading
/// @param neu entries that were not there before
/// @param geaendert entries that say something else now
/// @param unveraendert entries that say the same
/// @param zurueckgewiesen rows that were not taken over
/// @param entfallen entries the file no longer names, as `KENNUNG NAME`
/// @param meldungen everything there is to say, in the order of the file
record Katalogbericht(
        String datei,
        String quelle,
        String stichtag,
        String form,
        String kodierung,
        boolean uebernommen,
        int zeilen,
        int neu,
        int geaendert,
        int unveraendert,
        long zurueckgewiesen,
        List<String> entfallen,
        List<Katalogmeldung> meldungen) {

    static Katalogbericht von(
            Katalogdatei datei,
            Herkunft herkunft,
            Kataloginhalt inhalt,
            Katalogabgleich abgleich,
            List<Katalogmeldung> meldungen) {
        return new Katalogbericht(
                datei.pfad().getFileName().toString(),
                herkunft.quelle(),
                herkunft.stichtag().toString(),
                inhalt.form(),
                datei.kodierung().name(),
                !Katalogeinlesung.abgelehnt(meldungen),
                inhalt.zeilen(),
                abgleich.neu().size(),
                abgleich.geaendert().size(),
                abgleich.gleich(),
                meldungen.stream().filter(m -> m.folge() == Folge.ZURUECKGEWIESEN).count(),
                abgleich.weg().stream().map(e -> e.kennung() + " " + e.name()).toList(),
                List.copyOf(meldungen));
    }

    /// For the person at the terminal: every loss by itself, notes by their code.
    String lesbar() {
        var zeilen = new ArrayList<String>();
        zeilen.add(
                "%s, Katalog „%s“, Stichtag %s (%s, %s)"
                        .formatted(datei, quelle, stichtag, kodierung, form));
        meldungen.stream()
                .filter(m -> m.folge() != Folge.HINWEIS)
                .forEach(m -> zeilen.add(m.lesbar()));
        hinweise()
                .forEach((code, alle) ->
                        zeilen.add(
                                "%d-mal %s, zuerst %s"
                                        .formatted(alle.size(), code, alle.getFirst().lesbar())));
        entfallen.forEach(e -> zeilen.add("Nicht mehr im Katalog: " + e));
        zeilen.add(
                uebernommen
                        ? "%d Zeilen: %d neu, %d geändert, %d unverändert, %d zurückgewiesen; %d nicht mehr im Katalog."
                                .formatted(
                                        this.zeilen,
                                        neu,
                                        geaendert,
                                        unveraendert,
                                        zurueckgewiesen,
                                        entfallen.size())
                        : "Es wurde nichts übernommen.");
        return String.join("\n", zeilen);
    }

    private Map<String, List<Katalogmeldung>> hinweise() {
        return meldungen.stream()
                .filter(m -> m.folge() == Folge.HINWEIS)
                .collect(
                        Collectors.groupingBy(
                                m ->
                                        m.code().equals("L-322") || m.zeile() == 0
                                                ? m.code() + " " + m.spalte()
                                                : m.code(),
                                TreeMap::new,
                                Collectors.toList()));
    }
}
