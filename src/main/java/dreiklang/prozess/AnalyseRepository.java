package dreiklang.prozess;

import dreiklang.prozess.Prozessblatt.Kurz;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the Fassungen of Prozesse with their steps.
@Repository
class AnalyseRepository {

    private static final String FASSUNG = "select f.* from prozess.fassung f ";

    private final JdbcClient sql;

    AnalyseRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// The Fassungen that count, of several Prozesse at once.
    List<Prozessfassung> massgebliche(Collection<String> prozesse) {
        var fassungen =
                sql.sql(
                                FASSUNG
                                        + "join prozess.massgeblich m using (prozess, art, nummer) where f.prozess = any(:prozesse)")
                        .param("prozesse", prozesse.toArray(String[]::new))
                        .query((z, nr) -> fassung(z, List.of()))
                        .list();
        var schritte = new HashMap<String, List<Schritt>>();
        sql.sql(
                        """
                        select s.* from prozess.schritt s join prozess.massgeblich m using (prozess, art, nummer)
                         where s.prozess = any(:prozesse) order by s.prozess, s.art, s.lfd
                        """)
                .param("prozesse", prozesse.toArray(String[]::new))
                .query(z -> {
                    var wo = z.getString("prozess") + "/" + z.getString("art");
                    schritte.computeIfAbsent(wo, w -> new ArrayList<>()).add(schritt(z, 0));
                });
        return fassungen.stream()
                .map(f -> mit(f, schritte.getOrDefault(f.prozess() + "/" + f.art(), List.of())))
                .toList();
    }

    Optional<Prozessfassung> massgeblich(String prozess, Fassungsart art) {
        return massgebliche(List.of(prozess)).stream().filter(f -> f.art() == art).findFirst();
    }

    List<Kurz> alle(String prozess) {
        return sql.sql(
                        """
                        select art, nummer, stand, coalesce(festgestellt, begonnen) as seit from prozess.fassung
                         where prozess = :prozess order by art, nummer desc
                        """)
                .param("prozess", prozess)
                .query((z, nr) ->
                        new Kurz(
                                Fassungsart.valueOf(z.getString("art")),
                                z.getInt("nummer"),
                                Fassungsstand.valueOf(z.getString("stand")),
                                z.getTimestamp("seit").toInstant()))
                .list();
    }

    Optional<Prozessfassung> finden(String prozess, Fassungsart art, int nummer) {
        return sql.sql(FASSUNG + "where prozess = :prozess and art = :art and nummer = :nummer")
                .params(Map.of("prozess", prozess, "art", art.name(), "nummer", nummer))
                .query((z, nr) -> fassung(z, List.of()))
                .optional()
                .map(f -> mit(f, schritte(f)));
    }

    private List<Schritt> schritte(Prozessfassung f) {
        return sql.sql(
                        "select * from prozess.schritt where prozess = :prozess and art = :art and nummer = :nummer order by lfd")
                .params(schluessel(f))
                .query(AnalyseRepository::schritt)
                .list();
    }

    /// @return false when there is such a Fassung, or a draft of that kind
    boolean beginnen(Prozessfassung f) {
        boolean neu =
                sql.sql(
                                        """
                                        insert into prozess.fassung (prozess, art, nummer, stand, begonnen_von, begonnen, version)
                                        values (:prozess, :art, :nummer, 'ENTWURF', :von, :begonnen, 1)
                                        on conflict do nothing
                                        """)
                                .params(schluessel(f))
                                .param("von", f.begonnenVon())
                                .param("begonnen", Timestamp.from(f.begonnen()))
                                .update()
                        == 1;
        if (neu) {
            einsetzen(f);
        }
        return neu;
    }

