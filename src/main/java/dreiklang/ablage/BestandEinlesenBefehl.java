package dreiklang.ablage;

import dreiklang.ablage.Altbestandslauf.Lage;
import dreiklang.ablage.Altbestandslauf.Stand;
import dreiklang.basis.Befehl;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Sprache;
import dreiklang.seite.Texte;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/// `./dreiklang bestand-einlesen ORDNER --liste DATEI.csv [--trocken] [--einheit KURZ]`: takes over
/// holdings, and goes on where it was when it is called again.
@Component
class BestandEinlesenBefehl implements Befehl {

    private static final int GEZEIGT = 20;
    private static final int GEDULD = 12;

    private final Altbestandsgang gang;
    private final LaufRepository laeufe;
    private final ZeilenRepository zeilen;
    private final Texte texte;

    BestandEinlesenBefehl(
            Altbestandsgang gang, LaufRepository laeufe, ZeilenRepository zeilen, Texte texte) {
        this.gang = gang;
        this.laeufe = laeufe;
        this.zeilen = zeilen;
        this.texte = texte;
    }

    @Override
    public String name() {
        return "bestand-einlesen";
    }

    @Override
    public int ausfuehren(List<String> argumente, PrintStream ausgabe) {
        var rest = new ArrayList<>(argumente);
        boolean trocken = rest.remove("--trocken");
        var liste = wert(rest, "--liste");
        var einheit = wert(rest, "--einheit").orElse("");
        if (rest.size() != 1 || rest.getFirst().startsWith("--") || liste.isEmpty()) {
            ausgabe.println(satz("ablage.bestand.befehl.aufruf"));
            return 2;
        }
        try {
            return einlesen(gang.beginnen(rest.getFirst(), liste.get(), einheit, trocken), ausgabe);
        } catch (FachlicherFehler e) {
            ausgabe.println(fehler(e.code(), e.werte().toArray()));
            return 1;
        }
    }

    private static Optional<String> wert(List<String> worte, String name) {
        int stelle = worte.indexOf(name);
        if (stelle < 0 || stelle + 1 >= worte.size()) {
            return Optional.empty();
        }
        worte.remove(stelle);
        return Optional.of(worte.remove(stelle));
    }

    private int einlesen(Altbestandslauf lauf, PrintStream ausgabe) {
        if (lauf.gelesen() > 0) {
            ausgabe.println(satz("ablage.bestand.befehl.weiter", lauf.erledigt(), lauf.gelesen()));
        }
        var fortschritt = fortschritt(lauf.id(), ausgabe);
        boolean zuEnde = gang.fahren(lauf.id(), false, fortschritt);
        // A life before may have been killed a moment ago.
        for (int i = 0; i < GEDULD && !zuEnde && fremd(lauf.id()); i++) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            zuEnde = gang.fahren(lauf.id(), false, fortschritt);
        }
        var stand = laeufe.finden(lauf.id()).orElseThrow();
        if (!zuEnde) {
            ausgabe.println(satz("ablage.bestand.befehl.steht"));
            return 3;
        }
        auflisten(stand, ausgabe);
        ausgabe.println(
                satz(
                        stand.trocken()
                                ? "ablage.bestand.befehl.trocken"
                                : "ablage.bestand.befehl.fertig",
                        stand.gelesen(),
                        stand.gut(),
                        stand.abgewiesen(),
                        stand.schonDa()));
        return stand.stand() == Stand.FERTIG && stand.abgewiesen() == 0 ? 0 : 1;
    }

    private boolean fremd(UUID lauf) {
        return laeufe.finden(lauf).filter(l -> l.lage() == Lage.LAEUFT).isPresent();
    }

    private Runnable fortschritt(UUID id, PrintStream ausgabe) {
        var gesagt = new long[] {System.nanoTime()};
        return () -> {
            if (System.nanoTime() - gesagt[0] > 2_000_000_000L) {
                var l = laeufe.finden(id).orElseThrow();
                ausgabe.println(
                        satz("ablage.bestand.befehl.fortschritt", l.erledigt(), l.gelesen()));
                gesagt[0] = System.nanoTime();
            }
        };
    }

    private void auflisten(Altbestandslauf lauf, PrintStream ausgabe) {
        var abgewiesen =
                zeilen.bericht(
                        lauf.id(), Optional.of(Altbestandszeile.Stand.ABGEWIESEN), 0, GEZEIGT);
        for (var z : abgewiesen) {
            ausgabe.println(
                    satz(
                            "ablage.bestand.befehl.zeile",
                            z.zeile(),
                            z.datei(),
                            fehler(z.code(), z.werte().toArray())));
        }
        if (lauf.abgewiesen() > GEZEIGT) {
            ausgabe.println(
                    satz("ablage.bestand.befehl.mehr", lauf.abgewiesen() - GEZEIGT, lauf.id()));
        }
    }

    private String fehler(String code, Object... werte) {
        return code + " " + satz("fehler." + code, werte);
    }

    private String satz(String schluessel, Object... werte) {
        return texte.text(Sprache.DE, schluessel, werte);
    }
}
