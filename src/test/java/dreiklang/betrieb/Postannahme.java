package dreiklang.betrieb;

import dreiklang.basis.Pruefsumme;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A mail server that outlives every kill and counts what it has taken responsibility for. Without
/// a library, because the benchmark runs it, too.
final class Postannahme implements AutoCloseable {

    private static final String KENNUNG = "message-id:";

    private final Map<String, Integer> angekommen = new ConcurrentHashMap<>();
    private final ServerSocket tuer = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    Postannahme() throws IOException {
        Thread.ofVirtual().start(this::empfangen);
    }

    /// Settings with which the program sends its mails here.
    List<String> einstellungen() {
        return List.of(
                "--dreiklang.mail.host=127.0.0.1",
                "--dreiklang.mail.port=" + tuer.getLocalPort(),
                "--dreiklang.mail.verschluesselung=keine",
                "--dreiklang.mail.frist=2s");
    }

    /// How often each mail arrived, by what stands before the `@` of its Message-ID.
    Map<String, Integer> angekommen() {
        return Map.copyOf(angekommen);
    }

    /// What stands before the `@` in the Message-ID of an order.
    static String kennung(String schluessel) {
        return Pruefsumme.von(schluessel).hex().substring(0, 40);
    }

    private void empfangen() {
        while (!tuer.isClosed()) {
            try {
                var gast = tuer.accept();
                Thread.ofVirtual().start(() -> bedienen(gast));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void bedienen(Socket gast) {
        try (gast;
                var leser =
                        new BufferedReader(
                                new InputStreamReader(
                                        gast.getInputStream(), StandardCharsets.UTF_8))) {
            sagen(gast, "220 post ESMTP");
            for (var zeile = leser.readLine(); zeile != null; zeile = leser.readLine()) {
                var befehl = zeile.toLowerCase(Locale.ROOT);
                if (befehl.equals("data")) {
                    sagen(gast, "354 go on");
                    annehmen(leser);
                }
                sagen(gast, befehl.equals("quit") ? "221 bye" : "250 ok");
            }
        } catch (IOException e) {
            // The program was killed while it spoke; a mail without its last line does not count.
        }
    }

    private void annehmen(BufferedReader leser) throws IOException {
        var kennung = "";
        for (var zeile = leser.readLine(); !".".equals(zeile); zeile = leser.readLine()) {
            if (zeile == null) {
                throw new IOException("half a mail");
            }
            if (kennung.isEmpty() && zeile.toLowerCase(Locale.ROOT).startsWith(KENNUNG)) {
                kennung = zeile.substring(KENNUNG.length()).replaceAll("[<\\s]|@.*$", "");
            }
        }
        angekommen.merge(kennung, 1, Integer::sum);
    }

    private static void sagen(Socket gast, String zeile) throws IOException {
        gast.getOutputStream().write((zeile + "\r\n").getBytes(StandardCharsets.UTF_8));
        gast.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        tuer.close();
    }
}
