package dreiklang.signatur;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Security;
import java.util.List;
import java.util.regex.Pattern;

/// A PKCS#11 token of SoftHSM2 that is there for one test.
final class Softtoken implements AutoCloseable {

    static final String BIBLIOTHEK = "/usr/lib/softhsm/libsofthsm2.so";
    static final String PIN = "471147";

    private final String name;
    private final int steckplatz;

    private Softtoken(String name, int steckplatz) {
        this.name = name;
        this.steckplatz = steckplatz;
    }

    /// A token with the key of a PKCS#12 file.
    static Softtoken mit(Path datei, char[] kennwort) throws Exception {
        String name = "dreiklang-" + System.nanoTime();
        befehl("--init-token", "--free", "--label", name, "--so-pin", "08154711", "--pin", PIN);
        var token = new Softtoken(name, platz(name));
        var quelle = KeyStore.getInstance("PKCS12");
        quelle.load(new ByteArrayInputStream(Files.readAllBytes(datei)), kennwort);
        String alias = quelle.aliases().nextElement();
        var anbieter =
                Security.getProvider("SunPKCS11")
                        .configure(
                                "--name=%s\nlibrary=%s\nslotListIndex=%d\nattributes(*,CKO_PRIVATE_KEY,*)={\nCKA_SIGN=true\n}"
                                        .formatted(name, BIBLIOTHEK, token.steckplatz));
        var ziel = KeyStore.getInstance("PKCS11", anbieter);
        ziel.load(null, PIN.toCharArray());
        ziel.setKeyEntry(
                "siegel", quelle.getKey(alias, kennwort), null, quelle.getCertificateChain(alias));
        return token;
    }

    int steckplatz() {
        return steckplatz;
    }

    private static int platz(String name) throws Exception {
        var plaetze = Pattern.compile("Label:\\s*(\\S*)").matcher(befehl("--show-slots"));
        for (int i = 0; plaetze.find(); i++) {
            if (plaetze.group(1).equals(name)) {
                return i;
            }
        }
        throw new IllegalStateException("no slot of " + name);
    }

    private static String befehl(String... worte) throws Exception {
        var alle = new java.util.ArrayList<>(List.of("softhsm2-util"));
        alle.addAll(List.of(worte));
        var lauf = new ProcessBuilder(alle).redirectErrorStream(true).start();
        String aus = new String(lauf.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (lauf.waitFor() != 0) {
            throw new IllegalStateException(aus);
        }
        return aus;
    }

    @Override
    public void close() throws Exception {
        befehl("--delete-token", "--token", name);
    }
}
