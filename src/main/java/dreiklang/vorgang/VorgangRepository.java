package dreiklang.vorgang;

import dreiklang.antrag.AntragId;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.dokument.DokumentId;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.leistung.LeistungsSchluessel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps Vorgaenge.
@Repository
class VorgangRepository {

    static final String FELDER =
            "select v.id, v.version, v.antrag, v.referenz, v.leistung, v.fassung, v.eingegangen, v.antragstellerin, v.vorgesetzte, v.einheit,"
                    + " v.aktenzeichen, v.betreff, v.stand, v.bearbeiterin, v.ergebnis, v.begruendung, v.entschieden, v.bescheid, v.ziel, v.frist, v.wartezeit, v.wartet_seit, v.ablauf, v.instanz"
                    + " from vorgang.vorgang v ";

    private static final String ANLEGEN =
            "insert into vorgang.vorgang (id, antrag, referenz, leistung, fassung, eingegangen, antragstellerin, vorgesetzte, einheit, aktenzeichen, betreff, worte, stand, ziel, frist, ablauf, instanz)"
                    + " values (:id, :antrag, :referenz, :leistung, :fassung, :eingegangen, :antragstellerin, :vorgesetzte, :einheit, :az, :betreff, array_to_tsvector(:worte), :stand, :ziel, :frist, :ablauf, :instanz)";

    private final JdbcClient sql;

    VorgangRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// Columns that change together with the version.
    static final class Aenderung {
        private final Map<String, @Nullable Object> spalten = new LinkedHashMap<>();

        Aenderung stand(Vorgangsstand stand) {
            return mit("stand", stand.name());
        }

        Aenderung bearbeiterin(BeschaeftigteId wer) {
            return mit("bearbeiterin", wer.wert());
        }

        /// Another unit; there nobody works on it yet.
        Aenderung einheit(String einheit) {
            return mit("einheit", einheit).mit("bearbeiterin", null);
        }

        Aenderung entscheidung(Ergebnis ergebnis, String begruendung, Instant wann) {
            return mit("ergebnis", ergebnis.name())
                    .mit("begruendung", begruendung)
                    .mit("entschieden", Timestamp.from(wann));
        }

        Aenderung bescheid(DokumentId dokument) {
            return mit("bescheid", dokument.wert());
        }

        Aenderung frist(@Nullable LocalDate tag) {
            return mit("frist", tag);
        }

        Aenderung ziel(@Nullable LocalDate tag) {
            return mit("ziel", tag);
        }

        Aenderung wartetSeit(@Nullable Instant seit) {
            return mit("wartet_seit", seit == null ? null : Timestamp.from(seit));
        }

        Aenderung wartezeit(Duration dauer) {
            return mit("wartezeit", dauer.toSeconds());
        }

        private Aenderung mit(String spalte, @Nullable Object wert) {
            spalten.put(spalte, wert);
            return this;
        }
    }

    Optional<Vorgang> finden(VorgangId id) {
        return sql.sql(FELDER + "where v.id = :id")
                .param("id", id.wert())
                .query(VorgangRepository::vorgang)
                .optional();
    }

    /// Those of the list that are there, in no order.
    List<Vorgang> alle(Collection<VorgangId> ids) {
        return sql.sql(FELDER + "where v.id = any(:ids)")
                .param("ids", ids.stream().map(VorgangId::wert).toArray(UUID[]::new))
                .query(VorgangRepository::vorgang)
                .list();
    }

    Optional<Vorgang> zu(AntragId antrag) {
        return sql.sql(FELDER + "where v.antrag = :a")
                .param("a", antrag.wert())
                .query(VorgangRepository::vorgang)
                .optional();
    }

    /// Whether another Vorgang of the same Akte is not finished.
    boolean nochOffen(String aktenzeichen, VorgangId ausser) {
        return sql.sql(
                        "select exists (select 1 from vorgang.vorgang where aktenzeichen = :az and id <> :id and stand <> 'ABGESCHLOSSEN')")
                .param("az", aktenzeichen)
                .param("id", ausser.wert())
                .query(Boolean.class)
                .single();
    }

    Optional<Vorgang> zurInstanz(String instanz) {
        return sql.sql(FELDER + "where v.instanz = :i")
                .param("i", instanz)
                .query(VorgangRepository::vorgang)
                .optional();
    }

