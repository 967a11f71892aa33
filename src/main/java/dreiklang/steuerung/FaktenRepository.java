package dreiklang.steuerung;

import dreiklang.antrag.AntragEingereicht;
import dreiklang.antrag.SeiteErreicht;
import dreiklang.vorgang.VorgangEntschieden;
import dreiklang.vorgang.VorgangEroeffnet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what was heard. Every statement may run twice and in any order.
@Repository
class FaktenRepository {

    private final JdbcClient datenbank;

    FaktenRepository(JdbcClient datenbank) {
        this.datenbank = datenbank;
    }

    void merken(AntragEingereicht fakt) {
        datenbank
                .sql(
                        """
                        insert into steuerung.antrag (antrag, entwurf, leistung, eingereicht)
                        values (?, ?, ?, ?) on conflict do nothing\
                        """)
                .params(
                        fakt.antrag().wert(),
                        fakt.entwurf().wert(),
                        fakt.leistung().wert(),
                        utc(fakt.zeitpunkt()))
                .update();
    }

    void merken(SeiteErreicht fakt) {
        datenbank
                .sql(
                        """
                        insert into steuerung.seite (entwurf, seite, leistung, fassung, erreicht)
                        values (?, ?, ?, ?, ?) on conflict do nothing\
                        """)
                .params(
                        fakt.entwurf().wert(),
                        fakt.seite(),
                        fakt.leistung().wert(),
                        fakt.fassung(),
                        utc(fakt.zeitpunkt()))
                .update();
    }

    void merken(VorgangEroeffnet fakt) {
        datenbank
                .sql(
                        """
                        insert into steuerung.vorgang (vorgang, leistung, eingegangen, einheit)
                        values (?, ?, ?, ?)
                        on conflict (vorgang) do update set einheit = excluded.einheit\
                        """)
                .params(
                        fakt.vorgang().wert(),
                        fakt.leistung().wert(),
                        utc(fakt.zeitpunkt()),
                        fakt.einheit())
                .update();
    }

    void merken(VorgangEntschieden fakt) {
        datenbank
                .sql(
                        """
                        insert into steuerung.vorgang
                            (vorgang, leistung, eingegangen, entschieden, ergebnis, wartezeit_s, digital)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (vorgang) do update set
                            eingegangen = excluded.eingegangen, entschieden = excluded.entschieden,
                            ergebnis = excluded.ergebnis, wartezeit_s = excluded.wartezeit_s,
                            digital = excluded.digital\
                        """)
                .params(
                        fakt.vorgang().wert(),
                        fakt.leistung().wert(),
                        utc(fakt.eingegangen()),
                        utc(fakt.entschieden()),
                        fakt.ergebnis().name(),
                        fakt.wartezeit().toSeconds(),
                        fakt.digital())
                .update();
    }

    private static OffsetDateTime utc(Instant zeitpunkt) {
        return zeitpunkt.atOffset(ZoneOffset.UTC);
    }
}
