package dreiklang.leistung;

import java.util.regex.Pattern;

/// Where in a package a Werkblatt stands, as it is written into addresses: `seiten.0.felder.2`, in
/// a Folgeformular `NAME:seiten.0`, in the list of steps `schritte.1`.
///
/// @param formular name of the Folgeformular; empty for everything else
/// @param stelle the place in its file
public record Blattort(String formular, String stelle) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final String SCHRITTE = "schritte";

    /// Reads what `toString` writes.
    public static Blattort von(String text) {
        int trenner = text.indexOf(':');
        var name = trenner < 0 ? "" : text.substring(0, trenner);
        return NAME.matcher(name).matches()
                ? new Blattort(name, text.substring(trenner + 1))
                : new Blattort("", text);
    }

    /// The whole of a form.
    ///
    /// @param name words a person has typed for a Folgeformular; empty for the form of the Antrag
    public static Blattort formular(String name) {
        var kurz = NAME.matcher(name).matches() ? name : Namensgebung.kurz(name, "-");
        return new Blattort(name.isBlank() ? "" : kurz, "seiten");
    }

    /// The file in which pages and questions or steps stand.
    String datei() {
        if (stelle.startsWith(SCHRITTE)) {
            return SCHRITTE + ".yaml";
        }
        return formular.isEmpty() ? "formular.yaml" : "formulare/" + formular + ".yaml";
    }

    Yamlpfad pfad() {
        return Yamlpfad.von(stelle);
    }

    /// Another place in the same file.
    Blattort mit(Yamlpfad pfad) {
        return new Blattort(formular, pfad.toString());
    }

    /// Whether it lies in a form or in the list of steps, which have pages of their own.
    public boolean hatListe() {
        return stelle.startsWith("seiten") || stelle.startsWith(SCHRITTE);
    }

    /// Address of the page below the package on which its list is put in order.
    public String liste() {
        return stelle.startsWith(SCHRITTE)
                ? "/" + SCHRITTE
                : "/formular" + (formular.isEmpty() ? "" : "?name=" + formular);
    }

    /// As it is written into addresses.
    @Override
    public String toString() {
        return (formular.isEmpty() ? "" : formular + ":") + stelle;
    }
}
