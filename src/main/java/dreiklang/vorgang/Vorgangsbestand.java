package dreiklang.vorgang;

import dreiklang.antrag.AntragId;
import dreiklang.basis.Kalender;
import dreiklang.basis.Personenbestand;
import dreiklang.basis.Sprache;
import dreiklang.seite.Texte;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What Vorgaenge say about a person: the matter itself, each note apart, her part in matters of
/// others.
@Component
class Vorgangsbestand implements Personenbestand {

    private static final String VORGANG = "vorgang";
    private static final String NOTIZ = "notiz";
    private static final String BETEILIGUNG = "beteiligung";

    /// What people wrote for her or about her: name of the text, moment, words.
    private static final String WORTE =
            """
            select 'nachforderung', gestellt, text from vorgang.nachforderung where vorgang = :v
            union all select 'nachricht', gesendet, text from vorgang.nachricht where vorgang = :v
            union all select 'schreiben', coalesce(fertig, geaendert), titel from vorgang.schreiben where vorgang = :v
            union all select 'berichtigung', zeitpunkt, feld || ': ' || array_to_string(vorher, ', ') || ' → ' || array_to_string(wert, ', ') || ' (' || grund || ')'
              from vorgang.berichtigung where vorgang = :v
            union all select 'anschrift', geaendert, zeilen from vorgang.anschrift where vorgang = :v
            union all select 'wiedervorlage', angelegt, anlass from vorgang.wiedervorlage where vorgang = :v
            order by 2
            """;

    private final VorgangRepository vorgaenge;
    private final VerlaufRepository verlauf;
    private final Texte texte;
    private final JdbcClient sql;

    Vorgangsbestand(
            VorgangRepository vorgaenge, VerlaufRepository verlauf, Texte texte, JdbcClient sql) {
        this.vorgaenge = vorgaenge;
        this.verlauf = verlauf;
        this.texte = texte;
        this.sql = sql;
    }

    @Override
    public Set<String> arten() {
        return Set.of(VORGANG, NOTIZ, BETEILIGUNG);
    }

    @Override
    public List<Fund> zurPerson(Gesucht wer, int hoechstens) {
        return sql.sql(
                        "select b.id, b.vorgang, b.rolle, b.name, b.erreichbar, b.seit, v.leistung, v.einheit, v.aktenzeichen"
                                + " from vorgang.beteiligung b join vorgang.vorgang v on v.id = b.vorgang"
                                + " where lower(b.name) = :name order by b.seit, b.id limit :n")
                .param("name", wer.name().toLowerCase(Locale.GERMAN))
                .param("n", hoechstens)
                .query(Vorgangsbestand::beteiligung)
                .list();
    }

    private static Fund beteiligung(ResultSet r, int n) throws SQLException {
        return new Fund(
                BETEILIGUNG,
                BETEILIGUNG + ":" + r.getObject("id", UUID.class),
                "",
                r.getString("leistung"),
                r.getString("einheit"),
                r.getString("aktenzeichen"),
                r.getTimestamp("seit").toInstant(),
                List.of(
                        new Angabe("bestand.name", r.getString("name")),
                        new Angabe("bestand.vorgang.erreichbar", r.getString("erreichbar")),
                        new Angabe("bestand.aktenzeichen", r.getString("aktenzeichen"))),
                Map.of(),
                Set.of());
    }

    @Override
    public List<Fund> zuBezuegen(Collection<String> bezuege, int hoechstens) {
        var funde = new ArrayList<Fund>();
        for (var antrag : Personenbestand.kennungen(bezuege, "antrag")) {
            vorgaenge
                    .zu(new AntragId(antrag))
                    .ifPresent(v -> {
                        funde.add(fund(v, v.antrag().bezug()));
                        funde.addAll(notizen(v));
                    });
        }
        for (var v : inAkten(bezuege, hoechstens)) {
            funde.add(fund(v, "akte:" + v.aktenzeichen()));
            funde.addAll(notizen(v));
        }
        return funde.stream().limit(hoechstens).toList();
    }

