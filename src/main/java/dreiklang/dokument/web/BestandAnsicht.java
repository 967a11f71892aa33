package dreiklang.dokument.web;

import dreiklang.basis.Blatt;
import dreiklang.dokument.Bestandsbefund;
import dreiklang.dokument.Bestandsbefund.Stand;
import dreiklang.dokument.Bestandslauf;
import dreiklang.dokument.Schluesselstand;
import dreiklang.dokument.Spiegelstand;
import dreiklang.seite.Rahmen;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How it stands with all content.
///
/// @param rahmen language, token, who is signed in
/// @param spiegel how it stands with the replica
/// @param schluessel the master keys, the newest first
/// @param beschaedigt contents that wait for a person
/// @param letzte the last runs, the newest first
/// @param lauf the run whose findings are shown; empty when there was none yet
/// @param befunde its findings, a page of them
/// @param fehler id of the place → sentence
public record BestandAnsicht(
        Rahmen rahmen,
        Spiegelstand spiegel,
        List<Schluesselstand> schluessel,
        long beschaedigt,
        List<Bestandslauf> letzte,
        Optional<Bestandslauf> lauf,
        Blatt<Bestandsbefund> befunde,
        Map<String, String> fehler) {

    private static final long MEGABYTE = 1_000_000;

    /// Whether a check is running.
    public boolean laeuft() {
        return letzte.stream().anyMatch(l -> l.beendet().isEmpty());
    }

    /// How far a run is, or what it found, in a sentence.
    public String satz(Bestandslauf l) {
        var neu =
                l.umgeschluesselt() == 0
                        ? ""
                        : " " + rahmen.text("dokument.schluessel.erneuert", l.umgeschluesselt());
        return ohneSchluessel(l) + neu;
    }

    private String ohneSchluessel(Bestandslauf l) {
        return l.beendet().isEmpty()
                ? rahmen.text(
                        "dokument.bestand.fortschritt",
                        rahmen.text("dokument.bestand.phase." + l.phase().name()),
                        l.prozent(),
                        l.geprueft(),
                        l.gesamt())
                : rahmen.text(
                        "dokument.bestand.ergebnis",
                        l.geprueft(),
                        l.bytes() / MEGABYTE,
                        l.beschaedigt(),
                        l.repariert(),
                        l.verwaist());
    }

    /// Whether that run left something for a person.
    public String art(Bestandslauf l) {
        return l.beendet().isEmpty() ? "ruht" : l.offen() > 0 ? "warnt" : "gut";
    }

    /// A run in one word.
    public String wort(Bestandslauf l) {
        return rahmen.text(
                l.beendet().isEmpty()
                        ? "dokument.bestand.laeuft"
                        : l.offen() > 0
                                ? "dokument.bestand.beschaedigt"
                                : "dokument.bestand.in-ordnung");
    }

    /// What is to be said of a master key.
    public String satz(Schluesselstand s) {
        if (s.frei().isPresent()) {
            return rahmen.text("dokument.schluessel.frei", rahmen.zeit(s.frei().get()));
        }
        return rahmen.text(
                s.equals(schluessel.getFirst())
                        ? "dokument.schluessel.in-gebrauch"
                        : "dokument.schluessel.gebraucht");
    }

    /// How it stands with the replica, in a sentence.
    public String spiegelsatz() {
        return rahmen.text(
                "dokument.bestand.spiegel." + spiegel.lage().name(),
                spiegel.ordner(),
                spiegel.wartend());
    }

    /// What became of a finding and, where a person has to act, why and what to do.
    public String ausgang(Bestandsbefund b) {
        var stand = rahmen.text("dokument.bestand.stand." + b.stand().name());
        return b.stand() == Stand.OFFEN && !b.grund().isEmpty()
                ? stand + " " + rahmen.text("dokument.bestand.grund." + b.grund())
                : stand;
    }

    /// Address of the findings, ready for the number of a page.
    public String adresse() {
        return BestandController.HIER + "?" + lauf.map(l -> "lauf=" + l.id() + "&").orElse("");
    }
}
