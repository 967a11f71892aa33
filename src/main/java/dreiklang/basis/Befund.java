package dreiklang.basis;

/// One finding in a file of the Kommune: where, which code, which sentence.
///
/// @param datei file below the folder, with forward slashes
/// @param zeile line, the first is 1; 0 when the whole file is meant
/// @param code stable code, for example `L-101`
/// @param satz German sentence that says what to do
public record Befund(String datei, int zeile, String code, String satz) {

    /// The same in a folder of many.
    public Befund unter(String ordner) {
        return new Befund(ordner + "/" + datei, zeile, code, satz);
    }

    /// As printed: `formular.yaml:12 F-103 …`.
    public String lesbar() {
        return datei + (zeile > 0 ? ":" + zeile : "") + " " + code + " " + satz;
    }
}
