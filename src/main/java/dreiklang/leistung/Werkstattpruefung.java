package dreiklang.leistung;

import dreiklang.basis.Befund;
import dreiklang.formular.Formulare;
import dreiklang.formular.Formularvergleich;
import dreiklang.leistung.spi.Kapitelpruefer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Looks at packages that are being worked on.
@Component
class Werkstattpruefung {

    private final Paketleser leser;
    private final ObjectProvider<Kapitelpruefer> pruefer;
    private final Formulare formulare;
    private final Passung passung;

    Werkstattpruefung(
            Paketleser leser,
            ObjectProvider<Kapitelpruefer> pruefer,
            Formulare formulare,
            Passung passung) {
        this.passung = passung;
        this.leser = leser;
        this.pruefer = pruefer;
        this.formulare = formulare;
    }

    Pruefbericht pruefen(Werkstueck stueck) {
        var befunde = new ArrayList<Befund>();
        var paket =
                leser.pruefen(
                        stueck.schluessel(), stueck.dateien(), pruefer.stream().toList(), befunde);
        if (befunde.stream().noneMatch(b -> b.code().equals("B-201"))) {
            befunde.addAll(passung.aemter(paket));
        }
        var hinweise = new ArrayList<Befund>();
        if (befunde.isEmpty()) {
            hinweise.addAll(passung.recht(paket));
            hinweise.addAll(
                    leser.begutachten(
                            stueck.schluessel(), stueck.dateien(), pruefer.stream().toList()));
        }
        return new Pruefbericht(List.copyOf(befunde), List.copyOf(hinweise));
    }

    /// What those who execute that file say about it, whatever else is wrong with the package.
    List<Befund> kapitel(Werkstueck stueck, String datei) {
        var paket = gelesen(stueck);
        return pruefer.stream()
                .filter(p -> p.datei().equals(datei))
                .flatMap(p -> p.pruefen(paket).stream())
                .filter(b -> b.datei().equals(datei))
                .toList();
    }

    /// What those who execute that file would do better; nothing as long as something is wrong.
    List<Befund> hinweise(Werkstueck stueck, String datei) {
        var paket = gelesen(stueck);
        return pruefer.stream()
                .filter(p -> p.datei().equals(datei))
                .flatMap(p -> p.begutachten(paket).stream())
                .toList();
    }

    Formularvergleich vergleich(Leistungspaket jetzt, Werkstueck stueck) {
        return formulare.vergleich(jetzt.formular(), gelesen(stueck).formular());
    }

    /// As far as it can be read.
    Leistungspaket gelesen(Werkstueck stueck) {
        return leser.lesen(stueck.schluessel(), 1, stueck.dateien(), new ArrayList<>());
    }
}
