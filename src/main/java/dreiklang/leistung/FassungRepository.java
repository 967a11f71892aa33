package dreiklang.leistung;

import dreiklang.basis.Pruefsumme;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The published Fassungen in PostgreSQL.
@Repository
class FassungRepository {

    private final JdbcClient db;

    FassungRepository(JdbcClient db) {
        this.db = db;
    }

    /// Only one publication of a Leistung at a time.
    void sperren(LeistungsSchluessel schluessel) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('leistung:' || ?, 0))")
                .param(schluessel.wert())
                .query((zeile, nummer) -> true)
                .single();
    }

    Optional<Integer> nummer(LeistungsSchluessel schluessel, Pruefsumme pruefsumme) {
        return db.sql("select nummer from leistung.fassung where schluessel = ? and pruefsumme = ?")
                .params(schluessel.wert(), pruefsumme.hex())
                .query(Integer.class)
                .optional();
    }

    int anlegen(
            LeistungsSchluessel schluessel,
            Pruefsumme pruefsumme,
            Map<String, byte[]> dateien,
            Instant zeitpunkt) {
        int nummer =
                db.sql(
                                "select coalesce(max(nummer), 0) + 1 from leistung.fassung where schluessel = ?")
                        .param(schluessel.wert())
                        .query(Integer.class)
                        .single();
        db.sql(
                        "insert into leistung.fassung (schluessel, nummer, pruefsumme, veroeffentlicht) values (?, ?, ?, ?)")
                .params(schluessel.wert(), nummer, pruefsumme.hex(), Timestamp.from(zeitpunkt))
                .update();
        dateien.forEach((name, inhalt) ->
                db.sql(
                                "insert into leistung.datei (schluessel, nummer, name, inhalt) values (?, ?, ?, ?)")
                        .params(schluessel.wert(), nummer, name, inhalt)
                        .update());
        return nummer;
    }

    void zeigen(LeistungsSchluessel schluessel, int nummer) {
        db.sql(
                        "insert into leistung.aktuell (schluessel, nummer, lauf) values (?, ?, nextval('leistung.lauf'))"
                                + " on conflict (schluessel) do update set nummer = excluded.nummer, lauf = excluded.lauf")
                .params(schluessel.wert(), nummer)
                .update();
    }

    /// Notes who alone may see the Vorgaenge of a Leistung.
    void vertraulich(LeistungsSchluessel schluessel, Set<String> rollen) {
        db.sql(
                        "insert into leistung.vertraulich (schluessel, rollen) values (?, ?)"
                                + " on conflict (schluessel) do update set rollen = excluded.rollen")
                .params(schluessel.wert(), rollen.toArray(String[]::new))
                .update();
    }

    Map<LeistungsSchluessel, Set<String>> vertrauliche() {
        var alle = new HashMap<LeistungsSchluessel, Set<String>>();
        db.sql("select schluessel, rollen from leistung.vertraulich")
                .query(zeile -> {
                    alle.put(
                            new LeistungsSchluessel(zeile.getString("schluessel")),
                            Set.copyOf(List.of((String[]) zeile.getArray("rollen").getArray())));
                });
        return Map.copyOf(alle);
    }

    /// The number of the last publication of all.
    long lauf() {
        return db.sql("select coalesce(max(lauf), 0) from leistung.aktuell")
                .query(Long.class)
                .single();
    }

    Map<LeistungsSchluessel, Integer> aktuelle() {
        var aktuelle = new HashMap<LeistungsSchluessel, Integer>();
        db.sql("select schluessel, nummer from leistung.aktuell")
                .query(zeile -> {
                    aktuelle.put(
                            new LeistungsSchluessel(zeile.getString("schluessel")),
                            zeile.getInt("nummer"));
                });
        return aktuelle;
    }

    Map<String, byte[]> dateien(LeistungsSchluessel schluessel, int nummer) {
        var dateien = new TreeMap<String, byte[]>();
        db.sql("select name, inhalt from leistung.datei where schluessel = ? and nummer = ?")
                .params(schluessel.wert(), nummer)
                .query(zeile -> {
                    dateien.put(zeile.getString("name"), zeile.getBytes("inhalt"));
                });
        return dateien;
    }
}
