package dreiklang.lager;

import java.io.IOException;

/// Encrypted bytes that are not those the program has written.
public final class Verfaelscht extends IOException {

    private static final long serialVersionUID = 1L;

    public Verfaelscht(String grund) {
        super(grund);
    }
}
