package dreiklang.vorgang;

import dreiklang.vorgang.Vorgangsfilter.Sortierung;
import dreiklang.vorgang.Vorgangsfilter.Stelle;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Lists and counts of Vorgaenge. Every statement in here is bounded to what the person may see.
///
/// A page goes on from a row, not from a number of rows, so that the last page costs what the first
/// does; what is counted is counted to a bound.
@Repository
class ListenRepository {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final String SICHTBAR = " where " + Sicht.BEDINGUNG;
    private static final String EIGENE = " where " + Sicht.EIGENE;
    private static final String OFFEN =
            " and v.stand in ('EINGEGANGEN', 'IN_BEARBEITUNG', 'WARTET_AUF_PERSON')";
    private static final String ANTWORT_DA =
            " and v.stand = 'IN_BEARBEITUNG' and v.id in (select w.vorgang from vorgang.antwort w)";
    private static final String GENEHMIGEN =
            " and v.vorgesetzte = any(:ichs) and exists (select 1 from vorgang.aufgabe a where a.vorgang = v.id and a.wer = 'VORGESETZTE')";
    private static final String FRIST = "coalesce(v.frist, 'infinity'::date)";

    private final JdbcClient sql;

    ListenRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// Rows from a place on, in the order of the filter; towards the beginning they come backwards.
    ///
    /// @param anker the row at that place; empty at the beginning
    @Transactional(readOnly = true)
    List<Vorgang> zeilen(Sicht sicht, Vorgangsfilter filter, Optional<Vorgang> anker, Suche suche) {
        boolean ab = filter.absteigend() != suche.rueckwaerts();
        var werte = werte(sicht, filter, suche.heute());
        werte.put("anzahl", suche.groesse());
        anker.ifPresent(v -> {
            werte.put("wert", wert(filter.sortierung(), v));
            werte.put("anker", v.id().wert());
        });
        jedesMalPlanen(sql);
        return frage(
                        VorgangRepository.FELDER
                                + bedingung(filter)
                                + (anker.isEmpty() ? "" : weiter(filter.sortierung(), ab))
                                + reihenfolge(filter.sortierung(), ab),
                        werte)
                .query(VorgangRepository::vorgang)
                .list();
    }

    private static String weiter(Sortierung sortierung, boolean ab) {
        String vergleich = ab ? " < " : " > ";
        return " and (%s, v.id)%s(cast(:wert as %s), :anker)"
                .formatted(spalte(sortierung), vergleich, art(sortierung));
    }

    private static String reihenfolge(Sortierung sortierung, boolean ab) {
        String richtung = ab ? " desc" : "";
        return " order by %s%s, v.id%s limit :anzahl"
                .formatted(spalte(sortierung), richtung, richtung);
    }

    /// How a list is read.
    ///
    /// @param heute the day
    /// @param groesse at most so many rows
    /// @param rueckwaerts towards the beginning
    record Suche(LocalDate heute, int groesse, boolean rueckwaerts) {

        static Suche nach(Stelle stelle, LocalDate heute, int groesse) {
            return new Suche(heute, groesse, stelle.rueckwaerts());
        }
    }

    /// How many there are, at most one more than `Listenblatt.GENAU_BIS`.
    @Transactional(readOnly = true)
    long anzahl(Sicht sicht, Vorgangsfilter filter, LocalDate heute) {
        jedesMalPlanen(sql);
        return frage(
                        "select count(*) from (select 1 from vorgang.vorgang v"
                                + bedingung(filter)
                                + " limit :hoechstens) gezaehlt",
                        werte(sicht, filter, heute))
                .param("hoechstens", Listenblatt.GENAU_BIS + 1)
                .query(Long.class)
                .single();
    }

    /// Those of some Vorgaenge that may be seen, by identifier.
    Map<VorgangId, Vorgang> davon(Sicht sicht, Collection<VorgangId> ids) {
        var gefunden = new LinkedHashMap<VorgangId, Vorgang>();
        frage(
                        VorgangRepository.FELDER
                                + SICHTBAR
                                + " and v.id = any(cast(:ids as uuid[]))",
                        werte(sicht, Vorgangsfilter.OFFENE, LocalDate.EPOCH))
                .param("ids", ids.stream().map(id -> id.wert().toString()).toArray(String[]::new))
                .query(VorgangRepository::vorgang)
                .list()
                .forEach(v -> gefunden.put(v.id(), v));
        return gefunden;
    }

