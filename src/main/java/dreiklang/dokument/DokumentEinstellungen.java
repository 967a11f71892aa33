package dreiklang.dokument;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What the installation can set for files.
///
/// @param groesste largest file
/// @param clamd the virus scanner
@ConfigurationProperties("dreiklang.dokument")
record DokumentEinstellungen(@DefaultValue("25MB") DataSize groesste, @DefaultValue Clamd clamd) {

    /// How clamd is reached.
    ///
    /// @param adresse `tcp://host:3310` or `unix:/run/clamav/clamd.ctl`; empty: there is none
    /// @param frist longest time for one file
    record Clamd(@DefaultValue("") String adresse, @DefaultValue("30s") Duration frist) {}
}
