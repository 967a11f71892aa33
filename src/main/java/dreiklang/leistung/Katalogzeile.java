package dreiklang.leistung;

import dreiklang.basis.Pruefsumme;
import dreiklang.leistung.Katalogeintrag.Einordnung;
import dreiklang.leistung.Katalogeintrag.Herkunft;
import dreiklang.leistung.Katalogmeldung.Folge;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes an entry of one row, or says why not. Never corrects in silence: what is left out or
/// smoothed is reported.
final class Katalogzeile {

    static final String OHNE_LEIKA = "nicht im leika";
    private static final int LAENGSTER_NAME = 500;

    /// As the catalogues write them: one type, several, or the two that share a duty.
    private static final Set<String> TYPEN =
            Set.of("1", "2", "2a", "2b", "3", "3a", "3b", "2/3", "4", "4a", "4b", "5", "6", "7");

    private final Herkunft herkunft;
    private final List<Katalogmeldung> meldungen;
    private final Map<String, Integer> gesehen = new HashMap<>();

    Katalogzeile(Herkunft herkunft, List<Katalogmeldung> meldungen) {
        this.herkunft = herkunft;
        this.meldungen = meldungen;
    }

    /// @param nummer line in the file
    /// @param roh what stands in the columns; a column that the file does not have is missing
    Optional<Katalogeintrag> lesen(int nummer, Map<Katalogspalte, String> roh) {
        var zeile = new EnumMap<Katalogspalte, String>(Katalogspalte.class);
        roh.forEach((spalte, text) -> zeile.put(spalte, geglaettet(nummer, spalte, text)));
        var name = zeile.getOrDefault(Katalogspalte.NAME, "");
        if (name.isEmpty() || name.length() > LAENGSTER_NAME) {
            return weg(
                    nummer,
                    "leistung",
                    "L-308",
                    "Die Leistung hat keinen Namen oder einen mit mehr als 500 Zeichen. Tragen Sie ihn nach.");
        }
        return mitSchluessel(
                nummer,
                name,
                einordnung(nummer, zeile),
                zeile.getOrDefault(Katalogspalte.LEIKA, ""));
    }

    private Optional<Katalogeintrag> mitSchluessel(
            int nummer, String name, Einordnung einordnung, String leika) {
        if (leika.isEmpty() || leika.toLowerCase(Locale.GERMAN).equals(OHNE_LEIKA)) {
            hinweis(
                    nummer,
                    "leika_schluessel",
                    "L-311",
                    "Ohne LeiKa-Schlüssel. Wiedererkannt wird die Zeile an Name und OZG-Nummer.");
            return einmal(nummer, name, einordnung, Optional.empty());
        }
        if (!LeikaSchluessel.passt(leika)) {
            return weg(
                    nummer,
                    "leika_schluessel",
                    "L-305",
                    "„%s“ ist kein LeiKa-Schlüssel: 14 Ziffern, die mit 99 beginnen. Berichtigen Sie ihn."
                            .formatted(kurz(leika)));
        }
        return einmal(nummer, name, einordnung, Optional.of(new LeikaSchluessel(leika)));
    }

    private Optional<Katalogeintrag> einmal(
            int nummer, String name, Einordnung einordnung, Optional<LeikaSchluessel> leika) {
        var kennung =
                leika.map(LeikaSchluessel::wert).orElseGet(() -> kennung(name, einordnung.ozgId()));
        var frueher = gesehen.putIfAbsent(kennung, nummer);
        if (frueher != null) {
            return leika.isPresent()
                    ? weg(
                            nummer,
                            "leika_schluessel",
                            "L-306",
                            "Der Schlüssel %s steht schon in Zeile %d. Es gilt die frühere Zeile."
                                    .formatted(kennung, frueher))
                    : weg(
                            nummer,
                            "leistung",
                            "L-307",
                            "Dieselbe Leistung ohne Schlüssel steht schon in Zeile %d. Es gilt die frühere Zeile."
                                    .formatted(frueher));
        }
        return Optional.of(
                new Katalogeintrag(kennung, leika, name, einordnung, List.of(), herkunft));
    }

    private static String kennung(String name, String ozgId) {
        return "o"
                + Pruefsumme.von(name.toLowerCase(Locale.GERMAN) + "|" + ozgId)
                        .hex()
                        .substring(0, 16);
    }

    private Einordnung einordnung(int nummer, Map<Katalogspalte, String> zeile) {
        var ozgId = ozgId(nummer, zeile.getOrDefault(Katalogspalte.OZG_ID, ""));
        if (zeile.getOrDefault(Katalogspalte.LAGE, "").isEmpty()) {
            hinweis(nummer, "lage", "L-312", "Ohne Lebenslage oder Unternehmenslage.");
        }
        return new Einordnung(
                typ(nummer, zeile.getOrDefault(Katalogspalte.TYP, "")),
                ozgId,
                zeile.getOrDefault(Katalogspalte.OZG_LEISTUNG, ""),
                zeile.getOrDefault(Katalogspalte.LAGE, ""),
                zeile.getOrDefault(Katalogspalte.THEMENFELD, ""));
    }

    private String typ(int nummer, String typ) {
        if (typ.isEmpty()) {
            hinweis(nummer, "typisierung", "L-314", "Ohne Typ.");
            return "";
        }
        if (List.of(typ.split(", ?", -1)).stream().allMatch(TYPEN::contains)) {
            return typ;
        }
        return ausgelassen(
                nummer,
                "typisierung",
                "L-309",
                "Den Typ „%s“ gibt es nicht. Bekannt sind 1 bis 7, 2/3 und mehrere mit Komma."
                        .formatted(kurz(typ)));
    }

    private String ozgId(int nummer, String id) {
        if (id.isEmpty() || id.matches("\\d{5}")) {
            return id;
        }
        return ausgelassen(
                nummer,
                "ozg_id",
                "L-310",
                "„%s“ ist keine OZG-Nummer: fünf Ziffern.".formatted(kurz(id)));
    }

    private String geglaettet(int nummer, Katalogspalte spalte, String text) {
        var glatt = text.replaceAll("[\\s\\p{Z}\\p{Cntrl}]+", " ").strip();
        if (!glatt.equals(text)) {
            hinweis(
                    nummer,
                    spalte.name().toLowerCase(Locale.ROOT),
                    "L-313",
                    "Überzählige Leerzeichen oder Steuerzeichen wurden entfernt.");
        }
        if (glatt.indexOf('\uFFFD') >= 0) {
            hinweis(
                    nummer,
                    spalte.name().toLowerCase(Locale.ROOT),
                    "L-317",
                    "Ein Zeichen ist beim Speichern der Datei verloren gegangen. Berichtigen Sie es.");
        }
        return glatt;
    }

    private Optional<Katalogeintrag> weg(int nummer, String spalte, String code, String satz) {
        meldungen.add(new Katalogmeldung(nummer, spalte, Folge.ZURUECKGEWIESEN, code, satz));
        return Optional.empty();
    }

    private String ausgelassen(int nummer, String spalte, String code, String satz) {
        meldungen.add(new Katalogmeldung(nummer, spalte, Folge.AUSGELASSEN, code, satz));
        return "";
    }

    private void hinweis(int nummer, String spalte, String code, String satz) {
        meldungen.add(new Katalogmeldung(nummer, spalte, Folge.HINWEIS, code, satz));
    }

    private static String kurz(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
