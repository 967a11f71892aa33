package dreiklang.vorgang;

import dreiklang.basis.Recht;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.vorgang.Unbearbeitet.Ursache;
import dreiklang.vorgang.Vorgangsbild.Aufgabe;
import dreiklang.vorgang.ZuweisungRepository.Versorgung;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
        return new Versorgung(personen, orte, besetzt());
    }

    /// By which names a step means a unit in which somebody can do it today, and the same with the
    /// key of every confidential Leistung that is open to that one there.
    private Set<String> besetzt() {
        var besetzt = new HashSet<String>();
        for (var einheit : organisation.einheiten()) {
            for (var wer : diensttuende(einheit.kurz())) {
                var geoeffnet = sichten.geoeffnet(wer);
                einheit.ziele()
                        .forEach(ziel -> {
                            besetzt.add(ziel);
                            geoeffnet.stream()
                                    .filter(k -> k.endsWith("@" + ziel))
                                    .forEach(besetzt::add);
                        });
            }
        }
        return besetzt;
    }

    /// Who does the daily work of the unit today: those named for it, or whoever stands in.
    private Set<BeschaeftigteId> diensttuende(String einheit) {
        return organisation.mitRecht(einheit, Recht.VORGANG_BEARBEITEN).stream()
                .map(Beschaeftigte::id)
                .filter(p -> alltag(p, einheit))
                .flatMap(p -> organisation.vertretenDurch(p).stream())
                .filter(wer ->
                        organisation.wirkungskreis(wer, Recht.VORGANG_BEARBEITEN).contains(einheit))
                .collect(Collectors.toSet());
    }

    private boolean alltag(BeschaeftigteId person, String einheit) {
        return organisation.hatRolle(person, "sachbearbeitung", einheit)
                || organisation.hatRolle(person, "leitung", einheit);
    }

    /// The first of these open Aufgaben that waits for a unit in which nobody can do it today.
    Optional<Aufgabe> verwaist(Vorgang v, List<Aufgabe> aufgaben, Versorgung versorgung, Sicht s) {
        return aufgaben.stream()
                .filter(a -> !a.ziel().isEmpty())
                .filter(a ->
                        !versorgung
                                .besetzt()
                                .contains(
                                        s.vertraulich(v)
                                                ? Sicht.schluessel(v.leistung().wert(), a.ziel())
                                                : a.ziel()))
                .findFirst();
    }

    /// What of confidential Leistungen is open to anybody who could work on it, as
    /// [Sicht#schluessel].
    Set<String> offenFuerIrgendwen() {
        return organisation.einheiten().stream()
                .flatMap(e ->
                        organisation.mitRecht(e.kurz(), Recht.VORGANG_BEARBEITEN).stream()
                                .flatMap(p -> sichten.geoeffnet(p.id()).stream())
                                .filter(k -> k.endsWith("@" + e.kurz())))
                .collect(Collectors.toSet());
    }

    private HashSet<String> orte(BeschaeftigteId person, Sicht sicht) {
        var orte = new HashSet<String>();
        organisation
                .vertretenDurch(person)
                .ifPresent(wer -> {
                    var einheiten = organisation.wirkungskreis(wer, Recht.VORGANG_BEARBEITEN);
                    einheiten.stream().filter(sicht.einheiten()::contains).forEach(orte::add);
                    if (!sicht.geoeffnet().isEmpty()) {
                        sichten.geoeffnet(wer).stream()
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
                .filter(p -> alltag(p, einheit))
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
        var da = organisation.vertretenDurch(wer);
        if (da.filter(d -> !v.eigeneSache(d) && sichten.bearbeitet(d, v.leistung(), v.einheit()))
                .isPresent()) {
            return Ursache.SCHRITT;
        }
        return da.filter(wer::equals).isPresent() ? Ursache.OHNE_RECHT : Ursache.ABWESEND;
    }
}
