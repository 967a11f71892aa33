package dreiklang.beweis;

import dreiklang.basis.Pruefsumme;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/// `./dreiklang pruefe-beweis`: checks an evidence record without a database, without settings and
/// without the program running. Exit codes: 0 everything holds and the issuers are trusted, 1
/// refuted, 2 not readable or wrongly called, 3 it holds but nobody said whom to trust.
public final class PruefeBeweis {

    private static final String AUFRUF =
            "Aufruf: ./dreiklang pruefe-beweis DOKUMENT NACHWEIS.ers [--zertifikat DATEI.pem]";

    private final PrintStream ausgabe;
    private final Clock uhr;

    PruefeBeweis(PrintStream ausgabe, Clock uhr) {
        this.ausgabe = ausgabe;
        this.uhr = uhr;
    }

    /// Runs the check from the terminal.
    ///
    /// @param args document, record, and where wanted `--zertifikat` with a file
    public static void main(String[] args) {
        System.exit(new PruefeBeweis(System.out, Clock.systemUTC()).pruefen(List.of(args)));
    }

    int pruefen(List<String> worte) {
        boolean mitZertifikat = worte.size() == 4 && worte.get(2).equals("--zertifikat");
        if (worte.size() != 2 && !mitZertifikat) {
            ausgabe.println(AUFRUF);
            return 2;
        }
        try {
            byte[] hash = hash(Path.of(worte.get(0)));
            var datei = Path.of(worte.get(1));
            if (Files.size(datei) > Nachweispruefung.GROESSTER) {
                ausgabe.println("NICHT LESBAR: Der Nachweis ist größer als jeder echte.");
                return 2;
            }
            var vertrauen =
                    mitZertifikat
                            ? Vertrauen.aus(Files.readAllBytes(Path.of(worte.get(3))))
                            : Vertrauen.KEINES;
            return urteilen(hash, Files.readAllBytes(datei), vertrauen);
        } catch (IOException | java.nio.file.InvalidPathException e) {
            ausgabe.println(
                    "NICHT LESBAR: Eine Datei fehlt oder lässt sich nicht lesen: "
                            + e.getMessage());
            return 2;
        } catch (CertificateException e) {
            ausgabe.println("NICHT LESBAR: In " + worte.get(3) + " steht kein Zertifikat.");
            return 2;
        }
    }

    private static byte[] hash(Path datei) throws IOException {
        try (var ziel =
                new DigestOutputStream(
                        java.io.OutputStream.nullOutputStream(), Pruefsumme.rechner())) {
            Files.copy(datei, ziel);
            return ziel.getMessageDigest().digest();
        }
    }

    private int urteilen(byte[] hash, byte[] nachweis, Vertrauen vertrauen) {
        ausgabe.println("SHA-256 des Dokuments: " + HexFormat.of().formatHex(hash));
        var befund = Nachweispruefung.pruefen(hash, nachweis);
        return switch (befund.urteil()) {
            case UNLESBAR -> {
                ausgabe.println("NICHT LESBAR: " + befund.grund());
                yield 2;
            }
            case WIDERLEGT -> {
                ausgabe.println("WIDERLEGT: " + befund.grund());
                yield 1;
            }
            case STIMMT -> gehalten(befund.stempel(), vertrauen);
        };
    }

    private int gehalten(List<Zeitstempel> stempel, Vertrauen vertrauen) {
        for (int i = 0; i < stempel.size(); i++) {
            auflisten(i + 1, stempel.get(i));
        }
        ausgabe.println(
                "Geprüft: Der Hashwert des Dokuments steht im Hashbaum, der Hashbaum im Zeitstempel,"
                        + " jeder spätere Zeitstempel deckt den früheren ab und kam, solange dieser galt;"
                        + " alle Unterschriften sind rechnerisch richtig.");
        ausgabe.println(
                "Nicht geprüft: ob ein Zertifikat gesperrt wurde, ob ein Aussteller qualifiziert ist"
                        + " und ob die Verfahren (SHA-256, Unterschriften) heute noch als sicher gelten.");
        if (vertrauen.anker().isEmpty()) {
            ausgabe.println(
                    "Nicht geprüft: ob den Ausstellern zu trauen ist. Nennen Sie dazu mit --zertifikat"
                            + " ein Zertifikat, das Sie aus sicherer Quelle haben.");
            ausgabe.println("ERGEBNIS: in sich stimmig, ohne Aussage über die Aussteller.");
            return 3;
        }
        return vertraut(stempel, vertrauen);
    }

    private int vertraut(List<Zeitstempel> stempel, Vertrauen vertrauen) {
        for (int i = 0; i < stempel.size(); i++) {
            if (!vertrauen.traegt(stempel.get(i), bis(stempel, i))) {
                ausgabe.println(
                        "WIDERLEGT: Das Zertifikat von Zeitstempel Nr. %d führt nicht auf das genannte Zertifikat, oder es ist abgelaufen und wurde nicht rechtzeitig erneuert."
                                .formatted(i + 1));
                return 1;
            }
        }
        ausgabe.println(
                "ERGEBNIS: Das Dokument lag am "
                        + Nachweispruefung.zeit(stempel.getFirst().zeit())
                        + " genau so vor, wie es jetzt ist.");
        return 0;
    }

    /// A time stamp is judged at the moment the next one took over, the last one today.
    private Instant bis(List<Zeitstempel> stempel, int nr) {
        return nr + 1 < stempel.size() ? stempel.get(nr + 1).zeit() : uhr.instant();
    }

    private void auflisten(int nr, Zeitstempel stempel) {
        ausgabe.println(
                "Zeitstempel Nr. %d: %s, ausgestellt von %s, dessen Zertifikat bis %s gilt (SHA-256 %s)"
                        .formatted(
                                nr,
                                Nachweispruefung.zeit(stempel.zeit()),
                                stempel.aussteller(),
                                Nachweispruefung.zeit(stempel.gueltigBis()),
                                stempel.fingerabdruck()));
    }
}
