package dreiklang.ressourcen;

import dreiklang.programm.Massnahmenstand;
import dreiklang.programm.Massnahmenzeile;
import dreiklang.programm.Plan;
import dreiklang.rechenprobe.Zeitangabe;
import dreiklang.ressourcen.Ressourcenwarnung.Art;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds what ends too early, is vacant or has a deadline. A Massnahme of which nobody has said
/// when it ends is taken to last as long as the plan; one that is done for ever anew has no end.
final class Warnungsprobe {

    /// So many days before a deadline it is worth a word.
    static final int TAGE = 90;

    private final Plan plan;
    private final List<Massnahmenzeile> massnahmen;
    private final LocalDate heute;
    private final List<Ressourcenwarnung> warnungen = new ArrayList<>();

    private Warnungsprobe(Plan plan, List<Massnahmenzeile> massnahmen, LocalDate heute) {
        this.plan = plan;
        this.massnahmen = massnahmen;
        this.heute = heute;
    }

    static List<Ressourcenwarnung> pruefen(
            Plan plan,
            Ressourcenbestand bestand,
            List<Massnahmenzeile> massnahmen,
            LocalDate heute) {
        var probe = new Warnungsprobe(plan, massnahmen, heute);
        bestand.stellen().forEach(probe::stelle);
        bestand.foerderungen().stream().filter(f -> f.stand().offen()).forEach(probe::foerderung);
        return List.copyOf(probe.warnungen);
    }

    private void stelle(Stelle s) {
        s.befristetBis()
                .filter(ende -> !ende.isBefore(heute))
                .ifPresent(ende ->
                        endet(
                                s.titel(),
                                ende,
                                s.massnahmen(),
                                Art.STELLE_ENDET_VOR_PLAN,
                                Art.STELLE_ENDET_VOR_MASSNAHME));
        boolean laeuft =
                !s.beginn().isAfter(heute)
                        && s.befristetBis().filter(b -> b.isBefore(heute)).isEmpty();
        if (laeuft && s.besetzung() == Stelle.Besetzung.UNBESETZT) {
            warnen(Art.STELLE_UNBESETZT, s.titel(), s.besetztSeit());
        }
    }

    private void foerderung(Foerderung f) {
        var titel = f.geber() + ": " + f.zweck();
        f.ende()
                .ifPresent(ende ->
                        endet(
                                titel,
                                ende,
                                f.massnahmen(),
                                Art.FOERDERUNG_ENDET_VOR_PLAN,
                                Art.FOERDERUNG_ENDET_VOR_MASSNAHME));
        if (f.stand() == Foerderstand.BEWILLIGT) {
            frist(titel, f.abrufBis(), Art.ABRUF_NAHT, Art.ABRUF_VORBEI);
        }
        if (f.stand() != Foerderstand.BEANTRAGT) {
            frist(titel, f.nachweisBis(), Art.NACHWEIS_NAHT, Art.NACHWEIS_VORBEI);
        }
    }

    private void frist(String titel, Optional<LocalDate> frist, Art naht, Art vorbei) {
        if (frist.filter(t -> t.isBefore(heute)).isPresent()) {
            warnen(vorbei, titel, frist);
        } else if (frist.filter(t -> !t.isAfter(heute.plusDays(TAGE))).isPresent()) {
            warnen(naht, titel, frist);
        }
    }

    private void endet(
            String titel, LocalDate ende, Set<String> nummern, Art vorPlan, Art vorMassnahme) {
        var spaeter =
                massnahmen.stream()
                        .filter(m -> nummern.contains(m.nummer()) && laeuftNach(m, ende))
                        .toList();
        if (!spaeter.isEmpty()) {
            warnungen.add(
                    new Ressourcenwarnung(
                            vorMassnahme,
                            titel,
                            Optional.of(ende),
                            letztes(spaeter),
                            spaeter.stream().map(Massnahmenzeile::nummer).toList()));
        } else if (nummern.isEmpty() && ende.isBefore(plan.bis())) {
            warnungen.add(
                    new Ressourcenwarnung(
                            vorPlan, titel, Optional.of(ende), Optional.of(plan.bis()), List.of()));
        }
    }

    private boolean laeuftNach(Massnahmenzeile m, LocalDate ende) {
        return m.stand() == Massnahmenstand.DAUERAUFGABE
                || m.stand().offen() && ende(m).isAfter(ende);
    }

    private LocalDate ende(Massnahmenzeile m) {
        return m.ende().map(Zeitangabe::bis).orElse(plan.bis());
    }

    private Optional<LocalDate> letztes(Collection<Massnahmenzeile> welche) {
        return welche.stream().anyMatch(m -> m.stand() == Massnahmenstand.DAUERAUFGABE)
                ? Optional.empty()
                : welche.stream().map(this::ende).max(Comparator.naturalOrder());
    }

    private void warnen(Art art, String titel, Optional<LocalDate> tag) {
        warnungen.add(new Ressourcenwarnung(art, titel, tag, Optional.empty(), List.of()));
    }
}
