package dreiklang.zahlung;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The account of the installation; what stands here wins over `kasse.yaml`.
///
/// @param empfaenger owner of the account
/// @param iban account number; empty: none
/// @param bic bank code, may be empty
@ConfigurationProperties("dreiklang.kasse")
record ZahlungEinstellungen(
        @DefaultValue("") String empfaenger,
        @DefaultValue("") String iban,
        @DefaultValue("") String bic) {}
