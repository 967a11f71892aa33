package dreiklang.ablauf.web;

import dreiklang.ablauf.Schrittliste;
import dreiklang.ablauf.Schrittliste.Schritt;
import dreiklang.leistung.Formularbild;
import dreiklang.leistung.Formularbild.Eintrag;
import dreiklang.leistung.Werkschritt;
import dreiklang.leistung.Werkstueck;
import dreiklang.seite.Rahmen;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The steps of an Ablauf in words, with what is wrong with them.
///
/// @param rahmen the frame
/// @param stueck the package
/// @param liste the steps
/// @param bild their places, conditions and findings
/// @param schritt the last change that can be taken back
/// @param fehler why something was not done, may be empty
public record SchritteAnsicht(
        Rahmen rahmen,
        Werkstueck stueck,
        Schrittliste liste,
        Formularbild bild,
        Optional<Werkschritt> schritt,
        String fehler) {

    private static final String FORMULARE = "formulare/";
    private static final Set<String> WER = Set.of("zustaendig", "vorgesetzte", "antragsteller");
    private static final Set<String> TUN =
            Set.of("bearbeiten", "entscheiden", "nachreichen", "festsetzen", "erledigen");

    /// Address of the package.
    public String stamm() {
        return Werkpfad.zu(stueck);
    }

    /// A step as a sentence: who does what.
    public String satz(int nummer) {
        if (nummer >= liste.schritte().size()) {
            return bild.seiten().get(nummer).titel();
        }
        var s = liste.schritte().get(nummer);
        return wer(s) + " " + tun(s) + ": " + s.satz();
    }

    private String wer(Schritt s) {
        return WER.contains(s.wer())
                ? rahmen.text("leistung.schritte.wer." + s.wer())
                : rahmen.text("leistung.schritte.wer.andere", s.wer().replaceFirst("^[a-z]+:", ""));
    }

    private String tun(Schritt s) {
        if (!s.formular().isEmpty()) {
            return rahmen.text("leistung.schritte.tun.formular", s.formular());
        }
        return rahmen.text(
                "leistung.schritte.tun." + (TUN.contains(s.aufgabe()) ? s.aufgabe() : "erledigen"));
    }

    /// Whether a step begins together with the one before.
    public boolean gleichzeitig(int nummer) {
        return nummer < liste.schritte().size() && liste.schritte().get(nummer).gleichzeitig();
    }

    /// The steps with their places.
    public List<Eintrag> eintraege() {
        return bild.seiten();
    }

    /// Whether it can be drawn.
    public boolean zeichenbar() {
        return bild.befunde().isEmpty()
                && !bild.seiten().isEmpty()
                && bild.seiten().stream().allMatch(e -> e.befunde().isEmpty());
    }

    /// Names of the Folgeformulare.
    public Set<String> formulare() {
        var namen = new TreeSet<String>();
        stueck.dateien().keySet().stream()
                .filter(d -> d.startsWith(FORMULARE) && d.endsWith(".yaml"))
                .map(d -> d.substring(FORMULARE.length(), d.length() - ".yaml".length()))
                .forEach(namen::add);
        return namen;
    }
}
