package dreiklang.auskunft.web;

import dreiklang.auskunft.Verarbeitung;
import dreiklang.basis.Blatt;
import dreiklang.seite.Rahmen;
import java.util.Map;
import java.util.function.Function;

/// The Verarbeitungsverzeichnis.
///
/// @param rahmen language, token, who is signed in
/// @param blatt this page
/// @param luecken what a package does not say, in words
/// @param massnahmen the technical measures as typed
/// @param fehler id of the input → sentence
public record VerzeichnisAnsicht(
        Rahmen rahmen,
        Blatt<Verarbeitung> blatt,
        Function<Verarbeitung, String> luecken,
        String massnahmen,
        Map<String, String> fehler) {

    /// What is missing, or that nothing is.
    public String stand(Verarbeitung v) {
        return v.fehlt().isEmpty()
                ? rahmen.text("auskunft.vz.vollstaendig")
                : rahmen.text("auskunft.vz.es-fehlt", luecken.apply(v));
    }
}
