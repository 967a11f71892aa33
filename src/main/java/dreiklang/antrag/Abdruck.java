package dreiklang.antrag;

import dreiklang.basis.Pruefsumme;
import dreiklang.formular.Antworten;
import dreiklang.leistung.LeistungsSchluessel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/// The body hash of a submission: SHA-256 over Leistung, Fassung, answers and file hashes.
///
/// Every part is preceded by its length, so that two different contents never give the same
/// sequence of bytes.
final class Abdruck {

    private final MessageDigest rechner = Pruefsumme.rechner();

    private Abdruck() {}

    static Pruefsumme von(
            LeistungsSchluessel leistung, int fassung, Antworten antworten, List<Anhang> anhaenge) {
        var abdruck = new Abdruck();
        abdruck.teil(leistung.wert());
        abdruck.teil(Integer.toString(fassung));
        abdruck.antworten(antworten);
        for (Anhang anhang : anhaenge) {
            abdruck.teil(anhang.feld());
            abdruck.teil(anhang.ablage().pruefsumme().hex());
        }
        return abdruck.fertig();
    }

    /// Only the answers; named on the receipt beside the files.
    static Pruefsumme von(Antworten antworten) {
        var abdruck = new Abdruck();
        abdruck.antworten(antworten);
        return abdruck.fertig();
    }

    private void antworten(Antworten antworten) {
        new TreeMap<>(antworten.werte())
                .forEach((feld, werte) -> {
                    teil(feld);
                    teil(Integer.toString(werte.size()));
                    werte.forEach(this::teil);
                });
    }

    private void teil(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        rechner.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        rechner.update(bytes);
    }

    private Pruefsumme fertig() {
        return new Pruefsumme(HexFormat.of().formatHex(rechner.digest()));
    }
}
