package dreiklang.dokument;

import dreiklang.basis.Offen;
import dreiklang.basis.Speicherplatz;
import dreiklang.seite.Texte;
import java.io.IOException;
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

    private final Inhaltsspeicher speicher;
    private final DokumentRepository dokumente;
    private final Speicherplatz platz;
    private final Texte texte;
    private final Clock uhr;

    Hefte(
            Inhaltsspeicher speicher,
            DokumentRepository dokumente,
            Speicherplatz platz,
            Texte texte,
            Clock uhr) {
        this.speicher = speicher;
        this.dokumente = dokumente;
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
                this::ort,
                texte,
                uhr.instant(),
                getan -> {
                    platz.dateienPruefen();
                    fortschritt.accept(getan);
                });
    }

    /// @param orte where the content of a sheet lies; empty: it was found to be harmful
    static int binden(
            Heft heft,
            Path ziel,
            Function<Heft.Stueck, Optional<Path>> orte,
            Texte texte,
            Instant jetzt,
            IntConsumer fortschritt)
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
                    seiten.anfuegen(quelle.lesen(stueck, orte.apply(stueck)));
                    fortschritt.accept(++getan);
                }
            }
            return new Heftbau(heft, schrift, schriften, texte, seiten)
                    .schreiben(anlagen.verzeichnis(), jetzt);
        } finally {
            raeumen(ordner);
        }
    }

    /// What was found to be harmful since it was filed is not there for anybody.
    private Optional<Path> ort(Heft.Stueck stueck) {
        var inhalt = stueck.inhalt();
        return inhalt.virenpruefung() == Virenpruefung.GESPERRT
                        || dokumente.gesperrt(inhalt.pruefsumme())
                ? Optional.empty()
                : Optional.of(speicher.ort(inhalt.pruefsumme()));
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
