package dreiklang.antrag;

import dreiklang.antrag.BuendelRepository.Zeile;
import dreiklang.formular.Antworten;
import dreiklang.formular.Durchsicht;
import dreiklang.formular.Feld;
import dreiklang.formular.Feldart;
import dreiklang.formular.Formular;
import dreiklang.formular.Formulare;
import dreiklang.formular.Formularseite;
import dreiklang.identitaet.Handelnder;
import dreiklang.leistung.Buendelplaene;
import dreiklang.leistung.Buendelplan;
import dreiklang.leistung.Leistungen;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets the drafts of a Buendel follow its common answers: begins those that are proposed now, and
/// hands every answer on that the person has not changed there herself.
@Component
class Buendelabgleich {

    private final BuendelRepository buendel;
    private final EntwurfRepository entwuerfe;
    private final Zugangspruefung pruefung;
    private final Entwurfsbeginn beginn;
    private final Fassungen fassungen;
    private final Fassungswechsel wechsel;
    private final Mitzeichnungswache wache;
    private final Formulare formulare;
    private final Leistungen leistungen;
    private final Buendelplaene plaene;
    private final Clock uhr;

    Buendelabgleich(
            BuendelRepository buendel,
            EntwurfRepository entwuerfe,
            Zugangspruefung pruefung,
            Entwurfsbeginn beginn,
            Fassungen fassungen,
            Fassungswechsel wechsel,
            Mitzeichnungswache wache,
            Formulare formulare,
            Leistungen leistungen,
            Buendelplaene plaene,
            Clock uhr) {
        this.buendel = buendel;
        this.entwuerfe = entwuerfe;
        this.pruefung = pruefung;
        this.beginn = beginn;
        this.fassungen = fassungen;
        this.wechsel = wechsel;
        this.wache = wache;
        this.formulare = formulare;
        this.leistungen = leistungen;
        this.plaene = plaene;
        this.uhr = uhr;
    }

    /// What belongs to a Buendel now.
    ///
    /// @param kopf the draft with the common answers
    /// @param vollstaendig whether all of them are there
    /// @param zeilen the drafts that are proposed or sent, in the order of the plan
    record Stand(Entwurf kopf, boolean vollstaendig, List<Zeile> zeilen) {}

    /// Brings the drafts up to date.
    @Transactional
    public Stand nachziehen(Zugang zugang) {
        buendel.sperren(zugang.entwurf());
        var fund = pruefung.fund(zugang);
        var kopf = fund.entwurf();
        if (!kopf.istKopf()) {
            throw Zugangspruefung.unbekannt();
        }
        var plan = plaene.zu(kopf.leistung().wert());
        if (kopf.eingereicht() || plan.isEmpty()) {
            return new Stand(kopf, true, buendel.zeilen(kopf.id()));
        }
        var formular = plan.get().formular();
        if (new Seitenfolge(formulare, formular, kopf, Seitenfolge.Wer.ALLE).offene().isPresent()) {
            return new Stand(kopf, false, buendel.zeilen(kopf.id()));
        }
        var durchsicht = formulare.durchsicht(formular, kopf.antworten());
        var gemeinsam = durchsicht.antworten();
        var vorgeschlagen = plan.get().vorgeschlagen(gemeinsam);
        var pin = Pin.entschluesseln(fund.pinGeheim(), zugang.geheimnis()).orElseGet(Pin::neu);
        var gefragt = gefragt(durchsicht);
        vorgeschlagen.forEach(t -> nachziehen(kopf, pin, t, gefragt, gemeinsam));
        return new Stand(kopf, true, geordnet(buendel.zeilen(kopf.id()), vorgeschlagen));
    }

    private static Map<String, Feld> gefragt(Durchsicht durchsicht) {
        return durchsicht.seiten().stream()
                .flatMap(s -> durchsicht.fragen(s).stream())
                .collect(Collectors.toMap(Feld::name, Function.identity(), (a, b) -> a));
    }

