package dreiklang.zahlung;

import dreiklang.basis.Befund;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Kapitelleser;
import dreiklang.basis.YamlKnoten;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Knows the account to which people pay: from the installation, otherwise from the Kommune's
/// `kasse.yaml`.
@Component
@EnableConfigurationProperties(ZahlungEinstellungen.class)
class Kassenverzeichnis {

    private static final String DATEI = "kasse.yaml";

    private final boolean eingestellt;
    private volatile @Nullable Kasse kasse;

    Kassenverzeichnis(ZahlungEinstellungen einstellungen) {
        this.eingestellt = !einstellungen.iban().isBlank();
        if (eingestellt) {
            var neu =
                    Kasse.von(
                            einstellungen.empfaenger(), einstellungen.iban(), einstellungen.bic());
            if (!neu.gueltig()) {
                throw new IllegalStateException(
                        "Z-301 dreiklang.kasse: Empfänger, IBAN oder BIC sind nicht gültig. Bitte prüfen Sie die Angaben.");
            }
            kasse = neu;
        }
    }

    /// @throws FachlicherFehler Z-302 when no account is known
    Kasse kasse() {
        var bekannt = kasse;
        if (bekannt == null) {
            throw new FachlicherFehler(Fehlerart.VORUEBERGEHEND, "Z-302");
        }
        return bekannt;
    }

    List<Befund> laden(Path ordner) {
        var datei = ordner.resolve(DATEI);
        var befunde = new ArrayList<Befund>();
        if (!Files.exists(datei)) {
            return befunde;
        }
        try {
            YamlKnoten.lesen(DATEI, Files.readAllBytes(datei), befunde)
                    .ifPresent(knoten -> lesen(knoten, befunde));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return befunde;
    }

    private void lesen(YamlKnoten knoten, List<Befund> befunde) {
        var leser = new Kapitelleser(befunde);
        leser.nur(knoten, Set.of("empfaenger", "iban", "bic"));
        var neu =
                Kasse.von(
                        leser.pflichttext(knoten, "empfaenger", 70),
                        leser.pflichttext(knoten, "iban", 42),
                        leser.text(knoten, "bic", 11).orElse(""));
        if (befunde.isEmpty() && !neu.gueltig()) {
            leser.melde(
                    knoten,
                    "Z-105",
                    "IBAN oder BIC sind nicht gültig. Bitte prüfen Sie die Angaben.");
        }
        if (befunde.isEmpty() && !eingestellt) {
            kasse = neu;
        }
    }
}
