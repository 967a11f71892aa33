package dreiklang.formular;

import dreiklang.basis.Befund;
import dreiklang.basis.Offen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// The streets of the Kommune, from `strassen.csv` in its folder. Without that file nothing is
/// compared.
@Service
public class Strassenverzeichnis {

    private static final String DATEI = "strassen.csv";
    private static final int MEISTE = 20_000;
    private static final int MEISTE_VORSCHLAEGE = 400;
    private static final int AEHNLICHE = 3;
    private static final Pattern PLZ = Pattern.compile("\\d{5}");
    private static final Pattern HAUSNUMMER = Pattern.compile("\\d{1,4}");

    private volatile Map<String, List<Strassenabschnitt>> nachForm = Map.of();
    private volatile List<String> vorschlaege = List.of();

    /// Takes over the streets of the Kommune; when the file has faulty rows, the sound ones count.
    /// Without a file there is no directory.
    ///
    /// @param kommune folder of the Kommune
    @Offen("called by the program at start")
    public List<Befund> laden(Path kommune) {
        var befunde = new ArrayList<Befund>();
        var pfad = kommune.resolve(DATEI);
        try {
            uebernehmen(
                    Files.isRegularFile(pfad)
                            ? gelesen(Files.readAllBytes(pfad), befunde)
                            : List.of());
        } catch (IOException e) {
            befunde.add(
                    new Befund(
                            DATEI,
                            0,
                            "F-161",
                            "Die Datei strassen.csv kann nicht gelesen werden."));
        }
        return befunde;
    }

    private static List<Strassenabschnitt> gelesen(byte[] inhalt, List<Befund> befunde) {
        var datei = new Tabellendatei(DATEI, befunde);
        var abschnitte = new ArrayList<Strassenabschnitt>();
        for (var zeile :
                datei.lesen(
                        inhalt,
                        List.of("strasse", "plz", "ort"),
                        List.of("ortsteil", "von", "bis"),
                        MEISTE)) {
            abschnitt(datei, zeile).ifPresent(abschnitte::add);
        }
        return abschnitte;
    }

    private static Optional<Strassenabschnitt> abschnitt(
            Tabellendatei datei, Tabellendatei.Zeile zeile) {
        int nummer = zeile.nummer();
        if (zeile.wert("strasse").isEmpty() || zeile.wert("ort").isEmpty()) {
            datei.melde(nummer, "F-162", "Hier fehlt die Straße oder der Ort.");
            return Optional.empty();
        }
        if (!PLZ.matcher(zeile.wert("plz")).matches()) {
            datei.melde(nummer, "F-163", "Die Postleitzahl hat nicht fünf Ziffern.");
            return Optional.empty();
        }
        var von = hausnummer(zeile.wert("von"), 0);
        var bis = hausnummer(zeile.wert("bis"), Integer.MAX_VALUE);
        if (von > bis || von < 0 || bis < 0) {
            datei.melde(
                    nummer,
                    "F-164",
                    "In „von“ und „bis“ stehen Hausnummern ohne Buchstaben, die kleinere zuerst.");
            return Optional.empty();
        }
        return Optional.of(
                new Strassenabschnitt(
                        zeile.wert("strasse"),
                        zeile.wert("plz"),
                        zeile.wert("ort"),
                        zeile.wert("ortsteil"),
                        von,
                        bis));
    }

    private static int hausnummer(String text, int vorgabe) {
        if (text.isEmpty()) {
            return vorgabe;
        }
        return HAUSNUMMER.matcher(text).matches() ? Integer.parseInt(text) : -1;
    }

    private void uebernehmen(List<Strassenabschnitt> abschnitte) {
        var neu =
                abschnitte.stream()
                        .collect(
                                Collectors.groupingBy(
                                        a -> Strassenname.form(a.strasse()),
                                        LinkedHashMap::new,
                                        Collectors.toUnmodifiableList()));
        nachForm = neu;
        var namen =
                abschnitte.stream().map(Strassenabschnitt::strasse).distinct().sorted().toList();
        vorschlaege = namen.size() > MEISTE_VORSCHLAEGE ? List.of() : namen;
    }

    boolean istLeer() {
        return nachForm.isEmpty();
    }

    /// Names to pick from while typing; none when there are so many that they would weigh down the
    /// page.
    List<String> vorschlaege() {
        return vorschlaege;
    }

    /// The parts of a street, however it is spelled; those to which the house number belongs.
    List<Strassenabschnitt> zu(Strassenname name) {
        var alle = nachForm.getOrDefault(Strassenname.form(name.strasse()), List.of());
        var genau = alle.stream().filter(a -> a.umfasst(name.hausnummer())).toList();
        return genau.isEmpty() ? alle : genau;
    }

    /// The streets that are spelled most alike.
    List<Strassenabschnitt> aehnliche(String strasse) {
        var form = Strassenname.form(strasse);
        int weit = Math.max(1, form.length() / 4);
        var entfernt = new LinkedHashMap<String, Integer>();
        for (var bekannt : nachForm.keySet()) {
            int abstand = Strassenname.abstand(form, bekannt, weit);
            if (abstand <= weit || bekannt.startsWith(form)) {
                entfernt.put(bekannt, abstand);
            }
        }
        return entfernt.entrySet().stream()
                .sorted(Comparator.comparingInt(Map.Entry::getValue))
                .limit(AEHNLICHE)
                .map(e -> nachForm.getOrDefault(e.getKey(), List.of()).getFirst())
                .toList();
    }
}
