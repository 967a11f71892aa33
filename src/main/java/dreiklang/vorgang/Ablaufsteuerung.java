package dreiklang.vorgang;

import dreiklang.ablauf.Ablaeufe;
import dreiklang.ablauf.Ablaeufe.Faellig;
import dreiklang.ablauf.Ablaeufe.Lage;
import dreiklang.ablauf.Ablaeufe.Umgebung;
import dreiklang.ablauf.Ablaufmodell;
import dreiklang.ablauf.Ablaufmodell.Aufgabenart;
import dreiklang.ablauf.Ablaufmodell.Knoten;
import dreiklang.ablauf.Ablaufmodell.Zustaendigkeit;
import dreiklang.leistung.Leistungspaket;
import dreiklang.vorgang.SchrittzeitRepository.Ende;
import dreiklang.vorgang.Vorgangsbild.Aufgabe;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Leads a Vorgang through its Ablauf and keeps the open Aufgaben as people see them.
@Component
class Ablaufsteuerung {

    private final Ablaeufe ablaeufe;
    private final VerlaufRepository verlauf;
    private final SchrittzeitRepository zeiten;
    private final Clock uhr;

    Ablaufsteuerung(
            Ablaeufe ablaeufe, VerlaufRepository verlauf, SchrittzeitRepository zeiten, Clock uhr) {
        this.ablaeufe = ablaeufe;
        this.verlauf = verlauf;
        this.zeiten = zeiten;
        this.uhr = uhr;
    }

    /// Makes the Ablauf of a Fassung ready and names it: its own or the standard one.
    String bereitstellen(Leistungspaket paket) {
        return ablaeufe.bereitstellen(paket);
    }

    /// Whether the superior of the person who applied has anything to do in this Ablauf.
    boolean brauchtVorgesetzte(String kennung) {
        return ablaeufe.modell(kennung).knoten().stream()
                .anyMatch(k ->
                        k instanceof Knoten.Aufgabe a && a.wer() == Zustaendigkeit.VORGESETZTE);
    }

    /// Starts the Ablauf in the caller's transaction; the Aufgaben are entered by `eintragen`, once
    /// the Vorgang is there.
    Lage starten(String kennung, VorgangId vorgang, Umgebung umgebung) {
        return ablaeufe.starten(kennung, vorgang.wert().toString(), umgebung);
    }

    /// Enters the first Aufgaben.
    void eintragen(VorgangId vorgang, String kennung, Lage lage) {
        abgleichen(vorgang, kennung, lage, List.of(), Ende.FERTIG);
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
        var lage = ablaeufe.erledigen(vorgang.ablauf(), vorgang.instanz(), aufgabe, umgebung);
        return abgleichen(vorgang.id(), vorgang.ablauf(), lage, offen, Ende.FERTIG);
    }

    /// The Folgeformular the person has to fill in now, by its name in the package.
    Optional<String> folgeformular(Vorgang vorgang) {
        var modell = ablaeufe.modell(vorgang.ablauf());
        return verlauf.aufgaben(vorgang.id()).stream()
                .flatMap(a -> modell.knoten(a.knoten()).stream())
                .filter(Knoten.Aufgabe.class::isInstance)
                .map(k -> ((Knoten.Aufgabe) k).formular())
                .filter(f -> !f.isEmpty())
                .findFirst();
    }

    /// Leaves everything that is open and goes on at that Aufgabe.
    List<Aufgabe> umlenken(Vorgang vorgang, String knoten, Umgebung umgebung) {
        var bisher = verlauf.aufgaben(vorgang.id());
        var lage = ablaeufe.verschieben(vorgang.ablauf(), vorgang.instanz(), knoten, umgebung);
        return abgleichen(vorgang.id(), vorgang.ablauf(), lage, bisher, Ende.UMGELENKT);
    }

    /// Lets the time of a waiting Ablauf run out.
    List<Aufgabe> zeitAblaufen(Vorgang vorgang, Faellig faellig, Umgebung umgebung) {
        var lage = ablaeufe.zeitAblaufen(vorgang.ablauf(), faellig, umgebung);
        var bisher = verlauf.aufgaben(vorgang.id());
        return abgleichen(vorgang.id(), vorgang.ablauf(), lage, bisher, Ende.ABGELAUFEN);
    }

    /// Ablaeufe whose waiting time is over.
    List<Faellig> faellige(int hoechstens) {
        return ablaeufe.faellige(hoechstens);
    }

    private List<Aufgabe> abgleichen(
            VorgangId vorgang, String kennung, Lage lage, List<Aufgabe> bisher, Ende ende) {
        var offen = lage.aufgaben().stream().map(Lage.Offen::id).collect(Collectors.toSet());
        bisher.stream()
                .filter(a -> !offen.contains(a.id()))
                .forEach(a -> {
                    verlauf.aufgabeFertig(vorgang, a.id());
                    zeiten.endet(vorgang, a.id(), uhr.instant(), ende);
                });
        var modell = ablaeufe.modell(kennung);
        return lage.aufgaben().stream()
                .map(o ->
                        bisher.stream()
                                .filter(a -> a.id().equals(o.id()))
                                .findFirst()
                                .orElseGet(() -> neu(vorgang, modell, o)))
                .toList();
    }

    private Aufgabe neu(VorgangId vorgang, Ablaufmodell modell, Lage.Offen offen) {
        var knoten = (Knoten.Aufgabe) modell.knoten(offen.knoten()).orElseThrow();
        String art = knoten.art().name();
        String wer = knoten.wer().name();
        var aufgabe =
                new Aufgabe(
                        offen.id(),
                        knoten.id(),
                        knoten.name(),
                        art,
                        wer,
                        uhr.instant(),
                        knoten.ziel());
        verlauf.aufgabe(vorgang, aufgabe);
        zeiten.beginnt(vorgang, aufgabe);
        return aufgabe;
    }
}
