package dreiklang.postfach.anbindung.demo;

import com.nimbusds.jose.jwk.RSAKey;
import dreiklang.postfach.anbindung.demo.Demoereignisse.Stimme;
import dreiklang.postfach.anbindung.demo.Demopruefung.Bestanden;
import dreiklang.postfach.anbindung.demo.Demopruefung.Mangel;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The destination of the demo: takes a message into the Postfach of its person or rejects it, and
/// signs which.
final class Demozustellpunkt {

    static final UUID KENNUNG = UUID.fromString("0d9f4a52-6c1e-4b7b-9a55-6f3f7c0e9a11");

    private final Demoablage ablage;
    private final Demoschluessel schluessel;
    private final Demoereignisse ereignisse;
    private final Demopruefung pruefung;
    private final Clock uhr;

    Demozustellpunkt(
            Demoablage ablage, Demoschluessel schluessel, Demoereignisse ereignisse, Clock uhr) {
        this.ablage = ablage;
        this.schluessel = schluessel;
        this.ereignisse = ereignisse;
        this.pruefung = new Demopruefung(ablage, schluessel.verschluesselung());
        this.uhr = uhr;
    }

    /// Answers what was submitted. Repeated after a crash it does the same once more.
    void beantworten(Demofall fall, Stoerung stoerung) throws IOException {
        if (stoerung == Stoerung.SCHWEIGT) {
            return;
        }
        if (stoerung == Stoerung.FAELSCHT) {
            sagen(fall, schluessel.dienst(), "accept", uhr.instant(), List.of());
            return;
        }
        try {
            if (stoerung == Stoerung.ABWEISEN) {
                throw new Mangel("Postfach", "Das Postfach nimmt gerade nichts an.");
            }
            var bestanden = pruefung.pruefen(fall);
            var wann = spaeter(bestanden.wann());
            einlegen(fall, bestanden, wann);
            sagen(fall, schluessel.zustellpunkt(), "accept", wann, List.of());
        } catch (Mangel m) {
            sagen(fall, schluessel.zustellpunkt(), "reject", uhr.instant(), List.of(m.problem()));
        }
    }

    /// The town of the demo may travel in time; the Nutzerkonto does not take in a message before
    /// it was written.
    private Instant spaeter(Instant geschrieben) {
        var jetzt = uhr.instant();
        return geschrieben.isAfter(jetzt) ? geschrieben : jetzt;
    }

    private void sagen(
            Demofall fall,
            RSAKey womit,
            String art,
            Instant wann,
            List<Map<String, String>> probleme)
            throws IOException {
        var stimme = new Stimme(KENNUNG.toString(), schluessel.zustellpunkt().getKeyID(), womit);
        ereignisse.dazu(stimme, fall, art, wann, probleme);
    }

    private void einlegen(Demofall fall, Bestanden was, Instant wann) throws IOException {
        var ort =
                "postfach/%s/%s"
                        .formatted(
                                Demopruefung.wort(was.nachricht(), "mailboxUuid"),
                                fall.einreichung());
        var anlagen = new ArrayList<Map<String, String>>();
        for (var anlage : was.anlagen().entrySet()) {
            ablage.schreiben(ort + "/" + anlage.getKey(), anlage.getValue().inhalt());
            anlagen.add(Map.of("kennung", anlage.getKey(), "name", anlage.getValue().name()));
        }
        var eingang =
                Map.of(
                        "eingegangen",
                        wann.toString(),
                        "anlagen",
                        anlagen,
                        "nachricht",
                        was.nachricht());
        ablage.schreiben(ort + "/eingang.json", Demoantwort.JSON.writeValueAsBytes(eingang));
    }
}