    /// What is not proposed any more is left out unless it was sent; its answers are kept in case
    /// it is proposed again.
    private static List<Zeile> geordnet(List<Zeile> zeilen, List<Buendelplan.Teil> vorgeschlagen) {
        var reihenfolge = vorgeschlagen.stream().map(Buendelplan.Teil::leistung).toList();
        return zeilen.stream()
                .filter(z ->
                        z.entwurf().eingereicht() || reihenfolge.contains(z.entwurf().leistung()))
                .sorted(
                        java.util.Comparator.comparingInt(
                                z -> reihenfolge.indexOf(z.entwurf().leistung())))
                .toList();
    }

    private void nachziehen(
            Entwurf kopf,
            String pin,
            Buendelplan.Teil teil,
            Map<String, Feld> gefragt,
            Antworten gemeinsam) {
        var zeile =
                buendel.zeilen(kopf.id()).stream()
                        .filter(z -> z.entwurf().leistung().equals(teil.leistung()))
                        .findFirst();
        if (zeile.isPresent()) {
            folgen(zeile.get(), teil, gefragt, gemeinsam);
        } else {
            leistungen
                    .paket(teil.leistung())
                    .ifPresent(paket -> {
                        var neu =
                                beginn.entwurf(
                                                paket,
                                                Optional.empty(),
                                                kopf.sprache(),
                                                new Handelnder.Unbekannt())
                                        .alsTeilVon(kopf);
                        var gegeben = teil.gegeben(gefragt, gemeinsam, paket.formular());
                        var gefuellt =
                                gefuellt(neu, paket.formular(), Map.of(), gegeben, neu.geaendert());
                        entwuerfe.anlegen(gefuellt, Pin.hash(gefuellt.referenz(), pin));
                        beginn.protokolliere(gefuellt);
                        buendel.anlegen(kopf.id(), gefuellt, gegeben);
                    });
        }
    }

    private void folgen(
            Zeile zeile, Buendelplan.Teil teil, Map<String, Feld> gefragt, Antworten gemeinsam) {
        if (zeile.entwurf().eingereicht()) {
            return;
        }
        wechsel.nachziehen(zeile.entwurf());
        var entwurf =
                entwuerfe.finden(new Zugang(zeile.entwurf().id(), "")).orElseThrow().entwurf();
        var formular = fassungen.formular(entwurf);
        var gegeben = teil.gegeben(gefragt, gemeinsam, formular);
        if (!gegeben.equals(zeile.uebernommen())) {
            var jetzt = uhr.instant().truncatedTo(ChronoUnit.MICROS);
            var neu = gefuellt(entwurf, formular, zeile.uebernommen(), gegeben, jetzt);
            if (entwuerfe.speichern(neu)) {
                wache.geaendert(neu);
                buendel.uebernommen(entwurf.id(), gegeben);
            }
        }
    }

    /// An answer follows as long as it is still the one that was given before.
    private Entwurf gefuellt(
            Entwurf entwurf,
            Formular formular,
            Map<String, List<String>> vorher,
            Map<String, List<String>> jetzt,
            Instant zeitpunkt) {
        var antworten = new LinkedHashMap<>(entwurf.antworten().werte());
        jetzt.forEach((feld, wert) -> {
            if (entwurf.antworten().alle(feld).equals(vorher.getOrDefault(feld, List.of()))) {
                antworten.remove(feld);
                if (!wert.isEmpty()) {
                    antworten.put(feld, wert);
                }
            }
        });
        var neu = new Antworten(antworten);
        var fertige = fertige(formular, neu, jetzt);
        return entwurf.vorausgefuellt(neu, fertige, zeitpunkt);
    }

    /// Pages that ask nothing beyond what was given, and that are right.
    private Set<String> fertige(
            Formular formular, Antworten antworten, Map<String, List<String>> gegeben) {
        var durchsicht = formulare.durchsicht(formular, antworten);
        return durchsicht.seiten().stream()
                .filter(s ->
                        durchsicht.fragen(s).stream()
                                .filter(f -> f.art() != Feldart.BLOCK)
                                .allMatch(f -> steht(f, antworten, gegeben)))
                .filter(s -> durchsicht.fehler(s).isEmpty())
                .map(Formularseite::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean steht(
            Feld feld, Antworten antworten, Map<String, List<String>> gegeben) {
        return gegeben.containsKey(feld.name())
                && antworten.alle(feld.name()).equals(gegeben.get(feld.name()));
    }
}
