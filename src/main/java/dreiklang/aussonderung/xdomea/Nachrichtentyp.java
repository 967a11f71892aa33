package dreiklang.aussonderung.xdomea;

import java.util.Arrays;
import java.util.Optional;

/// A kind of message of xdomea, as far as the Aussonderung needs it.
public enum Nachrichtentyp {
    /// An Akte goes to another authority; here: out of the program, whole.
    ABGABE("0401", "Abgabe.Abgabe.0401"),
    /// The administration offers Akten to the archive.
    ANBIETEVERZEICHNIS("0501", "Aussonderung.Anbieteverzeichnis.0501"),
    /// The archive says what it wants.
    BEWERTUNGSVERZEICHNIS("0502", "Aussonderung.Bewertungsverzeichnis.0502"),
    /// The administration hands over what the archive wants, with the files.
    AUSSONDERUNG("0503", "Aussonderung.Aussonderung.0503"),
    /// The archive has received the offer.
    ANBIETUNG_EMPFANGEN("0504", "Aussonderung.AnbietungEmpfangBestaetigen.0504"),
    /// The administration has received the assessment.
    BEWERTUNG_EMPFANGEN("0505", "Aussonderung.BewertungEmpfangBestaetigen.0505"),
    /// The archive has taken over what was handed over, or says what failed.
    IMPORT_BESTAETIGT("0506", "Aussonderung.AussonderungImportBestaetigen.0506"),
    /// The archive has received what was handed over.
    AUSSONDERUNG_EMPFANGEN("0507", "Aussonderung.AussonderungEmpfangBestaetigen.0507");

    private final String code;
    private final String element;

    Nachrichtentyp(String code, String element) {
        this.code = code;
        this.element = element;
    }

    /// Its number in the standard.
    public String code() {
        return code;
    }

    /// Name of its outermost element, and of its files.
    public String element() {
        return element;
    }

    /// Name of the file of the standard in which it is defined.
    String schema() {
        return this == ABGABE
                ? "xdomea-Nachrichten-AbgabeDurchfuehren.xsd"
                : "xdomea-Nachrichten-AussonderungDurchfuehren.xsd";
    }

    /// The kind whose outermost element has that name.
    public static Optional<Nachrichtentyp> von(String element) {
        return Arrays.stream(values()).filter(t -> t.element.equals(element)).findFirst();
    }

    /// The kind with that number.
    public static Optional<Nachrichtentyp> mitCode(String code) {
        return Arrays.stream(values()).filter(t -> t.code.equals(code)).findFirst();
    }
}
