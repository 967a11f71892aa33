package dreiklang.identitaet;

import dreiklang.basis.Wortlaut;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The units of the organisation.
@Repository
class EinheitenRepository {

    private final JdbcClient jdbc;

    EinheitenRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Organisationseinheit> aktive() {
        return jdbc.sql(
                        """
                        select kurz, name, name_englisch, oberhalb, anschrift, telefon, email, oeffnungszeiten,
                            oeffnungszeiten_englisch, stellen
                        from identitaet.einheit where aktiv order by reihenfolge
                        """)
                .query(EinheitenRepository::einheit)
                .list();
    }

    /// Makes the list the organisation from now on: adds, updates, and switches off what is
    /// missing.
    void ersetzen(List<Organisationseinheit> einheiten) {
        jdbc.sql("update identitaet.einheit set aktiv = false where aktiv").update();
        int nummer = 0;
        for (var einheit : einheiten) {
            speichern(einheit, nummer++);
        }
    }

    private void speichern(Organisationseinheit einheit, int nummer) {
        jdbc.sql(
                        """
                        insert into identitaet.einheit (kurz, name, name_englisch, oberhalb, anschrift,
                            telefon, email, oeffnungszeiten, oeffnungszeiten_englisch, stellen, reihenfolge, aktiv)
                        values (:kurz, :name, :englisch, :oberhalb, :anschrift,
                            :telefon, :email, :zeiten, :zeitenEnglisch, :stellen, :nummer, true)
                        on conflict (kurz) do update set
                            name = excluded.name, name_englisch = excluded.name_englisch,
                            oberhalb = excluded.oberhalb, anschrift = excluded.anschrift,
                            telefon = excluded.telefon, email = excluded.email,
                            oeffnungszeiten = excluded.oeffnungszeiten,
                            oeffnungszeiten_englisch = excluded.oeffnungszeiten_englisch,
                            stellen = excluded.stellen,
                            reihenfolge = excluded.reihenfolge, aktiv = true
                        """)
                .param("kurz", einheit.kurz())
                .param("name", einheit.name().deutsch())
                .param("englisch", einheit.name().englisch())
                .param("oberhalb", einheit.oberhalb())
                .param("anschrift", einheit.anschrift().toArray(String[]::new))
                .param("telefon", einheit.telefon())
                .param("email", einheit.email())
                .param("zeiten", zeiten(einheit, Wortlaut::deutsch))
                .param("zeitenEnglisch", zeiten(einheit, Wortlaut::englisch))
                .param("stellen", einheit.stellen().toArray(String[]::new))
                .param("nummer", nummer)
                .update();
    }

    private static Organisationseinheit einheit(ResultSet r, int nummer) throws SQLException {
        return new Organisationseinheit(
                r.getString("kurz"),
                new Wortlaut(r.getString("name"), r.getString("name_englisch")),
                r.getString("oberhalb"),
                PersonenRepository.texte(r.getArray("anschrift")),
                r.getString("telefon"),
                r.getString("email"),
                Organisationseinheit.zeilen(
                        PersonenRepository.texte(r.getArray("oeffnungszeiten")),
                        PersonenRepository.texte(r.getArray("oeffnungszeiten_englisch"))),
                PersonenRepository.texte(r.getArray("stellen")));
    }

    private static String[] zeiten(
            Organisationseinheit einheit, Function<Wortlaut, String> sprache) {
        return einheit.oeffnungszeiten().stream().map(sprache).toArray(String[]::new);
    }
}
