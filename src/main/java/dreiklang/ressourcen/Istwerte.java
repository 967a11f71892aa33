package dreiklang.ressourcen;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Recht;
import dreiklang.ressourcen.EinlesungRepository.Einlesung;
import dreiklang.ressourcen.Istwertvorschau.Aenderung;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of what was really spent: a file of the finance system is shown first and then taken
/// over; each account of a year has one amount, so the same file twice doubles nothing.
@Service
public class Istwerte {

    private static final List<String> ENDUNGEN = List.of(".csv", ".tsv", ".txt", ".xlsx");
    private static final int GROESSTE = 8 * 1024 * 1024;
    private static final Duration AUFGEHOBEN = Duration.ofDays(7);

    private final EinlesungRepository einlesungen;
    private final IstwertRepository ablage;
    private final Ressourcenbuch buch;
    private final Planbezug bezug;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Istwerte(
            EinlesungRepository einlesungen,
            IstwertRepository ablage,
            Ressourcenbuch buch,
            Planbezug bezug,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.einlesungen = einlesungen;
        this.ablage = ablage;
        this.buch = buch;
        this.bezug = bezug;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// Plan and Ist side by side.
    ///
    /// @throws FachlicherFehler P-404 when there is no such plan
    @Braucht(Recht.STEUERUNG_LESEN)
    @Transactional(readOnly = true)
    public Planvergleich vergleichen(String plan) {
        bezug.plan(plan);
        var bestand = buch.bestand(plan);
        return Planvergleich.von(bestand.ansaetze(), bestand.istwerte());
    }

    /// Keeps a file for a look at what taking it over would do.
    ///
    /// @param name its name; the ending says what it is
    /// @throws FachlicherFehler P-404 no such plan, G-119 neither CSV nor XLSX, G-120 too large,
    ///   G-121 the columns are not in it, R-101 it cannot be read
    @Braucht(Recht.PROGRAMM_LEITEN)
    @Transactional
    public EinlesungId hochladen(String plan, String name, InputStream inhalt) throws IOException {
        bezug.plan(plan);
        endung(name);
        byte[] bytes = inhalt.readNBytes(GROESSTE + 1);
        if (bytes.length > GROESSTE) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "G-120", GROESSTE / 1024 / 1024);
        }
        lesen(name, bytes);
        var id = new EinlesungId(UUID.randomUUID());
        einlesungen.vergessen(uhr.instant().minus(AUFGEHOBEN));
        einlesungen.ablegen(plan, id, name, Pruefsumme.von(bytes).hex(), bytes, uhr.instant());
        protokollieren("hochgeladen", id, Map.of("plan", plan));
        return id;
    }

    /// What taking over a file would do, or that it was taken over.
    ///
    /// @throws FachlicherFehler G-404 when there is no such file any more
    @Braucht(Recht.PROGRAMM_LEITEN)
    @Transactional(readOnly = true)
    public Istwertvorschau vorschau(String plan, EinlesungId id) {
        bezug.plan(plan);
        var e = einlesungen.finden(plan, id).orElseThrow(Istwerte::fehlt);
        var datei = e.inhalt().map(b -> lesen(e.datei(), b));
        var aenderungen = datei.map(d -> aenderungen(plan, d)).orElse(List.of());
        return new Istwertvorschau(
                id,
                e.datei(),
                datei,
                aenderungen,
                datei.map(d -> d.werte().size() - aenderungen.size()).orElse(0),
                e.uebernommen(),
                einlesungen.zuletzt(plan, e.pruefsumme()));
    }

    /// Takes over what the preview has shown: the readable rows. Doing it again does nothing.
    ///
    /// @throws FachlicherFehler G-404 when there is no such file any more
    @Braucht(Recht.PROGRAMM_LEITEN)
    @Transactional
    public void uebernehmen(String plan, EinlesungId id) {
        bezug.plan(plan);
        var e = einlesungen.sperren(plan, id).orElseThrow(Istwerte::fehlt);
        e.inhalt().ifPresent(b -> uebernehmen(plan, e, lesen(e.datei(), b)));
    }

    private void uebernehmen(String plan, Einlesung e, Istwertdatei datei) {
        var aenderungen = aenderungen(plan, datei);
        aenderungen.forEach(a -> ablage.schreiben(plan, a.neu(), e.id().wert()));
        einlesungen.uebernommen(e.id(), uhr.instant());
        protokollieren(
                "uebernommen",
                e.id(),
                Map.of(
                        "plan",
                        plan,
                        "geaendert",
                        Integer.toString(aenderungen.size()),
                        "ausgelassen",
                        Integer.toString(datei.gruende().size())));
    }

    private List<Aenderung> aenderungen(String plan, Istwertdatei datei) {
        var alt = new HashMap<Istwert.Schluessel, BigDecimal>();
        ablage.alle(plan).forEach(i -> alt.put(i.schluessel(), i.betrag()));
        return datei.werte().stream()
                .map(i -> new Aenderung(i, Optional.ofNullable(alt.get(i.schluessel()))))
                .filter(a -> a.alt().filter(b -> b.compareTo(a.neu().betrag()) == 0).isEmpty())
                .toList();
    }

    private static Istwertdatei lesen(String name, byte[] inhalt) {
        try {
            var datei = Files.createTempFile("istwerte", endung(name));
            try {
                Files.write(datei, inhalt);
                return Istwertdatei.lesen(datei);
            } finally {
                Files.delete(datei);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String endung(String name) {
        return ENDUNGEN.stream()
                .filter(name.toLowerCase(Locale.ROOT)::endsWith)
                .findFirst()
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.EINGABE, "G-119"));
    }

    private static FachlicherFehler fehlt() {
        return new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "G-404");
    }

    private void protokollieren(String tat, EinlesungId id, Map<String, String> einzelheiten) {
        ereignisse.publishEvent(
                new Protokolleintrag(
                        "ressourcen.istwerte-" + tat, "einlesung:" + id.wert(), einzelheiten));
    }
}
