package dreiklang.fachverfahren;

import dreiklang.basis.Personenbestand;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was handed to a Fachverfahren about a person: who received it and when.
@Component
class Zustellbestand implements Personenbestand {

    private static final String ART = "zustellung";

    private final JdbcClient sql;

    Zustellbestand(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> arten() {
        return Set.of(ART);
    }

    @Override
    public List<Fund> zurPerson(Gesucht wer, int hoechstens) {
        return List.of();
    }

    @Override
    public Nachlass loslassen(Collection<String> bezuege) {
        var vorgaenge = Personenbestand.kennungen(bezuege, "vorgang").toArray(UUID[]::new);
        int anzahl = 0;
        for (var befehl :
                List.of(
                        sql.sql(
                                "delete from fachverfahren.meldung where vorgang = any(:vorgaenge)"),
                        sql.sql(
                                "delete from fachverfahren.zustellung where vorgang = any(:vorgaenge)"))) {
            anzahl += befehl.param("vorgaenge", vorgaenge).update();
        }
        return new Nachlass(ART, anzahl, Set.of());
    }

    @Override
    public List<Fund> zuBezuegen(Collection<String> bezuege, int hoechstens) {
        return sql.sql(
                        "select z.id, z.vorgang, z.leistung, z.ziel, z.angelegt, z.erledigt, z.inhalt, coalesce(e.name, z.ziel) as name"
                                + " from fachverfahren.zustellung z left join fachverfahren.eintrag e on e.kennung = z.ziel"
                                + " where z.vorgang = any(:vorgaenge) and z.stand = 'ZUGESTELLT' order by z.angelegt limit :n")
                .param(
                        "vorgaenge",
                        Personenbestand.kennungen(bezuege, "vorgang").toArray(UUID[]::new))
                .param("n", hoechstens)
                .query((r, n) ->
                        new Fund(
                                ART,
                                ART + ":" + r.getObject("id", UUID.class),
                                "vorgang:" + r.getObject("vorgang", UUID.class),
                                r.getString("leistung"),
                                "",
                                r.getString("name"),
                                r.getTimestamp("angelegt").toInstant(),
                                List.of(
                                        new Angabe("bestand.zustellung.an", r.getString("name")),
                                        Angabe.am(
                                                "bestand.zustellung.am",
                                                r.getTimestamp("erledigt").toInstant()),
                                        new Angabe(
                                                "bestand.zustellung.inhalt",
                                                r.getString("inhalt"))),
                                Map.of("empfaenger", r.getString("name")),
                                Set.of()))
                .list();
    }
}
