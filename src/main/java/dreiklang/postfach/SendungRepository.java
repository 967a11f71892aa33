package dreiklang.postfach;

import dreiklang.basis.Pruefsumme;
import dreiklang.dokument.DokumentId;
import dreiklang.identitaet.KontoId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sendungen in the schema `postfach`.
@Repository
class SendungRepository {

    private static final String SPALTEN = "select * from postfach.sendung ";

    private final JdbcClient jdbc;

    SendungRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What proves a Bereitstellung beside the Sendung itself.
    ///
    /// @param konto the account, if there is one
    /// @param pruefsumme hash of the content
    /// @param von who made it available
    /// @param regel id of the rule that was applied
    record Nachweis(Optional<KontoId> konto, Pruefsumme pruefsumme, String von, String regel) {}

    void anlegen(Sendung sendung, Nachweis nachweis) {
        jdbc.sql(
                        """
                        insert into postfach.sendung (id, bezug, konto, titel, dokument, pruefsumme, weg, stand, regel, regelsatz,
                            bereitgestellt, bereitgestellt_von, abrufbar_bis, bekanntgegeben, widerspruch_bis)
                        values (:id, :bezug, :konto, :titel, :dokument, :summe, :weg, :stand, :regel, :satz,
                            :bereitgestellt, :von, :abrufbarBis, :bekannt, :widerspruch)
                        """)
                .param("id", sendung.id())
                .param("bezug", sendung.bezug())
                .param("konto", nachweis.konto().map(KontoId::wert).orElse(null))
                .param("titel", sendung.titel())
                .param("dokument", sendung.dokument().wert())
                .param("summe", nachweis.pruefsumme().hex())
                .param("weg", sendung.weg().name())
                .param("stand", sendung.stand().name())
                .param("regel", nachweis.regel())
                .param("satz", sendung.regel())
                .param("bereitgestellt", zeit(sendung.bereitgestellt()))
                .param("von", nachweis.von())
                .param("abrufbarBis", sendung.abrufbarBis().orElse(null))
                .param("bekannt", sendung.bekanntgegeben().orElse(null))
                .param("widerspruch", sendung.widerspruchBis().orElse(null))
                .update();
    }

    Optional<Sendung> finden(UUID id) {
        return jdbc.sql(SPALTEN + "where id = :id")
                .param("id", id)
                .query(SendungRepository::sendung)
                .optional();
    }

    Optional<Sendung> sperren(UUID id) {
        return jdbc.sql(SPALTEN + "where id = :id for update")
                .param("id", id)
                .query(SendungRepository::sendung)
                .optional();
    }

    /// What must be carried over when the same Dokument takes another way.
    Nachweis nachweis(UUID id) {
        return jdbc.sql(
                        "select konto, pruefsumme, bereitgestellt_von, regel from postfach.sendung where id = :id")
                .param("id", id)
                .query((zeile, nr) ->
                        new Nachweis(
                                Optional.ofNullable(zeile.getObject("konto", UUID.class))
                                        .map(KontoId::new),
                                new Pruefsumme(zeile.getString("pruefsumme")),
                                zeile.getString("bereitgestellt_von"),
                                zeile.getString("regel")))
                .single();
    }

    List<Sendung> zu(String bezug) {
        return jdbc.sql(SPALTEN + "where bezug = :bezug order by bereitgestellt desc, id desc")
                .param("bezug", bezug)
                .query(SendungRepository::sendung)
                .list();
    }

    List<Sendung> fuer(KontoId konto) {
        return jdbc.sql(SPALTEN + "where konto = :konto order by bereitgestellt desc, id desc")
                .param("konto", konto.wert())
                .query(SendungRepository::sendung)
                .list();
    }

    List<Sendung> beendete() {
        return jdbc.sql(
                        SPALTEN
                                + "where stand in ('BEENDET', 'WARTET_AUF_POST') order by coalesce(beendet, bereitgestellt), id")
                .query(SendungRepository::sendung)
                .list();
    }

    /// Sendungen whose last day of retrieval lies before that day.
    List<UUID> abgelaufen(LocalDate heute, int hoechstens) {
        return jdbc.sql(
                        """
                        select id from postfach.sendung
                         where stand = 'BEREITGESTELLT' and abrufbar_bis < :heute order by abrufbar_bis, id limit :anzahl
                        """)
                .param("heute", heute)
                .param("anzahl", hoechstens)
                .query(UUID.class)
                .list();
    }

