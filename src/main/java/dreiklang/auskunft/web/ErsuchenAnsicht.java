package dreiklang.auskunft.web;

import dreiklang.auskunft.Ersuchen;
import dreiklang.auskunft.Ersuchen.Abschluss;
import dreiklang.auskunft.Ersuchenstand;
import dreiklang.auskunft.Fundentscheid;
import dreiklang.auskunft.Fundzeile;
import dreiklang.basis.Blatt;
import dreiklang.basis.Personenbestand.Angabe;
import dreiklang.seite.Rahmen;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// One Auskunftsersuchen with what was found.
///
/// @param rahmen language, token, who is signed in
/// @param heute today
/// @param ersuchen the request
/// @param funde a page of what was found
/// @param offen how many finds wait for a decision
/// @param einheiten short name of a unit → its name
/// @param eingabe what was typed
/// @param fehler id of the input → sentence
public record ErsuchenAnsicht(
        Rahmen rahmen,
        LocalDate heute,
        Ersuchen ersuchen,
        Blatt<Fundzeile> funde,
        long offen,
        UnaryOperator<String> einheiten,
        Map<String, String> eingabe,
        Map<String, String> fehler) {

    /// What stands in a field.
    public String wert(String feld) {
        return eingabe.getOrDefault(feld, "");
    }

    /// What is wrong with it.
    public String fehler(String feld) {
        return fehler.getOrDefault(feld, "");
    }

    /// Where this page is.
    public String ort() {
        return AuskunftController.HIER + "/ersuchen/" + ersuchen.id().wert();
    }

    /// What is known about the request.
    public Map<String, String> kopf() {
        var kopf = new LinkedHashMap<String, String>();
        var p = ersuchen.person();
        kopf.put(rahmen.text("auskunft.person"), p.name());
        p.geboren().ifPresent(g -> kopf.put(rahmen.text("auskunft.geboren"), rahmen.tag(g)));
        if (!p.email().isBlank()) {
            kopf.put(rahmen.text("auskunft.email"), p.email());
        }
        kopf.put(
                rahmen.text("auskunft.eingang"),
                rahmen.tag(ersuchen.eingang())
                        + ", "
                        + rahmen.text("auskunft.weg." + ersuchen.weg().name()));
        kopf.put(rahmen.text("auskunft.identitaet"), ersuchen.identitaet());
        kopf.put(rahmen.text("auskunft.frist"), frist());
        ersuchen.verlaengerung()
                .ifPresent(v -> kopf.put(rahmen.text("auskunft.verlaengert"), v.grund()));
        kopf.put(rahmen.text("auskunft.stand"), stand());
        ersuchen.durchsucht()
                .ifPresent(d -> kopf.put(rahmen.text("auskunft.durchsucht"), rahmen.zeit(d)));
        return kopf;
    }

    private String frist() {
        return rahmen.tag(ersuchen.frist())
                + (ersuchen.ueberfaellig(heute)
                        ? " – " + rahmen.text("auskunft.ueberfaellig")
                        : "");
    }

    private String stand() {
        return rahmen.text("auskunft.stand." + ersuchen.stand().name())
                + ersuchen.abschluss()
                        .map(a ->
                                " – "
                                        + rahmen.zeit(a.wann())
                                        + (a.ablehnung().isEmpty() ? "" : ": " + a.ablehnung()))
                        .orElse("");
    }

    /// Whether the step can be taken.
    public boolean kann(String stand) {
        return ersuchen.stand().darfNach(Ersuchenstand.valueOf(stand));
    }

    /// Whether more time can still be taken.
    public boolean verlaengerbar() {
        return ersuchen.stand().offen()
                && ersuchen.verlaengerung().isEmpty()
                && !heute.isAfter(ersuchen.faellig());
    }

    /// Whether the files can be fetched here.
    public boolean herunterladbar() {
        return ersuchen.abschluss()
                .filter(a -> a.pdf().isPresent() && !a.vertraulich())
                .isPresent();
    }

    /// Whether only the person herself may read it.
    public boolean nurSelbst() {
        return ersuchen.abschluss().filter(Abschluss::vertraulich).isPresent();
    }

    /// When the person fetched it, or that she has not.
    public String abgeholt() {
        return ersuchen.abschluss()
                .flatMap(Abschluss::abgeholt)
                .map(z -> rahmen.text("auskunft.abgeholt", rahmen.zeit(z)))
                .orElse(rahmen.text("auskunft.nicht-abgeholt"));
    }

    /// Whether it needs a decision of its own: it is open and follows nothing else.
    public boolean zuEntscheiden(Fundzeile f) {
        return f.wirksam() == Fundentscheid.OFFEN && f.fund().ueber().isEmpty();
    }

    /// The heading of a find.
    public String titel(Fundzeile f) {
        var titel = f.vertraulich() ? rahmen.text("auskunft.fund.vertraulich") : f.fund().titel();
        return f.nummer()
                + ". "
                + rahmen.text("bestand." + f.fund().art() + ".titel")
                + (titel.isBlank() ? "" : ": " + titel)
                + " – "
                + rahmen.text("auskunft.entscheid." + f.wirksam().name());
    }

    /// How the find hangs on the person, which Amt has it.
    public String herkunft(Fundzeile f) {
        var sicher = rahmen.text(f.sicher() ? "auskunft.fund.sicher" : "auskunft.fund.moeglich");
        return f.fund().einheit().isEmpty()
                ? sicher
                : sicher
                        + " "
                        + rahmen.text("auskunft.fund.amt", einheiten.apply(f.fund().einheit()));
    }

    /// Name of a value.
    public String name(Angabe a) {
        return a.name().startsWith("bestand.") && rahmen.texte().kennt(a.name())
                ? rahmen.text(a.name())
                : a.name();
    }

    /// What can be decided about a find.
    public Map<String, String> wahl(Fundzeile f) {
        var wahl = new LinkedHashMap<String, String>();
        for (var e : Fundentscheid.values()) {
            boolean heikel = e == Fundentscheid.AUFNEHMEN && f.vertraulich() && !f.sicher();
            if (!heikel) {
                wahl.put(e.name(), rahmen.text("auskunft.entscheid." + e.name()));
            }
        }
        return wahl;
    }

    /// What is chosen for it.
    public String gewaehlt(Fundzeile f) {
        return eingabe.getOrDefault("entscheid." + f.nummer(), f.entscheid().name());
    }

    /// Why it is left out.
    public String begruendung(Fundzeile f) {
        return eingabe.getOrDefault("begruendung." + f.nummer(), f.begruendung());
    }
}
