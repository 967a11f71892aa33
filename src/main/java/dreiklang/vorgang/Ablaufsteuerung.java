package dreiklang.vorgang;

import dreiklang.leistung.Leistungspaket;
import dreiklang.vorgang.Ablaufmaschine.Lage;
import dreiklang.vorgang.Ablaufmaschine.Umgebung;
import dreiklang.vorgang.Ablaufmodell.Aufgabenart;
import dreiklang.vorgang.Ablaufmodell.Knoten;
import dreiklang.vorgang.Ablaufmodell.Zustaendigkeit;
import dreiklang.vorgang.Vorgangsbild.Aufgabe;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Leads a Vorgang through its Ablauf and keeps the open Aufgaben as people see them.
@Component
class Ablaufsteuerung {

    private static final String STANDARD = "/vorgang/standard.bpmn";

    private final Ablaufmaschine maschine;
    private final VerlaufRepository verlauf;
    private final Clock uhr;
    private final Map<String, String> kennungen = new ConcurrentHashMap<>();

    Ablaufsteuerung(Ablaufmaschine maschine, VerlaufRepository verlauf, Clock uhr) {
        this.maschine = maschine;
        this.verlauf = verlauf;
        this.uhr = uhr;
    }

    /// Makes the Ablauf of a Fassung ready and names it: its own or the standard one.
    String bereitstellen(Leistungspaket paket) {
        String fassung = paket.leistung().schluessel().wert() + "/" + paket.leistung().fassung();
        return kennungen.computeIfAbsent(
                fassung,
                f -> {
                    byte[] datei =
                            paket.dateien().containsKey(Ablaufkapitel.DATEI)
                                    ? paket.dateien().get(Ablaufkapitel.DATEI)
                                    : standard();
                    var pruefung =
                            Ablaufpruefer.pruefen(
                                    Ablaufkapitel.DATEI, datei, Programmschritte.NAMEN);
                    return maschine.bereitstellen(
                            datei,
                            pruefung.modell()
                                    .orElseThrow(() ->
                                            new IllegalStateException(
                                                    "published with a faulty Ablauf: " + f)));
                });
    }

    /// Whether the superior of the person who applied has anything to do in this Ablauf.
    boolean brauchtVorgesetzte(String kennung) {
        return maschine.modell(kennung).knoten().stream()
                .anyMatch(k ->
                        k instanceof Knoten.Aufgabe a && a.wer() == Zustaendigkeit.VORGESETZTE);
    }

    private static byte[] standard() {
        try (InputStream datei = Ablaufsteuerung.class.getResourceAsStream(STANDARD)) {
            if (datei == null) {
                throw new IllegalStateException("missing in the jar: " + STANDARD);
            }
            return datei.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Starts the Ablauf in the caller's transaction; the Aufgaben are entered by `eintragen`, once
    /// the Vorgang is there.
    Lage starten(String kennung, VorgangId vorgang, Umgebung umgebung) {
        return maschine.starten(kennung, vorgang, umgebung);
    }

    /// Enters the first Aufgaben.
    void eintragen(VorgangId vorgang, String kennung, Lage lage) {
        abgleichen(vorgang, kennung, lage, List.of());
    }

    /// Finishes every open Aufgabe of the kinds given, in this order, and goes on.
    ///
    /// @return the Aufgaben that are open then, empty when the Ablauf is over
    List<Aufgabe> erledigen(Vorgang vorgang, List<Aufgabenart> arten, Umgebung umgebung) {
        var offen = verlauf.aufgaben(vorgang.id());
        for (var art : arten) {
            for (var aufgabe : offen.stream().filter(a -> a.art().equals(art.name())).toList()) {
                offen = erledigen(vorgang, aufgabe.id(), offen, umgebung);
            }
        }
        return offen;
    }

    /// Finishes one Aufgabe and goes on.
    List<Aufgabe> erledigen(Vorgang vorgang, String aufgabe, Umgebung umgebung) {
        return erledigen(vorgang, aufgabe, verlauf.aufgaben(vorgang.id()), umgebung);
    }

    private List<Aufgabe> erledigen(
            Vorgang vorgang, String aufgabe, List<Aufgabe> offen, Umgebung umgebung) {
        var lage = maschine.erledigen(vorgang.ablauf(), vorgang.instanz(), aufgabe, umgebung);
        return abgleichen(vorgang.id(), vorgang.ablauf(), lage, offen);
    }

    /// The Folgeformular the person has to fill in now, by its name in the package.
    Optional<String> folgeformular(Vorgang vorgang) {
        var modell = maschine.modell(vorgang.ablauf());
        return verlauf.aufgaben(vorgang.id()).stream()
                .flatMap(a -> modell.knoten(a.knoten()).stream())
                .filter(Knoten.Aufgabe.class::isInstance)
                .map(k -> ((Knoten.Aufgabe) k).formular())
                .filter(f -> !f.isEmpty())
                .findFirst();
    }

    /// Lets the time of a waiting Ablauf run out.
    List<Aufgabe> zeitAblaufen(Vorgang vorgang, Ablaufmaschine.Faellig faellig, Umgebung umgebung) {
        var lage = maschine.zeitAblaufen(vorgang.ablauf(), faellig, umgebung);
        return abgleichen(vorgang.id(), vorgang.ablauf(), lage, verlauf.aufgaben(vorgang.id()));
    }

    /// Ablaeufe whose waiting time is over.
    List<Ablaufmaschine.Faellig> faellige(int hoechstens) {
        return maschine.faellige(hoechstens);
    }

    private List<Aufgabe> abgleichen(
            VorgangId vorgang, String kennung, Lage lage, List<Aufgabe> bisher) {
        var offen =
                lage.aufgaben().stream().map(Ablaufmaschine.Offen::id).collect(Collectors.toSet());
        bisher.stream()
                .filter(a -> !offen.contains(a.id()))
                .forEach(a -> verlauf.aufgabeFertig(vorgang, a.id()));
        var modell = maschine.modell(kennung);
        return lage.aufgaben().stream()
                .map(o ->
                        bisher.stream()
                                .filter(a -> a.id().equals(o.id()))
                                .findFirst()
                                .orElseGet(() -> neu(vorgang, modell, o)))
                .toList();
    }

    private Aufgabe neu(VorgangId vorgang, Ablaufmodell modell, Ablaufmaschine.Offen offen) {
        var knoten = (Knoten.Aufgabe) modell.knoten(offen.knoten()).orElseThrow();
        String art = knoten.art().name();
        String wer = knoten.wer().name();
        var aufgabe = new Aufgabe(offen.id(), knoten.id(), knoten.name(), art, wer, uhr.instant());
        verlauf.aufgabe(vorgang, aufgabe);
        return aufgabe;
    }
}
