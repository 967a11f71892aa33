package dreiklang.webdav;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What the installation can set for WebDAV.
///
/// @param zwischen most bytes of one person's temporary files
/// @param leben how long a temporary file lives after its last change
/// @param sperre longest time a program holds a Schriftstück without renewing it
@ConfigurationProperties("dreiklang.webdav")
record WebdavEinstellungen(
        @DefaultValue("200MB") DataSize zwischen,
        @DefaultValue("24h") Duration leben,
        @DefaultValue("1h") Duration sperre) {}
