package dreiklang.dokument;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Offen;
import dreiklang.basis.Speicherplatz;
import dreiklang.seite.Texte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Service;

/// The door of binding many sheets into one PDF, on the disk and with bounded memory, however many
/// there are.
@Service
public class Hefte {

    private static final Path FEHLT = Path.of("inhalt-fehlt");

    private final Inhaltszugang zugang;
    private final Speicherplatz platz;
    private final Texte texte;
    private final Clock uhr;

    Hefte(Inhaltszugang zugang, Speicherplatz platz, Texte texte, Clock uhr) {
        this.zugang = zugang;
        this.platz = platz;
        this.texte = texte;
        this.uhr = uhr;
    }

    /// Binds a Heft. What no page can be made of gets a page that says what it is, and is attached.
    ///
    /// @param ziel file to write, durable when this returns; below it others come and go meanwhile
    /// @param fortschritt told after every sheet how many are done; may end it by throwing
    /// @return number of pages
    /// @throws dreiklang.basis.FachlicherFehler B-507 when there is no room for files any more
    @Offen("callers check who may see it")
    public int binden(Heft heft, Path ziel, IntConsumer fortschritt) throws IOException {
        return binden(
                heft,
                ziel,
                ausDemSpeicher(),
                texte,
                uhr.instant(),
                getan -> {
                    platz.dateienPruefen();
                    fortschritt.accept(getan);
                });
    }

    /// @param orte where the content of a sheet lies; empty: it was found to be harmful
    static int binden(
            Heft heft, Path ziel, Orte orte, Texte texte, Instant jetzt, IntConsumer fortschritt)
            throws IOException {
        var ordner = Files.createTempDirectory(ziel.toAbsolutePath().getParent(), "heft");
        try (var schrift = new Pdfschrift(ziel);
                var schriften = new Heftschriften()) {
            schriften.ablegen(schrift, ordner);
            var anlagen = new Heftanlagen(schrift);
            var quelle = new Heftquelle(heft, schrift, schriften, anlagen, texte, ordner);
            var seiten = new Heftseiten();
            int getan = 0;
            for (var kapitel : heft.kapitel()) {
                for (var stueck : kapitel.stuecke()) {
                    seiten.anfuegen(orte.mit(stueck, ort -> quelle.lesen(stueck, ort)));
                    fortschritt.accept(++getan);
                }
            }
            return new Heftbau(heft, schrift, schriften, texte, seiten)
                    .schreiben(anlagen.verzeichnis(), jetzt);
        } finally {
            raeumen(ordner);
        }
    }

    /// Work with the content of a sheet as a file.
    interface Ortsarbeit<T> {
        T an(Optional<Path> ort) throws IOException;
    }

    /// Lends the content of a sheet as a file: empty when it was found to be harmful, a file that
    /// is not there when the content is missing.
    interface Orte {
        <T> T mit(Heft.Stueck stueck, Ortsarbeit<T> arbeit) throws IOException;
    }

    /// Files that lie there already.
    static Orte orte(Function<Heft.Stueck, Optional<Path>> wo) {
        return new Orte() {
            @Override
            public <T> T mit(Heft.Stueck stueck, Ortsarbeit<T> arbeit) throws IOException {
                return arbeit.an(wo.apply(stueck));
            }
        };
    }

    private Orte ausDemSpeicher() {
        return new Orte() {
            @Override
            public <T> T mit(Heft.Stueck stueck, Ortsarbeit<T> arbeit) throws IOException {
                if (stueck.inhalt().virenpruefung() == Virenpruefung.GESPERRT) {
                    return arbeit.an(Optional.empty());
                }
                try {
                    return geliehen(stueck, arbeit);
                } catch (FachlicherFehler e) {
                    return switch (e.code()) {
                        case "D-301" -> arbeit.an(Optional.of(FEHLT));
                        case "D-302" -> arbeit.an(Optional.empty());
                        default -> throw e;
                    };
                } catch (UncheckedIOException e) {
                    throw e.getCause();
                }
            }
        };
    }

    private <T> T geliehen(Heft.Stueck stueck, Ortsarbeit<T> arbeit) {
        return zugang.mitDatei(
                stueck.inhalt().pruefsumme(),
                datei -> {
                    try {
                        return arbeit.an(Optional.of(datei));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private static void raeumen(Path ordner) throws IOException {
        try (var reste = Files.newDirectoryStream(ordner)) {
            for (var rest : reste) {
                Files.deleteIfExists(rest);
            }
        }
        Files.deleteIfExists(ordner);
    }
}
