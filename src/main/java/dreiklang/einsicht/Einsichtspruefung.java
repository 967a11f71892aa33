package dreiklang.einsicht;

import dreiklang.akte.Akte.Schriftstueck;
import dreiklang.akte.Aktenblaetter;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.blattwerk.Schwaerzungen;
import dreiklang.dokument.Dokument;
import dreiklang.dokument.Dokumente;
import dreiklang.dokument.Wasserzeichenbilder;
import dreiklang.einsicht.Einsichtsblatt.Art;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// As what a sheet appears to an outside person: redacted as soon as somebody has blackened it,
/// otherwise as it is. Asked when it is chosen, when it is opened, and at every look.
@Component
class Einsichtspruefung {

    private final StueckRepository stuecke;
    private final Schwaerzungen schwaerzungen;
    private final Wasserzeichenbilder bilder;
    private final Dokumente dokumente;
    private final Aktenblaetter blaetter;

    Einsichtspruefung(
            StueckRepository stuecke,
            Schwaerzungen schwaerzungen,
            Wasserzeichenbilder bilder,
            Dokumente dokumente,
            Aktenblaetter blaetter) {
        this.stuecke = stuecke;
        this.schwaerzungen = schwaerzungen;
        this.bilder = bilder;
        this.dokumente = dokumente;
        this.blaetter = blaetter;
    }

    /// @return empty where no pages can be made of it
    Optional<Art> erscheint(Dokument dokument) {
        var fassung = schwaerzungen.geschwaerzteFassung(dokument.id());
        if (fassung.isPresent()) {
            return Optional.of(Art.GESCHWAERZT);
        }
        return bilder.darstellbar(dokument.ablage()) ? Optional.of(Art.ORIGINAL) : Optional.empty();
    }

    /// What is shown of a sheet today. What was opened as redacted is never shown otherwise, and
    /// what was blackened since it was opened is shown redacted.
    ///
    /// @return empty when there is nothing that may be shown
    Optional<Dokument> gezeigt(Einsicht einsicht, StueckRepository.Zeile zeile) {
        if (zeile.art() == Art.ZURUECKGEHALTEN || !blaetter.liegt(einsicht.akte(), zeile.blatt())) {
            return Optional.empty();
        }
        var fassung = schwaerzungen.geschwaerzteFassung(zeile.dokument());
        if (fassung.isPresent()) {
            return fassung.flatMap(dokumente::finden);
        }
        return zeile.art() == Art.ORIGINAL ? dokumente.finden(zeile.dokument()) : Optional.empty();
    }

    /// Whether everything is still as it was when it was chosen.
    ///
    /// @throws FachlicherFehler K-437 nothing is in it, K-438 a sheet is not
    void unveraendert(Einsicht einsicht) {
        var alle =
                stuecke.alle(einsicht.id()).stream()
                        .filter(z -> z.art() != Art.ZURUECKGEHALTEN)
                        .toList();
        if (alle.isEmpty()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-437");
        }
        var nummern = alle.stream().map(StueckRepository.Zeile::blatt).toList();
        Map<Integer, Dokument> heute =
                blaetter.genannte(einsicht.akte(), Set.of(), nummern).schriftstuecke().stream()
                        .collect(Collectors.toMap(Schriftstueck::blatt, Schriftstueck::dokument));
        for (var zeile : alle) {
            var da = heute.get(zeile.blatt());
            if (da == null
                    || !da.id().equals(zeile.dokument())
                    || erscheint(da).filter(a -> a == zeile.art()).isEmpty()) {
                throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-438", zeile.blatt());
            }
        }
    }

    /// How many sheets of each kind there are, for the audit trail.
    Map<String, String> zahlen(Einsicht einsicht) {
        return Arrays.stream(Art.values())
                .collect(
                        Collectors.toMap(
                                a -> a.name().toLowerCase(Locale.ROOT),
                                a -> Long.toString(stuecke.anzahl(einsicht.id(), a))));
    }

    /// The content of what is shown.
    ///
    /// @throws FachlicherFehler K-448 when there is nothing that may be shown
    Dokument inhalt(Einsicht einsicht, StueckRepository.Zeile zeile) {
        return gezeigt(einsicht, zeile)
                .filter(d -> bilder.darstellbar(d.ablage()))
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-448"));
    }
}
