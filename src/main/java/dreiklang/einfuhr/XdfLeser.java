package dreiklang.einfuhr;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.XmlLeser;
import dreiklang.basis.XmlLeser.Element;
import dreiklang.einfuhr.Xdf.Codeliste;
import dreiklang.einfuhr.Xdf.Datenfeld;
import dreiklang.einfuhr.Xdf.Glied;
import dreiklang.einfuhr.Xdf.Gruppe;
import dreiklang.einfuhr.Xdf.Kopf;
import dreiklang.einfuhr.Xdf.Regel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads XDatenfelder 2.0 and 3.0: a Stammdatenschema or a single Datenfeldgruppe.
final class XdfLeser {

    /// Most bytes of a file.
    static final int GROESSTE_DATEI = 10_000_000;

    private static final String RAUM = "urn:xoev-de:fim:standard:xdatenfelder_";
    private static final Pattern ANZAHL = Pattern.compile("(\\d{1,4}):(\\d{1,4}|\\*)");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final boolean dritte;

    private XdfLeser(boolean dritte) {
        this.dritte = dritte;
    }

    /// Reads a file.
    ///
    /// @throws FachlicherFehler B-202 when it is no XML or not allowed, X-102 when it is no
    ///   XDatenfelder, X-103 when the version is not supported, X-104 when it is empty
    static Xdf lesen(String datei, byte[] inhalt) {
        var wurzel = XmlLeser.lesen(datei, inhalt, GROESSTE_DATEI);
        if (!wurzel.namensraum().startsWith(RAUM)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "X-102");
        }
        var fassung = wurzel.namensraum().substring(RAUM.length());
        boolean dritte = fassung.matches("3(\\.0){0,2}");
        if (!dritte && !fassung.equals("2")) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "X-103", kurz(fassung));
        }
        return new XdfLeser(dritte).schema(wurzel);
    }

    private static String kurz(String text) {
        return text.length() > 12 ? text.substring(0, 12) + "…" : text;
    }

    private Xdf schema(Element wurzel) {
        var fassung = dritte ? "3.0" : "2.0";
        var schema = kind(wurzel, "stammdatenschema");
        if (schema.isPresent()) {
            var s = schema.get();
            return nichtLeer(new Xdf(fassung, kopf(s), inhalt(s), regeln(s)));
        }
        var gruppe = kind(wurzel, "datenfeldgruppe").map(this::gruppe);
        if (gruppe.isPresent()) {
            var glied = new Glied(1, 1, "", gruppe.get());
            return nichtLeer(new Xdf(fassung, gruppe.get().kopf(), List.of(glied), List.of()));
        }
        throw new FachlicherFehler(Fehlerart.EINGABE, "X-102");
    }

    private static Xdf nichtLeer(Xdf xdf) {
        if (xdf.inhalt().isEmpty()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "X-104");
        }
        return xdf;
    }

    private Kopf kopf(Element e) {
        var id = kind(e, "identifikation");
        return new Kopf(
                id.map(i -> text(i, "id")).orElse(""),
                id.map(i -> text(i, "version")).orElse(""),
                text(e, "name"),
                text(
                        e,
                        text(e, "bezeichnungEingabe").isEmpty()
                                ? "bezeichnung"
                                : "bezeichnungEingabe"),
                text(e, "hilfetextEingabe"),
                bezug(e));
    }

    private static String bezug(Element e) {
        return e.kinder("bezug").stream()
                .map(b -> b.text().strip().replaceAll("\\s*[\\r\\n]+\\s*", "; "))
                .filter(b -> !b.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private List<Glied> inhalt(Element e) {
        var glieder = new ArrayList<Glied>();
        for (var struktur : e.kinder("struktur")) {
            var enthaelt = kind(struktur, "enthaelt");
            enthaelt.flatMap(x -> kind(x, "datenfeld"))
                    .ifPresent(f -> glieder.add(glied(struktur, feld(f))));
            enthaelt.flatMap(x -> kind(x, "datenfeldgruppe"))
                    .ifPresent(g -> glieder.add(glied(struktur, gruppe(g))));
        }
        return List.copyOf(glieder);
    }

    private static Glied glied(Element struktur, Xdf.Element element) {
        var anzahl = ANZAHL.matcher(text(struktur, "anzahl").replace(" ", ""));
        boolean lesbar = anzahl.matches();
        int von = lesbar ? Integer.parseInt(anzahl.group(1)) : 1;
        int bis =
                !lesbar
                        ? 1
                        : anzahl.group(2).equals("*")
                                ? Xdf.UNBEGRENZT
                                : Integer.parseInt(anzahl.group(2));
        return new Glied(von, Math.max(von, Math.max(1, bis)), bezug(struktur), element);
    }

    private Gruppe gruppe(Element e) {
        return new Gruppe(kopf(e), inhalt(e), regeln(e));
    }

    private Datenfeld feld(Element e) {
        return new Datenfeld(
                kopf(e),
                code(e, "feldart"),
                code(e, "datentyp"),
                grenzen(e),
                text(e, "inhalt"),
                liste(e));
    }

    private List<Regel> regeln(Element e) {
        return e.kinder("regel").stream()
                .map(r ->
                        new Regel(
                                kind(r, "identifikation").map(i -> text(i, "id")).orElse(""),
                                text(r, "name"),
                                text(r, dritte ? "freitextRegel" : "definition")
                                        .replaceAll("\\s+", " ")))
                .toList();
    }

    /// 2.0 writes JSON into the text, 3.0 has attributes.
    private static Map<String, String> grenzen(Element e) {
        var praezisierung = kind(e, "praezisierung");
        if (praezisierung.isEmpty()) {
            return Map.of();
        }
        var text = praezisierung.get().text();
        if (!text.startsWith("{")) {
            return praezisierung.get().attribute();
        }
        var grenzen = new LinkedHashMap<String, String>();
        try {
            JSON.readTree(text)
                    .properties()
                    .forEach(p -> grenzen.put(p.getKey(), p.getValue().asString("")));
        } catch (JacksonException unlesbar) {
            grenzen.put("unlesbar", text);
        }
        return grenzen;
    }

    private static Codeliste liste(Element e) {
        var werte = new LinkedHashMap<String, String>();
        for (var wert : kind(e, "werte").map(w -> w.kinder("wert")).orElse(List.of())) {
            werte.put(text(wert, "code"), text(wert, "name"));
        }
        var verweis = kind(e, "codelisteReferenz");
        var genericode = verweis.map(v -> kind(v, "genericodeIdentification").orElse(v));
        var adresse = genericode.map(g -> text(g, "canonicalIdentification")).orElse("");
        var id = verweis.flatMap(v -> kind(v, "identifikation")).map(i -> text(i, "id"));
        return verweis.isEmpty() && werte.isEmpty()
                ? Codeliste.KEINE
                : new Codeliste(
                        adresse.isEmpty() ? id.orElse("") : adresse,
                        genericode.map(g -> text(g, "version")).orElse(""),
                        werte);
    }

    private static String code(Element e, String name) {
        return kind(e, name).map(k -> text(k, "code")).orElse("");
    }

    private static String text(Element e, String name) {
        return kind(e, name).map(Element::text).orElse("").strip();
    }

    private static Optional<Element> kind(Element e, String name) {
        return e.kinder(name).stream().findFirst();
    }
}
