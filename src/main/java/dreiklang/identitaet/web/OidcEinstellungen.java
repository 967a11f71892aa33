package dreiklang.identitaet.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The sign-in of the house by OpenID Connect, from `dreiklang.yaml`.
///
/// @param aussteller address of the issuer, empty when there is none
/// @param kennung client id
/// @param geheimnis client secret; belongs into the environment
///   (`DREIKLANG_ANMELDUNG_OIDC_GEHEIMNIS`)
/// @param merkmal claim that holds the sign-in name
@ConfigurationProperties("dreiklang.anmeldung.oidc")
record OidcEinstellungen(
        @DefaultValue("") String aussteller,
        @DefaultValue("") String kennung,
        @DefaultValue("") String geheimnis,
        @DefaultValue("preferred_username") String merkmal) {

    /// Whether the button appears.
    boolean eingerichtet() {
        return !aussteller.isBlank();
    }

    /// Says nothing that does not belong into a log.
    @Override
    public String toString() {
        return "OidcEinstellungen[" + aussteller + "]";
    }
}
