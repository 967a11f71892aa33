package dreiklang.portal.web;

import dreiklang.leistung.Angebot;
import dreiklang.leistung.Angebotsfrage;
import dreiklang.leistung.Angebotsliste;
import dreiklang.leistung.Katalogeintrag.Einordnung;
import dreiklang.leistung.Lebenslage;
import dreiklang.leistung.Zielgruppe;
import dreiklang.seite.Rahmen;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The list of what is offered: all of it from A to Z, that of a Lebenslage, or what was found.
///
/// @param rahmen frame
/// @param frage what was asked for
/// @param liste what was found
/// @param lebenslagen all Lebenslagen, to go on from here
/// @param zusammen whether everything for the Lebenslage can be done at once
/// @param aemter short name → name of the Organisationseinheiten that offer something
/// @param vielleicht what the Kommune offers online, when not even something near was found
/// @param wunsch the message to the Kommune when nothing was found
public record TrefferAnsicht(
        Rahmen rahmen,
        Angebotsfrage frage,
        Angebotsliste liste,
        List<Lebenslage> lebenslagen,
        boolean zusammen,
        Map<String, String> aemter,
        List<Angebot> vielleicht,
        Wunsch wunsch) {

    /// The message to the Kommune about what is missing.
    ///
    /// @param text what was typed
    /// @param fehler id of the input → sentence
    /// @param angekommen true right after it was taken in
    public record Wunsch(String text, Map<String, String> fehler, boolean angekommen) {

        static final Wunsch KEINER = new Wunsch("", Map.of(), false);
    }

    /// The first heading and title of the page.
    public String titel() {
        if (!frage.worte().isEmpty()) {
            return rahmen.text("portal.treffer.titel-suche", frage.worte());
        }
        return lebenslage()
                .map(l -> l.name().in(rahmen.sprache()))
                .orElseGet(() -> rahmen.text("portal.treffer.titel"));
    }

    /// The Lebenslage asked for.
    public Optional<Lebenslage> lebenslage() {
        return frage.lebenslage()
                .flatMap(s ->
                        lebenslagen.stream().filter(l -> l.schluessel().equals(s)).findFirst());
    }

    /// Whether there were words, and they are not known here.
    public boolean nichtsGefunden() {
        return !frage.worte().isEmpty() && (!liste.getroffen() || liste.blatt().gesamt() == 0);
    }

    /// Number of what was found; the nearest do not count as found.
    public long anzahl() {
        return nichtsGefunden() ? 0 : liste.blatt().gesamt();
    }

    /// Angebote below one letter.
    ///
    /// @param buchstabe the letter, empty when the list is not ordered by name
    /// @param angebote the Angebote
    public record Gruppe(String buchstabe, List<Angebot> angebote) {}

    /// The page of the list, letter by letter when it is ordered by name.
    public List<Gruppe> gruppen() {
        if (liste.blatt().zeilen().isEmpty()) {
            return List.of();
        }
        if (!frage.worte().isEmpty()) {
            return List.of(new Gruppe("", liste.blatt().zeilen()));
        }
        var gruppen = new LinkedHashMap<String, List<Angebot>>();
        for (var angebot : liste.blatt().zeilen()) {
            var buchstabe = Angebotsfrage.buchstabe(angebot.name().in(rahmen.sprache()));
            gruppen.computeIfAbsent(buchstabe, b -> new ArrayList<>()).add(angebot);
        }
        return gruppen.entrySet().stream()
                .map(g -> new Gruppe(g.getKey(), List.copyOf(g.getValue())))
                .toList();
    }

    /// One sentence about it; what the catalogue says when nobody has written one.
    public String kurz(Angebot angebot) {
        return angebot.eintrag()
                .map(e -> e.einordnung())
                .map(Einordnung::lage)
                .orElseGet(() -> angebot.kurz().in(rahmen.sprache()));
    }

    /// How far it is, in words.
    public String stand(Angebot angebot) {
        return Digitalwort.von(rahmen, angebot.stand());
    }

    /// Whom it can be for.
    public Map<String, String> zielgruppen() {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put("", rahmen.text("portal.treffer.fuer-alle"));
        wahl.put("personen", rahmen.text("portal.treffer.fuer-personen"));
        wahl.put("unternehmen", rahmen.text("portal.treffer.fuer-unternehmen"));
        return wahl;
    }

    /// Organisationseinheiten to choose from.
    public Map<String, String> amtswahl() {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put("", rahmen.text("portal.treffer.jedes-amt"));
        wahl.putAll(aemter);
        return wahl;
    }

    /// Everything, or only what can be applied for online.
    public Map<String, String> onlinewahl() {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put("", rahmen.text("portal.treffer.alles"));
        wahl.put("online", rahmen.text("portal.treffer.nur-online"));
        return wahl;
    }

    /// Value of the choice for whom.
    public String fuer() {
        return frage.fuer().map(Zielgruppe::name).orElse("").toLowerCase(Locale.ROOT);
    }

    /// Address of this list, to be followed by one more parameter.
    ///
    /// @param mitBuchstabe whether the letter stays
    public String adresse(boolean mitBuchstabe) {
        var teile = new LinkedHashMap<String, String>();
        teile.put("suche", frage.worte());
        teile.put("lebenslage", frage.lebenslage().orElse(""));
        teile.put("buchstabe", mitBuchstabe ? frage.buchstabe().orElse("") : "");
        teile.put("amt", frage.amt().orElse(""));
        teile.put("fuer", fuer());
        teile.put("nur", frage.nurOnline() ? "online" : "");
        return "/leistungen?"
                + teile.entrySet().stream()
                        .filter(t -> !t.getValue().isEmpty())
                        .map(t -> t.getKey() + "=" + kodiert(t.getValue()) + "&")
                        .collect(Collectors.joining());
    }

    /// Address of the search with the words that are known.
    public String meintenAdresse() {
        return "/leistungen?suche=" + kodiert(liste.meinten().orElse(""));
    }

    private static String kodiert(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
