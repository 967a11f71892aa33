package dreiklang.webdav;

import dreiklang.akte.Akte;
import dreiklang.akte.Aktenbaum;
import dreiklang.akte.Aktenfuehrung;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Moving and copying. To a temporary name and back is how word processors save: that ends as one
/// new version.
@Component
class Umzug {

    private static final String GRUND = "Im Laufwerk (WebDAV) verschoben";

    private final Inhalte inhalte;
    private final Zwischenablage zwischen;
    private final Sperrwerk sperrwerk;
    private final Aktenbaum baum;
    private final Aktenfuehrung fuehrung;
    private final Clock uhr;

    Umzug(
            Inhalte inhalte,
            Zwischenablage zwischen,
            Sperrwerk sperrwerk,
            Aktenbaum baum,
            Aktenfuehrung fuehrung,
            Clock uhr) {
        this.inhalte = inhalte;
        this.zwischen = zwischen;
        this.sperrwerk = sperrwerk;
        this.baum = baum;
        this.fuehrung = fuehrung;
        this.uhr = uhr;
    }

    /// Copies a file.
    ///
    /// @return true when nothing was there before
    boolean kopieren(Ort von, Ort nach) {
        if (!(von instanceof Ort.Datei || von instanceof Ort.Zwischen)) {
            throw new Absage(403, "K-274");
        }
        boolean leer = Inhalte.stand(von).filter(s -> s.groesse() > 0).isEmpty();
        try (InputStream strom = inhalte.oeffnen(von)) {
            return inhalte.schreiben(nach, strom, leer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Moves a file.
    ///
    /// @return true when nothing was there before
    boolean verschieben(Ort von, Ort nach) {
        switch (von) {
            case Ort.Datei d -> schriftstueck(d, nach);
            case Ort.Zwischen z -> zwischenstueck(z, nach);
            default -> throw new Absage(403, "K-274");
        }
        return nach instanceof Ort.Frei;
    }

    private void schriftstueck(Ort.Datei von, Ort nach) {
        switch (nach) {
            case Ort.Frei f when Dateinamen.fluechtig(f.name()) ->
                    verdecken(von, f.akte(), f.name());
            case Ort.Zwischen z when Dateinamen.fluechtig(z.stueck().name()) ->
                    verdecken(von, z.akte(), z.stueck().name());
            case Ort.Frei f -> umbenennen(von, f);
            default -> throw new Absage(403, "K-275");
        }
    }

    /// The Schriftstück stays where it is; only this person does not see its name until she saves,
    /// or until the temporary files are cleared.
    private void verdecken(Ort.Datei von, Akte akte, String name) {
        if (!akte.zeichen().equals(von.akte().zeichen())) {
            throw new Absage(403, "K-275");
        }
        sperrwerk.geltende(von).ifPresent(s -> sperrwerk.freigeben(von, s.marke()));
        zwischen.halten(
                new Zwischenstueck(
                        akte.zeichen().wert(),
                        name,
                        "",
                        0,
                        Optional.of(von.stueck().blatt()),
                        Optional.of(von.name()),
                        uhr.instant(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private void umbenennen(Ort.Datei von, Ort.Frei nach) {
        if (!Dateinamen.endung(nach.name()).equals(Dateinamen.endung(von.name()))) {
            throw new Absage(403, "K-273");
        }
        var akte = nach.akte().zeichen();
        int blatt = von.stueck().blatt();
        if (!akte.equals(von.akte().zeichen())) {
            fuehrung.verschieben(von.akte().zeichen(), blatt, akte, GRUND);
            blatt = baum.blattVon(von.akte().zeichen(), blatt, akte);
        }
        if (!nach.name().equals(von.name())) {
            baum.umbenennen(akte, blatt, Dateinamen.entschluesselt(nach.name()));
        }
    }

    private void zwischenstueck(Ort.Zwischen von, Ort nach) {
        var stueck = von.stueck();
        boolean unveraendert = stueck.datei().isEmpty() && stueck.blatt().isPresent();
        if (nach instanceof Ort.Frei f && unveraendert && !Dateinamen.fluechtig(f.name())) {
            zurueck(von, f);
            return;
        }
        var ziel = name(nach);
        if (Dateinamen.fluechtig(ziel.name()) || stueck.groesse() == 0) {
            if (nach instanceof Ort.Datei) {
                throw new Absage(403, "K-275");
            }
            zwischen.halten(mitNamen(stueck, ziel));
        } else {
            var unused = kopieren(von, nach);
        }
        zwischen.entfernen(stueck);
    }

    /// The name comes back, or the Schriftstück gets another one on this way.
    private void zurueck(Ort.Zwischen von, Ort.Frei nach) {
        zwischen.entfernen(von.stueck());
        var war = von.stueck().verdeckt().orElse("");
        if (!nach.name().equals(war) && von.blatt().isPresent()) {
            umbenennen(new Ort.Datei(von.akte(), von.blatt().get(), war), nach);
        }
    }

    private static Ort.Frei name(Ort nach) {
        return switch (nach) {
            case Ort.Frei f -> f;
            case Ort.Zwischen z -> new Ort.Frei(z.akte(), z.stueck().name());
            case Ort.Datei d -> new Ort.Frei(d.akte(), d.name());
            default -> throw new Absage(409, "K-274");
        };
    }

    private Zwischenstueck mitNamen(Zwischenstueck s, Ort.Frei ziel) {
        return new Zwischenstueck(
                ziel.akte().zeichen().wert(),
                ziel.name(),
                s.datei(),
                s.groesse(),
                s.blatt(),
                s.verdeckt(),
                uhr.instant(),
                Optional.empty(),
                Optional.empty());
    }
}
