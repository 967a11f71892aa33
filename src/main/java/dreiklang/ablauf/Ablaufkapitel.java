package dreiklang.ablauf;

import dreiklang.ablauf.Ablaufmodell.Knoten;
import dreiklang.ablauf.Ablaufmodell.Zeit;
import dreiklang.ausdruck.Tafeln;
import dreiklang.basis.Befund;
import dreiklang.formular.Feld;
import dreiklang.formular.Feldart;
import dreiklang.leistung.Leistungspaket;
import dreiklang.leistung.spi.Kapitelpruefer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Checks `ablauf.bpmn`; without the file the standard Ablauf is used.
@Component
class Ablaufkapitel implements Kapitelpruefer {

    /// Name of the chapter.
    static final String DATEI = "ablauf.bpmn";

    @Override
    public String datei() {
        return DATEI;
    }

    @Override
    public List<Befund> pruefen(Leistungspaket paket) {
        byte[] inhalt = paket.dateien().get(DATEI);
        if (inhalt == null) {
            return paket.dateien().containsKey(Schrittliste.DATEI)
                    ? List.of()
                    : Folgepruefung.pruefen(paket, Optional.empty());
        }
        var pruefung = Ablaufpruefer.pruefen(DATEI, inhalt, Programmschritte.NAMEN);
        if (pruefung.modell().isEmpty()) {
            return pruefung.befunde();
        }
        var befunde =
                new ArrayList<>(Ablaufpruefer.felder(DATEI, pruefung.modell().get(), namen(paket)));
        befunde.addAll(tage(pruefung.modell().get(), paket));
        befunde.addAll(Folgepruefung.pruefen(paket, pruefung.modell()));
        return befunde;
    }

    /// What conditions of an Ablauf can ask for.
    static Set<String> namen(Leistungspaket paket) {
        var bekannt = new HashSet<>(List.of(Ablaeufe.ERGEBNIS));
        paket.formular().felder().stream().map(Feld::name).forEach(bekannt::add);
        bekannt.addAll(Tafeln.aus(paket.dateien(), paket.namen()).namen());
        return bekannt;
    }

    @Override
    public List<Befund> begutachten(Leistungspaket paket) {
        byte[] inhalt = paket.dateien().get(DATEI);
        return inhalt == null
                ? List.of()
                : Ablaufpruefer.pruefen(DATEI, inhalt, Programmschritte.NAMEN).hinweise();
    }

    private static List<Befund> tage(Ablaufmodell modell, Leistungspaket paket) {
        var tage =
                paket.formular().felder().stream()
                        .filter(f -> f.art() == Feldart.DATUM)
                        .map(Feld::name)
                        .collect(Collectors.toSet());
        return modell.knoten().stream()
                .filter(k -> gefragt(k) instanceof Zeit.Antwort a && !tage.contains(a.feld()))
                .map(k ->
                        new Befund(
                                DATEI,
                                0,
                                "V-423",
                                "„%s“ wartet auf den Tag %s, aber eine Datumsfrage mit diesem Namen gibt es im Formular nicht."
                                        .formatted(k.id(), Ablaufbefunde.kurz(feld(gefragt(k))))))
                .toList();
    }

    private static String feld(@Nullable Zeit zeit) {
        return zeit instanceof Zeit.Antwort a ? a.feld() : "";
    }

    private static @Nullable Zeit gefragt(Knoten knoten) {
        return switch (knoten) {
            case Knoten.Pause p -> p.zeit();
            case Knoten.Zeitgrenze z -> z.zeit();
            default -> null;
        };
    }
}
