package dreiklang.vorgang;

import dreiklang.basis.Befund;
import dreiklang.basis.Kapitelleser;
import dreiklang.basis.Offen;
import dreiklang.basis.YamlKnoten;
import dreiklang.leistung.Leistungspaket;
import dreiklang.leistung.spi.Kapitelpruefer;
import dreiklang.seite.Kommunenangaben;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// The door of the Rechtsbehelfsbelehrung: which remedy there is against a Bescheid, by Land, kind
/// of matter and validity; read from `rechtsbehelf.yaml` of the program and of the Kommune.
@Service
public class Rechtsbehelfe implements Kapitelpruefer {

    static final String KAPITEL = "leistung.yaml";
    private static final String DATEI = "rechtsbehelf.yaml";
    private static final String SCHLUESSEL = "rechtsbehelf";

    private final Kommunenangaben kommune;
    private final Map<String, String> texte;
    private final List<Rechtsbehelfsregel> mitgeliefert;
    private volatile Ort ort = new Ort("", "", List.of());

    Rechtsbehelfe(Kommunenangaben kommune) {
        this.kommune = kommune;
        try (var strom = Rechtsbehelfe.class.getResourceAsStream("/vorgang/" + DATEI)) {
            if (strom == null) {
                throw new IllegalStateException("missing in the program: " + DATEI);
            }
            var wurzel = YamlKnoten.lesen(DATEI, strom.readAllBytes());
            var befunde = new ArrayList<Befund>();
            mitgeliefert = Rechtsbehelfsregel.lesen(wurzel, befunde);
            var satz = wurzel.bei("texte").orElseThrow();
            texte =
                    Map.of(
                            "klage", satz.text("klage").orElseThrow(),
                            "widerspruch", satz.text("widerspruch").orElseThrow());
            if (!befunde.isEmpty()) {
                throw new IllegalStateException(befunde.getFirst().lesbar());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a Leistungspaket says about the remedy.
    ///
    /// @param art `klage`, `widerspruch`, `keiner`, or empty for the rule of the Land
    /// @param bereich kind of matter
    /// @param auchBewilligung whether an approval burdens too
    private record Angabe(String art, String bereich, boolean auchBewilligung) {}

    private record Ort(String gericht, String behoerde, List<Rechtsbehelfsregel> regeln) {}

    /// What a Bescheid says about the remedy against it.
    ///
    /// @param text the Belehrung; empty when none is needed or none is known
    /// @param fehlt whether one is needed and none is known: then the Frist is one year (§ 58 Abs.
    ///   2 VwGO)
    /// @param norm the rule it rests on
    /// @param geprueft whether somebody with knowledge of the law has confirmed the rule
    public record Belehrung(String text, boolean fehlt, String norm, boolean geprueft) {
        static final Belehrung KEINE = new Belehrung("", false, "", true);
    }

    /// Takes the Kommune's court, authority and own rules over.
    ///
    /// @param ordner folder of the Kommune; without `rechtsbehelf.yaml` no Belehrung can be written
    /// @return what is wrong; then nothing changes
    @Offen("called by the program at start")
    public List<Befund> laden(Path ordner) {
        var datei = ordner.resolve(DATEI);
        var befunde = new ArrayList<Befund>();
        if (!Files.exists(datei)) {
            return List.of(
                    new Befund(
                            DATEI,
                            0,
                            "V-377",
                            "Die Datei fehlt. Ohne Gericht und Behörde steht in keinem Bescheid eine Rechtsbehelfsbelehrung."));
        }
        try {
            YamlKnoten.lesen(DATEI, Files.readAllBytes(datei), befunde)
                    .ifPresent(wurzel -> uebernehmen(wurzel, befunde));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return befunde;
    }

    private void uebernehmen(YamlKnoten wurzel, List<Befund> befunde) {
        var leser = new Kapitelleser(befunde);
        leser.nur(wurzel, Set.of("gericht", "behoerde", "regeln"));
        var neu =
                new Ort(
                        leser.pflichttext(wurzel, "gericht", 300),
                        leser.pflichttext(wurzel, "behoerde", 300),
                        Rechtsbehelfsregel.lesen(wurzel, befunde));
        if (befunde.isEmpty()) {
            ort = neu;
        }
    }

    /// The Belehrung of a Bescheid.
    ///
    /// @param belastend whether it refuses something or asks for money
    /// @param einheit name of the Amt that decides
    /// @param anschrift its address in one line
    Belehrung belehrung(
            Leistungspaket paket,
            boolean belastend,
            LocalDate tag,
            String einheit,
            String anschrift) {
        var angabe = angabe(paket, new ArrayList<>());
        if (!paket.leistung().bescheid()
                || angabe.art().equals("keiner")
                || !(belastend || angabe.auchBewilligung())) {
            return Belehrung.KEINE;
        }
        var hier = ort;
        var regel = regel(hier, angabe.bereich(), tag);
        var art =
                angabe.art().isEmpty()
                        ? regel.map(Rechtsbehelfsregel::art).orElse("")
                        : angabe.art();
        boolean bekannt =
                !art.isEmpty()
                        && !(art.equals("klage") ? hier.gericht() : hier.behoerde()).isEmpty();
        if (!bekannt) {
            return new Belehrung("", true, "", false);
        }
        String text =
                texte.getOrDefault(art, "")
                        .replace("{gericht}", hier.gericht())
                        .replace("{behoerde}", hier.behoerde())
                        .replace("{einheit}", einheit)
                        .replace("{anschrift}", anschrift);
        // What the package says itself nobody has confirmed.
        return angabe.art().isEmpty()
                ? new Belehrung(text, false, regel.orElseThrow().norm(), regel.get().geprueft())
                : new Belehrung(text, false, paket.leistung().name().deutsch(), false);
    }

    private Optional<Rechtsbehelfsregel> regel(Ort hier, String bereich, LocalDate tag) {
        String land = kommune.aktuell().land();
        return Stream.of(bereich, "allgemein")
                .flatMap(b ->
                        Stream.concat(hier.regeln().stream(), mitgeliefert.stream())
                                .filter(r -> r.gilt(land, b, tag))
                                .sorted(Comparator.comparing(r -> !hier.regeln().contains(r))))
                .findFirst();
    }

    @Offen("a name")
    @Override
    public String datei() {
        return KAPITEL;
    }

    @Offen("pure function")
    @Override
    public List<Befund> pruefen(Leistungspaket paket) {
        var befunde = new ArrayList<Befund>();
        angabe(paket, befunde);
        return befunde;
    }

    private static Angabe angabe(Leistungspaket paket, List<Befund> befunde) {
        var knoten = paket.kapitel(KAPITEL).flatMap(w -> w.bei(SCHLUESSEL));
        if (knoten.isEmpty()) {
            return new Angabe("", "allgemein", false);
        }
        var leser = new Kapitelleser(befunde);
        leser.nur(knoten.get(), Set.of("art", "bereich", "auch_bewilligung"));
        var art = leser.text(knoten.get(), "art", 20).orElse("");
        if (!art.isEmpty() && !Rechtsbehelfsregel.ARTEN.contains(art)) {
            leser.melde(
                    knoten.get(),
                    "V-378",
                    "Hinter „art“ gehört „klage“, „widerspruch“ oder „keiner“.");
        }
        return new Angabe(
                art,
                leser.text(knoten.get(), "bereich", 40).orElse("allgemein"),
                leser.janein(knoten.get(), "auch_bewilligung", false));
    }
}
