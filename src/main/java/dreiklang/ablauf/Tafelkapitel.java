package dreiklang.ablauf;

import dreiklang.ausdruck.Tafel;
import dreiklang.ausdruck.Tafeln;
import dreiklang.basis.Befund;
import dreiklang.formular.Feld;
import dreiklang.leistung.Leistungspaket;
import dreiklang.leistung.spi.Kapitelpruefer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Checks the decision tables of a package, `tafeln/NAME.dmn`.
@Component
class Tafelkapitel implements Kapitelpruefer {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    @Override
    public String datei() {
        return Tafeln.ORDNER;
    }

    @Override
    public List<Befund> pruefen(Leistungspaket paket) {
        return dateien(paket).flatMap(d -> pruefen(paket, d).befunde().stream()).toList();
    }

    @Override
    public List<Befund> begutachten(Leistungspaket paket) {
        return dateien(paket).flatMap(d -> pruefen(paket, d).hinweise().stream()).toList();
    }

    private static Stream<String> dateien(Leistungspaket paket) {
        return paket.dateien().keySet().stream().filter(d -> d.startsWith(Tafeln.ORDNER)).sorted();
    }

    private static Tafel.Gelesen pruefen(Leistungspaket paket, String datei) {
        if (Tafeln.name(datei).filter(n -> NAME.matcher(n).matches()).isEmpty()) {
            return new Tafel.Gelesen(
                    java.util.Optional.empty(),
                    List.of(
                            new Befund(
                                    datei,
                                    0,
                                    "V-431",
                                    "Eine Tafel heißt tafeln/NAME.dmn, der Name aus kleinen Buchstaben, Ziffern und Unterstrich.")),
                    List.of());
        }
        return Tafel.lesen(
                datei,
                paket.dateien().getOrDefault(datei, new byte[0]),
                paket.namen(),
                moeglich(paket));
    }

    private static Map<String, List<String>> moeglich(Leistungspaket paket) {
        return paket.formular().felder().stream()
                .filter(f -> !f.optionen().isEmpty())
                .collect(
                        Collectors.toMap(
                                Feld::name,
                                f -> f.optionen().stream().map(Feld.Option::wert).toList(),
                                (a, b) -> a));
    }
}
