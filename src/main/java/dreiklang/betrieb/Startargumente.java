package dreiklang.betrieb;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The words behind `./dreiklang`, understood.
///
/// @param befehl name of a command, empty for the town itself
/// @param argumente what stood behind the command
/// @param einstellungen as Boot takes them
record Startargumente(String befehl, List<String> argumente, List<String> einstellungen) {

    /// Commands on the files of the database.
    static final Set<String> SICHERUNG = Set.of("backup", "restore");

    /// Understands the words.
    ///
    /// @throws Startfehler M-114 when an option is unknown or lacks its value
    static Startargumente lesen(List<String> worte) {
        var einstellungen = new ArrayList<String>();
        var frei = new ArrayList<String>();
        for (var i = worte.iterator(); i.hasNext(); ) {
            var wort = i.next();
            switch (wort) {
                case "--port" -> einstellungen.add("--server.port=" + zahl(wert(wort, i)));
                case "--daten" -> einstellungen.add("--dreiklang.daten=" + wert(wort, i));
                case "--datenbank" ->
                        einstellungen.add("--dreiklang.datenbank.url=" + wert(wort, i));
                case "--ohne-demo" -> einstellungen.add("--dreiklang.demo=false");
                default -> sonstiges(wort, frei, einstellungen);
            }
        }
        var befehl = frei.isEmpty() ? "" : frei.removeFirst();
        if (!befehl.isEmpty()) {
            befehlseinstellungen(befehl, frei, einstellungen);
        }
        return new Startargumente(befehl, List.copyOf(frei), List.copyOf(einstellungen));
    }

    /// Whether the command works on the files of the database and not inside the town.
    boolean istSicherung() {
        return SICHERUNG.contains(befehl);
    }

    private static void sonstiges(String wort, List<String> frei, List<String> einstellungen) {
        if (!wort.startsWith("--")) {
            frei.add(wort);
        } else if (wort.matches("--[a-z-]+\\.[^=]+=.*")) {
            einstellungen.add(wort);
        } else if (!frei.isEmpty()) {
            frei.add(wort);
        } else {
            throw new Startfehler(
                    114, "Die Angabe " + wort + " gibt es nicht. Hilfe: ./dreiklang hilfe");
        }
    }

    private static void befehlseinstellungen(
            String befehl, List<String> frei, List<String> einstellungen) {
        einstellungen.add("--dreiklang.befehl.name=" + befehl);
        for (int i = 0; i < frei.size(); i++) {
            einstellungen.add("--dreiklang.befehl.argumente[" + i + "]=" + frei.get(i));
        }
        einstellungen.add("--server.port=-1");
        einstellungen.add("--dreiklang.verwaltung.port=-1");
        einstellungen.add("--spring.main.lazy-initialization=true");
        einstellungen.add("--spring.modulith.events.republish-outstanding-events-on-restart=false");
    }

    private static String wert(String wort, java.util.Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new Startfehler(
                    114, "Hinter " + wort + " fehlt der Wert. Hilfe: ./dreiklang hilfe");
        }
        return rest.next();
    }

    private static int zahl(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new Startfehler(
                    114,
                    "Der Port muss eine Zahl zwischen 0 und 65535 sein, nicht „" + text + "“.");
        }
        return Integer.parseInt(text);
    }
}
