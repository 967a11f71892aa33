package dreiklang.dokument;

import java.io.IOException;

/// Encrypted bytes that are not those the program has written.
final class Verfaelscht extends IOException {

    private static final long serialVersionUID = 1L;

    Verfaelscht(String grund) {
        super(grund);
    }
}
