package dreiklang.leistung;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How Leistungen are edited in the browser.
///
/// @param vierAugen whether somebody else than the last editor has to publish
@ConfigurationProperties("dreiklang.werkstatt")
record WerkstattEinstellungen(@DefaultValue("true") boolean vierAugen) {}
