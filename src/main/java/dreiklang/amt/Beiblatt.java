package dreiklang.amt;

import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Beteiligung;
import dreiklang.vorgang.Entscheidungsfrist;
import dreiklang.vorgang.Notiz;
import dreiklang.vorgang.Widerspruch;
import dreiklang.vorgang.Widersprueche.Verknuepfung;
import dreiklang.vorgang.Wiedervorlage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the Amt has added to a Vorgang.
///
/// @param notizen what was written down
/// @param wiedervorlagen days on which somebody wants to see it again
/// @param beteiligte who else takes part
/// @param frist the Frist of the law
/// @param verlaengerbar by how much it can be extended; empty when it cannot
/// @param automatik by what the program decided or would have decided
/// @param anschrift whether an address for letters is known
/// @param verknuepft how it hangs together with other Vorgaenge
/// @param eigenes whether the person concerned sees it, who is told nothing else
public record Beiblatt(
        List<Notiz> notizen,
        List<Wiedervorlage> wiedervorlagen,
        List<Beteiligung> beteiligte,
        Optional<Entscheidungsfrist> frist,
        Optional<String> verlaengerbar,
        Optional<Automatikbild> automatik,
        boolean anschrift,
        Verknuepfung verknuepft,
        boolean eigenes) {

    /// Nothing but what the person concerned may know of her own matter.
    static Beiblatt derPerson(Verknuepfung verknuepft) {
        return new Beiblatt(
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                verknuepft,
                true);
    }

    /// The reckoning of the Frist of a Widerspruch.
    public Map<String, String> rechnung(Rahmen rahmen) {
        var werte = new LinkedHashMap<String, String>();
        verknuepft.eigener().ifPresent(w -> rechnung(rahmen, w, werte));
        return werte;
    }

    private static void rechnung(Rahmen rahmen, Widerspruch w, Map<String, String> werte) {
        werte.put(
                rahmen.text("vorgang.widerspruch.bekannt"),
                w.bekannt()
                        .map(rahmen::tag)
                        .orElseGet(() -> rahmen.text("vorgang.widerspruch.nicht")));
        String frist = w.belehrt() ? "vorgang.widerspruch.bis" : "vorgang.widerspruch.bis-lang";
        w.bis().ifPresent(tag -> werte.put(rahmen.text(frist), rahmen.tag(tag)));
        werte.put(rahmen.text("vorgang.widerspruch.eingegangen"), rahmen.zeit(w.eingegangen()));
        werte.put(
                rahmen.text("vorgang.widerspruch.weg"),
                rahmen.text("vorgang.widerspruch.weg." + w.eingelegt().name()));
        w.unterschrieben()
                .ifPresent(tag ->
                        werte.put(
                                rahmen.text("vorgang.widerspruch.unterschrieben"),
                                rahmen.tag(tag)));
    }

    /// How a Widerspruch can come that the Amt takes in.
    public Map<String, String> papierwege(Rahmen rahmen) {
        var wahl = new LinkedHashMap<String, String>();
        for (var weg : List.of(Widerspruch.Weg.SCHRIFT, Widerspruch.Weg.NIEDERSCHRIFT)) {
            wahl.put(weg.name(), rahmen.text("vorgang.widerspruch.weg." + weg.name()));
        }
        return wahl;
    }

    /// Who decides when the Amt does not agree with the Widerspruch.
    public String entscheidet(Rahmen rahmen) {
        return verknuepft
                .entscheidet()
                .map(wer -> rahmen.text("vorgang.widerspruch.behoerde", wer))
                .orElseGet(() -> rahmen.text("vorgang.widerspruch.amt"));
    }

    /// The kinds of Notizen.
    public static Map<String, String> arten(Rahmen rahmen) {
        var wahl = new LinkedHashMap<String, String>();
        Arrays.stream(Notiz.Art.values())
                .forEach(a -> wahl.put(a.name(), rahmen.text("vorgang.notiz.art." + a.name())));
        return wahl;
    }

    /// In what capacity somebody can take part.
    public static Map<String, String> rollen(Rahmen rahmen) {
        var wahl = new LinkedHashMap<String, String>();
        Arrays.stream(Beteiligung.Rolle.values())
                .forEach(r -> wahl.put(r.name(), rahmen.text("vorgang.rolle." + r.name())));
        return wahl;
    }
}
