package dreiklang.ablauf;

import dreiklang.basis.Offen;
import dreiklang.leistung.Leistungspaket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/// The door of the Ablaeufe: makes them ready, starts them and goes on with them, always in the
/// caller's transaction.
@Service
public class Ablaeufe {

    /// What conditions may ask for besides the fields of the Formular: how it was decided.
    public static final String ERGEBNIS = "ergebnis";

    private static final String VON_VORGANG = "called by vorgang, whose doors ask for the right";

    private final Ablaufmaschine maschine;
    private final Map<String, String> kennungen = new ConcurrentHashMap<>();

    Ablaeufe(Ablaufmaschine maschine) {
        this.maschine = maschine;
    }

    /// What a step may use: the values conditions read and the registered steps.
    ///
    /// @param werte values by field name
    /// @param schritte runs the registered step of that name
    public record Umgebung(Map<String, List<String>> werte, Consumer<String> schritte) {}

    /// Where a running Ablauf stands.
    ///
    /// @param instanz its identifier in the engine
    /// @param aufgaben the open ones
    /// @param beendet whether it came to its end
    public record Lage(String instanz, List<Offen> aufgaben, boolean beendet) {

        /// An open Aufgabe.
        ///
        /// @param id identifier in the engine
        /// @param knoten identifier of its node
        public record Offen(String id, String knoten) {}
    }

    /// An Ablauf that waits for a moment that has come.
    ///
    /// @param auftrag identifier of the timer in the engine
    /// @param instanz which Ablauf
    public record Faellig(String auftrag, String instanz) {}

    /// Makes the Ablauf of a Fassung ready: its own, drawn or as a list of steps, or the standard
    /// one.
    ///
    /// @return the name under which it is started; the same content has the same name for ever
    @Offen(VON_VORGANG)
    public String bereitstellen(Leistungspaket paket) {
        String fassung = paket.leistung().schluessel().wert() + "/" + paket.leistung().fassung();
        return kennungen.computeIfAbsent(
                fassung,
                f -> {
                    byte[] datei = Ablaufquelle.zu(paket);
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

    /// The nodes and flows of a package's own Ablauf; empty when it has none or a faulty one.
    @Offen("called by checks of packages")
    public Optional<Ablaufmodell> eigenes(Leistungspaket paket) {
        boolean eigener =
                paket.dateien().containsKey(Ablaufkapitel.DATEI)
                        || paket.dateien().containsKey(Schrittliste.DATEI);
        return eigener
                ? Ablaufpruefer.pruefen(
                                Ablaufkapitel.DATEI, Ablaufquelle.zu(paket), Programmschritte.NAMEN)
                        .modell()
                : Optional.empty();
    }

    /// The nodes and flows of an Ablauf that was made ready.
    @Offen(VON_VORGANG)
    public Ablaufmodell modell(String kennung) {
        return maschine.modell(kennung);
    }

    /// Starts an Ablauf.
    ///
    /// @param bezug what it is run for
    @Offen(VON_VORGANG)
    public Lage starten(String kennung, String bezug, Umgebung umgebung) {
        return maschine.starten(kennung, bezug, umgebung);
    }

    /// Finishes an Aufgabe and goes on to where the Ablauf rests next.
    @Offen(VON_VORGANG)
    public Lage erledigen(String kennung, String instanz, String aufgabe, Umgebung umgebung) {
        return maschine.erledigen(kennung, instanz, aufgabe, umgebung);
    }

    /// Leaves everything that is open and goes on at that Aufgabe.
    ///
    /// @param knoten one of `Ablaufwege.ziele`
    @Offen(VON_VORGANG)
    public Lage verschieben(String kennung, String instanz, String knoten, Umgebung umgebung) {
        return maschine.verschieben(kennung, instanz, knoten, umgebung);
    }

    /// The nodes at which a running Ablauf rests; none when it is over.
    @Offen(VON_VORGANG)
    public List<String> stellen(String kennung, String instanz) {
        return maschine.stellen(kennung, instanz);
    }

    /// The file of an Ablauf as it was checked, for drawing it.
    @Offen(VON_VORGANG)
    public byte[] datei(String kennung) {
        return maschine.datei(kennung);
    }

    /// Lets the time of a waiting Ablauf run out.
    @Offen(VON_VORGANG)
    public Lage zeitAblaufen(String kennung, Faellig faellig, Umgebung umgebung) {
        return maschine.zeitAblaufen(kennung, faellig, umgebung);
    }

    /// Ablaeufe whose waiting time is over.
    @Offen(VON_VORGANG)
    public List<Faellig> faellige(int hoechstens) {
        return maschine.faellige(hoechstens);
    }
}
