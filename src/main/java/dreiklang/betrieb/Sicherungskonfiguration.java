package dreiklang.betrieb;

import java.io.PrintStream;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/// Backup and restore need the settings of the installation and nothing else of the town. Not
/// scanned; started on its own.
@EnableConfigurationProperties(Betriebseinstellungen.class)
class Sicherungskonfiguration {

    @Bean
    ApplicationRunner sicherungslauf(
            Betriebseinstellungen einstellungen,
            @Value("${dreiklang.dateien}") Path dateien,
            @Value("${dreiklang.dokument.speicher.art}") String art,
            @Value("${dreiklang.dokument.speicher.schluessel}") String schluessel,
            ConfigurableApplicationContext umgebung) {
        return argumente -> {
            var befehl = einstellungen.befehl();
            if (befehl.argumente().size() != 1) {
                throw new Startfehler(
                        114,
                        "Bitte genau eine Datei angeben: ./dreiklang " + befehl.name() + " DATEI");
            }
            var datei = Path.of(befehl.argumente().getFirst()).toAbsolutePath();
            ausfuehren(befehl.name(), einstellungen, dateien, datei, System.out);
            if (befehl.name().equals("backup") && art.equalsIgnoreCase("s3")) {
                System.out.println(
                        "Die Dateien liegen in einem S3-Eimer und sind nicht in dieser Sicherung."
                                + " Bitte sichern Sie ihn mit den Mitteln des Anbieters, und zwar nach"
                                + " der Datenbank.");
            }
            if (befehl.name().equals("backup") && !schluessel.isBlank()) {
                System.out.println(
                        "Die Dateien sind verschlüsselt, und die Datei der Schlüssel ist nicht in"
                                + " dieser Sicherung. Bitte bewahren Sie sie an einem anderen Ort auf:"
                                + " Ohne sie ist die Sicherung wertlos.");
            }
            System.exit(SpringApplication.exit(umgebung));
        };
    }

    /// Runs one of the two commands.
    static void ausfuehren(
            String befehl,
            Betriebseinstellungen einstellungen,
            Path dateien,
            Path datei,
            PrintStream ausgabe) {
        if (befehl.equals("backup")) {
            new Sicherung(einstellungen, dateien, ausgabe).schreiben(datei);
        } else {
            new Wiederherstellung(einstellungen, dateien, ausgabe).lesen(datei);
        }
    }
}
