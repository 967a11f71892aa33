package dreiklang.zahlung;

import dreiklang.ausdruck.Ausdruck;
import dreiklang.basis.Geldbetrag;
import dreiklang.basis.Sprache;
import dreiklang.basis.Wortlaut;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reckons what somebody gets back. A rate that has no value on the day is said, never taken as 0.
final class Erstattungsrechner {

    private static final BigDecimal HOECHSTENS = new BigDecimal("1000000");

    private final Erstattungsregeln regeln;
    private final Satzverzeichnis verzeichnis;
    private final Map<String, List<String>> werte;

    Erstattungsrechner(
            Erstattungsregeln regeln,
            Satzverzeichnis verzeichnis,
            Map<String, List<String>> werte) {
        this.regeln = regeln;
        this.verzeichnis = verzeichnis;
        this.werte = werte;
    }

    Abrechnung rechnen() {
        return new Abrechnung(
                tag("", regeln.stichtag()),
                regeln.posten().stream().flatMap(this::posten).toList());
    }

    private Stream<Abrechnungsposten> posten(Postenregel regel) {
        return regel.je().isEmpty()
                ? posten(regel, "", "").stream()
                : werte.getOrDefault(regel.je().get(), List.of()).stream()
                        .filter(nr -> !nr.isBlank())
                        .flatMap(nr ->
                                posten(regel, regel.je().get() + "." + nr + ".", nr).stream());
    }

    private Optional<Abrechnungsposten> posten(Postenregel regel, String eintrag, String nr) {
        var name = regel.name() + (nr.isEmpty() ? "" : "." + nr);
        var text = mitNummer(regel.text(), nr);
        var tag = tag(eintrag, regel.stichtag().orElse(regeln.stichtag()));
        var saetze = new TreeMap<String, Satzangabe>();
        var fehlt = new ArrayList<String>();
        for (String satz : regel.namen()) {
            if (istSatz(satz)) {
                tag.flatMap(t -> satz(satz, t))
                        .ifPresentOrElse(s -> saetze.put(satz, s), () -> fehlt.add(satz));
            }
        }
        var alle = new HashMap<>(werte);
        saetze.forEach((satz, angabe) -> alle.put(satz, List.of(angabe.faktor())));
        if (regel.wenn().filter(w -> !w.gilt(alle, eintrag)).isPresent()) {
            return Optional.empty();
        }
        if (!fehlt.isEmpty()) {
            return Optional.of(
                    new Abrechnungsposten(
                            name,
                            text,
                            Optional.empty(),
                            Erstattungsregeln.LEER,
                            Erstattungsregeln.LEER,
                            hindernis(fehlt.getFirst(), tag)));
        }
        return berechnet(regel, name, text, new Lage(alle, eintrag, saetze));
    }

    /// What one item is reckoned from.
    private record Lage(
            Map<String, List<String>> werte, String eintrag, Map<String, Satzangabe> saetze) {

        Optional<Satzangabe> satz(String name) {
            return Optional.ofNullable(saetze.get(name));
        }

        BigDecimal rechne(Ausdruck a) {
            return a.rechne(werte, eintrag);
        }
    }

    private static Optional<Abrechnungsposten> berechnet(
            Postenregel regel, String name, Wortlaut text, Lage lage) {
        var menge = regel.menge().map(lage::rechne).orElse(BigDecimal.ONE);
        var roh =
                regel.satz()
                        .flatMap(lage::satz)
                        .map(s -> menge.multiply(zahl(s)))
                        .or(() -> regel.betrag().map(lage::rechne))
                        .orElse(BigDecimal.ZERO);
        var grenze = grenze(regel, lage);
        boolean begrenzt = grenze.filter(g -> roh.compareTo(g) > 0).isPresent();
        var betrag = Satzangabe.euro(begrenzt ? grenze.get() : roh.min(HOECHSTENS));
        if (betrag.equals(Geldbetrag.NULL)) {
            return Optional.empty();
        }
        var grenzwort = begrenzt ? grenze.map(Satzangabe::euro) : Optional.<Geldbetrag>empty();
        return Optional.of(
                new Abrechnungsposten(
                        name,
                        text,
                        Optional.of(betrag),
                        rechenweg(regel, menge, lage, grenzwort),
                        quelle(lage),
                        Erstattungsregeln.LEER));
    }

    /// A limit that names a rate without a value is none.
    private static Optional<BigDecimal> grenze(Postenregel regel, Lage lage) {
        return regel.hoechstens()
                .filter(h ->
                        h.felder().stream()
                                .noneMatch(f ->
                                        lage.satz(f).filter(a -> a.faktor().isEmpty()).isPresent()))
                .map(lage::rechne);
    }