    /// Writes a draft, which may become valid with it.
    ///
    /// @return false when somebody else has changed it since that version, or it is valid
    boolean schreiben(Prozessfassung f) {
        boolean gueltig = f.stand() == Fassungsstand.GUELTIG;
        boolean noch =
                sql.sql(
                                        """
                                        update prozess.fassung set version = version + 1, stand = :stand, festgestellt = :festgestellt
                                         where prozess = :prozess and art = :art and nummer = :nummer and version = :version
                                           and stand = 'ENTWURF'
                                        """)
                                .params(schluessel(f))
                                .param("stand", f.stand().name())
                                .param("version", f.version())
                                .param(
                                        "festgestellt",
                                        f.festgestellt().map(Timestamp::from).orElse(null),
                                        Types.TIMESTAMP)
                                .update()
                        == 1;
        if (noch && !gueltig) {
            sql.sql(
                            "delete from prozess.schritt where prozess = :prozess and art = :art and nummer = :nummer")
                    .params(schluessel(f))
                    .update();
            einsetzen(f);
        }
        return noch;
    }

    private void einsetzen(Prozessfassung f) {
        int lfd = 0;
        for (var s : f.schritte()) {
            lfd++;
            sql.sql(
                            """
                            insert into prozess.schritt (prozess, art, nummer, lfd, baustein, bezeichnung, wer, minuten_art, minuten,
                                   minuten_bis, anteil_art, anteil, hilfsmittel, vorher, nachher)
                            values (:prozess, :art, :nummer, :lfd, :baustein, :bezeichnung, :wer, :minuten_art, :minuten,
                                   :bis, :anteil_art, :anteil, :hilfsmittel, :vorher, :nachher)
                            """)
                    .params(schluessel(f))
                    .params(werte(s, lfd))
                    .update();
        }
    }

    private static Map<String, Object> schluessel(Prozessfassung f) {
        return Map.of("prozess", f.prozess(), "art", f.art().name(), "nummer", f.nummer());
    }

    private static Map<String, Object> werte(Schritt s, int lfd) {
        var werte = new HashMap<String, Object>();
        werte.put("lfd", lfd);
        werte.put("baustein", name(s.baustein()));
        werte.put("bezeichnung", s.bezeichnung());
        werte.put("wer", s.wer());
        werte.put("minuten_art", s.minuten().minuten().art().name());
        werte.put("minuten", s.minuten().minuten().wert());
        werte.put("bis", RegisterRepository.oderNull(s.minuten().bis(), Types.NUMERIC));
        werte.put("anteil_art", s.anteil().art().name());
        werte.put("anteil", s.anteil().wert());
        werte.put("hilfsmittel", s.hilfsmittel());
        werte.put("vorher", name(s.vorher()));
        werte.put("nachher", name(s.nachher()));
        return werte;
    }

    private static Object name(Optional<? extends Enum<?>> wert) {
        return RegisterRepository.oderNull(wert.map(Enum::name), Types.VARCHAR);
    }

    private static Prozessfassung fassung(ResultSet z, List<Schritt> schritte) throws SQLException {
        return new Prozessfassung(
                z.getString("prozess"),
                Fassungsart.valueOf(z.getString("art")),
                z.getInt("nummer"),
                Fassungsstand.valueOf(z.getString("stand")),
                z.getString("begonnen_von"),
                z.getTimestamp("begonnen").toInstant(),
                Optional.ofNullable(z.getTimestamp("festgestellt")).map(Timestamp::toInstant),
                z.getInt("version"),
                schritte);
    }

    private static Prozessfassung mit(Prozessfassung f, List<Schritt> schritte) {
        return new Prozessfassung(
                f.prozess(),
                f.art(),
                f.nummer(),
                f.stand(),
                f.begonnenVon(),
                f.begonnen(),
                f.festgestellt(),
                f.version(),
                schritte);
    }

    private static Schritt schritt(ResultSet z, int nummer) throws SQLException {
        return new Schritt(
                Optional.ofNullable(z.getString("baustein")).flatMap(Prozessbaustein::mitName),
                z.getString("bezeichnung"),
                z.getString("wer"),
                new Zeitaufwand(
                        RegisterRepository.angabe(z, "minuten"),
                        Optional.ofNullable(z.getBigDecimal("minuten_bis"))),
                RegisterRepository.angabe(z, "anteil"),
                z.getString("hilfsmittel"),
                Optional.ofNullable(z.getString("vorher")).flatMap(Medium::mitName),
                Optional.ofNullable(z.getString("nachher")).flatMap(Medium::mitName));
    }
}
