package dreiklang.betrieb;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A server that speaks just enough of PostgreSQL's protocol to let people in and tell its version.
/// For versions that no distribution has any more.
final class KleinerPostgres implements AutoCloseable {

    private static final int VERSCHLUESSELUNG = 80_877_103;
    private static final int KERBEROS = 80_877_104;

    private final ServerSocket tuer = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final String version;

    KleinerPostgres(String version) throws IOException {
        this.version = version;
        Thread.ofVirtual().start(this::empfangen);
    }

    int port() {
        return tuer.getLocalPort();
    }

    private void empfangen() {
        while (!tuer.isClosed()) {
            try (var gast = tuer.accept()) {
                bedienen(gast);
            } catch (IOException e) {
                // The guest has left, or the door is closed.
            }
        }
    }

    private void bedienen(Socket gast) throws IOException {
        var herein = new DataInputStream(gast.getInputStream());
        var hinaus = new DataOutputStream(gast.getOutputStream());
        begruessen(herein, hinaus);
        while (true) {
            int art = herein.read();
            if (art < 0 || art == 'X') {
                return;
            }
            herein.skipNBytes(herein.readInt() - 4L);
            switch (art) {
                case 'P' -> sagen(hinaus, '1', new byte[0]);
                case 'B' -> sagen(hinaus, '2', new byte[0]);
                case 'D' -> sagen(hinaus, 'n', new byte[0]);
                case 'E' -> sagen(hinaus, 'C', texte("SET"));
                case 'Q' -> {
                    sagen(hinaus, 'C', texte("SET"));
                    sagen(hinaus, 'Z', new byte[] {'I'});
                }
                default -> sagen(hinaus, 'Z', new byte[] {'I'});
            }
        }
    }

    private void begruessen(DataInputStream herein, DataOutputStream hinaus) throws IOException {
        int laenge = herein.readInt();
        int wunsch = herein.readInt();
        while (wunsch == VERSCHLUESSELUNG || wunsch == KERBEROS) {
            hinaus.writeByte('N');
            laenge = herein.readInt();
            wunsch = herein.readInt();
        }
        herein.skipNBytes(laenge - 8L);
        sagen(hinaus, 'R', new byte[4]);
        sagen(hinaus, 'S', texte("server_version", version));
        sagen(hinaus, 'S', texte("server_encoding", "UTF8"));
        sagen(hinaus, 'S', texte("client_encoding", "UTF8"));
        sagen(hinaus, 'S', texte("DateStyle", "ISO, DMY"));
        sagen(hinaus, 'S', texte("integer_datetimes", "on"));
        sagen(hinaus, 'S', texte("standard_conforming_strings", "on"));
        sagen(hinaus, 'Z', new byte[] {'I'});
    }

    private static void sagen(DataOutputStream hinaus, char art, byte[] inhalt) throws IOException {
        hinaus.writeByte(art);
        hinaus.writeInt(inhalt.length + 4);
        hinaus.write(inhalt);
        hinaus.flush();
    }

    private static byte[] texte(String... texte) {
        var aus = new ByteArrayOutputStream();
        for (var text : texte) {
            aus.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            aus.write(0);
        }
        return aus.toByteArray();
    }

    @Override
    public void close() throws IOException {
        tuer.close();
    }
}