    private static BigDecimal zahl(Satzangabe satz) {
        return satz.faktor().isEmpty() ? BigDecimal.ZERO : new BigDecimal(satz.faktor());
    }

    private static Wortlaut rechenweg(
            Postenregel regel, BigDecimal menge, Lage lage, Optional<Geldbetrag> grenze) {
        return new Wortlaut(
                rechenweg(regel, menge, lage, grenze, Sprache.DE),
                rechenweg(regel, menge, lage, grenze, Sprache.EN));
    }

    private static String rechenweg(
            Postenregel regel,
            BigDecimal menge,
            Lage lage,
            Optional<Geldbetrag> grenze,
            Sprache sprache) {
        var teile = new ArrayList<String>();
        regel.satz()
                .flatMap(lage::satz)
                .ifPresent(s ->
                        teile.add(menge(regel, menge, s, sprache) + " × " + s.lesbar(sprache)));
        if (!regel.rechenweg().deutsch().isEmpty()) {
            teile.add(regel.rechenweg().in(sprache));
        }
        grenze.ifPresent(g ->
                teile.add(
                        (sprache == Sprache.EN ? "at most " : "höchstens ")
                                + g.lesbar(sprache.locale())));
        return String.join(", ", teile);
    }

    private static String menge(
            Postenregel regel, BigDecimal menge, Satzangabe satz, Sprache sprache) {
        if (satz.satz().prozent() && regel.einheit().deutsch().isEmpty()) {
            return Satzangabe.euro(menge).lesbar(sprache.locale());
        }
        return (Satzangabe.zahl(menge.setScale(2, RoundingMode.HALF_UP), sprache)
                        + " "
                        + regel.einheit().in(sprache))
                .strip();
    }

    private static Wortlaut quelle(Lage lage) {
        var herkunft = lage.saetze().values().stream().map(Satzangabe::herkunft).toList();
        return new Wortlaut(
                herkunft.stream().map(Wortlaut::deutsch).collect(Collectors.joining("; ")),
                herkunft.stream().map(Wortlaut::englisch).collect(Collectors.joining("; ")));
    }

    private Wortlaut hindernis(String satz, Optional<LocalDate> tag) {
        if (tag.isEmpty()) {
            return new Wortlaut(
                    "Der Tag, nach dem sich die Sätze richten, ist nicht angegeben. Bitte setzen Sie den Betrag selbst fest.",
                    "The day that decides about the rates is missing. Please fix the amount yourself.");
        }
        var name = text(satz);
        return new Wortlaut(
                "Für „%s“ ist am %s kein Satz hinterlegt (Recht: %s). Bitte setzen Sie den Betrag selbst fest."
                        .formatted(
                                name.deutsch(),
                                DateTimeFormatter.ofPattern("dd.MM.yyyy").format(tag.get()),
                                verzeichnis.rechtLesbar()),
                "There is no rate for “%s” on %s (law: %s). Please fix the amount yourself."
                        .formatted(
                                name.in(Sprache.EN),
                                DateTimeFormatter.ofPattern("d MMMM yyyy", Sprache.EN.locale())
                                        .format(tag.get()),
                                verzeichnis.rechtLesbar()));
    }

    private Wortlaut text(String satz) {
        return regeln.saetze().stream()
                .filter(s -> s.name().equals(satz))
                .findFirst()
                .or(() -> verzeichnis.namens(satz))
                .map(Satz::text)
                .orElse(Wortlaut.nur(satz));
    }

    private boolean istSatz(String name) {
        return regeln.saetze().stream().anyMatch(s -> s.name().equals(name))
                || verzeichnis.namens(name).isPresent();
    }

    private Optional<Satzangabe> satz(String name, LocalDate tag) {
        var eigener = regeln.saetze().stream().filter(s -> s.name().equals(name)).findFirst();
        return eigener.isPresent()
                ? eigener.get()
                        .am(tag, verzeichnis.recht())
                        .map(w -> new Satzangabe(eigener.get(), w))
                : verzeichnis.am(name, tag);
    }

    private Optional<LocalDate> tag(String eintrag, String frage) {
        try {
            return Stream.of(eintrag + frage, frage)
                    .flatMap(f -> werte.getOrDefault(f, List.of()).stream())
                    .filter(t -> !t.isBlank())
                    .findFirst()
                    .map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Wortlaut mitNummer(Wortlaut text, String nr) {
        return new Wortlaut(
                text.deutsch().replace("{nr}", nr), text.englisch().replace("{nr}", nr));
    }
}
