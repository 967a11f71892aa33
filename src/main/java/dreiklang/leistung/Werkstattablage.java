package dreiklang.leistung;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Writes the files of packages that are being worked on, and keeps what stood there before, so
/// that a change can be taken back.
@Component
class Werkstattablage {

    private static final int GROESSTE_DATEI = 1_000_000;
    private static final int MEISTE_DATEIEN = 300;
    private static final Pattern DATEINAME =
            Pattern.compile(
                    "(leistung|formular|gebuehren|akte|kennzahlen|vorpruefung|schritte)\\.yaml|ablauf\\.bpmn"
                            + "|(formulare|beispiele|texte)/[a-z0-9-]{1,60}\\.yaml|codes/[a-z0-9-]{1,60}\\.csv|(vorlagen|bausteine)/[a-z0-9-]{1,60}\\.md");

    private final WerkstattRepository werkstuecke;
    private final SchrittRepository schritte;
    private final Clock uhr;

    Werkstattablage(WerkstattRepository werkstuecke, SchrittRepository schritte, Clock uhr) {
        this.werkstuecke = werkstuecke;
        this.schritte = schritte;
        this.uhr = uhr;
    }

    /// Texts as files of the package; an empty one is taken away.
    ///
    /// @throws FachlicherFehler L-143 when a package has no such file, L-144 when it is too large
    Map<String, Optional<byte[]>> dateien(
            LeistungsSchluessel schluessel, Map<String, String> texte) {
        var da = werkstuecke.finden(schluessel).map(Werkstueck::dateien).orElse(Map.of());
        var neu = new TreeMap<String, Optional<byte[]>>();
        texte.forEach((datei, text) -> {
            if (!DATEINAME.matcher(datei).matches()) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "L-143", datei);
            }
            var inhalt = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
            if (inhalt.length > GROESSTE_DATEI || da.size() >= MEISTE_DATEIEN) {
                throw new FachlicherFehler(Fehlerart.ZU_GROSS, "L-144");
            }
            neu.put(datei, text.isBlank() ? Optional.empty() : Optional.of(inhalt));
        });
        return neu;
    }

    /// Changes files; the others stay.
    ///
    /// @param neu new content by name, empty for a file that is taken away
    /// @throws FachlicherFehler L-142 when somebody else was faster
    void aendern(
            LeistungsSchluessel schluessel,
            int version,
            Map<String, Optional<byte[]>> neu,
            String wer) {
        var jetzt = uhr.instant().truncatedTo(ChronoUnit.MICROS);
        var da = werkstuecke.finden(schluessel).map(Werkstueck::dateien).orElse(Map.of());
        if (!werkstuecke.weiterzaehlen(schluessel, version, jetzt, wer)) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "L-142");
        }
        var davor = new TreeMap<String, Optional<byte[]>>();
        neu.forEach((name, inhalt) -> {
            var alt = Optional.ofNullable(da.get(name));
            if (!gleich(alt, inhalt)) {
                davor.put(name, alt);
                schreiben(schluessel, name, inhalt);
            }
        });
        if (!davor.isEmpty()) {
            var schritt = new Werkschritt(version + 1, jetzt, wer, List.copyOf(davor.keySet()));
            schritte.merken(schluessel, schritt, davor);
        }
    }

    private static boolean gleich(Optional<byte[]> alt, Optional<byte[]> neu) {
        return alt.isPresent() == neu.isPresent()
                && Arrays.equals(alt.orElse(new byte[0]), neu.orElse(new byte[0]));
    }

    private void schreiben(LeistungsSchluessel schluessel, String name, Optional<byte[]> inhalt) {
        inhalt.ifPresentOrElse(
                i -> werkstuecke.schreiben(schluessel, name, i),
                () -> werkstuecke.dateiLoeschen(schluessel, name));
    }

    /// The last change that can be taken back.
    Optional<Werkschritt> letzter(LeistungsSchluessel schluessel) {
        return schritte.letzter(schluessel);
    }

    /// Takes the last change back: its files become again what they were. That counts as a change
    /// too, but as none that can be taken back.
    ///
    /// @throws FachlicherFehler L-142 when somebody else was faster, L-192 when there is none
    Werkschritt zurueck(LeistungsSchluessel schluessel, int version, String wer) {
        var jetzt = uhr.instant().truncatedTo(ChronoUnit.MICROS);
        if (!werkstuecke.weiterzaehlen(schluessel, version, jetzt, wer)) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "L-142");
        }
        var schritt =
                schritte.letzter(schluessel)
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.KONFLIKT, "L-192"));
        schritte.davor(schluessel, schritt.version())
                .forEach((name, inhalt) -> schreiben(schluessel, name, inhalt));
        schritte.vergessen(schluessel, schritt.version());
        return schritt;
    }
}
