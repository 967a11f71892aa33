package dreiklang.webdav;

import dreiklang.akte.Akte;
import dreiklang.akte.Aktenbaum;
import dreiklang.akte.Versionen;
import dreiklang.basis.FachlicherFehler;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokumente;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads and writes the bytes of files in the drive.
@Component
class Inhalte {

    private final Dokumente dokumente;
    private final Versionen versionen;
    private final Aktenbaum baum;
    private final Zwischenablage zwischen;
    private final Verzeichnis verzeichnis;
    private final Sperrwerk sperrwerk;

    Inhalte(
            Dokumente dokumente,
            Versionen versionen,
            Aktenbaum baum,
            Zwischenablage zwischen,
            Verzeichnis verzeichnis,
            Sperrwerk sperrwerk) {
        this.dokumente = dokumente;
        this.versionen = versionen;
        this.baum = baum;
        this.zwischen = zwischen;
        this.verzeichnis = verzeichnis;
        this.sperrwerk = sperrwerk;
    }

    /// What is known of a file.
    record Stand(long groesse, String medientyp, Instant geaendert) {}

    /// The entity tag: the content is named by its SHA-256.
    static String etag(Ort ort) {
        return switch (ort) {
            case Ort.Datei d -> etag(d.ablage());
            case Ort.Zwischen z when z.stueck().datei().isEmpty() && z.blatt().isPresent() ->
                    etag(z.blatt().get().dokument().ablage());
            case Ort.Zwischen z when z.stueck().datei().isEmpty() -> "\"leer\"";
            case Ort.Zwischen z -> '"' + z.stueck().datei() + '"';
            default -> "";
        };
    }

    /// Half of the checksum: some programs have little room for it.
    private static String etag(Ablage ablage) {
        return '"' + ablage.pruefsumme().hex().substring(0, 32) + '"';
    }

    static Optional<Stand> stand(Ort ort) {
        return switch (ort) {
            case Ort.Datei d -> Optional.of(stand(d.stueck()));
            case Ort.Zwischen z when z.stueck().datei().isEmpty() && z.blatt().isPresent() ->
                    z.blatt().map(Inhalte::stand);
            case Ort.Zwischen z ->
                    Optional.of(
                            new Stand(
                                    z.stueck().groesse(),
                                    "application/octet-stream",
                                    z.stueck().geaendert()));
            default -> Optional.empty();
        };
    }

    private static Stand stand(Akte.Schriftstueck stueck) {
        var ablage = stueck.dokument().ablage();
        return new Stand(ablage.groesse(), ablage.medientyp(), stueck.dokument().angelegt());
    }

    /// The bytes; the caller closes them.
    InputStream oeffnen(Ort ort) {
        return switch (ort) {
            case Ort.Datei d -> dokumente.oeffnen(d.ablage().pruefsumme());
            case Ort.Zwischen z when z.stueck().datei().isEmpty() && z.blatt().isPresent() ->
                    dokumente.oeffnen(z.blatt().get().dokument().ablage().pruefsumme());
            case Ort.Zwischen z -> zwischen.oeffnen(z.stueck());
            default -> throw new Absage(404, "K-278");
        };
    }

    /// Writes a file: a temporary one, a new version, or something new in the Akte. Bytes are on
    /// the disk before this returns.
    ///
    /// @param leer whether it has no bytes: then it is a name a program will fill in a moment
    /// @return true when nothing was there before
    boolean schreiben(Ort ort, InputStream strom, boolean leer) {
        switch (ort) {
            case Ort.Datei d when leer -> throw new Absage(409, "K-279");
            case Ort.Datei d -> version(d.akte(), d.stueck().blatt(), d.name(), strom);
            case Ort.Frei f when leer || Dateinamen.fluechtig(f.name()) ->
                    zwischen.schreiben(
                            f.akte().zeichen().wert(), f.name(), strom, Optional.empty());
            case Ort.Frei f -> ablegen(f.akte(), f.name(), strom);
            case Ort.Zwischen z when leer || Dateinamen.fluechtig(z.stueck().name()) ->
                    zwischen.schreiben(
                            z.akte().zeichen().wert(),
                            z.stueck().name(),
                            strom,
                            Optional.of(z.stueck()));
            case Ort.Zwischen z -> {
                ablegen(z.akte(), z.stueck().name(), strom);
                zwischen.entfernen(z.stueck());
                sperrwerk.uebernehmen(z.stueck(), neu(z.akte(), z.stueck().name()));
            }
            default -> throw new Absage(409, "K-274");
        }
        return ort instanceof Ort.Frei;
    }

    private Ort neu(Akte akte, String name) {
        return verzeichnis.finden(
                String.join(
                        "/",
                        Verzeichnis.WURZEL,
                        Verzeichnis.adresse(Dateinamen.ordner(akte.plannummer(), "")),
                        Verzeichnis.adresse(Dateinamen.ordner(akte.zeichen().wert(), "")),
                        Verzeichnis.adresse(name)));
    }

    /// What comes under a name the person has moved away for a moment is its next version.
    private void ablegen(Akte akte, String name, InputStream strom) {
        var verdeckt = verzeichnis.verdeckt(akte, name);
        if (verdeckt.isPresent()) {
            version(akte, verdeckt.get().blatt().orElseThrow(), name, strom);
            auftauchen(verdeckt.get());
            return;
        }
        var titel = Dateinamen.entschluesselt(name);
        var inhalt = dokumente.annehmenImAmt(strom, titel);
        var unused = baum.ablegen(akte.zeichen(), inhalt, titel);
    }

    /// The name is visible again; what lies under the other one has no bytes any more.
    private void auftauchen(Zwischenstueck z) {
        zwischen.entfernen(z);
        zwischen.leer(z.akte(), z.name());
    }

    /// The same bytes make no version; for the program they are saved.
    private void version(Akte akte, int blatt, String name, InputStream strom) {
        var inhalt = dokumente.annehmenImAmt(strom, name);
        try {
            var unused = versionen.ablegen(akte.zeichen(), blatt, inhalt, "");
        } catch (FachlicherFehler e) {
            if (!e.code().equals("K-260")) {
                throw e;
            }
        }
    }
}
