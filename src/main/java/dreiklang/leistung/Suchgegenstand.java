package dreiklang.leistung;

import dreiklang.basis.Wortlaut;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the search knows of one Angebot.
///
/// @param angebot what is found
/// @param worte people's own words for it, in any language
/// @param texte everything else that is said about it
record Suchgegenstand(Angebot angebot, List<String> worte, List<Wortlaut> texte) {

    static Suchgegenstand von(Leistungspaket paket) {
        var leistung = paket.leistung();
        return new Suchgegenstand(
                new Angebot(
                        leistung.schluessel().wert(),
                        leistung.name(),
                        leistung.kurz(),
                        Digitalstand.von(paket),
                        leistung.verortung().fuer(),
                        leistung.zustaendig(),
                        leistung.lebenslagen(),
                        Optional.empty()),
                leistung.stichworte(),
                Stream.concat(
                                Stream.of(leistung.beschreibung(), leistung.werDarf()),
                                leistung.unterlagen().stream())
                        .toList());
    }

    static Suchgegenstand von(Katalogeintrag eintrag, List<Lebenslage> lebenslagen) {
        var wo = eintrag.einordnung();
        return new Suchgegenstand(
                new Angebot(
                        eintrag.kennung(),
                        Wortlaut.nur(eintrag.name()),
                        Wortlaut.nur(""),
                        Digitalstand.INFORMATION,
                        wo.zielgruppen(),
                        "",
                        lebenslagen.stream()
                                .filter(l -> l.ozg().contains(wo.lage()))
                                .map(Lebenslage::schluessel)
                                .toList(),
                        Optional.of(eintrag)),
                Stream.concat(eintrag.woerter().stream(), Stream.of(wo.ozgLeistung())).toList(),
                List.of(Wortlaut.nur(wo.lage())));
    }

    /// Texts whose words may be parts of compounds.
    Stream<String> namen() {
        return Stream.concat(
                Stream.of(angebot.name().deutsch(), angebot.kurz().deutsch()), worte.stream());
    }
}
