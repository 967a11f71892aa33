package dreiklang.dokument;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Counts what is written.
final class Zaehlstrom extends OutputStream {

    private final OutputStream aus;
    private long bytes;

    Zaehlstrom(OutputStream ziel) {
        this.aus = new BufferedOutputStream(ziel, 64 * 1024);
    }

    /// Bytes so far.
    long bytes() {
        return bytes;
    }

    @Override
    public void write(int b) throws IOException {
        aus.write(b);
        bytes++;
    }

    @Override
    public void write(byte[] b, int ab, int laenge) throws IOException {
        aus.write(b, ab, laenge);
        bytes += laenge;
    }

    @Override
    public void flush() throws IOException {
        aus.flush();
    }

    @Override
    public void close() throws IOException {
        aus.close();
    }
}
