package dreiklang.dokument;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A content in clear on its way out of the store.
final class Klartext extends FilterInputStream {

    private final boolean verschlossen;
    private final boolean veraltet;

    /// @param verschlossen whether it lies encrypted
    /// @param veraltet whether it does not lie as it would be written today: without encryption, or
    ///   under an older key
    Klartext(InputStream innen, boolean verschlossen, boolean veraltet) {
        super(innen);
        this.verschlossen = verschlossen;
        this.veraltet = veraltet;
    }

    boolean veraltet() {
        return veraltet;
    }

    @Override
    public int read() throws IOException {
        byte[] eins = new byte[1];
        int n = read(eins, 0, 1);
        return n < 0 ? -1 : eins[0] & 0xFF;
    }

    @Override
    public int read(byte[] puffer, int ab, int laenge) throws IOException {
        try {
            return in.read(puffer, ab, laenge);
        } catch (Speicherausfall e) {
            throw e;
        } catch (IOException e) {
            if (verschlossen && e.getClass() == IOException.class) {
                // The library says so in words only.
                throw new Verfaelscht(String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }
}