    /// Everything about the Vorgaenge of an Akte, its letters and notes included.
    @Override
    public Nachlass loslassen(Collection<String> bezuege) {
        var zeichen = akten(bezuege);
        sql.sql(
                        "delete from vorgang.briefanschrift where dokument in (select bescheid from vorgang.vorgang where aktenzeichen = any(:az)"
                                + " union select s.dokument from vorgang.schreiben s join vorgang.vorgang v on v.id = s.vorgang where v.aktenzeichen = any(:az))")
                .param("az", zeichen)
                .update();
        var weg =
                sql.sql(
                                "delete from vorgang.vorgang where aktenzeichen = any(:az) and stand = 'ABGESCHLOSSEN' returning id, antrag")
                        .param("az", zeichen)
                        .query((r, n) ->
                                List.of(
                                        VORGANG + ":" + r.getObject(1, UUID.class),
                                        "antrag:" + r.getObject(2, UUID.class)))
                        .list();
        return new Nachlass(
                VORGANG,
                weg.size(),
                weg.stream().flatMap(List::stream).collect(Collectors.toSet()));
    }

    /// A Widerspruch lies in the Akte of what it is directed against.
    private List<Vorgang> inAkten(Collection<String> bezuege, int hoechstens) {
        return sql.sql(
                        VorgangRepository.FELDER
                                + "where v.aktenzeichen = any(:az) order by v.eingegangen, v.id limit :n")
                .param("az", akten(bezuege))
                .param("n", hoechstens)
                .query(VorgangRepository::vorgang)
                .list();
    }

    private static String[] akten(Collection<String> bezuege) {
        return bezuege.stream()
                .flatMap(b -> Personenbestand.kennung(b, "akte").stream())
                .toArray(String[]::new);
    }

    private Fund fund(Vorgang v, String ueber) {
        return new Fund(
                VORGANG,
                v.id().bezug(),
                ueber,
                v.leistung().wert(),
                v.einheit(),
                v.betreff(),
                v.eingegangen(),
                angaben(v),
                Map.of(),
                Set.of(v.id().bezug(), v.antrag().bezug(), "akte:" + v.aktenzeichen()));
    }

    private List<Angabe> angaben(Vorgang v) {
        var angaben = new ArrayList<Angabe>();
        angaben.add(new Angabe("bestand.aktenzeichen", v.aktenzeichen()));
        angaben.add(new Angabe("bestand.referenz", v.referenz()));
        angaben.add(
                new Angabe("bestand.vorgang.stand", deutsch("vorgang.stand." + v.stand().name())));
        v.ergebnis()
                .ifPresent(e ->
                        angaben.add(
                                new Angabe(
                                        "bestand.vorgang.ergebnis",
                                        deutsch("vorgang.ergebnis." + e.name()))));
        if (!v.begruendung().isBlank()) {
            angaben.add(new Angabe("bestand.vorgang.begruendung", v.begruendung()));
        }
        for (var s : verlauf.verlauf(v.id())) {
            angaben.add(
                    new Angabe(
                            "bestand.vorgang.schritt",
                            ZEIT.format(s.zeitpunkt().atZone(Kalender.ORTSZEIT))
                                    + ": "
                                    + deutsch("vorgang.schritt." + s.was())));
        }
        angaben.addAll(worte(v));
        return angaben;
    }

    private List<Angabe> worte(Vorgang v) {
        return sql.sql(WORTE)
                .param("v", v.id().wert())
                .query((r, n) ->
                        new Angabe(
                                "bestand.vorgang." + r.getString(1),
                                TAG.format(r.getTimestamp(2).toInstant().atZone(Kalender.ORTSZEIT))
                                        + ": "
                                        + r.getString(3)))
                .list();
    }

    private List<Fund> notizen(Vorgang v) {
        return sql.sql(
                        "select id, text, mit, geschehen from vorgang.notiz where vorgang = :v order by notiert")
                .param("v", v.id().wert())
                .query((r, n) ->
                        new Fund(
                                NOTIZ,
                                NOTIZ + ":" + r.getObject(1, UUID.class),
                                v.antrag().bezug(),
                                v.leistung().wert(),
                                v.einheit(),
                                v.betreff(),
                                r.getTimestamp(4).toInstant(),
                                List.of(
                                        new Angabe("bestand.vorgang.notiz", r.getString(2)),
                                        new Angabe("bestand.vorgang.mit", r.getString(3))),
                                Map.of(),
                                Set.of()))
                .list();
    }

    private String deutsch(String schluessel) {
        return texte.text(Sprache.DE, schluessel);
    }
}