    List<Vorgang> von(BeschaeftigteId antragstellerin, int hoechstens) {
        return sql.sql(FELDER + "where v.antragstellerin = :p order by v.eingegangen desc limit :n")
                .param("p", antragstellerin.wert())
                .param("n", hoechstens)
                .query(VorgangRepository::vorgang)
                .list();
    }

    /// Enters a new Vorgang.
    void anlegen(Vorgang v) {
        sql.sql(ANLEGEN)
                .param("id", v.id().wert())
                .param("antrag", v.antrag().wert())
                .param("referenz", v.referenz())
                .param("leistung", v.leistung().wert())
                .param("fassung", v.fassung())
                .param("eingegangen", Timestamp.from(v.eingegangen()))
                .param("antragstellerin", wert(v.antragstellerin()), Types.OTHER)
                .param("vorgesetzte", wert(v.vorgesetzte()), Types.OTHER)
                .param("einheit", v.einheit())
                .param("az", v.aktenzeichen())
                .param("betreff", v.betreff())
                .param(
                        "worte",
                        Suchworte.von(v.betreff(), v.aktenzeichen(), v.referenz())
                                .toArray(String[]::new))
                .param("stand", v.stand().name())
                .param("ziel", v.ziel().orElse(null), Types.DATE)
                .param("frist", v.frist().orElse(null), Types.DATE)
                .param("ablauf", v.ablauf())
                .param("instanz", v.instanz())
                .update();
    }

    private static @Nullable UUID wert(Optional<BeschaeftigteId> person) {
        return person.map(BeschaeftigteId::wert).orElse(null);
    }

    /// Changes a Vorgang if nobody else has in the meantime.
    ///
    /// @return the Vorgang as it stands now
    /// @throws FachlicherFehler V-201 when somebody was faster
    Vorgang aendern(Vorgang vorher, Aenderung aenderung) {
        String setzen =
                aenderung.spalten.keySet().stream()
                        .map(s -> ", " + s + " = :" + s)
                        .collect(Collectors.joining());
        var befehl =
                sql.sql(
                                "update vorgang.vorgang set version = version + 1"
                                        + setzen
                                        + " where id = :id and version = :version")
                        .param("id", vorher.id().wert())
                        .param("version", vorher.version());
        for (var spalte : aenderung.spalten.entrySet()) {
            befehl =
                    spalte.getValue() == null
                            ? befehl.param(spalte.getKey(), null, Types.NULL)
                            : befehl.param(spalte.getKey(), spalte.getValue());
        }
        if (befehl.update() == 0) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "V-201");
        }
        return finden(vorher.id()).orElseThrow();
    }

    static Vorgang vorgang(ResultSet z, int nr) throws SQLException {
        return new Vorgang(
                new VorgangId(z.getObject("id", UUID.class)),
                z.getInt("version"),
                new AntragId(z.getObject("antrag", UUID.class)),
                z.getString("referenz"),
                new LeistungsSchluessel(z.getString("leistung")),
                z.getInt("fassung"),
                z.getTimestamp("eingegangen").toInstant(),
                person(z, "antragstellerin"),
                person(z, "vorgesetzte"),
                z.getString("einheit"),
                z.getString("aktenzeichen"),
                z.getString("betreff"),
                Vorgangsstand.valueOf(z.getString("stand")),
                person(z, "bearbeiterin"),
                Optional.ofNullable(z.getString("ergebnis")).map(Ergebnis::valueOf),
                Optional.ofNullable(z.getString("begruendung")).orElse(""),
                zeit(z, "entschieden"),
                Optional.ofNullable(z.getObject("bescheid", UUID.class)).map(DokumentId::new),
                Optional.ofNullable(z.getObject("ziel", LocalDate.class)),
                Optional.ofNullable(z.getObject("frist", LocalDate.class)),
                Duration.ofSeconds(z.getLong("wartezeit")),
                zeit(z, "wartet_seit"),
                z.getString("ablauf"),
                Optional.ofNullable(z.getString("instanz")).orElse(""));
    }

    private static Optional<BeschaeftigteId> person(ResultSet z, String spalte)
            throws SQLException {
        return Optional.ofNullable(z.getObject(spalte, UUID.class)).map(BeschaeftigteId::new);
    }

    private static Optional<Instant> zeit(ResultSet z, String spalte) throws SQLException {
        return Optional.ofNullable(z.getTimestamp(spalte)).map(Timestamp::toInstant);
    }
}
