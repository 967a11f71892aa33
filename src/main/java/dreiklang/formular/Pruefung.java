package dreiklang.formular;

import dreiklang.karte.Punkt;
import dreiklang.karte.Stadtplan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Checks one answer against its field. At most one finding per field: the first thing to mend.
final class Pruefung {

    private static final int LAENGE_EINZEILIG = 500;
    private static final int LAENGE_MEHRZEILIG = 5_000;
    private static final int MEISTE_DATEIEN = 10;
    private static final Pattern ZAHL = Pattern.compile("-?\\d{1,12}(\\.(\\d{1,2}))?");
    private static final Pattern GRENZE = Pattern.compile("-?\\d{1,12}(\\.\\d{1,2})?");

    private final Meldungen meldungen;
    private final LocalDate heute;
    private final Antworten alle;
    private final Optional<Stadtplan> plan;

    /// @param alle the answers to visible questions; limits may name a field
    /// @param plan the map a place must lie on
    Pruefung(Meldungen meldungen, LocalDate heute, Antworten alle, Optional<Stadtplan> plan) {
        this.meldungen = meldungen;
        this.heute = heute;
        this.alle = alle;
        this.plan = plan;
    }

    Optional<Feldfehler> pruefe(Feld feld) {
        var werte = alle.alle(feld.name());
        if (feld.art() == Feldart.GRUPPE) {
            return anzahl(feld, werte);
        }
        if (!feld.wirdBeantwortet()) {
            return Optional.empty();
        }
        if (werte.stream().allMatch(String::isBlank)) {
            return feld.pflicht() ? fehler(feld, leerCode(feld.art())) : Optional.empty();
        }
        return switch (feld.art()) {
            case TEXT, MEHRZEILIG -> text(feld, werte.getFirst());
            case ZAHL, BETRAG -> zahl(feld, werte.getFirst());
            case DATUM -> datum(feld, werte);
            case JANEIN, BESTAETIGUNG, AUSWAHL, MEHRFACHAUSWAHL ->
                    Wahlpruefung.code(feld, werte)
                            .map(c -> meldungen.fehler(feld, c, Meldungen.kurz(werte.getFirst())));
            case EMAIL -> form(feld, werte.getFirst(), Angabenform::istEmail, "F-211");
            case TELEFON -> form(feld, werte.getFirst(), Angabenform::istTelefon, "F-215");
            case IBAN -> form(feld, werte.getFirst(), Angabenform::istIban, "F-213");
            case PLZ -> form(feld, werte.getFirst(), Angabenform::istPlz, "F-214");
            case DATEI -> dateien(feld, werte);
            case UHRZEIT -> uhrzeit(feld, werte.getFirst());
            case UNTERSCHRIFT -> form(feld, werte.getFirst(), Angabenform::istName, "F-225");
            case PUNKT -> punkt(feld, werte.getFirst());
            case HINWEIS, BERECHNET, ORTSTEIL, BLOCK, GRUPPE -> Optional.empty();
        };
    }

    private static String leerCode(Feldart art) {
        return switch (art) {
            case AUSWAHL, MEHRFACHAUSWAHL, JANEIN -> "F-218";
            case BESTAETIGUNG -> "F-219";
            case DATEI -> "F-220";
            default -> "F-201";
        };
    }

    private Optional<Feldfehler> text(Feld feld, String wert) {
        boolean mehrzeilig = feld.art() == Feldart.MEHRZEILIG;
        var laenge = feld.grenzen().laenge();
        int hoechstens =
                laenge != null ? laenge : mehrzeilig ? LAENGE_MEHRZEILIG : LAENGE_EINZEILIG;
        int zeichen = wert.codePointCount(0, wert.length());
        if (zeichen > hoechstens) {
            return fehler(feld, "F-202", hoechstens, zeichen);
        }
        var fremd = Zeichen.unerlaubtes(wert, mehrzeilig);
        if (fremd.isPresent()) {
            return fehler(feld, "F-203", fremd.get());
        }
        var muster = feld.grenzen().muster();
        return muster == null || Muster.passt(muster, wert)
                ? Optional.empty()
                : fehler(feld, "F-204", feld.hilfe());
    }

    private Optional<Feldfehler> zahl(Feld feld, String wert) {
        if (!istZahl(feld, wert)) {
            var stellen = feld.grenzen().stellen();
            return feld.art() == Feldart.BETRAG
                    ? fehler(feld, "F-206")
                    : stellen == null ? fehler(feld, "F-205") : fehler(feld, "F-291", stellen);
        }
        var zahl = new BigDecimal(wert);
        var von = zahlengrenze(feld, feld.grenzen().von());
        var bis = zahlengrenze(feld, feld.grenzen().bis());
        boolean passt =
                von.map(v -> zahl.compareTo(v) >= 0).orElse(true)
                        && bis.map(b -> zahl.compareTo(b) <= 0).orElse(true);
        if (passt) {
            return Optional.empty();
        }
        if (von.isPresent() && bis.isPresent()) {
            return fehler(feld, "F-207", von.get(), bis.get());
        }
        return von.isPresent()
                ? fehler(feld, "F-221", von.get())
                : fehler(feld, "F-222", bis.orElse(zahl));
    }

