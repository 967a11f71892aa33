package dreiklang.dokument;

import dreiklang.basis.Befehl;
import dreiklang.basis.Sprache;
import dreiklang.dokument.Bestandsbefund.Art;
import dreiklang.dokument.Bestandsbefund.Stand;
import dreiklang.dokument.Bestandslauf.Anlass;
import dreiklang.seite.Texte;
import java.io.PrintStream;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// `./dreiklang pruefe-inhalte`: reads all content and says what is missing or damaged.
@Component
class PruefeInhalteBefehl implements Befehl {

    private static final int BLATT = 100;
    private static final int BEZUEGE = 5;
    private static final long MEGABYTE = 1_000_000;

    private final Bestandsgang gang;
    private final BestandRepository laeufe;
    private final BefundRepository befunde;
    private final DokumentRepository dokumente;
    private final Spiegel spiegel;
    private final Texte texte;
    private final CountDownLatch ende = new CountDownLatch(1);
    private String gesagt = "";

    PruefeInhalteBefehl(
            Bestandsgang gang,
            BestandRepository laeufe,
            BefundRepository befunde,
            DokumentRepository dokumente,
            Spiegel spiegel,
            Texte texte) {
        this.gang = gang;
        this.laeufe = laeufe;
        this.befunde = befunde;
        this.dokumente = dokumente;
        this.spiegel = spiegel;
        this.texte = texte;
    }

    @Override
    public String name() {
        return "pruefe-inhalte";
    }

    @Override
    public int ausfuehren(List<String> argumente, PrintStream ausgabe) {
        if (!argumente.isEmpty()) {
            ausgabe.println(satz("dokument.bestand.befehl.aufruf"));
            return 2;
        }
        var lauf = gang.beginnen(Anlass.BEFEHL);
        while (stand(lauf).beendet().isEmpty()) {
            if (!gang.fahren(ende, () -> fortschritt(lauf, ausgabe))) {
                // The running program drives it, or one that has ended and whose minute is not
                // over.
                warten();
                fortschritt(lauf, ausgabe);
            }
        }
        auflisten(lauf, ausgabe);
        var lage = spiegel.stand();
        ausgabe.println(
                satz(
                        "dokument.bestand.spiegel." + lage.lage().name(),
                        lage.ordner(),
                        lage.wartend()));
        return zusammenfassen(stand(lauf), ausgabe);
    }

    private int zusammenfassen(Bestandslauf ergebnis, PrintStream ausgabe) {
        ausgabe.println(
                satz(
                        "dokument.bestand.ergebnis",
                        ergebnis.geprueft(),
                        ergebnis.bytes() / MEGABYTE,
                        ergebnis.beschaedigt(),
                        ergebnis.repariert(),
                        ergebnis.verwaist()));
        if (ergebnis.umgeschluesselt() + ergebnis.unterAltem() > 0) {
            ausgabe.println(
                    satz("dokument.schluessel.erneuert", ergebnis.umgeschluesselt())
                            + " "
                            + satz("dokument.schluessel.unter-altem", ergebnis.unterAltem()));
        }
        return ergebnis.beschaedigt() == 0 ? 0 : 1;
    }

    private void auflisten(UUID lauf, PrintStream ausgabe) {
        long anzahl = befunde.anzahl(lauf);
        for (int ab = 0; ab < anzahl; ab += BLATT) {
            for (var b : befunde.liste(lauf, ab, BLATT)) {
                ausgabe.println(b.code() + " " + zeile(b));
            }
        }
    }

    private String zeile(Bestandsbefund b) {
        var zeile =
                satz(
                        "dokument.bestand.zeile",
                        b.gegenstand(),
                        satz("dokument.bestand.ort." + b.ort().name()),
                        satz("dokument.bestand.art." + b.art().name()),
                        satz("dokument.bestand.stand." + b.stand().name()));
        if (b.stand() == Stand.OFFEN && b.art() != Art.VERWAIST) {
            var bezuege = String.join(", ", dokumente.bezuege(b.gegenstand(), BEZUEGE));
            var grund =
                    b.grund().isEmpty() ? "" : " " + satz("dokument.bestand.grund." + b.grund());
            return zeile + grund + " " + satz("dokument.bestand.befehl.betrifft", bezuege);
        }
        return zeile;
    }

    /// Says how far it is when that has changed.
    private void fortschritt(UUID lauf, PrintStream ausgabe) {
        var stand = stand(lauf);
        var zeile =
                satz(
                        "dokument.bestand.fortschritt",
                        satz("dokument.bestand.phase." + stand.phase().name()),
                        stand.prozent(),
                        stand.geprueft(),
                        stand.gesamt());
        if (!zeile.equals(gesagt)) {
            ausgabe.println(zeile);
            gesagt = zeile;
        }
    }

    private Bestandslauf stand(UUID lauf) {
        return laeufe.finden(lauf).orElseThrow();
    }

    private void warten() {
        try {
            ende.await(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String satz(String schluessel, Object... werte) {
        return texte.text(Sprache.DE, schluessel, werte);
    }
}