    void abgerufen(Sendung sendung, String von) {
        jdbc.sql(
                        """
                        update postfach.sendung
                           set stand = :stand, abgerufen = :wann, abgerufen_von = :von,
                               bekanntgegeben = :bekannt, widerspruch_bis = :widerspruch
                         where id = :id and abgerufen is null
                        """)
                .param("stand", sendung.stand().name())
                .param("wann", sendung.abgerufen().map(SendungRepository::zeit).orElseThrow())
                .param("von", von)
                .param("bekannt", sendung.bekanntgegeben().orElse(null))
                .param("widerspruch", sendung.widerspruchBis().orElse(null))
                .param("id", sendung.id())
                .update();
    }

    /// Notes the posting with everything that follows from its day.
    void aufgegeben(Sendung sendung, String regel, LocalDate tag, String von) {
        jdbc.sql(
                        """
                        update postfach.sendung
                           set stand = :stand, regel = :regel, regelsatz = :satz, aufgegeben = :tag, aufgegeben_von = :von,
                               bekanntgegeben = :bekannt, widerspruch_bis = :widerspruch
                         where id = :id
                        """)
                .param("stand", sendung.stand().name())
                .param("regel", regel)
                .param("satz", sendung.regel())
                .param("tag", tag)
                .param("von", von)
                .param("bekannt", sendung.bekanntgegeben().orElse(null))
                .param("widerspruch", sendung.widerspruchBis().orElse(null))
                .param("id", sendung.id())
                .update();
    }

    /// Notes that the post brought it back: it counts as not announced.
    void zurueckgekommen(UUID id, LocalDate tag, String grund, String von) {
        jdbc.sql(
                        """
                        update postfach.sendung
                           set stand = 'ZURUECKGEKOMMEN', zurueck = :tag, zurueck_grund = :grund, zurueck_von = :von,
                               bekanntgegeben = null, widerspruch_bis = null
                         where id = :id
                        """)
                .param("tag", tag)
                .param("grund", grund)
                .param("von", von)
                .param("id", id)
                .update();
    }

    /// Notes where and since when it waits for the person, with everything that follows from it.
    void bereitgestellt(Sendung sendung, String regel) {
        jdbc.sql(
                        """
                        update postfach.sendung
                           set weg = :weg, stand = :stand, regel = :regel, regelsatz = :satz, bereitgestellt = :wann,
                               abrufbar_bis = :bis, bekanntgegeben = :bekannt, widerspruch_bis = :widerspruch
                         where id = :id
                        """)
                .param("weg", sendung.weg().name())
                .param("stand", sendung.stand().name())
                .param("regel", regel)
                .param("satz", sendung.regel())
                .param("wann", zeit(sendung.bereitgestellt()))
                .param("bis", sendung.abrufbarBis().orElse(null))
                .param("bekannt", sendung.bekanntgegeben().orElse(null))
                .param("widerspruch", sendung.widerspruchBis().orElse(null))
                .param("id", sendung.id())
                .update();
    }

    void standSetzen(UUID id, Sendungsstand stand) {
        jdbc.sql("update postfach.sendung set stand = :stand where id = :id")
                .param("stand", stand.name())
                .param("id", id)
                .update();
    }

    void beenden(UUID id, Instant wann) {
        jdbc.sql("update postfach.sendung set stand = 'BEENDET', beendet = :wann where id = :id")
                .param("wann", zeit(wann))
                .param("id", id)
                .update();
    }

    static Sendung sendung(ResultSet zeile, int nummer) throws SQLException {
        return new Sendung(
                zeile.getObject("id", UUID.class),
                zeile.getString("bezug"),
                zeile.getString("titel"),
                new DokumentId(zeile.getObject("dokument", UUID.class)),
                Bekanntgabeweg.valueOf(zeile.getString("weg")),
                zeile.getObject("bereitgestellt", OffsetDateTime.class).toInstant(),
                moment(zeile.getObject("abgerufen", OffsetDateTime.class)),
                tag(zeile, "bekanntgegeben"),
                tag(zeile, "widerspruch_bis"),
                zeile.getString("regelsatz"),
                Sendungsstand.valueOf(zeile.getString("stand")),
                tag(zeile, "abrufbar_bis"));
    }

    static Optional<Instant> moment(@Nullable OffsetDateTime wert) {
        return Optional.ofNullable(wert).map(OffsetDateTime::toInstant);
    }

    static Optional<LocalDate> tag(ResultSet zeile, String spalte) throws SQLException {
        return Optional.ofNullable(zeile.getObject(spalte, LocalDate.class));
    }

    private static OffsetDateTime zeit(Instant wann) {
        return wann.atOffset(ZoneOffset.UTC);
    }
}
