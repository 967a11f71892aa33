package dreiklang.identitaet;

import dreiklang.basis.Befehl;
import dreiklang.basis.Zufall;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/// `./dreiklang kennwort ANMELDENAME`: gives a member of staff a new password and prints it once.
@Component
class KennwortBefehl implements Befehl {

    private static final int LAENGE = 16;

    private final Kennwortwechsel wechsel;

    KennwortBefehl(Kennwortwechsel wechsel) {
        this.wechsel = wechsel;
    }

    @Override
    public String name() {
        return "kennwort";
    }

    @Override
    public int ausfuehren(List<String> argumente, PrintStream ausgabe) {
        if (argumente.size() != 1) {
            ausgabe.println(
                    "I-310 Bitte genau einen Anmeldenamen angeben: ./dreiklang kennwort a.berger");
            return 2;
        }
        String kennwort = Zufall.sprechbar(LAENGE);
        if (!wechsel.zuruecksetzen(argumente.getFirst(), kennwort)) {
            ausgabe.println("I-311 Diesen Anmeldenamen gibt es nicht.");
            return 1;
        }
        ausgabe.println("Neues Kennwort: " + kennwort);
        ausgabe.println(
                "Bitte persönlich übergeben; die Person ändert es unter „Kennwort“ im Amt.");
        return 0;
    }
}
