package dreiklang.lager;

import java.io.IOException;

/// A content whose master key is not in the file of keys.
public final class SchluesselFehlt extends IOException {

    private static final long serialVersionUID = 1L;

    public SchluesselFehlt(String kennung) {
        super("the master key " + kennung + " is missing");
    }
}
