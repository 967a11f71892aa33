package dreiklang.webdav;

import dreiklang.akte.Programmsperren;
import dreiklang.akte.Reservierung;
import dreiklang.akte.Reservierungen;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Locks of programs: of a Schriftstück it is a Reservierung, of a temporary file a mark of its
/// own.
@Component
class Sperrwerk {

    private static final String MARKE = "urn:uuid:";

    private final Programmsperren sperren;
    private final Reservierungen reservierungen;
    private final Zwischenablage zwischen;
    private final Verzeichnis verzeichnis;
    private final WebdavEinstellungen einstellungen;
    private final Clock uhr;

    Sperrwerk(
            Programmsperren sperren,
            Reservierungen reservierungen,
            Zwischenablage zwischen,
            Verzeichnis verzeichnis,
            WebdavEinstellungen einstellungen,
            Clock uhr) {
        this.sperren = sperren;
        this.reservierungen = reservierungen;
        this.zwischen = zwischen;
        this.verzeichnis = verzeichnis;
        this.einstellungen = einstellungen;
        this.uhr = uhr;
    }

    /// A lock as the program sees it.
    record Sperre(String marke, String person, Duration rest) {}

    /// The lock that holds now, if a program holds one.
    Optional<Sperre> geltende(Ort ort) {
        return switch (ort) {
            case Ort.Datei d when !d.stueck().version().reserviertVon().isEmpty() ->
                    reservierung(d).filter(r -> r.marke().isPresent()).map(this::sperre);
            case Ort.Zwischen z ->
                    z.stueck()
                            .gehalten(uhr.instant())
                            .map(m -> new Sperre(m, "", rest(z.stueck().frist())));
            default -> Optional.empty();
        };
    }

    private Optional<Reservierung> reservierung(Ort.Datei datei) {
        return reservierungen.lage(datei.akte().zeichen(), datei.stueck().blatt()).jetzt();
    }

    private Sperre sperre(Reservierung eine) {
        return new Sperre(eine.marke().orElse(""), eine.person(), rest(eine.frist()));
    }

    private Duration rest(Optional<java.time.Instant> frist) {
        return frist.map(f -> Duration.between(uhr.instant(), f)).orElse(Duration.ZERO);
    }

    /// Whether the person may change what lies there now.
    ///
    /// @throws Absage 423 when a program holds it whose mark was not named, or somebody else has
    ///   reserved it
    void frei(Ort ort, Set<String> marken) {
        if (ort instanceof Ort.Datei d && !d.stueck().version().reserviertVon().isEmpty()) {
            var lage = reservierungen.lage(d.akte().zeichen(), d.stueck().blatt());
            if (lage.jetzt().isPresent() && !lage.meine()) {
                throw new Absage(423, "K-277", "lock-token-submitted");
            }
        }
        if (geltende(ort).filter(s -> !marken.contains(s.marke())).isPresent()) {
            throw new Absage(423, "K-277", "lock-token-submitted");
        }
    }

    /// What the header `If` is compared with.
    Bedingung.Zustand zustand(String adresse, Anfrage anfrage) {
        var pfad = adresse.isEmpty() ? anfrage.pfad() : URI.create(adresse).getRawPath();
        if (pfad == null || !pfad.startsWith(Verzeichnis.WURZEL)) {
            return new Bedingung.Zustand(Set.of(), "");
        }
        var ort = verzeichnis.finden(pfad);
        var marken = geltende(ort).map(s -> Set.of(s.marke())).orElse(Set.of());
        return new Bedingung.Zustand(marken, Inhalte.etag(ort));
    }

    /// Locks; a name that nothing has yet becomes an empty temporary file.
    Sperre sperren(Ort ort, Duration wunsch) {
        var marke = MARKE + UUID.randomUUID();
        return switch (ort) {
            case Ort.Datei d -> {
                if (geltende(ort).isPresent()) {
                    throw new Absage(423, "K-277", "no-conflicting-lock");
                }
                yield sperre(
                        sperren.sperren(d.akte().zeichen(), d.stueck().blatt(), marke, "", wunsch));
            }
            case Ort.Zwischen z -> {
                if (z.stueck().gehalten(uhr.instant()).isPresent()) {
                    throw new Absage(423, "K-277", "no-conflicting-lock");
                }
                yield halten(z.stueck(), marke, wunsch);
            }
            case Ort.Frei f ->
                    halten(zwischen.leer(f.akte().zeichen().wert(), f.name()), marke, wunsch);
            default -> throw new Absage(403, "K-274");
        };
    }

    private Sperre halten(Zwischenstueck stueck, String marke, Duration dauer) {
        zwischen.halten(mit(stueck, Optional.of(marke), Optional.of(uhr.instant().plus(dauer))));
        return new Sperre(marke, "", dauer);
    }

    private Zwischenstueck mit(
            Zwischenstueck s, Optional<String> marke, Optional<java.time.Instant> frist) {
        return new Zwischenstueck(
                s.akte(),
                s.name(),
                s.datei(),
                s.groesse(),
                s.blatt(),
                s.verdeckt(),
                uhr.instant(),
                marke,
                frist);
    }

    /// Holds longer.
    ///
    /// @throws Absage 412 when the program holds nothing there
    Sperre erneuern(Ort ort, Set<String> marken, Duration wunsch) {
        var marke =
                geltende(ort)
                        .map(Sperre::marke)
                        .filter(marken::contains)
                        .orElseThrow(
                                () -> new Absage(412, "K-278", "lock-token-matches-request-uri"));
        return switch (ort) {
            case Ort.Datei d ->
                    sperre(sperren.erneuern(d.akte().zeichen(), d.stueck().blatt(), marke, wunsch));
            case Ort.Zwischen z -> halten(z.stueck(), marke, wunsch);
            default -> throw new Absage(412, "K-278");
        };
    }

    /// Lets go.
    ///
    /// @throws Absage 409 when the mark does not hold it
    void freigeben(Ort ort, String marke) {
        if (geltende(ort).filter(s -> s.marke().equals(marke)).isEmpty()) {
            throw new Absage(409, "K-278", "lock-token-matches-request-uri");
        }
        if (ort instanceof Ort.Datei d) {
            sperren.freigeben(d.akte().zeichen(), d.stueck().blatt(), marke);
        } else if (ort instanceof Ort.Zwischen z) {
            zwischen.halten(mit(z.stueck(), Optional.empty(), Optional.empty()));
        }
    }

    /// What held the temporary file holds the Schriftstück it has become.
    void uebernehmen(Zwischenstueck war, Ort jetzt) {
        var marke = war.gehalten(uhr.instant());
        if (marke.isPresent() && jetzt instanceof Ort.Datei d && geltende(jetzt).isEmpty()) {
            var unused =
                    sperren.sperren(
                            d.akte().zeichen(),
                            d.stueck().blatt(),
                            marke.get(),
                            "",
                            rest(war.frist()));
        }
    }

    Duration dauer(Anfrage anfrage) {
        return anfrage.dauer(einstellungen.sperre());
    }
}
