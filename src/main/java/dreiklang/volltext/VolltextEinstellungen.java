package dreiklang.volltext;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which machine searches.
///
/// @param opensearch address of an OpenSearch server; without one, Lucene on this machine
/// @param benutzer name to sign in with there, empty for none
/// @param kennwort the password to it
/// @param vorsatz beginning of the names of its indexes; another one for each Dreiklang on the same
///   server
/// @param splitter into how many parts an index is divided there
/// @param frist longest wait for an answer
@ConfigurationProperties("dreiklang.volltext")
record VolltextEinstellungen(
        Optional<URI> opensearch,
        @DefaultValue("") String benutzer,
        @DefaultValue("") String kennwort,
        @DefaultValue("dreiklang") String vorsatz,
        @DefaultValue("1") int splitter,
        @DefaultValue("30s") Duration frist) {}
