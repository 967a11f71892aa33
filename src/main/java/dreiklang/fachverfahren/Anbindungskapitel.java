package dreiklang.fachverfahren;

import dreiklang.basis.Befund;
import dreiklang.leistung.Leistungspaket;
import dreiklang.leistung.spi.Kapitelpruefer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Checks the chapter `anbindung.yaml`: names, formats, and that every question in it is asked.
@Component
class Anbindungskapitel implements Kapitelpruefer {

    @Override
    public String datei() {
        return Anbindung.DATEI;
    }

    @Override
    public List<Befund> pruefen(Leistungspaket paket) {
        var befunde = new ArrayList<Befund>();
        paket.kapitel(Anbindung.DATEI)
                .ifPresent(k -> Anbindungsleser.lesen(k, paket.namen(), befunde));
        return befunde;
    }

    /// The chapter of a published package; empty when it delivers nothing.
    static Anbindung von(Leistungspaket paket) {
        return paket.kapitel(
                        Anbindung.DATEI,
                        Anbindung.class,
                        k -> Anbindungsleser.lesen(k, paket.namen(), new ArrayList<>()))
                .orElse(new Anbindung(List.of(), List.of(), List.of()));
    }
}
