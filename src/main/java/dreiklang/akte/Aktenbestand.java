package dreiklang.akte;

import dreiklang.basis.Personenbestand;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// What Akten say about a person: those of her own matters, and where she is entered as Beteiligte.
@Component
class Aktenbestand implements Personenbestand {

    private static final String AKTE = "akte";
    private static final String BETEILIGT = "beteiligt";
    private static final int BLAETTER = 200;

    private static final String SPALTEN =
            "select a.aktenzeichen, a.leistung, a.einheit, a.betreff, a.eroeffnet, a.aufbewahrung, a.aufbewahren_bis, p.rechtsgrundlage";

    private static final String TABELLEN =
            " from akte.akte a join akte.aktenplan p on p.nummer = a.nummer ";

    private final JdbcClient sql;

    Aktenbestand(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> arten() {
        return Set.of(AKTE, BETEILIGT);
    }

    /// Who came into an Akte with her own Antrag is found with that, not a second time by her name.
    @Override
    public List<Fund> zurPerson(Gesucht wer, int hoechstens) {
        return sql.sql(
                        SPALTEN
                                + ", b.id, b.name, b.rolle, b.anschrift"
                                + TABELLEN
                                + "join akte.beteiligter b on b.aktenzeichen = a.aktenzeichen"
                                + " where lower(b.name) = any(:namen) and b.bezug = '' and a.vernichtet is null order by a.eroeffnet desc, b.id limit :n")
                .param("namen", namen(wer))
                .param("n", hoechstens)
                .query((r, n) ->
                        fund(
                                r,
                                BETEILIGT,
                                BETEILIGT + ":" + r.getLong("id"),
                                "",
                                List.of(
                                        new Angabe("bestand.name", r.getString("name")),
                                        new Angabe("bestand.akte.rolle", r.getString("rolle")),
                                        new Angabe("bestand.anschrift", r.getString("anschrift")),
                                        new Angabe(
                                                "bestand.aktenzeichen",
                                                r.getString("aktenzeichen")))))
                .list();
    }

    /// As people write names on Akten.
    private static String[] namen(Gesucht wer) {
        return new String[] {
            wer.name().toLowerCase(Locale.GERMAN),
            (wer.nachname() + ", " + wer.vorname()).toLowerCase(Locale.GERMAN)
        };
    }

    @Override
    public List<Fund> zuBezuegen(Collection<String> bezuege, int hoechstens) {
        var zeichen =
                bezuege.stream()
                        .flatMap(b -> Personenbestand.kennung(b, AKTE).stream())
                        .toArray(String[]::new);
        return sql.sql(
                        SPALTEN
                                + TABELLEN
                                + "where a.aktenzeichen = any(:az) and a.vernichtet is null order by a.eroeffnet desc limit :n")
                .param("az", zeichen)
                .param("n", hoechstens)
                .query((r, n) -> {
                    var az = r.getString("aktenzeichen");
                    return fund(r, AKTE, AKTE + ":" + az, AKTE + ":" + az, inhalt(az));
                })
                .list();
    }

    private List<Angabe> inhalt(String az) {
        var angaben = new ArrayList<Angabe>();
        angaben.add(new Angabe("bestand.aktenzeichen", az));
        angaben.addAll(
                paare(
                        sql.sql(
                                "select 'bestand.akte.beteiligt', name || ', ' || rolle || ', ' || anschrift from akte.beteiligter where aktenzeichen = :az order by id limit :n"),
                        az));
        angaben.addAll(
                paare(
                        sql.sql(
                                "select 'bestand.akte.blatt', blatt || ': ' || titel from akte.schriftstueck where aktenzeichen = :az and verschoben_nach is null order by blatt limit :n"),
                        az));
        angaben.addAll(
                paare(
                        sql.sql(
                                "select 'bestand.akte.verfuegung', wortlaut from akte.verfuegung where aktenzeichen = :az order by id limit :n"),
                        az));
        angaben.addAll(
                paare(
                        sql.sql(
                                "select 'bestand.akte.feld', feld || ': ' || array_to_string(werte, ', ') from akte.eigenfeld where aktenzeichen = :az order by feld limit :n"),
                        az));
        return angaben;
    }

    private static List<Angabe> paare(StatementSpec frage, String az) {
        return frage.param("az", az)
                .param("n", BLAETTER)
                .query((r, n) -> new Angabe(r.getString(1), r.getString(2)))
                .list();
    }

    private static Fund fund(
            ResultSet r, String art, String gegenstand, String ueber, List<Angabe> angaben)
            throws SQLException {
        var dauer =
                Optional.ofNullable(r.getObject("aufbewahren_bis", java.time.LocalDate.class))
                        .map(bis -> "Aufbewahrung bis " + TAG.format(bis))
                        .orElse(
                                r.getInt("aufbewahrung")
                                        + " Jahre nach dem Ende des Jahres, in dem die Akte geschlossen wird");
        var grundlage = r.getString("rechtsgrundlage");
        return new Fund(
                art,
                gegenstand,
                ueber,
                r.getString("leistung"),
                r.getString("einheit"),
                r.getString("betreff"),
                r.getTimestamp("eroeffnet").toInstant(),
                angaben,
                grundlage.isBlank()
                        ? Map.of("dauer", dauer)
                        : Map.of("dauer", dauer + " (" + grundlage + ")"),
                Set.of());
    }
}
