package dreiklang.einsicht;

import dreiklang.akte.Akte.Schriftstueck;
import dreiklang.akte.Aktenblaetter;
import dreiklang.akte.Aktenblaetter.Ordnung;
import dreiklang.akte.Aktenblaetter.Wunsch;
import dreiklang.akte.Aktenblaetter.Zeile;
import dreiklang.akte.Aktenvorgang;
import dreiklang.basis.Blatt;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.einsicht.Einsichtsblatt.Art;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of choosing the sheets of an Einsicht. Nothing is in it until somebody puts it there.
@Service
public class Einsichtsauswahl {

    private static final int GRUND = 300;

    private final StueckRepository stuecke;
    private final Einsichtszugriff zugriff;
    private final Einsichtspruefung pruefung;
    private final Aktenblaetter blaetter;

    Einsichtsauswahl(
            StueckRepository stuecke,
            Einsichtszugriff zugriff,
            Einsichtspruefung pruefung,
            Aktenblaetter blaetter) {
        this.stuecke = stuecke;
        this.zugriff = zugriff;
        this.pruefung = pruefung;
        this.blaetter = blaetter;
    }

    /// What shall become of a sheet.
    public enum Wahl {
        /// Not in it and not named.
        NICHT,
        /// To be seen, redacted where it was blackened.
        ENTHALTEN,
        /// Named with a reason, not to be seen.
        ZURUECKGEHALTEN
    }

    /// A choice for one sheet.
    ///
    /// @param grund why it is held back or blackened; without meaning otherwise
    public record Entscheidung(Wahl wahl, String grund) {}

    /// A page of the sheets of the Akte with what is chosen.
    ///
    /// @param enthalten how many sheets are in it altogether
    /// @param zurueckgehalten how many are named with a reason
    /// @param vorgaenge the newest Vorgänge of the Akte
    public record Stand(
            Blatt<Einsichtsblatt> blatt,
            long enthalten,
            long zurueckgehalten,
            List<Aktenvorgang> vorgaenge) {}

    /// @throws FachlicherFehler K-430 no such one, or not an Akte one may lead
    @Braucht(Recht.AKTE_FUEHREN)
    public Stand ansehen(EinsichtId id, int seite) {
        var einsicht = zugriff.sehen(id);
        var wunsch = new Wunsch(seite, Ordnung.VORGANG, Optional.empty(), 0);
        var einblick = blaetter.ansehen(einsicht.akte(), wunsch);
        var zeilen =
                einblick.blatt().zeilen().stream()
                        .filter(z -> z.stueck().verschobenNach().isEmpty())
                        .toList();
        var gewaehlt =
                stuecke.genannte(id, zeilen.stream().map(z -> z.stueck().blatt()).toList()).stream()
                        .collect(
                                Collectors.toMap(
                                        StueckRepository.Zeile::blatt, Function.identity()));
        return new Stand(
                new Blatt<>(
                        zeilen.stream()
                                .map(z ->
                                        blatt(
                                                z,
                                                Optional.ofNullable(
                                                        gewaehlt.get(z.stueck().blatt()))))
                                .toList(),
                        einblick.blatt().nummer(),
                        einblick.blatt().groesse(),
                        einblick.blatt().gesamt()),
                stuecke.anzahl(id, Art.ORIGINAL) + stuecke.anzahl(id, Art.GESCHWAERZT),
                stuecke.anzahl(id, Art.ZURUECKGEHALTEN),
                einblick.vorgaenge());
    }

    private Einsichtsblatt blatt(Zeile zeile, Optional<StueckRepository.Zeile> gewaehlt) {
        return new Einsichtsblatt(
                zeile.stueck().blatt(),
                zeile.stueck().titel(),
                zeile.vorgang(),
                pruefung.erscheint(zeile.stueck().dokument()),
                gewaehlt.map(StueckRepository.Zeile::art),
                gewaehlt.map(StueckRepository.Zeile::grund).orElse(""));
    }

