package dreiklang.vorgang;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When something is reported to the Leitung.
///
/// @param nachFristArbeitstage working days after the day by which something should have been done
/// @param niemandArbeitstage working days in which somebody has to take a new Vorgang
/// @param vorGesetzesfristTage days before a Frist of the law ends
@ConfigurationProperties("dreiklang.eskalation")
record Eskalationseinstellungen(
        @DefaultValue("2") int nachFristArbeitstage,
        @DefaultValue("3") int niemandArbeitstage,
        @DefaultValue("14") int vorGesetzesfristTage) {}
