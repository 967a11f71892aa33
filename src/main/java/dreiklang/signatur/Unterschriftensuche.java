package dreiklang.signatur;

import java.nio.charset.StandardCharsets;

/// Finds out cheaply whether a file can carry a signature: every signature of a PDF needs an entry
/// ByteRange that is not compressed.
final class Unterschriftensuche {

    private static final byte[] MARKE = "/ByteRange".getBytes(StandardCharsets.US_ASCII);

    private Unterschriftensuche() {}

    /// How many there may be; 0: none.
    static int anzahl(byte[] inhalt) {
        int gefunden = 0;
        for (int i = 0; i <= inhalt.length - MARKE.length; i++) {
            if (inhalt[i] == '/' && hier(inhalt, i)) {
                gefunden++;
                i += MARKE.length - 1;
            }
        }
        return gefunden;
    }

    private static boolean hier(byte[] inhalt, int ort) {
        for (int i = 1; i < MARKE.length; i++) {
            if (inhalt[ort + i] != MARKE[i]) {
                return false;
            }
        }
        return true;
    }
}
