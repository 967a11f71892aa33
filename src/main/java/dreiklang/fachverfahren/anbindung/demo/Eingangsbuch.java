package dreiklang.fachverfahren.anbindung.demo;

import dreiklang.basis.Pruefsumme;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The demo's ledger: a file to which a line is added and made durable before anything is
/// acknowledged.
///
/// A line is `E key checksum number content` for what came in, `M key` for what was reported back.
final class Eingangsbuch implements AutoCloseable {

    private final FileChannel datei;
    private final Map<String, Eintrag> eintraege = new LinkedHashMap<>();

    /// What came in.
    ///
    /// @param schluessel key of the sender
    /// @param pruefsumme of the content
    /// @param kennzeichen the number given here
    /// @param gemeldet whether that was reported back
    record Eintrag(String schluessel, String pruefsumme, String kennzeichen, boolean gemeldet) {}

    Eingangsbuch(Path buch) throws IOException {
        Files.createDirectories(buch.toAbsolutePath().getParent());
        if (Files.exists(buch)) {
            // What has no end of line was cut off by a crash and never acknowledged.
            var text = Files.readString(buch);
            int ende = text.lastIndexOf('\n') + 1;
            text.substring(0, ende).lines().forEach(this::lesen);
            if (ende < text.length()) {
                Files.writeString(buch, text.substring(0, ende));
            }
        }
        datei =
                FileChannel.open(
                        buch,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.APPEND);
    }

    private void lesen(String zeile) {
        var teile = zeile.split(" ", -1);
        if (teile[0].equals("E")) {
            eintraege.put(teile[1], new Eintrag(teile[1], teile[2], teile[3], false));
        } else {
            eintraege.computeIfPresent(
                    teile[1], (s, e) -> new Eintrag(s, e.pruefsumme(), e.kennzeichen(), true));
        }
    }

    /// Takes something in; the same key gives the same entry again.
    ///
    /// @return empty when other content lies under that key
    synchronized Optional<Eintrag> aufnehmen(String schluessel, byte[] inhalt) throws IOException {
        var summe = Pruefsumme.von(inhalt).hex();
        var alt = eintraege.get(schluessel);
        if (alt != null) {
            return Optional.of(alt).filter(a -> a.pruefsumme().equals(summe));
        }
        var neu = new Eintrag(schluessel, summe, "HS-%06d".formatted(eintraege.size() + 1), false);
        schreiben(
                String.join(
                        " ",
                        "E",
                        schluessel,
                        summe,
                        neu.kennzeichen(),
                        Base64.getEncoder().encodeToString(inhalt)));
        eintraege.put(schluessel, neu);
        return Optional.of(neu);
    }

    synchronized void gemeldet(String schluessel) throws IOException {
        schreiben("M " + schluessel);
        eintraege.computeIfPresent(
                schluessel, (s, e) -> new Eintrag(s, e.pruefsumme(), e.kennzeichen(), true));
    }

    synchronized List<Eintrag> alle() {
        return new ArrayList<>(eintraege.values());
    }

    private void schreiben(String zeile) throws IOException {
        var rest = ByteBuffer.wrap((zeile + "\n").getBytes(StandardCharsets.UTF_8));
        while (rest.hasRemaining()) {
            datei.write(rest);
        }
        datei.force(true);
    }

    @Override
    public void close() throws IOException {
        datei.close();
    }
}
