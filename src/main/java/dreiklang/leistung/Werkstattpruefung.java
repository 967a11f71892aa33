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

    Werkstattpruefung(
            Paketleser leser, ObjectProvider<Kapitelpruefer> pruefer, Formulare formulare) {
        this.leser = leser;
        this.pruefer = pruefer;
        this.formulare = formulare;
    }

    Pruefbericht pruefen(Werkstueck stueck) {
        var befunde = new ArrayList<Befund>();
        leser.pruefen(stueck.schluessel(), stueck.dateien(), pruefer.stream().toList(), befunde);
        return new Pruefbericht(
                List.copyOf(befunde),
                befunde.isEmpty()
                        ? leser.begutachten(stueck.schluessel(), stueck.dateien())
                        : List.of());
    }

    Formularvergleich vergleich(Leistungspaket jetzt, Werkstueck stueck) {
        return formulare.vergleich(jetzt.formular(), gelesen(stueck).formular());
    }

    /// As far as it can be read.
    Leistungspaket gelesen(Werkstueck stueck) {
        return leser.lesen(stueck.schluessel(), 1, stueck.dateien(), new ArrayList<>());
    }
}
