package dreiklang.antrag;

import dreiklang.basis.Offen;
import dreiklang.dokument.Pdfformulare;
import dreiklang.formular.Antworten;
import dreiklang.formular.Feld;
import dreiklang.formular.Feldart;
import dreiklang.formular.Formular;
import dreiklang.formular.Pdfverweis;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/// Writes the answers of an Antrag back into the PDF form the Formular was made from.
@Service
public class Pdfausfueller {

    private static final DateTimeFormatter TAG = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Pdfformulare pdfformulare;

    /// @param pdfformulare fills in
    public Pdfausfueller(Pdfformulare pdfformulare) {
        this.pdfformulare = pdfformulare;
    }

    /// A filled form.
    ///
    /// @param pdf the bytes
    /// @param ohnePlatz names of answers for which the form has no room, such as a sixth row
    public record Ausgefuellt(byte[] pdf, List<String> ohnePlatz) {}

    /// Fills the form in.
    ///
    /// @param original the PDF form
    /// @param formular questions with `pdf:`
    /// @param antworten what was answered
    @Offen("pure function; callers check who may see the answers")
    public Ausgefuellt ausfuellen(Path original, Formular formular, Antworten antworten) {
        var werte = new LinkedHashMap<String, String>();
        var ohnePlatz = new ArrayList<String>();
        for (var seite : formular.seiten()) {
            for (var feld : seite.felder()) {
                eintragen(feld, antworten, werte, ohnePlatz);
            }
        }
        return new Ausgefuellt(pdfformulare.ausfuellen(original, werte), List.copyOf(ohnePlatz));
    }

    private static void eintragen(
            Feld feld, Antworten antworten, Map<String, String> werte, List<String> ohnePlatz) {
        switch (feld.art()) {
            case BLOCK -> feld.teile().forEach(t -> eintragen(t, antworten, werte, ohnePlatz));
            case GRUPPE -> {
                int zeile = 0;
                for (var nummer : antworten.alle(feld.name())) {
                    for (var teil : feld.teile()) {
                        var name = feld.name() + "." + nummer + "." + teil.name();
                        zeile(teil, zeile, antworten.alle(name), werte, name, ohnePlatz);
                    }
                    zeile++;
                }
            }
            default -> setzen(verweis(feld), feld.art(), antworten.alle(feld.name()), werte);
        }
    }

    private static void zeile(
            Feld teil,
            int zeile,
            List<String> antwort,
            Map<String, String> werte,
            String name,
            List<String> ohnePlatz) {
        var zeilen = Pdfverweis.zeilen(verweis(teil));
        if (zeile < zeilen.size()) {
            setzen(zeilen.get(zeile), teil.art(), antwort, werte);
        } else if (!antwort.isEmpty() && !verweis(teil).isEmpty()) {
            ohnePlatz.add(name);
        }
    }

    private static void setzen(
            String verweis, Feldart art, List<String> antwort, Map<String, String> werte) {
        if (verweis.isEmpty() || antwort.isEmpty()) {
            return;
        }
        var nachAntwort = Pdfverweis.nachAntwort(verweis);
        if (nachAntwort.isEmpty()) {
            werte.put(verweis, lesbar(art, String.join(", ", antwort)));
            return;
        }
        for (var wert : antwort) {
            var teil = nachAntwort.get(wert);
            if (teil != null) {
                werte.put(Pdfverweis.feld(teil), Pdfverweis.wert(teil));
            }
        }
    }

    private static String lesbar(Feldart art, String wert) {
        return switch (art) {
            case DATUM -> tag(wert);
            case BETRAG -> wert.replace('.', ',');
            case BESTAETIGUNG -> wert.equals("ja") ? wert : "";
            default -> wert;
        };
    }

    private static String tag(String wert) {
        try {
            return LocalDate.parse(wert).format(TAG);
        } catch (DateTimeParseException ungenau) {
            return wert;
        }
    }

    private static String verweis(Feld feld) {
        return feld.zusatz().herkunft().pdf();
    }
}
