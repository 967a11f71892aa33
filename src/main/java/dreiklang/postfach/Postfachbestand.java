package dreiklang.postfach;

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
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was made available to a person, and mails to her address.
@Component
class Postfachbestand implements Personenbestand {

    private static final String SENDUNG = "sendung";
    private static final String MAIL = "mail";
    private static final String EMAIL = "email";

    private final JdbcClient sql;

    Postfachbestand(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> arten() {
        return Set.of(SENDUNG, MAIL);
    }

    @Override
    public List<Fund> zurPerson(Gesucht wer, int hoechstens) {
        return wer.email().isBlank() ? List.of() : mails(List.of(wer.email()), "", hoechstens);
    }

    @Override
    public List<Fund> zuBezuegen(Collection<String> bezuege, int hoechstens) {
        var funde = new ArrayList<>(sendungen(bezuege, hoechstens));
        var adressen =
                bezuege.stream().flatMap(b -> Personenbestand.kennung(b, EMAIL).stream()).toList();
        funde.addAll(mails(adressen, EMAIL + ":", hoechstens));
        return funde.stream().limit(hoechstens).toList();
    }

    @Override
    public Nachlass loslassen(Collection<String> bezuege) {
        var ids =
                sql.sql("select id from postfach.sendung where bezug = any(:bezuege)")
                        .param("bezuege", bezuege.toArray(String[]::new))
                        .query(UUID.class)
                        .list();
        var mails = ids.stream().map(id -> "postfach.bereitgestellt:" + id).toArray(String[]::new);
        sql.sql("delete from postfach.mail where schluessel = any(:mails)")
                .param("mails", mails)
                .update();
        for (var befehl :
                List.of(
                        sql.sql("delete from postfach.uebergabe where sendung = any(:ids)"),
                        sql.sql("delete from postfach.sendung where id = any(:ids)"))) {
            befehl.param("ids", ids.toArray(UUID[]::new)).update();
        }
        return new Nachlass(SENDUNG, ids.size(), Set.of());
    }

    /// @param ueber what stands before the address when it surely is hers
    private List<Fund> mails(List<String> adressen, String ueber, int hoechstens) {
        return sql.sql(
                        "select schluessel, an, betreff, angelegt from postfach.mail where lower(an) = any(:an) order by angelegt desc limit :n")
                .param("an", adressen.toArray(String[]::new))
                .param("n", hoechstens)
                .query((r, n) ->
                        new Fund(
                                MAIL,
                                MAIL + ":" + r.getString(1),
                                ueber.isEmpty()
                                        ? ""
                                        : ueber + r.getString(2).toLowerCase(Locale.ROOT),
                                "",
                                "",
                                r.getString(3),
                                r.getTimestamp(4).toInstant(),
                                List.of(
                                        new Angabe("bestand.email", r.getString(2)),
                                        new Angabe("bestand.mail.betreff", r.getString(3))),
                                Map.of(),
                                Set.of()))
                .list();
    }

    private List<Fund> sendungen(Collection<String> bezuege, int hoechstens) {
        return sql.sql(
                        "select id, bezug, konto, titel, weg, bereitgestellt, abgerufen, bekanntgegeben from postfach.sendung"
                                + " where bezug = any(:bezuege) or konto = any(:konten) order by bereitgestellt limit :n")
                .param("bezuege", bezuege.toArray(String[]::new))
                .param("konten", Personenbestand.kennungen(bezuege, "konto").toArray(UUID[]::new))
                .param("n", hoechstens)
                .query((r, n) -> sendung(r, bezuege))
                .list();
    }

    private static Fund sendung(ResultSet r, Collection<String> bezuege) throws SQLException {
        var angaben = new ArrayList<Angabe>();
        angaben.add(new Angabe("bestand.sendung.weg", r.getString("weg")));
        Optional.ofNullable(r.getTimestamp("abgerufen"))
                .ifPresent(t -> angaben.add(Angabe.am("bestand.sendung.abgerufen", t.toInstant())));
        Optional.ofNullable(r.getObject("bekanntgegeben", java.time.LocalDate.class))
                .ifPresent(t -> angaben.add(Angabe.am("bestand.sendung.bekanntgegeben", t)));
        var bezug = r.getString("bezug");
        return new Fund(
                SENDUNG,
                SENDUNG + ":" + r.getObject("id", UUID.class),
                bezuege.contains(bezug) ? bezug : "konto:" + r.getObject("konto", UUID.class),
                "",
                "",
                r.getString("titel"),
                r.getTimestamp("bereitgestellt").toInstant(),
                angaben,
                Map.of(),
                Set.of());
    }
}
