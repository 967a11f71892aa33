package dreiklang.ablauf;

import dreiklang.ablauf.Schrittliste.Schritt;
import java.util.ArrayList;
import java.util.List;

/// Steps that begin together: one, or several at the same time.
///
/// @param wenn the condition of all of them; empty when there is none or each has its own
/// @param schritte the steps
record Schrittstation(String wenn, List<Schritt> schritte) {

    private static final String UNENTSCHIEDEN = Ablaeufe.ERGEBNIS + " = ''";

    /// The stations of a list, in order.
    static List<Schrittstation> von(Schrittliste liste) {
        var schritte = liste.schritte();
        var stationen = new ArrayList<Schrittstation>();
        boolean entscheidbar = true;
        for (int i = 0; i < schritte.size(); ) {
            int bis = i + 1;
            while (bis < schritte.size() && schritte.get(bis).gleichzeitig()) {
                bis++;
            }
            var zusammen = schritte.subList(i, bis);
            var erster = zusammen.getFirst();
            String wenn = entscheidbar ? erster.wenn() : wennOffen(erster);
            boolean gleich = zusammen.stream().allMatch(s -> s.wenn().equals(erster.wenn()));
            stationen.add(new Schrittstation(gleich ? wenn : "", zusammen));
            entscheidbar &= !erster.entscheidet();
            i = bis;
        }
        return stationen;
    }

    /// It is decided once: whoever could decide later is passed by, and so is work that would end
    /// with the decision.
    private static String wennOffen(Schritt schritt) {
        if (!schritt.entscheidet() && !schritt.aufgabe().equals(Schrittliste.BEARBEITEN)) {
            return schritt.wenn();
        }
        return schritt.wenn().isEmpty()
                ? UNENTSCHIEDEN
                : UNENTSCHIEDEN + " und (" + schritt.wenn() + ")";
    }
}
