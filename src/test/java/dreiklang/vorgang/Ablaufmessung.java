package dreiklang.vorgang;

import com.zaxxer.hikari.HikariDataSource;
import dreiklang.Dreiklang;
import dreiklang.ablauf.Ablaeufe.Umgebung;
import dreiklang.ablauf.Ablaufmodell.Aufgabenart;
import dreiklang.antrag.AntragId;
import dreiklang.basis.Zufall;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.leistung.Leistungspaket;
import dreiklang.vorgang.Vorgangsbild.Schritt;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/// How many standard Vorgaenge a second begin, are taken and decided, beside bare Flowable with the
/// same process on the same database. Of the Vorgang everything the module keeps is written: its
/// row, Aufgaben, step times, history and Protokoll; Akte and Bescheid are not made.
public final class Ablaufmessung {

    private static final int LEUTE = 4;
    private static final int JE_BLOCK = 1_000;
    private static final int BLOECKE = 5;
    private static final String PROZESS =
            "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" xmlns:flowable=\"http://flowable.org/bpmn\" targetNamespace=\"x\"><process id=\"standard\" isExecutable=\"true\">"
                    + "<startEvent id=\"a\"/><userTask id=\"b\" name=\"Bearbeiten\"/><userTask id=\"c\" name=\"Entscheiden\"/><serviceTask id=\"d\" flowable:expression=\"${true}\"/><endEvent id=\"e\"/>"
                    + "<sequenceFlow id=\"f1\" sourceRef=\"a\" targetRef=\"b\"/><sequenceFlow id=\"f2\" sourceRef=\"b\" targetRef=\"c\"/><sequenceFlow id=\"f3\" sourceRef=\"c\" targetRef=\"d\"/><sequenceFlow id=\"f4\" sourceRef=\"d\" targetRef=\"e\"/></process></definitions>";

    private final ConfigurableApplicationContext stadt;
    private final Ablaufsteuerung ablauf;
    private final VorgangRepository vorgaenge;
    private final VerlaufRepository verlauf;
    private final Vorgangsakte akte;
    private final TransactionTemplate transaktion;
    private final Clock uhr;
    private final Leistungspaket paket;

    private Ablaufmessung(ConfigurableApplicationContext stadt) {
        this.stadt = stadt;
        ablauf = stadt.getBean(Ablaufsteuerung.class);
        vorgaenge = stadt.getBean(VorgangRepository.class);
        verlauf = stadt.getBean(VerlaufRepository.class);
        akte = stadt.getBean(Vorgangsakte.class);
        transaktion = stadt.getBean(TransactionTemplate.class);
        uhr = stadt.getBean(Clock.class);
        paket =
                stadt.getBean(Leistungen.class)
                        .paket(new LeistungsSchluessel("reitkennzeichen"))
                        .orElseThrow();
    }

    /// Measures.
    ///
    /// @return the section of docs/leistung.md
    public static String messen(Path ordner) throws Exception {
        try (var stadt =
                SpringApplication.run(
                        Dreiklang.class,
                        "--dreiklang.daten=" + ordner,
                        "--dreiklang.demo=true",
                        "--dreiklang.demo-vorgaenge=0",
                        "--server.port=0")) {
            return new Ablaufmessung(stadt).messen();
        }
    }

    private String messen() throws Exception {
        var zugang = stadt.getBean(JdbcConnectionDetails.class);
        try (var quelle = new HikariDataSource()) {
            quelle.setJdbcUrl(
                    zugang.getJdbcUrl()
                            + (zugang.getJdbcUrl().contains("?") ? "&" : "?")
                            + "currentSchema=bar");
            quelle.setUsername(zugang.getUsername());
            quelle.setPassword(zugang.getPassword());
            try (var verbindung = quelle.getConnection();
                    var befehl = verbindung.createStatement()) {
                befehl.execute("create schema bar");
            }
            var einstellung = new StandaloneProcessEngineConfiguration();
            einstellung.setDataSource(quelle);
            einstellung.setDatabaseSchema("bar");
            einstellung.setDatabaseSchemaUpdate("true");
            einstellung.setAsyncExecutorActivate(false);
            var flowable = einstellung.buildProcessEngine();
            flowable.getRepositoryService()
                    .createDeployment()
                    .addString("standard.bpmn20.xml", PROZESS)
                    .deploy();
            return bericht(flowable);
        }
    }

