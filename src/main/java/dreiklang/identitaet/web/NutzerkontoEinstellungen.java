package dreiklang.identitaet.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How people prove which Nutzerkonto is theirs: OpenID Connect to a broker in front of the BundID,
/// from `dreiklang.yaml`.
///
/// @param aussteller address of the issuer, empty when there is none
/// @param kennung client id
/// @param geheimnis client secret; belongs into the environment
///   (`DREIKLANG_NUTZERKONTO_ANMELDUNG_GEHEIMNIS`)
/// @param merkmalPostkorb claim that holds the address of the Postfach
/// @param merkmalNiveau claim that holds the level of trust
/// @param nurDemo only where the demo Nutzerkonto runs beside the demo
@ConfigurationProperties("dreiklang.nutzerkonto.anmeldung")
record NutzerkontoEinstellungen(
        @DefaultValue("") String aussteller,
        @DefaultValue("") String kennung,
        @DefaultValue("") String geheimnis,
        @DefaultValue("legacyPostkorbHandle") String merkmalPostkorb,
        @DefaultValue("trustLevel") String merkmalNiveau,
        @DefaultValue("false") boolean nurDemo) {

    /// @param demo whether the demo Nutzerkonto runs beside the demo
    boolean eingerichtet(boolean demo) {
        return !aussteller.isBlank() && (demo || !nurDemo);
    }

    /// Says nothing that does not belong into a log.
    @Override
    public String toString() {
        return "NutzerkontoEinstellungen[" + aussteller + "]";
    }
}
