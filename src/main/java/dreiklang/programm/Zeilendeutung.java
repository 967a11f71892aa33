package dreiklang.programm;

import dreiklang.basis.FachlicherFehler;
import dreiklang.programm.Abgleichbericht.Grund;
import dreiklang.programm.Massnahmenangaben.Kenntnis;
import dreiklang.programm.Massnahmenangaben.Prioritaet;
import dreiklang.programm.Massnahmenangaben.Weg;
import dreiklang.programm.Massnahmenangaben.Wirkung;
import dreiklang.rechenprobe.Zeitangabe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a row says about a Massnahme. Fields without a column stay as they are; each cell that
/// cannot be read is told on its own.
final class Zeilendeutung {

    private static final Massnahmenangaben LEER =
            new Massnahmenangaben(
                    "",
                    "",
                    Optional.empty(),
                    "",
                    "",
                    Prioritaet.OFFEN,
                    Weg.OFFEN,
                    Kenntnis.UNBEKANNT,
                    Optional.empty(),
                    Optional.empty(),
                    Kenntnis.UNBEKANNT,
                    Kenntnis.UNBEKANNT,
                    Map.of(),
                    "",
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of());

    private final Planbild bild;
    private final Map<Massnahmenspalte, String> werte;
    private final Massnahmenangaben bisher;
    private final List<Grund> gruende = new ArrayList<>();

    private Zeilendeutung(
            Planbild bild, Map<Massnahmenspalte, String> werte, Massnahmenangaben bisher) {
        this.bild = bild;
        this.werte = werte;
        this.bisher = bisher;
    }

    /// @param neu what is to be entered, for a new one
    /// @param gruende what cannot be read
    record Neues(Massnahmen.Neue neu, List<Grund> gruende) {}

    /// A Massnahme that is not there yet.
    static Neues neu(Planbild bild, Map<Massnahmenspalte, String> werte) {
        var deutung = new Zeilendeutung(bild, werte, LEER);
        var neu =
                new Massnahmen.Neue(
                        deutung.wert(Massnahmenspalte.NUMMER, ""),
                        deutung.angaben(),
                        deutung.wort(
                                Massnahmenstand.class,
                                Massnahmenspalte.STAND,
                                Massnahmenstand.GEPLANT),
                        deutung.wert(Massnahmenspalte.NACHWEIS, ""),
                        deutung.wert(Massnahmenspalte.HERKUNFT, ""),
                        List.of());
        deutung.nachweisGehoert(neu.stand(), neu.nachweis());
        return new Neues(neu, deutung.gruende);
    }

    /// @param neu as it would be then
    /// @param gruende what cannot be read, or not be done from where it stands
    record Geaendertes(Massnahme neu, List<Grund> gruende) {}

    /// One that is there already.
    static Geaendertes geaendert(
            Planbild bild,
            Map<Massnahmenspalte, String> werte,
            Massnahme alt,
            java.time.Instant jetzt) {
        var deutung = new Zeilendeutung(bild, werte, alt.angaben());
        var neu = alt.mit(deutung.angaben(), jetzt);
        var stand = deutung.wort(Massnahmenstand.class, Massnahmenspalte.STAND, alt.stand());
        var nachweis =
                deutung.wert(
                        Massnahmenspalte.NACHWEIS,
                        stand == Massnahmenstand.ABGESCHLOSSEN ? alt.nachweis() : "");
        deutung.nachweisGehoert(stand, nachweis);
        try {
            neu = neu.dort(stand, nachweis, jetzt);
        } catch (FachlicherFehler e) {
            deutung.grund(Massnahmenspalte.STAND, e.code(), e.werte());
        }
        return new Geaendertes(neu, deutung.gruende);
    }

    private void nachweisGehoert(Massnahmenstand stand, String nachweis) {
        if (stand != Massnahmenstand.ABGESCHLOSSEN && !nachweis.isEmpty()) {
            grund(Massnahmenspalte.NACHWEIS, "P-133", List.of());
        }
    }

    private Massnahmenangaben angaben() {
        return new Massnahmenangaben(
                wert(Massnahmenspalte.TITEL, bisher.titel()),
                wert(Massnahmenspalte.ABSICHT, bisher.absicht()),
                feld(),
                wert(Massnahmenspalte.EINHEIT, bisher.einheit()),
                wert(Massnahmenspalte.VERANTWORTLICH, bisher.verantwortlich()),
                wort(
                        Prioritaet.class,
                        Massnahmenspalte.PRIORITAET,
                        bisher.prioritaet(),
                        Prioritaet.OFFEN),
                wort(Weg.class, Massnahmenspalte.WEG, bisher.weg(), Weg.OFFEN),
                kenntnis(Massnahmenspalte.NACHTRAEGLICH, bisher.nachtraeglich()),
                zeit(Massnahmenspalte.BEGINN, bisher.beginn()),
                zeit(Massnahmenspalte.ENDE, bisher.ende()),
                kenntnis(Massnahmenspalte.ANALYSE_NOETIG, bisher.analyseNoetig()),
                kenntnis(Massnahmenspalte.ANALYSE_DA, bisher.analyseDa()),
                wirkungen(),
                wert(Massnahmenspalte.BEMERKUNG, bisher.bemerkung()),
                andere(),
                mehrere(Massnahmenspalte.LEISTUNGEN, bisher.leistungen()),
                mehrere(Massnahmenspalte.FACHVERFAHREN, bisher.fachverfahren()),
                mehrere(Massnahmenspalte.BETEILIGTE, bisher.beteiligte()),
                mehrere(Massnahmenspalte.BRAUCHT, bisher.braucht()));
    }