    private String bericht(ProcessEngine flowable) throws Exception {
        block(() -> vorgang());
        block(() -> prozess(flowable));
        var wir = new ArrayList<Double>();
        var bar = new ArrayList<Double>();
        for (int i = 0; i < BLOECKE; i++) {
            wir.add(block(() -> vorgang()));
            bar.add(block(() -> prozess(flowable)));
        }
        double a = mitte(wir);
        double b = mitte(bar);
        return String.format(
                Locale.GERMANY,
                """
                ## Abläufe

                Ein Standard-Vorgang beginnt, wird übernommen und entschieden: %d gleichzeitig, je Block %d, Median aus %d Blöcken, abwechselnd
                auf derselben Datenbank. Bei Dreiklang mit allem, was das Modul `vorgang` dabei schreibt (Vorgang, Aufgaben, Zeiten der Schritte,
                Verlauf, Protokoll), ohne Akte und Bescheid; bei Flowable derselbe Prozess mit den Voreinstellungen der Bibliothek (Historie `audit`).

                | | Vorgänge je Sekunde |
                |---|---:|
                | Dreiklang | %.0f |
                | Flowable allein | %.0f |

                Das sind **%.0f %%** von Flowable allein. Ziel: mindestens 60 %%.
                """,
                LEUTE,
                JE_BLOCK,
                BLOECKE,
                a,
                b,
                100 * a / b);
    }

    private static double mitte(List<Double> werte) {
        return werte.stream().sorted().toList().get(werte.size() / 2);
    }

    private static double block(Callable<?> eines) throws Exception {
        long anfang = System.nanoTime();
        try (var leute = Executors.newFixedThreadPool(LEUTE)) {
            var laeufe = new ArrayList<Future<?>>();
            for (int i = 0; i < JE_BLOCK; i++) {
                laeufe.add(leute.submit(eines));
            }
            for (var lauf : laeufe) {
                lauf.get();
            }
        }
        return JE_BLOCK * 1e9 / (System.nanoTime() - anfang);
    }

    private static boolean prozess(ProcessEngine flowable) {
        var instanz = flowable.getRuntimeService().startProcessInstanceByKey("standard").getId();
        var aufgaben = flowable.getTaskService();
        var erste = aufgaben.createTaskQuery().processInstanceId(instanz).singleResult();
        aufgaben.claim(erste.getId(), "a.berger");
        aufgaben.complete(erste.getId());
        aufgaben.complete(
                aufgaben.createTaskQuery().processInstanceId(instanz).singleResult().getId());
        return true;
    }

    private Vorgang vorgang() {
        var umgebung = new Umgebung(Map.of("anzahl", List.of("1")), schritt -> {});
        var wer = Optional.of(new BeschaeftigteId(Zufall.kennung(uhr)));
        var id = new VorgangId(Zufall.kennung(uhr));
        transaktion.executeWithoutResult(t -> {
            String kennung = ablauf.bereitstellen(paket);
            var lage = ablauf.starten(kennung, id, umgebung);
            vorgaenge.anlegen(neu(id, kennung, lage.instanz()));
            ablauf.eintragen(id, kennung, lage);
            verlauf.schritt(id, new Schritt(uhr.instant(), "eroeffnet", Optional.empty(), ""));
        });
        var v = vorgaenge.finden(id).orElseThrow();
        var meiner =
                transaktion.execute(t ->
                        akte.tun(
                                v,
                                Verb.UEBERNEHMEN,
                                "uebernommen",
                                wer,
                                a -> a.bearbeiterin(wer.get())));
        return transaktion.execute(t -> {
            var entschieden =
                    akte.tun(
                            meiner,
                            Verb.ENTSCHEIDEN,
                            "entschieden.bewilligt",
                            wer,
                            a -> a.entscheidung(Ergebnis.BEWILLIGT, "", uhr.instant()).frist(null));
            ablauf.erledigen(
                    entschieden,
                    List.of(Aufgabenart.BEARBEITEN, Aufgabenart.ENTSCHEIDEN),
                    umgebung);
            return entschieden;
        });
    }

    private Vorgang neu(VorgangId id, String kennung, String instanz) {
        return new Vorgang(
                id,
                0,
                new AntragId(Zufall.kennung(uhr)),
                "MESS-" + id.wert(),
                paket.leistung().schluessel(),
                paket.leistung().fassung(),
                uhr.instant(),
                Optional.empty(),
                Optional.empty(),
                "36.1",
                "36.20.10-2026-" + id.wert(),
                "Messung",
                Vorgangsstand.EINGEGANGEN,
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO,
                Optional.empty(),
                kennung,
                instanz);
    }
}
