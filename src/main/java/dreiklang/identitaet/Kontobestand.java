package dreiklang.identitaet;

import dreiklang.basis.Personenbestand;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// What is kept about the holders of accounts.
@Component
class Kontobestand implements Personenbestand {

    private static final String ART = "konto";

    private final JdbcClient sql;

    Kontobestand(JdbcClient sql) {
        this.sql = sql;
    }

    private record Zeile(UUID id, String email, Timestamp erstellt) {}

    @Override
    public Set<String> arten() {
        return Set.of(ART);
    }

    @Override
    public List<Fund> zurPerson(Gesucht wer, int hoechstens) {
        return sql
                .sql(
                        """
                        select k.id, k.email, k.erstellt from identitaet.konto k
                         where (:email <> '' and k.email = :email)
                            or k.id in (select n.konto from identitaet.merkmal n join identitaet.merkmal v on v.konto = n.konto
                                         where n.bedeutung = 'family-name' and lower(n.wert) = :nachname
                                           and v.bedeutung = 'given-name' and lower(v.wert) = :vorname)
                         order by k.id limit :n
                        """)
                .param("email", wer.email())
                .param("nachname", wer.nachname().toLowerCase(Locale.GERMAN))
                .param("vorname", wer.vorname().toLowerCase(Locale.GERMAN))
                .param("n", hoechstens)
                .query(Kontobestand::zeile)
                .list()
                .stream()
                .map(z -> fund(z, ""))
                .toList();
    }

    @Override
    public List<Fund> zuBezuegen(Collection<String> bezuege, int hoechstens) {
        return sql
                .sql("select id, email, erstellt from identitaet.konto where id = any(:ids)")
                .param("ids", Personenbestand.kennungen(bezuege, ART).toArray(UUID[]::new))
                .query(Kontobestand::zeile)
                .list()
                .stream()
                .map(z -> fund(z, ART + ":" + z.id()))
                .toList();
    }

    private Fund fund(Zeile z, String ueber) {
        return new Fund(
                ART,
                ART + ":" + z.id(),
                ueber,
                "",
                "",
                z.email(),
                z.erstellt().toInstant(),
                angaben(z),
                Map.of(),
                Set.of(ART + ":" + z.id(), "email:" + z.email()));
    }

    private List<Angabe> angaben(Zeile z) {
        var angaben = new ArrayList<Angabe>();
        angaben.add(new Angabe("bestand.email", z.email()));
        angaben.add(Angabe.am("bestand.konto.eroeffnet", z.erstellt().toInstant()));
        angaben.addAll(
                paare(
                        sql.sql(
                                "select 'bestand.konto.angabe.' || bedeutung, wert from identitaet.merkmal where konto = :k order by bedeutung"),
                        z.id()));
        angaben.addAll(
                paare(
                        sql.sql(
                                "select 'bestand.konto.frueher', vorher || ' (bis ' || to_char(ersetzt, 'DD.MM.YYYY') || ')' from identitaet.merkmalverlauf where konto = :k order by id"),
                        z.id()));
        angaben.addAll(
                paare(
                        sql.sql(
                                "select 'bestand.konto.passkey', bezeichnung || ', ' || to_char(erstellt, 'DD.MM.YYYY') from identitaet.passkey where konto = :k order by erstellt"),
                        z.id()));
        angaben.addAll(
                paare(
                        sql.sql(
                                "select 'bestand.konto.nutzerkonto', aussteller || ', ' || niveau from identitaet.nutzerkonto where konto = :k"),
                        z.id()));
        return angaben;
    }

    private static List<Angabe> paare(StatementSpec frage, UUID konto) {
        return frage.param("k", konto)
                .query((r, n) -> new Angabe(r.getString(1), r.getString(2)))
                .list();
    }

    private static Zeile zeile(ResultSet r, int n) throws SQLException {
        return new Zeile(r.getObject(1, UUID.class), r.getString(2), r.getTimestamp(3));
    }
}
