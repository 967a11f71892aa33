package dreiklang.vorgang;

import dreiklang.basis.Befund;
import dreiklang.basis.Kapitelleser;
import dreiklang.basis.Offen;
import dreiklang.basis.YamlKnoten;
import dreiklang.leistung.Leistungspaket;
import dreiklang.leistung.spi.Kapitelpruefer;
import dreiklang.seite.Kommunenangaben;
import dreiklang.vorgang.Rechtsbehelfsauskunft.Art;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
    private volatile Ort ort = new Ort("", "", "", List.of());

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

    private record Ort(
            String gericht,
            String behoerde,
            String widerspruchsbehoerde,
            List<Rechtsbehelfsregel> regeln) {}

    /// Which remedy there is and where.
    ///
    /// @param art which
    /// @param norm the rule it rests on
    /// @param geprueft whether somebody with knowledge of the law has confirmed the rule
    /// @param wo the court or the authority; empty when the Kommune has named none
    /// @param entscheidet who decides on a Widerspruch without success; empty when it is the same
    record Weg(Art art, String norm, boolean geprueft, String wo, String entscheidet) {}

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
        leser.nur(wurzel, Set.of("gericht", "behoerde", "widerspruchsbehoerde", "regeln"));
        var neu =
                new Ort(
                        leser.pflichttext(wurzel, "gericht", 300),
                        leser.pflichttext(wurzel, "behoerde", 300),
                        leser.text(wurzel, "widerspruchsbehoerde", 300).orElse(""),
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
        var weg = weg(paket, tag);
        if (weg.art() == Art.KEINER || !(belastend || angabe.auchBewilligung())) {
            return Belehrung.KEINE;
        }
        if (weg.wo().isEmpty()) {
            return new Belehrung("", true, "", false);
        }
        String text =
                texte.getOrDefault(weg.art().name().toLowerCase(Locale.ROOT), "")
                        .replace("{gericht}", weg.wo())
                        .replace("{behoerde}", weg.wo())
                        .replace("{einheit}", einheit)
                        .replace("{anschrift}", anschrift);
        return new Belehrung(text, false, weg.norm(), weg.geprueft());
    }

    /// Which remedy there is against what a package decides on that day, whether or not the
    /// Bescheid has to say so.
    Weg weg(Leistungspaket paket, LocalDate tag) {
        var angabe = angabe(paket, new ArrayList<>());
        var hier = ort;
        var regel = regel(hier, angabe.bereich(), tag);
        // What the package says itself nobody has confirmed.
        boolean selbst = !angabe.art().isEmpty();
        var art =
                !paket.leistung().bescheid()
                        ? Art.KEINER
                        : Art.von(
                                selbst
                                        ? angabe.art()
                                        : regel.map(Rechtsbehelfsregel::art).orElse(""));
        return new Weg(
                art,
                selbst
                        ? paket.leistung().name().deutsch()
                        : regel.map(Rechtsbehelfsregel::norm).orElse(""),
                !selbst && regel.map(Rechtsbehelfsregel::geprueft).orElse(false),
                switch (art) {
                    case KLAGE -> hier.gericht();
                    case WIDERSPRUCH -> hier.behoerde();
                    case KEINER, UNBEKANNT -> "";
                },
                hier.widerspruchsbehoerde());
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
