package dreiklang.postfach;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// A mail server with moods: receivers `weg@` are unknown (550), `warte@` shall come later (451),
/// `stumm@` gets no answer.
final class KleinerSmtp implements AutoCloseable {

    final List<String> empfangen = new CopyOnWriteArrayList<>();
    private final ServerSocket tuer = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final CountDownLatch ende = new CountDownLatch(1);

    KleinerSmtp() throws IOException {
        Thread.ofVirtual().start(this::bedienen);
    }

    int port() {
        return tuer.getLocalPort();
    }

    private void bedienen() {
        while (!tuer.isClosed()) {
            try {
                var gast = tuer.accept();
                Thread.ofVirtual().start(() -> einer(gast));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void einer(Socket gast) {
        try (gast;
                var leser =
                        new BufferedReader(
                                new InputStreamReader(
                                        gast.getInputStream(), StandardCharsets.UTF_8))) {
            sagen(gast, "220 klein ESMTP");
            for (var zeile = leser.readLine(); zeile != null; zeile = leser.readLine()) {
                sagen(gast, antwort(zeile.toLowerCase(Locale.ROOT), leser, gast));
            }
        } catch (IOException | InterruptedException e) {
            // The client hangs up when it has waited long enough.
        }
    }

    private String antwort(String zeile, BufferedReader leser, Socket gast)
            throws IOException, InterruptedException {
        if (zeile.startsWith("rcpt to:<weg@")) {
            return "550 no such user";
        }
        if (zeile.startsWith("rcpt to:<warte@")) {
            return "451 try again later";
        }
        if (zeile.startsWith("rcpt to:<stumm@")) {
            ende.await();
        }
        if (zeile.equals("data")) {
            sagen(gast, "354 go on");
            var mail = new StringBuilder();
            for (var z = leser.readLine(); z != null && !z.equals("."); z = leser.readLine()) {
                mail.append(z).append('\n');
            }
            empfangen.add(mail.toString());
        }
        return zeile.startsWith("quit") ? "221 bye" : "250 ok";
    }

    private static void sagen(Socket gast, String zeile) throws IOException {
        gast.getOutputStream().write((zeile + "\r\n").getBytes(StandardCharsets.UTF_8));
        gast.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        ende.countDown();
        tuer.close();
    }
}
