package dreiklang.ablauf;

import dreiklang.basis.Befund;
import dreiklang.basis.YamlKnoten;
import dreiklang.leistung.Leistungspaket;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The process file by which a Leistungspaket is worked on: the one it brings, the one made from
/// its list of steps, or the standard one.
final class Ablaufquelle {

    private static final String STANDARD = "/ablauf/standard.bpmn";

    private Ablaufquelle() {}

    /// The file of a package without findings.
    static byte[] zu(Leistungspaket paket) {
        var eigene = Optional.ofNullable(paket.dateien().get(Ablaufkapitel.DATEI));
        return eigene.or(() -> ausSchritten(paket.dateien())).orElseGet(Ablaufquelle::standard);
    }

    /// Made from the list of steps; empty when there is none or it has findings.
    static Optional<byte[]> ausSchritten(Map<String, byte[]> dateien) {
        return Optional.ofNullable(dateien.get(Schrittliste.DATEI))
                .flatMap(datei -> {
                    var befunde = new ArrayList<Befund>();
                    var liste = liste(datei, befunde);
                    return liste.filter(l -> befunde.isEmpty() && !l.schritte().isEmpty())
                            .map(l -> Schrittschreiber.schreiben(Schrittplan.zu(l)));
                });
    }

    /// The list of steps as far as it can be read.
    static Optional<Schrittliste> liste(byte[] datei, List<Befund> befunde) {
        return YamlKnoten.lesen(Schrittliste.DATEI, datei, befunde)
                .map(k -> Schrittleser.lesen(k, befunde));
    }

    private static byte[] standard() {
        try (InputStream datei = Ablaufquelle.class.getResourceAsStream(STANDARD)) {
            if (datei == null) {
                throw new IllegalStateException("missing in the jar: " + STANDARD);
            }
            return datei.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