    /// Decides about sheets, all or none.
    ///
    /// @throws FachlicherFehler K-430 no such one, K-436 it is no draft, K-440 no pages can be made
    ///   of a sheet, K-441 one is held back without a reason
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void waehlen(EinsichtId id, Map<Integer, Entscheidung> entscheidungen) {
        var einsicht = zugriff.entwurf(id);
        var da = blaetter.genannte(einsicht.akte(), Set.of(), entscheidungen.keySet());
        for (var stueck : da.schriftstuecke()) {
            var entscheidung = entscheidungen.get(stueck.blatt());
            if (entscheidung != null) {
                entscheiden(id, stueck, entscheidung);
            }
        }
        zugriff.protokoll(
                "einsicht.gewaehlt",
                einsicht,
                Map.of("blaetter", Integer.toString(da.schriftstuecke().size())));
    }

    private void entscheiden(EinsichtId id, Schriftstueck stueck, Entscheidung wahl) {
        switch (wahl.wahl()) {
            case NICHT -> stuecke.entfernen(id, stueck.blatt());
            case ENTHALTEN ->
                    aufnehmen(
                            id,
                            stueck,
                            pruefung.erscheint(stueck.dokument())
                                    .orElseThrow(() ->
                                            new FachlicherFehler(
                                                    Fehlerart.EINGABE, "K-440", stueck.blatt())),
                            grund(stueck, wahl));
            case ZURUECKGEHALTEN -> {
                var grund = grund(stueck, wahl);
                if (grund.isEmpty()) {
                    throw new FachlicherFehler(Fehlerart.EINGABE, "K-441", stueck.blatt());
                }
                stuecke.setzen(
                        id,
                        new StueckRepository.Zeile(
                                stueck.blatt(),
                                Art.ZURUECKGEHALTEN,
                                stueck.dokument().id(),
                                "",
                                grund));
            }
        }
    }

    private static String grund(Schriftstueck stueck, Entscheidung wahl) {
        var grund = wahl.grund().strip();
        if (grund.length() > GRUND) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-441", stueck.blatt());
        }
        return grund;
    }

    /// The title can say what the sheet no longer does: with a redacted one it stays here.
    private void aufnehmen(EinsichtId id, Schriftstueck stueck, Art art, String grund) {
        stuecke.setzen(
                id,
                new StueckRepository.Zeile(
                        stueck.blatt(),
                        art,
                        stueck.dokument().id(),
                        art == Art.ORIGINAL ? stueck.titel() : "",
                        art == Art.ORIGINAL ? "" : grund));
    }

    /// Puts all sheets of a Vorgang of the Akte in, of number 0 those directly in the Akte. Those
    /// no pages can be made of, and those that are held back, stay as they are.
    ///
    /// @return how many no pages can be made of
    /// @throws FachlicherFehler K-430 no such one, K-436 it is no draft
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public int vorgangAufnehmen(EinsichtId id, int vorgang) {
        var einsicht = zugriff.entwurf(id);
        int ohneSeiten = 0;
        boolean weiter = true;
        for (int seite = 1; weiter; seite++) {
            var wunsch = new Wunsch(seite, Ordnung.BLATT, Optional.of(vorgang), 0);
            var blatt = blaetter.ansehen(einsicht.akte(), wunsch).blatt();
            for (var zeile : blatt.zeilen()) {
                ohneSeiten += aufgenommen(id, zeile) ? 0 : 1;
            }
            weiter = blatt.hatNaechste();
        }
        zugriff.protokoll(
                "einsicht.gewaehlt", einsicht, Map.of("vorgang", Integer.toString(vorgang)));
        return ohneSeiten;
    }

    private boolean aufgenommen(EinsichtId id, Zeile zeile) {
        var stueck = zeile.stueck();
        boolean bleibt =
                stueck.verschobenNach().isPresent()
                        || stuecke.eines(id, stueck.blatt())
                                .filter(z -> z.art() == Art.ZURUECKGEHALTEN)
                                .isPresent();
        if (bleibt) {
            return true;
        }
        var art = pruefung.erscheint(stueck.dokument());
        art.ifPresent(a -> aufnehmen(id, stueck, a, ""));
        return art.isPresent();
    }
}
