package dreiklang.akte;

import dreiklang.Stadttest;
import dreiklang.akte.Zugriffsregel.Gegenstand;
import dreiklang.akte.Zugriffsregel.Kreis;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long a page of the list takes among 400,000 Akten, with and without rules. Not part of the
/// suite; by hand with `-Dtest=Zugriffsmessung`.
class Zugriffsmessung extends Stadttest {

    private static final Logger LOG = LoggerFactory.getLogger(Zugriffsmessung.class);
    private static final int WIEDERHOLT = 15;

    @Autowired private Akten akten;
    @Autowired private ZugriffRepository regeln;
    @Autowired private Konten konten;
    @Autowired private Organisation organisation;
    @Autowired private JdbcClient sql;

    @Test
    void messen() {
        organisation.laden(java.nio.file.Path.of("kommune/demo"));
        akten.laden(java.nio.file.Path.of("kommune/demo"));
        sql.sql(
                        """
                        insert into akte.akte (aktenzeichen, nummer, bezug, betreff, einheit, eroeffnet, aufbewahrung)
                        select p.nummer || '-2019-' || lpad(i::text, 6, '0'), p.nummer, 'messung:' || i, 'Messung ' || i,
                               (array['36.1', '20.1', '10', '33.2', '51.1', '30', '63', '66.1'])[1 + i % 8],
                               timestamptz '2019-01-01' + i * interval '10 minutes', 10
                          from generate_series(1, 400000) i
                          join (select nummer, row_number() over (order by nummer) - 1 as n, count(*) over () as m from akte.aktenplan) p
                            on p.n = i % p.m
                        """)
                .update();
        sql.sql("analyze akte.akte").update();
        zeit("ohne Regeln, a.berger", "a.berger");
        zeit("ohne Regeln, e.nowak (alles)", "e.nowak");
        var einzelne =
                sql.sql("select aktenzeichen from akte.akte where einheit = '20.1' limit 1000")
                        .query(String.class)
                        .list();
        var erteilt = new ArrayList<Long>();
        erteilt.add(regeln.erteilen(regel(Gegenstand.PLAN, "33", true)));
        erteilt.add(regeln.erteilen(regel(Gegenstand.PLAN, "20.30", false)));
        erteilt.add(regeln.erteilen(regel(Gegenstand.EINHEIT, "66.1", false)));
        zeit("drei Regeln für Zweige und Einheiten, a.berger", "a.berger");
        zeit("drei Regeln für Zweige und Einheiten, e.nowak", "e.nowak");
        einzelne.forEach(z -> erteilt.add(regeln.erteilen(regel(Gegenstand.AKTE, z, true))));
        zeit("und 1.000 für einzelne Akten, a.berger", "a.berger");
        zeit("und 1.000 für einzelne Akten, e.nowak", "e.nowak");
        var eine = new Aktenzeichen(einzelne.getFirst());
        dauer("eine Akte ansehen", () -> als("a.berger", () -> akten.ansehen(eine)));
    }

    private void zeit(String was, String wer) {
        dauer(was, () -> als(wer, () -> akten.liste("", 1)));
        LOG.info("{}: {} Akten", was, als(wer, () -> akten.liste("", 1)).gesamt());
    }

    private static void dauer(String was, Supplier<?> arbeit) {
        var zeiten = new ArrayList<Long>();
        for (int i = 0; i < WIEDERHOLT; i++) {
            long beginn = System.nanoTime();
            var unused = arbeit.get();
            zeiten.add((System.nanoTime() - beginn) / 1_000_000);
        }
        zeiten.sort(null);
        LOG.info(
                "{}: Mitte {} ms, größte {} ms", was, zeiten.get(WIEDERHOLT / 2), zeiten.getLast());
    }

    private Zugriffsregel regel(Gegenstand was, String objekt, boolean erlaubt) {
        return new Zugriffsregel(
                0,
                was,
                objekt,
                Kreis.ALLE,
                "",
                erlaubt,
                false,
                "Messung",
                "programm",
                uhr.instant(),
                Optional.empty());
    }

    private <T> T als(String wer, Supplier<T> arbeit) {
        return konten.als(organisation.mitAnmeldename(wer).orElseThrow().id(), arbeit);
    }
}
