package dreiklang.zahlung;

import dreiklang.basis.Geldbetrag;
import dreiklang.basis.Personenbestand;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was paid by a person or to her.
@Component
class Zahlungsbestand implements Personenbestand {

    private static final String ZAHLUNG = "zahlung";
    private static final String AUSZAHLUNG = "auszahlung";

    private final JdbcClient sql;

    Zahlungsbestand(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> arten() {
        return Set.of(ZAHLUNG, AUSZAHLUNG);
    }

    @Override
    public List<Fund> zurPerson(Gesucht wer, int hoechstens) {
        return List.of();
    }

    @Override
    public List<Fund> zuBezuegen(Collection<String> bezuege, int hoechstens) {
        var funde = new ArrayList<>(zahlungen(bezuege, hoechstens));
        funde.addAll(auszahlungen(bezuege, hoechstens));
        return funde.stream().limit(hoechstens).toList();
    }

    private List<Fund> zahlungen(Collection<String> bezuege, int hoechstens) {
        return sql.sql(
                        "select kassenzeichen, bezug, cent, stand, angelegt, coalesce(to_char(bezahlt_am, 'DD.MM.YYYY'), '') from zahlung.zahlung"
                                + " where bezug = any(:bezuege) order by angelegt limit :n")
                .param("bezuege", bezuege.toArray(String[]::new))
                .param("n", hoechstens)
                .query((r, n) ->
                        new Fund(
                                ZAHLUNG,
                                ZAHLUNG + ":" + r.getString(1),
                                r.getString(2),
                                "",
                                "",
                                r.getString(1),
                                r.getTimestamp(5).toInstant(),
                                List.of(
                                        new Angabe("bestand.zahlung.kassenzeichen", r.getString(1)),
                                        new Angabe("bestand.zahlung.betrag", geld(r.getLong(3))),
                                        new Angabe("bestand.zahlung.bezahlt", r.getString(6))),
                                Map.of(),
                                Set.of()))
                .list();
    }

    private List<Fund> auszahlungen(Collection<String> bezuege, int hoechstens) {
        return sql.sql(
                        "select id, bezug, leistung, einheit, empfaenger, iban, zweck, cent, angeordnet from zahlung.auszahlung"
                                + " where bezug = any(:bezuege) order by angeordnet limit :n")
                .param("bezuege", bezuege.toArray(String[]::new))
                .param("n", hoechstens)
                .query((r, n) ->
                        new Fund(
                                AUSZAHLUNG,
                                AUSZAHLUNG + ":" + r.getObject(1, UUID.class),
                                r.getString(2),
                                r.getString(3),
                                r.getString(4),
                                r.getString(7),
                                r.getTimestamp(9).toInstant(),
                                List.of(
                                        new Angabe("bestand.name", r.getString(5)),
                                        new Angabe("bestand.zahlung.iban", r.getString(6)),
                                        new Angabe("bestand.zahlung.betrag", geld(r.getLong(8)))),
                                Map.of(),
                                Set.of()))
                .list();
    }

    private static String geld(long cent) {
        return new Geldbetrag(cent).lesbar(Locale.GERMANY);
    }
}
