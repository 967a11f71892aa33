package dreiklang.identitaet;

import dreiklang.basis.Befehl;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/// `./dreiklang pruefe`: examines the audit trail and says where it breaks.
@Component
class PruefeBefehl implements Befehl {

    private final Protokollpruefung pruefung;

    PruefeBefehl(Protokollpruefung pruefung) {
        this.pruefung = pruefung;
    }

    @Override
    public String name() {
        return "pruefe";
    }

    @Override
    public int ausfuehren(List<String> argumente, PrintStream ausgabe) {
        var ergebnis = pruefung.pruefen();
        ergebnis.brueche().forEach(b -> ausgabe.println("I-301 " + b));
        if (!ergebnis.verankert()) {
            ausgabe.println(
                    "Hinweis: Es gibt noch keinen Anker (protokoll.anker). Ein abgeschnittenes Ende wäre nicht zu erkennen.");
        }
        boolean heil = ergebnis.brueche().isEmpty();
        ausgabe.printf(
                "Protokoll: %d Glieder geprüft, %s%n",
                ergebnis.geprueft(),
                heil ? "die Kette ist heil." : ergebnis.brueche().size() + " Bruchstellen.");
        return heil ? 0 : 1;
    }
}