    /// The open Vorgaenge she works on herself whose Frist falls on that day or earlier.
    List<Vorgang> fristen(Sicht sicht, LocalDate bis, int hoechstens) {
        return sicht.binden(
                        sql.sql(
                                VorgangRepository.FELDER
                                        + SICHTBAR
                                        + OFFEN
                                        + " and v.bearbeiterin = :ich and v.frist <= :bis order by v.frist, v.id limit :n"))
                .param("ich", sicht.ich().wert())
                .param("bis", bis)
                .param("n", hoechstens)
                .query(VorgangRepository::vorgang)
                .list();
    }

    /// What suits one filter does not suit the next: a plan made once for all of them would read
    /// the whole table for some. Counts until the end of the transaction.
    static void jedesMalPlanen(JdbcClient sql) {
        sql.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
    }

    private JdbcClient.StatementSpec frage(String text, Map<String, Object> werte) {
        return sql.sql(text).params(werte);
    }

    private static Map<String, Object> werte(Sicht sicht, Vorgangsfilter filter, LocalDate heute) {
        var werte = new LinkedHashMap<String, Object>(sicht.werte());
        werte.put("heute", heute);
        werte.put("sonntag", heute.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
        werte.put("leistung", filter.leistung());
        werte.put("einheit", filter.einheit());
        werte.put("frage", Suchworte.frage(filter.worte()));
        werte.put("von", beginn(filter.von().orElse(LocalDate.EPOCH)));
        werte.put("bis", beginn(filter.bis().orElse(LocalDate.EPOCH).plusDays(1)));
        return werte;
    }

    private static java.time.OffsetDateTime beginn(LocalDate tag) {
        return tag.atStartOfDay(ZONE).toOffsetDateTime();
    }

    private static String bedingung(Vorgangsfilter filter) {
        return (filter.wessen() == Vorgangsfilter.Wessen.NIEMAND ? EIGENE : SICHTBAR)
                + stand(filter.stand())
                + frist(filter.frist())
                + wessen(filter.wessen())
                + (filter.leistung().isEmpty() ? "" : " and v.leistung = :leistung")
                + (filter.einheit().isEmpty() ? "" : " and v.einheit = :einheit")
                + (Suchworte.frage(filter.worte()).isEmpty()
                        ? ""
                        : " and v.worte @@ to_tsquery('simple', :frage)")
                + (filter.von().isEmpty() ? "" : " and v.eingegangen >= :von")
                + (filter.bis().isEmpty() ? "" : " and v.eingegangen < :bis");
    }

    private static String stand(Vorgangsfilter.Stand stand) {
        return switch (stand) {
            case OFFEN -> OFFEN;
            case ANTWORT_DA -> ANTWORT_DA;
            case ALLE -> "";
            case EINGEGANGEN -> " and v.stand = 'EINGEGANGEN'";
            case IN_BEARBEITUNG -> " and v.stand = 'IN_BEARBEITUNG'";
            case WARTET_AUF_PERSON -> " and v.stand = 'WARTET_AUF_PERSON'";
            case ENTSCHIEDEN -> " and v.stand = 'ENTSCHIEDEN'";
            case ABGESCHLOSSEN -> " and v.stand = 'ABGESCHLOSSEN'";
        };
    }

    private static String frist(Vorgangsfilter.Frist frist) {
        return switch (frist) {
            case ALLE -> "";
            case UEBERFAELLIG -> " and " + FRIST + " < :heute";
            case HEUTE -> " and " + FRIST + " = :heute";
            case WOCHE -> " and " + FRIST + " between :heute and :sonntag";
        };
    }

    private static String wessen(Vorgangsfilter.Wessen wessen) {
        return switch (wessen) {
            case ALLE -> "";
            case MEINE -> " and (v.bearbeiterin = any(:ichs) or v.vorgesetzte = any(:ichs))";
            case GENEHMIGEN -> GENEHMIGEN;
            case SCHRITT -> " and v.id = any(:geliehen)";
            case NIEMAND -> " and v.bearbeiterin is null";
            case JEMAND -> " and v.bearbeiterin is not null";
        };
    }

    private static String spalte(Sortierung sortierung) {
        return switch (sortierung) {
            case FRIST -> FRIST;
            case EINGEGANGEN -> "v.eingegangen";
            case BETREFF -> "v.betreff";
            case AKTENZEICHEN -> "v.aktenzeichen";
        };
    }

    private static String art(Sortierung sortierung) {
        return switch (sortierung) {
            case FRIST -> "date";
            case EINGEGANGEN -> "timestamptz";
            case BETREFF, AKTENZEICHEN -> "text";
        };
    }

    private static String wert(Sortierung sortierung, Vorgang v) {
        return switch (sortierung) {
            case FRIST -> v.frist().map(LocalDate::toString).orElse("infinity");
            case EINGEGANGEN -> v.eingegangen().toString();
            case BETREFF -> v.betreff();
            case AKTENZEICHEN -> v.aktenzeichen();
        };
    }
}
