package dreiklang.postfach;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The access to the delivery service of the Nutzerkonten (FIT-Connect), from `dreiklang.yaml`.
///
/// @param anmeldedienst address that gives the access token; empty: there is no such way
/// @param dienst address of the delivery service
/// @param kennung client id
/// @param geheimnis client secret; belongs into the environment
///   (`DREIKLANG_NUTZERKONTO_ZUSTELLUNG_GEHEIMNIS`)
/// @param zustellpunkt number of the destination that stands for the Postfaecher
/// @param schluessel file with the private key of the Kommune (PEM)
/// @param zertifikat file with its certificate (PEM), with which the Postfach knows the sender
/// @param frist longest time for one call
/// @param geduld how long it is tried before the Sendung waits in the portal instead
/// @param nurDemo only where the demo Nutzerkonto runs beside the demo
@ConfigurationProperties("dreiklang.nutzerkonto.zustellung")
record NutzerkontoZustellung(
        @DefaultValue("") String anmeldedienst,
        @DefaultValue("") String dienst,
        @DefaultValue("") String kennung,
        @DefaultValue("") String geheimnis,
        @DefaultValue("") String zustellpunkt,
        @DefaultValue("") String schluessel,
        @DefaultValue("") String zertifikat,
        @DefaultValue("20s") Duration frist,
        @DefaultValue("24h") Duration geduld,
        @DefaultValue("false") boolean nurDemo) {

    /// Whether Sendungen can take that way.
    ///
    /// @param demo whether the demo Nutzerkonto runs beside the demo
    boolean eingerichtet(boolean demo) {
        return !anmeldedienst.isBlank() && (demo || !nurDemo);
    }

    /// Says nothing that does not belong into a log.
    @Override
    public String toString() {
        return "NutzerkontoZustellung[" + dienst + "]";
    }
}
