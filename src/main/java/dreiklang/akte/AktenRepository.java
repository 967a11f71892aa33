package dreiklang.akte;

import dreiklang.akte.Akteneinsicht.Blick;
import dreiklang.dokument.DokumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps Akten and what is filed in them.
@Repository
class AktenRepository {

    private static final String FELDER =
            "select a.aktenzeichen, a.nummer, p.name, a.betreff, a.bezug, a.einheit, a.eroeffnet, a.aufbewahrung, a.zda, a.aufbewahren_bis, a.standort"
                    + " from akte.akte a join akte.aktenplan p on p.nummer = a.nummer ";
    private static final String SICHTBAR =
            " where "
                    + Akteneinsicht.BEDINGUNG
                    + " and (:worte = '' or strpos(lower(a.aktenzeichen || ' ' || a.betreff), :worte) > 0 or a.nummer = any(:nummern))";

    private final JdbcClient sql;

    AktenRepository(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Aktenzeichen> zu(String bezug) {
        return sql.sql("select aktenzeichen from akte.akte where bezug = :b")
                .param("b", bezug)
                .query((z, nr) -> new Aktenzeichen(z.getString(1)))
                .optional();
    }

    /// Enters the Akte and orders its place in the full text.
    ///
    /// @return false when its Aktenzeichen is taken
    boolean anlegen(Akte akte, String leistung) {
        return sql.sql(
                                "with neu as (insert into akte.akte (aktenzeichen, nummer, bezug, betreff, einheit, leistung, eroeffnet, aufbewahrung, standort)"
                                        + " values (:az, :nummer, :bezug, :betreff, :einheit, :leistung, :eroeffnet, :jahre, :standort)"
                                        + " on conflict (aktenzeichen) do nothing returning aktenzeichen)"
                                        + " insert into akte.indexauftrag (aktenzeichen, blatt) select aktenzeichen, 0 from neu")
                        .param("az", akte.zeichen().wert())
                        .param("nummer", akte.plannummer())
                        .param("bezug", akte.bezug())
                        .param("betreff", akte.betreff())
                        .param("einheit", akte.einheit())
                        .param("leistung", leistung)
                        .param("eroeffnet", Timestamp.from(akte.eroeffnet()))
                        .param("jahre", akte.aufbewahrung())
                        .param("standort", akte.standort())
                        .update()
                == 1;
    }

    /// The Akte, locked until the transaction ends.
    Optional<Akte> sperren(Aktenzeichen zeichen) {
        return sql.sql(
                        FELDER
                                + "where a.aktenzeichen = :az and a.vernichtet is null for update of a")
                .param("az", zeichen.wert())
                .query((z, nr) -> akte(z))
                .optional();
    }

    /// The Leistung an Akte belongs to, empty for none.
    String leistung(Aktenzeichen zeichen) {
        return sql.sql("select leistung from akte.akte where aktenzeichen = :az")
                .param("az", zeichen.wert())
                .query(String.class)
                .single();
    }

    /// Makes another unit responsible. Until the full text knows, it finds nothing of the Akte.
    void abgeben(Aktenzeichen zeichen, String einheit) {
        sql.sql(
                        "with neu as (update akte.akte set einheit = :einheit where aktenzeichen = :az and einheit <> :einheit returning aktenzeichen)"
                                + " insert into akte.indexauftrag (aktenzeichen, blatt, umzug) select aktenzeichen, 0, true from neu"
                                + " union all select s.aktenzeichen, s.blatt, true from akte.schriftstueck s join neu using (aktenzeichen)")
                .param("einheit", einheit)
                .param("az", zeichen.wert())
                .update();
    }

    Optional<Akte> finden(Aktenzeichen zeichen, Blick blick) {
        return blick.binden(
                        sql.sql(
                                FELDER
                                        + "where a.aktenzeichen = :az and "
                                        + Akteneinsicht.BEDINGUNG))
                .param("az", zeichen.wert())
                .query((z, nr) -> akte(z))
                .optional();
    }

    List<Akte> liste(Blick blick, String worte, Set<String> nummern, int anzahl, int ab) {
        return blick.binden(
                        sql.sql(
                                FELDER
                                        + SICHTBAR
                                        + " order by a.eroeffnet desc, a.aktenzeichen limit :anzahl offset :ab"))
                .param("worte", worte)
                .param("nummern", nummern.toArray(String[]::new))
                .param("anzahl", anzahl)
                .param("ab", ab)
                .query((z, nr) -> akte(z))
                .list();
    }

    long anzahl(Blick blick, String worte, Set<String> nummern) {
        return blick.binden(sql.sql("select count(*) from akte.akte a" + SICHTBAR))
                .param("worte", worte)
                .param("nummern", nummern.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /// Files a Dokument and orders its place in the full text.
    void ablegen(Aktenzeichen zeichen, DokumentId dokument, String titel, Instant jetzt) {
        sql.sql(
                        "with neu as (insert into akte.schriftstueck (aktenzeichen, dokument, blatt, titel, abgelegt)"
                                + " select :az, :dokument, coalesce(max(blatt), 0) + 1, :titel, :jetzt from akte.schriftstueck where aktenzeichen = :az"
                                + " returning aktenzeichen, blatt)"
                                + " insert into akte.indexauftrag (aktenzeichen, blatt) select aktenzeichen, blatt from neu")
                .param("az", zeichen.wert())
                .param("dokument", dokument.wert())
                .param("titel", titel)
                .param("jetzt", Timestamp.from(jetzt))
                .update();
    }

    boolean abgelegt(Aktenzeichen zeichen, DokumentId dokument) {
        return sql.sql(
                        "select exists (select 1 from akte.schriftstueck where aktenzeichen = :az and dokument = :d)")
                .param("az", zeichen.wert())
                .param("d", dokument.wert())
                .query(Boolean.class)
                .single();
    }

    /// The sheet of a filed Dokument.
    int blatt(Aktenzeichen zeichen, DokumentId dokument) {
        return sql.sql(
                        "select blatt from akte.schriftstueck where aktenzeichen = :az and dokument = :d")
                .param("az", zeichen.wert())
                .param("d", dokument.wert())
                .query(Integer.class)
                .single();
    }

    /// The sheet stays and says where the Dokument went. Until the full text knows, it finds
    /// nothing of the Akte.
    void verschoben(Aktenzeichen von, int blatt, Aktenzeichen nach, String grund, Instant jetzt) {
        sql.sql(
                        "with neu as (update akte.schriftstueck set verschoben_nach = :nach, verschoben = :jetzt, verschoben_grund = :grund"
                                + " where aktenzeichen = :von and blatt = :blatt and verschoben_nach is null returning aktenzeichen, blatt)"
                                + " insert into akte.indexauftrag (aktenzeichen, blatt, umzug) select aktenzeichen, blatt, true from neu")
                .param("nach", nach.wert())
                .param("jetzt", Timestamp.from(jetzt))
                .param("grund", grund)
                .param("von", von.wert())
                .param("blatt", blatt)
                .update();
    }

    /// What was moved away from here before is at its old sheet again.
    ///
    /// @return false when it never lay here
    boolean zurueckgekommen(Aktenzeichen zeichen, DokumentId dokument) {
        return sql.sql(
                                "with neu as (update akte.schriftstueck s set verschoben_nach = null, verschoben = null, verschoben_grund = null,"
                                        + " vorgang = (select v.nummer from akte.aktenvorgang v where v.aktenzeichen = s.aktenzeichen"
                                        + " and v.nummer = s.vorgang and v.abgeschlossen is null)"
                                        + " where aktenzeichen = :az and dokument = :d and verschoben_nach is not null returning s.aktenzeichen, s.blatt)"
                                        + " insert into akte.indexauftrag (aktenzeichen, blatt) select aktenzeichen, blatt from neu")
                        .param("az", zeichen.wert())
                        .param("d", dokument.wert())
                        .update()
                == 1;
    }

    /// Closes the Akte together with every Vorgang in it.
    void schliessen(Aktenzeichen zeichen, Instant zda, LocalDate aufbewahrenBis) {
        sql.sql(
                        "with zu as (update akte.akte set zda = :zda, aufbewahren_bis = :bis where aktenzeichen = :az and zda is null returning aktenzeichen)"
                                + " update akte.aktenvorgang v set abgeschlossen = :zda from zu where v.aktenzeichen = zu.aktenzeichen and v.abgeschlossen is null")
                .param("zda", Timestamp.from(zda))
                .param("bis", aufbewahrenBis)
                .param("az", zeichen.wert())
                .update();
    }

    void fortfuehren(Aktenzeichen zeichen) {
        sql.sql("update akte.akte set zda = null, aufbewahren_bis = null where aktenzeichen = :az")
                .param("az", zeichen.wert())
                .update();
    }

    private static Akte akte(ResultSet z) throws SQLException {
        return new Akte(
                new Aktenzeichen(z.getString(1)),
                z.getString(2),
                z.getString(3),
                z.getString(4),
                z.getString(5),
                z.getString(6),
                z.getTimestamp(7).toInstant(),
                z.getInt(8),
                Optional.ofNullable(z.getTimestamp(9)).map(Timestamp::toInstant),
                Optional.ofNullable(z.getObject(10, LocalDate.class)),
                z.getString(11),
                List.of());
    }
}
