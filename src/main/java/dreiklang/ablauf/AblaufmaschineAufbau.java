package dreiklang.ablauf;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/// Builds the engine: own schema `ablauf`, nothing switched on that is not used, hardened.
final class AblaufmaschineAufbau {

    private static final String SCHEMA = "ablauf";

    private AblaufmaschineAufbau() {}

    /// The engine on the program's database; its tables are made at the first start and after an
    /// update of the library.
    static ProcessEngine bauen(
            DataSource datenbank,
            PlatformTransactionManager transaktionen,
            Clock uhr,
            AblaufmaschineHaertung.Ziel ziel) {
        tabellen(datenbank);
        var einstellung = new SpringProcessEngineConfiguration();
        einstellung.setTransactionManager(transaktionen);
        einstellung.setDataSource(datenbank);
        einstellung.setDatabaseTablePrefix(SCHEMA + ".");
        einstellung.setTablePrefixIsSchema(true);
        einstellung.setDatabaseSchemaUpdate("none");
        einstellung.setClock(new Flowableuhr(uhr));
        haerten(einstellung, ziel);
        return einstellung.buildProcessEngine();
    }

    private static void haerten(
            ProcessEngineConfigurationImpl einstellung, AblaufmaschineHaertung.Ziel ziel) {
        var ausdruecke = new AblaufmaschineHaertung.Ausdruecke(ziel);
        einstellung.setBeans(Map.of());
        einstellung.setExpressionManager(ausdruecke);
        einstellung.setActivityBehaviorFactory(
                AblaufmaschineHaertung.nurErlaubteAktivitaeten(ausdruecke));
        einstellung.setListenerFactory(AblaufmaschineHaertung.keineZuhoerer());
        einstellung.setScriptEngine(AblaufmaschineHaertung.keineSkripte());
        einstellung.setEnableSafeBpmnXml(true);
        schlank(einstellung);
    }

    private static void schlank(ProcessEngineConfigurationImpl einstellung) {
        einstellung.setDisableIdmEngine(true);
        einstellung.setDisableEventRegistry(true);
        einstellung.setEnableEventDispatcher(false);
        einstellung.setAsyncExecutorActivate(false);
        einstellung.setHistoryLevel(HistoryLevel.NONE);
        einstellung.setCreateDiagramOnDeploy(false);
        einstellung.setEngineName("dreiklang");
    }

    /// Makes or updates the tables in one transaction, so that a crash in between leaves nothing
    /// half done.
    private static void tabellen(DataSource datenbank) {
        try (Connection verbindung = datenbank.getConnection()) {
            var sql = new JdbcTemplate(new SingleConnectionDataSource(verbindung, true));
            sql.execute("create schema if not exists " + SCHEMA);
            if (vorhanden(sql)) {
                return;
            }
            anlegen(verbindung, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "the tables of the process engine could not be made", e);
        }
    }

    private static void anlegen(Connection verbindung, JdbcTemplate sql) throws SQLException {
        verbindung.setAutoCommit(false);
        try {
            sql.execute("set local search_path = " + SCHEMA);
            var einmal = new StandaloneProcessEngineConfiguration();
            einmal.setDataSource(new SingleConnectionDataSource(verbindung, true));
            einmal.setTransactionsExternallyManaged(true);
            einmal.setDatabaseSchema(SCHEMA);
            einmal.setDatabaseSchemaUpdate("true");
            einmal.setBeans(Map.of());
            schlank(einmal);
            einmal.buildProcessEngine().close();
            // The engine sets the path for the whole session; the connection goes back to the pool.
            sql.execute("reset search_path");
            verbindung.commit();
        } finally {
            verbindung.rollback();
            verbindung.setAutoCommit(true);
        }
    }

    private static boolean vorhanden(JdbcTemplate sql) {
        boolean tabelle =
                sql.queryForList(
                                        "select to_regclass('"
                                                + SCHEMA
                                                + ".act_ge_property')::text",
                                        String.class)
                                .getFirst()
                        != null;
        return tabelle
                && sql.queryForList(
                                "select value_ from "
                                        + SCHEMA
                                        + ".act_ge_property where name_ = 'schema.version'",
                                String.class)
                        .contains(ProcessEngine.VERSION);
    }

    /// Shows Flowable the program's clock, which the Zeitmaschine may have moved.
    private record Flowableuhr(Clock uhr) implements org.flowable.common.engine.impl.runtime.Clock {
        @Override
        public Date getCurrentTime() {
            return Date.from(uhr.instant());
        }

        @Override
        public Calendar getCurrentCalendar() {
            return getCurrentCalendar(getCurrentTimeZone());
        }

        @Override
        public Calendar getCurrentCalendar(TimeZone zone) {
            return GregorianCalendar.from(uhr.instant().atZone(zone.toZoneId()));
        }

        @Override
        public TimeZone getCurrentTimeZone() {
            return TimeZone.getTimeZone("Europe/Berlin");
        }

        @Override
        public void setCurrentTime(Date zeit) {
            throw new UnsupportedOperationException("the clock belongs to the program");
        }

        @Override
        public void setCurrentCalendar(Calendar zeit) {
            throw new UnsupportedOperationException("the clock belongs to the program");
        }

        @Override
        public void reset() {
            // It was never set.
        }
    }
}
