package dreiklang.leistung;

import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.YamlKnoten;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Stores a checked package as a Fassung and shows it from then on. The same content is the same
/// Fassung.
@Component
class Veroeffentlichung {

    private final FassungRepository fassungen;
    private final TransactionTemplate transaktion;
    private final ApplicationEventPublisher fakten;
    private final Clock uhr;

    Veroeffentlichung(
            FassungRepository fassungen,
            TransactionTemplate transaktion,
            ApplicationEventPublisher fakten,
            Clock uhr) {
        this.fassungen = fassungen;
        this.transaktion = transaktion;
        this.fakten = fakten;
        this.uhr = uhr;
    }

    /// @param nurNeues true at start: a content that was there before does not push a later one
    ///   aside
    /// @return number of the Fassung
    int veroeffentlichen(
            LeistungsSchluessel schluessel, Map<String, byte[]> dateien, boolean nurNeues) {
        Integer nummer = transaktion.execute(status -> einmal(schluessel, dateien, nurNeues));
        return nummer == null ? 0 : nummer;
    }

    /// Whether exactly this has been published before.
    boolean kennt(LeistungsSchluessel schluessel, Map<String, byte[]> dateien) {
        return fassungen.nummer(schluessel, Paketdateien.pruefsumme(dateien)).isPresent();
    }

    /// What was confidential once stays so: a Fassung that says nothing about it lifts nothing.
    private void vertraulichkeit(LeistungsSchluessel schluessel, Map<String, byte[]> dateien) {
        var rollen =
                YamlKnoten.lesen(
                                "leistung.yaml", dateien.getOrDefault("leistung.yaml", new byte[0]))
                        .bei(Leistungsleser.VERTRAULICH)
                        .map(YamlKnoten::liste)
                        .orElse(List.of())
                        .stream()
                        .flatMap(r -> r.text().stream())
                        .collect(Collectors.toUnmodifiableSet());
        if (!rollen.isEmpty()) {
            fassungen.vertraulich(schluessel, rollen);
        }
    }

    private int einmal(
            LeistungsSchluessel schluessel, Map<String, byte[]> dateien, boolean nurNeues) {
        fassungen.sperren(schluessel);
        var pruefsumme = Paketdateien.pruefsumme(dateien);
        var bekannt = fassungen.nummer(schluessel, pruefsumme);
        if (bekannt.isPresent() && nurNeues) {
            return bekannt.get();
        }
        int nummer =
                bekannt.orElseGet(
                        () -> fassungen.anlegen(schluessel, pruefsumme, dateien, uhr.instant()));
        vertraulichkeit(schluessel, dateien);
        fassungen.zeigen(schluessel, nummer);
        fakten.publishEvent(
                new Protokolleintrag(
                        "leistung.veroeffentlicht",
                        "leistung:" + schluessel.wert(),
                        Map.of("fassung", String.valueOf(nummer), "pruefsumme", pruefsumme.hex())));
        return nummer;
    }
}