    private void grund(Massnahmenspalte feld, String code, List<Object> einzelnes) {
        gruende.add(new Grund(feld, code, einzelnes));
    }

    private String wert(Massnahmenspalte feld, String sonst) {
        return werte.getOrDefault(feld, sonst).strip();
    }

    private <E extends Enum<E>> E wort(Class<E> art, Massnahmenspalte feld, E sonst) {
        return wort(art, feld, sonst, sonst);
    }

    /// @param sonst without a column
    /// @param leer where nothing stands in it
    private <E extends Enum<E>> E wort(Class<E> art, Massnahmenspalte feld, E sonst, E leer) {
        var text = werte.get(feld);
        if (text == null) {
            return sonst;
        }
        if (text.isBlank()) {
            return leer;
        }
        var gelesen = Massnahmenwort.lesen(art, text);
        if (gelesen.isEmpty()) {
            grund(feld, "P-129", List.of(text, Massnahmenwort.erlaubt(art)));
        }
        return gelesen.orElse(sonst);
    }

    private Kenntnis kenntnis(Massnahmenspalte feld, Kenntnis sonst) {
        return wort(Kenntnis.class, feld, sonst, Kenntnis.UNBEKANNT);
    }

    private Optional<Zeitangabe> zeit(Massnahmenspalte feld, Optional<Zeitangabe> sonst) {
        var text = werte.get(feld);
        if (text == null) {
            return sonst;
        }
        var zeit = Zeitangabe.lesen(text);
        if (zeit.isEmpty() && !text.isBlank()) {
            grund(feld, "P-110", List.of());
        }
        return zeit;
    }

    private Map<Wirkung, String> wirkungen() {
        var alle = new EnumMap<Wirkung, String>(Wirkung.class);
        for (var art : Wirkung.values()) {
            var text = wert(Massnahmenspalte.valueOf("WIRKUNG_" + art.name()), bisher.wirkung(art));
            if (!text.isEmpty()) {
                alle.put(art, text);
            }
        }
        return alle;
    }

    private Set<String> mehrere(Massnahmenspalte feld, Set<String> sonst) {
        return werte.containsKey(feld) ? teile(wert(feld, "")) : sonst;
    }

    private static Set<String> teile(String text) {
        var menge = new LinkedHashSet<String>();
        Arrays.stream(text.split("[|,;\\n]", -1))
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .forEach(menge::add);
        return menge;
    }

    private Optional<BegriffId> feld() {
        return werte.containsKey(Massnahmenspalte.FELD)
                ? begriffe(Massnahmenspalte.FELD, Begriff.Art.FELD).stream().findFirst()
                : bisher.feld();
    }

    private Set<BegriffId> andere() {
        var menge = new LinkedHashSet<BegriffId>();
        for (var art :
                Map.of(
                                Massnahmenspalte.ZIELE,
                                Begriff.Art.ZIEL,
                                Massnahmenspalte.PERSPEKTIVEN,
                                Begriff.Art.PERSPEKTIVE,
                                Massnahmenspalte.SCHWERPUNKTE,
                                Begriff.Art.SCHWERPUNKT)
                        .entrySet()) {
            if (werte.containsKey(art.getKey())) {
                menge.addAll(begriffe(art.getKey(), art.getValue()));
            } else {
                bild.alle(art.getValue()).stream()
                        .map(Begriff::id)
                        .filter(bisher.begriffe()::contains)
                        .forEach(menge::add);
            }
        }
        return menge;
    }

    /// By sign, by name or by both; a name may hold a comma.
    private Set<BegriffId> begriffe(Massnahmenspalte feld, Begriff.Art art) {
        var menge = new LinkedHashSet<BegriffId>();
        var ganz = wert(feld, "");
        for (var teil : bild.genannt(art, ganz).isPresent() ? Set.of(ganz) : teile(ganz)) {
            bild.genannt(art, teil)
                    .map(Begriff::id)
                    .ifPresentOrElse(
                            menge::add,
                            () -> grund(feld, "P-134", List.of(teil, bild.kuerzel(art))));
        }
        return menge;
    }
}
