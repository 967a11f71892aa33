package dreiklang.formular;

import dreiklang.basis.Befund;
import dreiklang.basis.Braucht;
import dreiklang.basis.Offen;
import dreiklang.basis.Recht;
import dreiklang.basis.Sprache;
import dreiklang.basis.YamlKnoten;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/// The door of the forms: reads definitions, checks answers, shows them.
@Service
public class Formulare {

    /// Reads a Formular from its definition; what is wrong is added to the findings.
    @Offen("pure function")
    public Formular lesen(String schluessel, YamlKnoten wurzel, List<Befund> befunde) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// The pages a person with these answers gets to see, in order.
    @Offen("pure function")
    public List<Formularseite> sichtbareSeiten(Formular formular, Antworten antworten) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Takes the raw values of a page's POST (dates arrive as `name.tag`, `name.monat`, `name.jahr`) into the answers; nothing is refused here.
    @Offen("pure function")
    public Antworten annehmen(Formularseite seite, Map<String, List<String>> eingabe, Antworten bisher) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Checks one page.
    @Offen("pure function")
    public List<Feldfehler> pruefen(Formular formular, Formularseite seite, Antworten antworten) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Checks all visible pages; drops answers to hidden questions nowhere, see `bereinigt`.
    @Offen("pure function")
    public List<Feldfehler> pruefenAlles(Formular formular, Antworten antworten) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// The answers without those to hidden questions and without fields the Formular does not know.
    @Offen("pure function")
    public Antworten bereinigt(Formular formular, Antworten antworten) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// The answers as a person reads them.
    @Offen("pure function")
    public List<Abschnitt> lesbar(Formular formular, Antworten antworten, Sprache sprache) {
        throw new UnsupportedOperationException("not built yet");
    }
}
