package dreiklang.amt;

import dreiklang.vorgang.VorgangId;
import dreiklang.vorgang.Vorgangsfilter;
import dreiklang.vorgang.Vorgangsfilter.Frist;
import dreiklang.vorgang.Vorgangsfilter.Sortierung;
import dreiklang.vorgang.Vorgangsfilter.Stand;
import dreiklang.vorgang.Vorgangsfilter.Stelle;
import dreiklang.vorgang.Vorgangsfilter.Wessen;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// What stands behind the question mark of the list's address. What cannot be read counts as not
/// said.
///
/// @param filter what the list is narrowed to
/// @param spalten the columns, in their order
/// @param eingabe what was typed
public record Filterangaben(Vorgangsfilter filter, List<Listenspalte> spalten, Eingabe eingabe) {

    private static final int WORTE = 200;
    private static final List<Listenspalte> UEBLICHE =
            List.of(
                    Listenspalte.BETREFF,
                    Listenspalte.AKTENZEICHEN,
                    Listenspalte.LEISTUNG,
                    Listenspalte.STAND,
                    Listenspalte.FRIST,
                    Listenspalte.BEARBEITERIN);

    static Filterangaben lesen(MultiValueMap<String, String> werte) {
        var eingabe = new Eingabe(werte.toSingleValueMap());
        String worte = eingabe.wert("suche");
        String leistung = eingabe.wert("leistung");
        String einheit = eingabe.wert("einheit");
        var filter =
                new Vorgangsfilter(
                        wahl(Stand.class, eingabe.wert("stand"), Stand.OFFEN),
                        wahl(Frist.class, eingabe.wert("frist"), Frist.ALLE),
                        wahl(Wessen.class, eingabe.wert("wessen"), Wessen.ALLE),
                        leistung.matches("[a-z0-9-]{1,61}") ? leistung : "",
                        einheit.matches("[\\p{L}\\p{N}./_-]{1,30}") ? einheit : "",
                        worte.length() > WORTE ? worte.substring(0, WORTE) : worte,
                        eingabe.tag("von"),
                        eingabe.tag("bis"),
                        wahl(Sortierung.class, eingabe.wert("sortierung"), Sortierung.FRIST),
                        eingabe.wert("absteigend").equals("ja"));
        return new Filterangaben(filter, spalten(werte.get("spalten")), eingabe);
    }

    /// The same from the text of an address.
    static Filterangaben lesen(String frage) {
        MultiValueMap<String, String> werte = new LinkedMultiValueMap<>();
        for (var teil : frage.split("&")) {
            int gleich = teil.indexOf('=');
            if (gleich > 0) {
                werte.add(teil.substring(0, gleich), klar(teil.substring(gleich + 1)));
            }
        }
        return lesen(werte);
    }

    private static String klar(String wert) {
        try {
            return URLDecoder.decode(wert, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /// A filter with the usual columns.
    static Filterangaben von(Vorgangsfilter filter) {
        return new Filterangaben(filter, UEBLICHE, Eingabe.LEER);
    }

    static Stelle stelle(MultiValueMap<String, String> werte) {
        var nach = kennung(werte.getFirst("nach"));
        var vor = kennung(werte.getFirst("vor"));
        return vor.isPresent() ? new Stelle(vor, true) : new Stelle(nach, false);
    }

    private static Optional<VorgangId> kennung(@Nullable String text) {
        boolean eine = text != null && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        return eine ? Optional.of(new VorgangId(UUID.fromString(text))) : Optional.empty();
    }

    private static <E extends Enum<E>> E wahl(Class<E> art, String name, E sonst) {
        return EnumSet.allOf(art).stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElse(sonst);
    }

    private static List<Listenspalte> spalten(@Nullable List<String> namen) {
        if (namen == null) {
            return UEBLICHE;
        }
        var gewaehlt = new LinkedHashSet<Listenspalte>();
        gewaehlt.add(Listenspalte.BETREFF);
        for (var spalte : Listenspalte.values()) {
            if (namen.contains(spalte.name())) {
                gewaehlt.add(spalte);
            }
        }
        return List.copyOf(gewaehlt);
    }

    /// Whether a day was typed that does not exist.
    public boolean keinTag(String name) {
        return eingabe.tag(name).isEmpty()
                && !(eingabe.wert(name + ".tag")
                                + eingabe.wert(name + ".monat")
                                + eingabe.wert(name + ".jahr"))
                        .isBlank();
    }

    /// The part of the address behind the question mark that says all this.
    public String frage() {
        return frage(filter);
    }

    /// The same with another filter.
    public String frage(Vorgangsfilter f) {
        var teile = new ArrayList<String>();
        teile.add("stand=" + f.stand());
        teil(teile, "frist", f.frist() == Frist.ALLE ? "" : f.frist().name());
        teil(teile, "wessen", f.wessen() == Wessen.ALLE ? "" : f.wessen().name());
        teil(teile, "leistung", f.leistung());
        teil(teile, "einheit", f.einheit());
        teil(teile, "suche", f.worte());
        f.von().ifPresent(t -> tag(teile, "von", t));
        f.bis().ifPresent(t -> tag(teile, "bis", t));
        teil(teile, "sortierung", f.sortierung() == Sortierung.FRIST ? "" : f.sortierung().name());
        teil(teile, "absteigend", f.absteigend() ? "ja" : "");
        if (!spalten.equals(UEBLICHE)) {
            spalten.forEach(s -> teil(teile, "spalten", s.name()));
        }
        return String.join("&", teile);
    }

    private static void tag(List<String> teile, String name, LocalDate tag) {
        teil(teile, name + ".tag", String.valueOf(tag.getDayOfMonth()));
        teil(teile, name + ".monat", String.valueOf(tag.getMonthValue()));
        teil(teile, name + ".jahr", String.valueOf(tag.getYear()));
    }

    private static void teil(List<String> teile, String name, String wert) {
        if (!wert.isEmpty()) {
            teile.add(name + "=" + URLEncoder.encode(wert, StandardCharsets.UTF_8));
        }
    }
}
