package dreiklang.fachverfahren;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Recht;
import dreiklang.basis.Zufall;
import dreiklang.fachverfahren.Meldung.Art;
import dreiklang.fachverfahren.Meldung.Eingabe;
import dreiklang.fachverfahren.Meldung.Herkunft;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for what Fachverfahren report back: once for each key, and only about what was
/// delivered to them.
@Service
public class Meldungen {

    private static final Pattern SCHLUESSEL = Pattern.compile("[A-Za-z0-9._:-]{1,200}");
    private static final Pattern ETWAS = Pattern.compile("[^\\s\\p{Z}]");
    private static final Pattern BETRAG = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{2})?");
    private static final int WERT = 500;
    private static final int ZURUECKGEWIESENE = 100;

    private final MeldungRepository ablage;
    private final ZustellungRepository zustellungen;
    private final VerzeichnisRepository verzeichnis;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Meldungen(
            MeldungRepository ablage,
            ZustellungRepository zustellungen,
            VerzeichnisRepository verzeichnis,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.ablage = ablage;
        this.zustellungen = zustellungen;
        this.verzeichnis = verzeichnis;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// A file that was not taken in.
    ///
    /// @param fachverfahren from whom it came
    /// @param datei its name
    /// @param grund why
    /// @param zeitpunkt when
    public record Zurueckgewiesen(
            String fachverfahren, String datei, String grund, Instant zeitpunkt) {}

    /// Takes a report in. The same key with the same content gives the stored one again.
    ///
    /// @param fachverfahren Kennung of whoever reports; proven by its secret or its folder
    /// @throws FachlicherFehler H-302 when a value does not fit, H-304 when the key is known with
    ///   other content, H-305 when nothing of that kind was delivered to it
    @Offen("the secret or the folder of the Fachverfahren is the proof")
    @Transactional
    public Meldung annehmen(String fachverfahren, Herkunft weg, Eingabe eingabe) {
        var art = geprueft(eingabe);
        var abdruck = abdruck(eingabe);
        var zustellung =
                zustellungen
                        .zuBezug(fachverfahren, eingabe.bezug())
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "H-305"));
        var meldung =
                new Meldung(
                        Zufall.kennung(uhr),
                        fachverfahren,
                        zustellung.vorgang(),
                        art,
                        eingabe.wert().strip(),
                        weg,
                        // As exactly as the database keeps it, so that a repeated answer is the
                        // same.
                        uhr.instant().truncatedTo(ChronoUnit.MICROS));
        if (!ablage.anlegen(meldung, eingabe.schluessel(), abdruck, zustellung.id())) {
            return schonDa(fachverfahren, eingabe.schluessel(), abdruck);
        }
        bekanntmachen(meldung);
        return meldung;
    }

    /// Checksum of what a report says; the key is not part of it.
    static String abdruck(Eingabe eingabe) {
        return Pruefsumme.von(String.join("\u0000", eingabe.bezug(), eingabe.art(), eingabe.wert()))
                .hex();
    }

    private Meldung schonDa(String fachverfahren, String schluessel, String abdruck) {
        var alt = ablage.zuSchluessel(fachverfahren, schluessel).orElseThrow();
        if (!alt.abdruck().equals(abdruck)) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "H-304");
        }
        return alt.meldung();
    }

    private void bekanntmachen(Meldung m) {
        var name =
                verzeichnis
                        .finden(m.fachverfahren())
                        .map(Fachverfahren::name)
                        .orElse(m.fachverfahren());
        ereignisse.publishEvent(
                new FachverfahrenGemeldet(m.vorgang(), name, m.art(), m.wert(), m.eingegangen()));
        ereignisse.publishEvent(
                new Protokolleintrag(
                        "fachverfahren.gemeldet",
                        "meldung:" + m.id(),
                        Map.of("vorgang", m.vorgang().toString(), "von", m.fachverfahren())));
    }

    private static Art geprueft(Eingabe eingabe) {
        pruefen(SCHLUESSEL.matcher(eingabe.schluessel()).matches(), "Idempotency-Key");
        pruefen(SCHLUESSEL.matcher(eingabe.bezug()).matches(), "bezug");
        var wert = eingabe.wert();
        boolean kurz = wert.codePointCount(0, wert.length()) <= WERT;
        pruefen(kurz && Sichtbares.nur(wert), "wert");
        var art =
                Arrays.stream(Art.values())
                        .filter(a -> a.name().equals(eingabe.art()))
                        .findFirst()
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.EINGABE, "H-302", "art"));
        pruefen(art == Art.EINGANG || ETWAS.matcher(wert).find(), "wert");
        pruefen(art != Art.BETRAG || BETRAG.matcher(wert).matches(), "wert");
        return art;
    }

    private static void pruefen(boolean gut, String feld) {
        if (!gut) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "H-302", feld);
        }
    }

    /// What was reported about a Vorgang, oldest first.
    @Offen("callers check who may see the Vorgang")
    public List<Meldung> zu(UUID vorgang) {
        return ablage.zu(vorgang);
    }

    /// The files that were not taken in, newest first.
    @Braucht(Recht.ADMINISTRIEREN)
    public List<Zurueckgewiesen> zurueckgewiesene() {
        return ablage.zurueckgewiesene(ZURUECKGEWIESENE);
    }
}
