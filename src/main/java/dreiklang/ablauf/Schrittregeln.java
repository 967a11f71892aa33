package dreiklang.ablauf;

import dreiklang.ablauf.Schrittliste.Schritt;
import dreiklang.ausdruck.Ausdruck;
import dreiklang.basis.Befund;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Checks what follows from the order of steps: that it is decided in every case, once, and that
/// nothing waits for what cannot happen at its place.
final class Schrittregeln {

    private static final Set<String> NEBENEINANDER =
            Set.of(Schrittliste.ERLEDIGEN, Schrittliste.FESTSETZEN);

    private final List<Schritt> schritte;
    private final int erster;
    private final int letzter;
    private final List<Befund> befunde = new ArrayList<>();

    private Schrittregeln(Schrittliste liste) {
        schritte = liste.schritte();
        var entscheidet = schritte.stream().map(Schritt::entscheidet).toList();
        erster = entscheidet.indexOf(true);
        letzter = entscheidet.lastIndexOf(true);
    }

    /// What is wrong with the list as a whole.
    ///
    /// @param bekannt names conditions can ask for
    static List<Befund> pruefen(Schrittliste liste, Set<String> bekannt) {
        return new Schrittregeln(liste).pruefen(bekannt);
    }

    private List<Befund> pruefen(Set<String> bekannt) {
        if (schritte.isEmpty()) {
            return List.of();
        }
        entscheidung();
        for (int i = 0; i < schritte.size(); i++) {
            reihenfolge(i);
            gleichzeitig(i);
            person(schritte.get(i));
            bedingung(i, bekannt);
        }
        return befunde;
    }

    private void entscheidung() {
        if (letzter < 0) {
            befund(
                    schritte.getFirst(),
                    "V-443",
                    "In dieser Liste entscheidet niemand. Geben Sie einem Schritt aufgabe: entscheiden.");
        } else if (!schritte.get(letzter).wenn().isEmpty()) {
            befund(
                    schritte.get(letzter),
                    "V-443",
                    "ist der letzte Schritt, in dem entschieden wird, und gilt nicht immer. Nehmen Sie seine Bedingung weg, sonst bliebe ein Antrag ohne Entscheidung.");
        }
    }

    private void reihenfolge(int i) {
        var schritt = schritte.get(i);
        boolean danach =
                schritt.aufgabe().equals(Schrittliste.NACHREICHEN)
                        || schritt.aufgabe().equals(Schrittliste.FESTSETZEN);
        if (schritt.aufgabe().equals(Schrittliste.BEARBEITEN) && !gehtUeber(i)) {
            befund(
                    schritt,
                    "V-444",
                    "heißt bearbeiten, endet also mit der Entscheidung. Unmittelbar danach muss dieselbe Stelle entscheiden; sonst heißt es aufgabe: erledigen.");
        } else if (danach && i < letzter) {
            befund(
                    schritt,
                    "V-444",
                    "steht vor der Entscheidung. Schieben Sie ihn dahinter; vorher fragt das Amt mit einer Nachforderung nach.");
        }
    }

    /// Deciding ends the work on it too; so nothing may lie in between, and nobody else may decide.
    private boolean gehtUeber(int i) {
        String wer = schritte.get(i).wer();
        return letzter < 0
                || i < letzter
                        && schritte.subList(i + 1, letzter + 1).stream()
                                .allMatch(s -> s.entscheidet() && s.wer().equals(wer));
    }

    private void gleichzeitig(int i) {
        var schritt = schritte.get(i);
        if (!schritt.gleichzeitig()) {
            return;
        }
        boolean geht =
                i > 0
                        && NEBENEINANDER.contains(schritt.aufgabe())
                        && NEBENEINANDER.contains(schritte.get(i - 1).aufgabe());
        if (!geht) {
            befund(
                    schritt,
                    "V-445",
                    i == 0
                            ? "ist der erste und kann nicht gleichzeitig mit einem vorigen sein."
                            : "kann nicht gleichzeitig mit dem vorigen sein. Nebeneinander geht nur erledigen und festsetzen.");
        }
    }

    private void person(Schritt schritt) {
        boolean nachreichen = schritt.aufgabe().equals(Schrittliste.NACHREICHEN);
        boolean person = schritt.wer().equals(Schrittliste.ANTRAGSTELLER);
        if (nachreichen != person) {
            befund(
                    schritt,
                    "V-448",
                    nachreichen
                            ? "lässt etwas nachreichen. Das tut immer die antragstellende Person; lassen Sie „wer“ weg."
                            : "ist Sache der antragstellenden Person. Das geht nur mit aufgabe: nachreichen.");
        }
        if (!schritt.formular().isEmpty() && !nachreichen) {
            befund(schritt, "V-117", "nennt ein Formular. Das geht nur mit aufgabe: nachreichen.");
        }
    }

    private void bedingung(int i, Set<String> bekannt) {
        var schritt = schritte.get(i);
        if (schritt.wenn().isEmpty()) {
            return;
        }
        var felder = Ausdruck.lesen(schritt.wenn()).felder();
        felder.stream()
                .filter(f -> !bekannt.contains(f))
                .sorted()
                .forEach(f ->
                        befund(
                                schritt,
                                "V-116",
                                "fragt nach dem Feld %s, das es im Formular nicht gibt."
                                        .formatted(Ablaufbefunde.kurz(f))));
        if (felder.contains(Ablaeufe.ERGEBNIS) && erster >= 0 && i <= erster) {
            befund(
                    schritt,
                    "V-449",
                    "fragt nach dem Ergebnis, aber entschieden wird erst später. Schieben Sie ihn hinter die Entscheidung oder nehmen Sie eine andere Bedingung.");
        }
    }

    private void befund(Schritt schritt, String code, String satz) {
        befunde.add(
                new Befund(
                        Schrittliste.DATEI,
                        schritt.zeile(),
                        code,
                        satz.startsWith("In ")
                                ? satz
                                : "Schritt „" + schritt.name() + "“ " + satz));
    }
}
