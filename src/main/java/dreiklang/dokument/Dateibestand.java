package dreiklang.dokument;

import dreiklang.basis.Personenbestand;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Files that belong to a person's matters: that they are there, not what is in them.
@Component
class Dateibestand implements Personenbestand {

    private static final String ART = "datei";

    private final JdbcClient sql;
    private final Inhaltsvernichtung vernichtung;

    Dateibestand(JdbcClient sql, Inhaltsvernichtung vernichtung) {
        this.sql = sql;
        this.vernichtung = vernichtung;
    }

    @Override
    public Set<String> arten() {
        return Set.of(ART);
    }

    @Override
    public List<Fund> zurPerson(Gesucht wer, int hoechstens) {
        return List.of();
    }

    /// The rows at once, the bytes as soon as nobody refers to them.
    @Override
    public Nachlass loslassen(Collection<String> bezuege) {
        var vonDort =
                sql.sql("select id, pruefsumme from dokument.dokument where bezug = any(:bezuege)")
                        .param(
                                "bezuege",
                                bezuege.stream()
                                        .filter(b -> !b.startsWith("akte:"))
                                        .toArray(String[]::new))
                        .query((r, n) ->
                                Map.entry(
                                        new DokumentId(r.getObject(1, UUID.class)), r.getString(2)))
                        .list();
        vernichtung.vernichten(vonDort.stream().map(Map.Entry::getKey).toList());
        var verwaist =
                sql.sql(
                                "select s from unnest(:summen) s where not exists (select 1 from dokument.dokument d where d.pruefsumme = s)")
                        .param(
                                "summen",
                                vonDort.stream().map(Map.Entry::getValue).toArray(String[]::new))
                        .query(String.class)
                        .list();
        return new Nachlass(
                ART,
                vonDort.size(),
                verwaist.stream().map(s -> "inhalt:" + s).collect(Collectors.toSet()));
    }

    @Override
    public List<Fund> zuBezuegen(Collection<String> bezuege, int hoechstens) {
        return sql.sql(
                        "select d.id, d.bezug, d.name, d.angelegt, d.pruefsumme, i.groesse, i.medientyp from dokument.dokument d"
                                + " join dokument.inhalt i on i.pruefsumme = d.pruefsumme"
                                + " where d.bezug = any(:bezuege) order by d.angelegt, d.id limit :n")
                .param("bezuege", bezuege.toArray(String[]::new))
                .param("n", hoechstens)
                .query((r, n) ->
                        new Fund(
                                ART,
                                "dokument:" + r.getObject(1, UUID.class),
                                r.getString(2),
                                "",
                                "",
                                r.getString(3),
                                r.getTimestamp(4).toInstant(),
                                List.of(
                                        new Angabe("bestand.datei", r.getString(3)),
                                        new Angabe("bestand.datei.art", r.getString(7)),
                                        new Angabe("bestand.datei.groesse", r.getString(6)),
                                        new Angabe("bestand.datei.pruefsumme", r.getString(5))),
                                Map.of(),
                                Set.of("inhalt:" + r.getString(5))))
                .list();
    }
}
