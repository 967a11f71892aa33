package dreiklang.amt;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Organisation;
import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Umlauf.Stelle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Who can be asked to sign, and what was chosen.
@Component
class Stellenwahl {

    private static final String LEITUNG = "leitung:";
    private static final String PERSON = "person:";

    private final Organisation organisation;

    Stellenwahl(Organisation organisation) {
        this.organisation = organisation;
    }

    /// Value of the input → how a person reads it; the first one is nobody.
    Map<String, String> auswahl(Rahmen rahmen) {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put("", rahmen.text("vorgang.mitzeichnung.niemand"));
        for (var einheit : organisation.einheiten()) {
            wahl.put(
                    LEITUNG + einheit.kurz(),
                    rahmen.text(
                            "vorgang.mitzeichnung.leitung",
                            einheit.kurz() + " " + einheit.name().in(rahmen.sprache())));
            organisation.personen(einheit.kurz()).stream()
                    .filter(p -> p.rechte().contains(Recht.VORGANG_LESEN))
                    .forEach(p ->
                            wahl.put(
                                    PERSON + p.id().wert(),
                                    "%s, %s (%s)".formatted(p.name(), p.funktion(), p.einheit())));
        }
        return wahl;
    }

    /// The places that were filled in, in order; with `gleich` a place signs beside the one before.
    List<Stelle> lesen(Eingabe eingabe) {
        var stellen = new ArrayList<Stelle>();
        int reihe = 0;
        for (int i = 1; i <= SchriftverkehrAnsicht.STELLEN; i++) {
            String wer = eingabe.wert("stelle" + i);
            if (wer.isEmpty()) {
                continue;
            }
            if (stellen.isEmpty() || eingabe.wert("gleich" + i).isEmpty()) {
                reihe++;
            }
            stellen.add(
                    Stelle.gefragt(
                            stellen.size() + 1,
                            reihe,
                            person(wer),
                            wer.startsWith(LEITUNG) ? wer.substring(LEITUNG.length()) : "",
                            eingabe.tag("frist" + i)));
        }
        return stellen;
    }

    private static Optional<BeschaeftigteId> person(String wer) {
        if (wer.startsWith(LEITUNG)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new BeschaeftigteId(UUID.fromString(wer.substring(PERSON.length()))));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-371");
        }
    }
}
