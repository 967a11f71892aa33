package dreiklang.einfuhr;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.dokument.Pdfformulare;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/// The door of the imports: a file becomes the draft of a Leistungspaket.
@Service
public class Einfuhren {

    private static final int KOPF = 1024;

    private final Pdfformulare pdfformulare;

    Einfuhren(Pdfformulare pdfformulare) {
        this.pdfformulare = pdfformulare;
    }

    /// Makes a draft from a file; what it is, its content says.
    ///
    /// @param datei the file
    /// @throws FachlicherFehler X-101 when it is neither, X-105 when it is too large, X-106 when it
    ///   cannot be read, or what the reader of its kind refuses
    @Offen("pure function of the file")
    public Paketentwurf entwerfen(Path datei) {
        return entwerfen(datei, List.of());
    }

    /// The same with code lists in Genericode, which a schema of FIM only names.
    ///
    /// @param listen their files
    @Offen("pure function of the files")
    public Paketentwurf entwerfen(Path datei, List<Path> listen) {
        var bekannt = new HashMap<String, Xdf.Codeliste>();
        for (var liste : listen) {
            try {
                var gelesen = Codelistenleser.lesen(name(liste), begrenzt(liste));
                bekannt.put(gelesen.kennung(), gelesen);
            } catch (IOException e) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "X-106");
            }
        }
        return entwerfen(datei, name(datei), bekannt);
    }

    private static String name(Path datei) {
        return datei.toAbsolutePath().getFileName().toString();
    }

    /// The same for a file that was called differently where it came from.
    @Offen("pure function of the file")
    public Paketentwurf entwerfen(Path datei, String name) {
        return entwerfen(datei, name, Map.of());
    }

    private Paketentwurf entwerfen(Path datei, String name, Map<String, Xdf.Codeliste> listen) {
        try {
            if (Files.size(datei) > XdfLeser.GROESSTE_DATEI) {
                throw new FachlicherFehler(Fehlerart.ZU_GROSS, "X-105");
            }
            byte[] inhalt = begrenzt(datei);
            return switch (art(inhalt)) {
                case XML -> XdfEinfuhr.einfuehren(name, inhalt, listen);
                case PDF -> PdfEinfuhr.einfuehren(pdfformulare.lesen(datei), name, inhalt);
                case ANDERES -> throw new FachlicherFehler(Fehlerart.EINGABE, "X-101");
            };
        } catch (IOException e) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "X-106");
        }
    }

    private enum Art {
        XML,
        PDF,
        ANDERES
    }

    private static Art art(byte[] inhalt) {
        var kopf =
                new String(inhalt, 0, Math.min(KOPF, inhalt.length), StandardCharsets.ISO_8859_1);
        var vorn = kopf.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
        if (vorn.startsWith("<")) {
            return Art.XML;
        }
        return kopf.contains("%PDF-") ? Art.PDF : Art.ANDERES;
    }

    /// The size may be a lie (a pipe, a growing file): never more than allowed is read.
    private static byte[] begrenzt(Path datei) throws IOException {
        try (var strom = Files.newInputStream(datei)) {
            byte[] inhalt = strom.readNBytes(XdfLeser.GROESSTE_DATEI + 1);
            if (inhalt.length > XdfLeser.GROESSTE_DATEI) {
                throw new FachlicherFehler(Fehlerart.ZU_GROSS, "X-105");
            }
            return inhalt;
        }
    }
}
