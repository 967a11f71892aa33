package dreiklang.formular;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Compares what a person writes as an Anschrift in the Kommune with its streets: spells the street
/// as the Kommune does, adds postcode and town where they are certain, and asks whether an unknown
/// one is right. It never keeps anybody from going on.
final class Strassenabgleich {

    /// The answer of a question that nobody has answered yet.
    static final String OFFEN = "offen";

    private static final String RICHTIG = "_richtig";

    private final Strassenverzeichnis verzeichnis;

    Strassenabgleich(Strassenverzeichnis verzeichnis) {
        this.verzeichnis = verzeichnis;
    }

    /// Name of the question whether the street is right.
    static String frageZu(String strasse) {
        return strasse + RICHTIG;
    }

    /// The answers of a page, compared.
    ///
    /// @param felder the questions of the page as they are asked
    /// @param bisher the answers before
    Antworten abgleichen(List<Feld> felder, Antworten neu, Antworten bisher) {
        var werte = new LinkedHashMap<>(neu.werte());
        var namen = felder.stream().map(Feld::name).collect(Collectors.toSet());
        for (var feld : felder) {
            if (feld.zusatz().strasse() == Strassenrolle.STRASSE) {
                new Ort(feld.name(), werte, bisher).abgleichen(namen::contains);
            }
        }
        return new Antworten(werte);
    }

    /// The streets a person may have meant, as she would write them on a letter.
    String vorschlaege(Feld frage, Antworten antworten) {
        var strasse = frage.name().substring(0, frage.name().length() - RICHTIG.length());
        var name = Strassenname.von(antworten.eins(strasse));
        var bekannt = verzeichnis.zu(name);
        return (bekannt.isEmpty() ? verzeichnis.aehnliche(name.strasse()) : bekannt)
                .stream()
                        .map(Strassenabschnitt::lesbar)
                        .distinct()
                        .collect(Collectors.joining("; "));
    }

    /// One Anschrift: the fields that belong to a street.
    private final class Ort {

        private final String strasse;
        private final String davor;
        private final Map<String, List<String>> werte;
        private final Antworten bisher;

        Ort(String strasse, Map<String, List<String>> werte, Antworten bisher) {
            this.strasse = strasse;
            this.werte = werte;
            this.bisher = bisher;
            davor = strasse.substring(0, strasse.length() - "strasse".length());
        }

        void abgleichen(Predicate<String> gibtEs) {
            var frage = frageZu(strasse);
            var bestaetigt = wert(frage);
            werte.remove(frage);
            if (verzeichnis.istLeer() || wert(strasse).isEmpty()) {
                return;
            }
            boolean eigeneNummer = gibtEs.test(davor + "hausnummer");
            var getippt = Strassenname.von(wert(strasse));
            var name =
                    eigeneNummer && !wert(davor + "hausnummer").isEmpty()
                            ? new Strassenname(wert(strasse), wert(davor + "hausnummer"))
                            : getippt;
            var abschnitte = verzeichnis.zu(name);
            if (!abschnitte.isEmpty()) {
                schreiben(name, abschnitte, eigeneNummer, gibtEs);
            }
            if (abschnitte.stream().noneMatch(this::passt)) {
                boolean gleich = bisher.eins(strasse).isEmpty() || unveraendert();
                werte.put(frage, List.of(gleich && bestaetigt.equals("ja") ? "ja" : OFFEN));
            }
        }

        private void schreiben(
                Strassenname name,
                List<Strassenabschnitt> abschnitte,
                boolean eigeneNummer,
                Predicate<String> gibtEs) {
            var erster = abschnitte.getFirst();
            werte.put(
                    strasse, List.of(eigeneNummer ? erster.strasse() : name.mit(erster.strasse())));
            if (eigeneNummer && !name.hausnummer().isEmpty()) {
                werte.put(davor + "hausnummer", List.of(name.hausnummer()));
            }
            if (abschnitte.stream().map(Strassenabschnitt::plz).distinct().count() == 1) {
                ergaenzen(davor + "plz", erster.plz(), gibtEs);
            }
            if (abschnitte.stream().map(Strassenabschnitt::ort).distinct().count() == 1) {
                ergaenzen(davor + "ort", erster.ort(), gibtEs);
            }
        }

        private void ergaenzen(String feld, String inhalt, Predicate<String> gibtEs) {
            if (gibtEs.test(feld) && wert(feld).isEmpty()) {
                werte.put(feld, List.of(inhalt));
            }
        }

        private boolean passt(Strassenabschnitt abschnitt) {
            return gleich(davor + "plz", abschnitt.plz()) && gleich(davor + "ort", abschnitt.ort());
        }

        /// Not asked or not answered is no contradiction; „Lindenau“ is „Lindenau an der Aue“.
        private boolean gleich(String feld, String richtig) {
            var wert = Wortsuche.form(wert(feld));
            return wert.isEmpty() || (Wortsuche.form(richtig) + " ").startsWith(wert + " ");
        }

        private boolean unveraendert() {
            return List.of("strasse", "hausnummer", "plz", "ort").stream()
                    .allMatch(n -> bisher.eins(davor + n).equals(wert(davor + n)));
        }

        private String wert(String feld) {
            var liste = werte.getOrDefault(feld, List.of());
            return liste.isEmpty() ? "" : liste.getFirst();
        }
    }
}
