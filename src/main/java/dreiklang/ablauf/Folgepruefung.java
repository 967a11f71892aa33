package dreiklang.ablauf;

import dreiklang.ablauf.Ablaufmodell.Knoten;
import dreiklang.basis.Befund;
import dreiklang.leistung.Leistungspaket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Checks that the Folgeformulare of a package and the Aufgaben of its Ablauf fit together: every
/// Formular that is named is there, every one that is there is filled in somewhere.
final class Folgepruefung {

    private static final String ORDNER = "formulare/";
    private static final String ENDUNG = ".yaml";

    private Folgepruefung() {}

    static List<Befund> pruefen(Leistungspaket paket, Optional<Ablaufmodell> modell) {
        var befunde = new ArrayList<Befund>();
        var genannt = new HashSet<String>();
        modell.stream()
                .flatMap(m -> m.knoten().stream())
                .filter(Knoten.Aufgabe.class::isInstance)
                .map(Knoten.Aufgabe.class::cast)
                .filter(a -> !a.formular().isEmpty())
                .forEach(a -> {
                    genannt.add(a.formular());
                    pruefen(paket, a, befunde);
                });
        paket.dateien().keySet().stream()
                .filter(d -> d.startsWith(ORDNER) && d.endsWith(ENDUNG))
                .filter(d -> !genannt.contains(name(d)))
                .sorted()
                .map(d ->
                        new Befund(
                                d,
                                0,
                                "V-119",
                                (paket.dateien().containsKey(Ablaufkapitel.DATEI)
                                                ? "Dieses Formular füllt niemand aus. Nennen Sie es in ablauf.bpmn an einer Aufgabe mit"
                                                        + " dreiklang:formular=\"%s\" oder entfernen Sie es."
                                                : "Dieses Formular füllt niemand aus. Nennen Sie es in schritte.yaml bei einem Schritt mit"
                                                        + " „aufgabe: nachreichen“ und „formular: %s“ oder entfernen Sie es.")
                                        .formatted(name(d))))
                .forEach(befunde::add);
        return befunde;
    }

    private static void pruefen(
            Leistungspaket paket, Knoten.Aufgabe aufgabe, List<Befund> befunde) {
        if (paket.formular(aufgabe.formular()).isEmpty()) {
            befunde.add(
                    befund(
                            paket,
                            aufgabe,
                            "V-118",
                            "nennt das Formular %s, aber die Datei formulare/%s.yaml gibt es nicht."));
        } else if (!paket.leistung().intern()) {
            befunde.add(
                    befund(
                            paket,
                            aufgabe,
                            "V-127",
                            "nennt das Formular %s. Weitere Formulare (formulare/%s.yaml) gibt es bisher nur bei internen"
                                    + " Leistungen."));
        }
    }

    private static Befund befund(
            Leistungspaket paket, Knoten.Aufgabe aufgabe, String code, String satz) {
        String name = Ablaufbefunde.kurz(aufgabe.formular());
        boolean gezeichnet = paket.dateien().containsKey(Ablaufkapitel.DATEI);
        String datei = gezeichnet ? Ablaufkapitel.DATEI : Schrittliste.DATEI;
        String stelle = gezeichnet ? "formular=\"" + aufgabe.formular() + "\"" : aufgabe.formular();
        return new Befund(
                datei,
                zeile(paket.dateien().getOrDefault(datei, new byte[0]), "formular", stelle),
                code,
                (gezeichnet ? "userTask" : "Schritt")
                        + " „"
                        + aufgabe.id()
                        + "“ "
                        + satz.formatted(name, name));
    }

    /// The line in which the Formular is named for the first time.
    private static int zeile(byte[] inhalt, String schluessel, String stelle) {
        var zeilen = new String(inhalt, StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < zeilen.size(); i++) {
            if (zeilen.get(i).contains(schluessel) && zeilen.get(i).contains(stelle)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static String name(String datei) {
        return datei.substring(ORDNER.length(), datei.length() - ENDUNG.length());
    }
}