    private static boolean istZahl(Feld feld, String wert) {
        var form = ZAHL.matcher(wert);
        if (!form.matches()) {
            return false;
        }
        int da = form.group(2) == null ? 0 : form.group(2).length();
        var stellen = feld.grenzen().stellen();
        return feld.art() == Feldart.BETRAG ? da != 1 : da <= (stellen == null ? 0 : stellen);
    }

    private Optional<BigDecimal> zahlengrenze(Feld feld, @Nullable String grenze) {
        return Optional.ofNullable(grenze)
                .map(g -> GRENZE.matcher(g).matches() ? g : nachbar(feld, g))
                .filter(g -> GRENZE.matcher(g).matches())
                .map(BigDecimal::new);
    }

    /// The answer to another field; in an entry of a group its own fields come first.
    private String nachbar(Feld feld, String name) {
        var hier = alle.alle(feld.stelle().eintrag() + name);
        return hier.isEmpty() ? alle.eins(name) : hier.getFirst();
    }

    private Optional<Feldfehler> anzahl(Feld gruppe, List<String> nummern) {
        var grenzen = gruppe.gruppe();
        if (nummern.size() < grenzen.von()) {
            return fehler(gruppe, "F-223", grenzen.von());
        }
        return nummern.size() > grenzen.bis()
                ? fehler(gruppe, "F-224", grenzen.bis())
                : Optional.empty();
    }

    private Optional<Feldfehler> uhrzeit(Feld feld, String wert) {
        if (!Uhrzeiten.ist(wert)) {
            return fehler(feld, "F-226");
        }
        var von = feld.grenzen().von() == null ? "00:00" : zeitgrenze(feld, feld.grenzen().von());
        var bis = feld.grenzen().bis() == null ? "23:59" : zeitgrenze(feld, feld.grenzen().bis());
        return wert.compareTo(von) < 0 || wert.compareTo(bis) > 0
                ? fehler(feld, "F-227", von, bis)
                : Optional.empty();
    }

    private String zeitgrenze(Feld feld, String grenze) {
        return Uhrzeiten.ist(grenze) ? grenze : nachbar(feld, grenze);
    }

    private Optional<Feldfehler> datum(Feld feld, List<String> werte) {
        var genau = feld.zusatz().genau();
        var tag =
                werte.size() == 1 && Tage.passt(werte.getFirst(), genau)
                        ? Tage.erster(werte.getFirst())
                        : Optional.<LocalDate>empty();
        if (tag.isEmpty()) {
            return fehler(
                    feld,
                    switch (genau) {
                        case TAG -> "F-210";
                        case MONAT -> "F-228";
                        case JAHR -> "F-229";
                    });
        }
        var von = tagesgrenze(feld, feld.grenzen().von());
        if (von.isPresent() && tag.get().isBefore(von.get())) {
            return fehler(feld, "F-208", von.get());
        }
        var bis = tagesgrenze(feld, feld.grenzen().bis());
        if (bis.isPresent() && tag.get().isAfter(bis.get())) {
            return fehler(feld, "F-209", bis.get());
        }
        return Optional.empty();
    }

    private Optional<LocalDate> tagesgrenze(Feld feld, @Nullable String grenze) {
        return Optional.ofNullable(grenze)
                .flatMap(g ->
                        Tage.istGrenze(g) ? Tage.grenze(g, heute) : Tage.erster(nachbar(feld, g)));
    }

    private Optional<Feldfehler> punkt(Feld feld, String wert) {
        var punkt = Punkt.lesen(wert);
        if (punkt.isEmpty()) {
            return fehler(feld, "F-251");
        }
        return plan.map(p -> p.umfasst(punkt.get())).orElse(true)
                ? Optional.empty()
                : fehler(feld, "F-252");
    }

    private Optional<Feldfehler> form(Feld feld, String wert, Predicate<String> form, String code) {
        var laenge = feld.grenzen().laenge();
        return form.test(wert) && (laenge == null || wert.length() <= laenge)
                ? Optional.empty()
                : fehler(feld, code);
    }

    private Optional<Feldfehler> dateien(Feld feld, List<String> namen) {
        var anzahl = feld.grenzen().anzahl();
        int hoechstens = anzahl != null ? anzahl : MEISTE_DATEIEN;
        if (namen.size() > hoechstens) {
            return fehler(feld, "F-217", hoechstens);
        }
        var endungen = feld.grenzen().endungen();
        var falsche = new ArrayList<>(namen);
        falsche.removeIf(name -> endungen.isEmpty() || endungen.contains(endung(name)));
        return falsche.isEmpty()
                ? Optional.empty()
                : fehler(feld, "F-216", falsche.getFirst(), String.join(", ", endungen));
    }

    static String endung(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private Optional<Feldfehler> fehler(Feld feld, String code, Object... werte) {
        return Optional.of(meldungen.fehler(feld, code, werte));
    }
}
