package dreiklang.vorgang;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Lists and counts of Vorgaenge. Every statement in here is bounded to what the person may see.
@Repository
class ListenRepository {

    private static final String SICHTBAR = " where " + Sicht.BEDINGUNG;
    private static final String OFFEN =
            " and v.stand in ('EINGEGANGEN', 'IN_BEARBEITUNG', 'WARTET_AUF_PERSON')";

    private final JdbcClient sql;

    ListenRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<Vorgang> liste(Sicht sicht, Vorgangsfilter filter, int groesse) {
        return frage(
                        VorgangRepository.FELDER
                                + bedingung(filter)
                                + " order by v.frist nulls last, v.id limit :anzahl offset :ab",
                        sicht,
                        filter)
                .param("anzahl", groesse)
                .param("ab", (long) (filter.blatt() - 1) * groesse)
                .query(VorgangRepository::vorgang)
                .list();
    }

    long anzahl(Sicht sicht, Vorgangsfilter filter) {
        return frage("select count(*) from vorgang.vorgang v" + bedingung(filter), sicht, filter)
                .query(Long.class)
                .single();
    }

    private static String bedingung(Vorgangsfilter filter) {
        var text = new StringBuilder(SICHTBAR);
        text.append(filter.stand().isPresent() ? " and v.stand = :stand" : OFFEN);
        if (!filter.leistung().isEmpty()) {
            text.append(" and v.leistung = :leistung");
        }
        if (!Suchworte.frage(filter.worte()).isEmpty()) {
            text.append(" and v.worte @@ to_tsquery('simple', :frage)");
        }
        if (filter.meine()) {
            text.append(" and (v.bearbeiterin = any(:ichs) or v.vorgesetzte = any(:ichs))");
        }
        return text.toString();
    }

    private JdbcClient.StatementSpec frage(String text, Sicht sicht, Vorgangsfilter filter) {
        var frage = sicht.binden(sql.sql(text));
        if (filter.stand().isPresent()) {
            frage = frage.param("stand", filter.stand().get().name());
        }
        if (!filter.leistung().isEmpty()) {
            frage = frage.param("leistung", filter.leistung());
        }
        String worte = Suchworte.frage(filter.worte());
        return worte.isEmpty() ? frage : frage.param("frage", worte);
    }

    /// How many Vorgaenge stand where.
    Map<Vorgangsstand, Long> zaehlen(Sicht sicht) {
        var zahlen = new EnumMap<Vorgangsstand, Long>(Vorgangsstand.class);
        sicht.binden(
                        sql.sql(
                                "select v.stand, count(*) from vorgang.vorgang v"
                                        + SICHTBAR
                                        + OFFEN
                                        + " group by v.stand"))
                .query(z -> {
                    zahlen.put(Vorgangsstand.valueOf(z.getString(1)), z.getLong(2));
                });
        return zahlen;
    }

    /// The open Vorgaenge whose Frist falls on that day or earlier, the most urgent first.
    List<Vorgang> faellig(Sicht sicht, LocalDate bis, int hoechstens) {
        return sicht.binden(
                        sql.sql(
                                VorgangRepository.FELDER
                                        + SICHTBAR
                                        + OFFEN
                                        + " and v.frist <= :bis order by v.frist, v.id limit :n"))
                .param("bis", bis)
                .param("n", hoechstens)
                .query(VorgangRepository::vorgang)
                .list();
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

    /// The open Vorgaenge in which the person herself has something to do.
    List<Vorgang> meine(Sicht sicht, int hoechstens) {
        return sicht.binden(
                        sql.sql(
                                VorgangRepository.FELDER
                                        + SICHTBAR
                                        + OFFEN
                                        + " and (v.bearbeiterin = any(:ichs) and v.stand in ('EINGEGANGEN', 'IN_BEARBEITUNG')"
                                        + " or v.vorgesetzte = any(:ichs) and exists (select 1 from vorgang.aufgabe a where a.vorgang = v.id and a.wer = 'VORGESETZTE'))"
                                        + " order by v.frist nulls last, v.id limit :n"))
                .param("n", hoechstens)
                .query(VorgangRepository::vorgang)
                .list();
    }
}
