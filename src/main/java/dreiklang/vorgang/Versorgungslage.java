package dreiklang.vorgang;

import dreiklang.basis.Recht;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.vorgang.Unbearbeitet.Ursache;
import dreiklang.vorgang.ZuweisungRepository.Versorgung;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Who can do whose work where today, and why a Vorgang lies with nobody.
@Component
class Versorgungslage {

    private final Organisation organisation;
    private final Sichten sichten;

    Versorgungslage(Organisation organisation, Sichten sichten) {
        this.organisation = organisation;
        this.sichten = sichten;
    }

    /// Every person who is there or represented, with the places where that one may work; only
    /// places within the Sicht.
    Versorgung heute(Sicht sicht) {
        var personen = new ArrayList<UUID>();
        var orte = new ArrayList<String>();
        organisation.einheiten().stream()
                .flatMap(e -> organisation.personen(e.kurz()).stream())
                .map(Beschaeftigte::id)
                .forEach(p -> {
                    for (String ort : orte(p, sicht)) {
                        personen.add(p.wert());
                        orte.add(ort);
                    }
                });
        return new Versorgung(personen, orte);
    }

    private HashSet<String> orte(BeschaeftigteId person, Sicht sicht) {
        var orte = new HashSet<String>();
        organisation
                .vertretenDurch(person)
                .ifPresent(wer -> {
                    var einheiten = organisation.wirkungskreis(wer, Recht.VORGANG_BEARBEITEN);
                    einheiten.stream().filter(sicht.einheiten()::contains).forEach(orte::add);
                    if (!sicht.geoeffnet().isEmpty()) {
                        sichten.von(wer).geoeffnet().stream()
                                .filter(sicht.geoeffnet()::contains)
                                .filter(k -> einheiten.contains(k.substring(k.indexOf('@') + 1)))
                                .forEach(orte::add);
                    }
                });
        return orte;
    }

    /// Whether somebody does the daily work of the unit and may see such a Vorgang there.
    boolean besetzt(Vorgang v, String einheit) {
        return besetzt(v.leistung(), einheit);
    }

    /// Whether somebody does the daily work of the unit and may see Vorgaenge of that Leistung
    /// there.
    boolean besetzt(LeistungsSchluessel leistung, String einheit) {
        return organisation.mitRecht(einheit, Recht.VORGANG_BEARBEITEN).stream()
                .map(Beschaeftigte::id)
                .filter(p ->
                        organisation.hatRolle(p, "sachbearbeitung", einheit)
                                || organisation.hatRolle(p, "leitung", einheit))
                .anyMatch(p -> sichten.bearbeitet(p, leistung, einheit));
    }

    /// Why nobody works on it.
    Ursache ursache(Vorgang v) {
        if (v.bearbeiterin().isEmpty()) {
            return besetzt(v, v.einheit()) ? Ursache.NIEMAND : Ursache.OHNE_PERSONAL;
        }
        var wer = v.bearbeiterin().get();
        if (organisation.person(wer).isEmpty()) {
            return Ursache.GEGANGEN;
        }
        return organisation.vertretenDurch(wer).filter(wer::equals).isPresent()
                ? Ursache.OHNE_RECHT
                : Ursache.ABWESEND;
    }
}
