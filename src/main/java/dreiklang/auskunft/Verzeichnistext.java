package dreiklang.auskunft;

import dreiklang.auskunft.Verarbeitung.Luecke;
import dreiklang.basis.Braucht;
import dreiklang.basis.Kalender;
import dreiklang.basis.Offen;
import dreiklang.basis.Personenbestand;
import dreiklang.basis.Recht;
import dreiklang.basis.Sprache;
import dreiklang.basis.Wortlaut;
import dreiklang.dokument.Brief;
import dreiklang.dokument.Dokumente;
import dreiklang.identitaet.Organisation;
import dreiklang.seite.Kommunenangaben;
import dreiklang.seite.Texte;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// The door of the words of the Verarbeitungsverzeichnis: as lines for a page, as PDF and as JSON.
@Service
public class Verzeichnistext {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int FRAGEN = 30;

    private final Verarbeitungsverzeichnis verzeichnis;
    private final Organisation organisation;
    private final Dokumente dokumente;
    private final Kommunenangaben kommune;
    private final Texte texte;
    private final Clock uhr;

    Verzeichnistext(
            Verarbeitungsverzeichnis verzeichnis,
            Organisation organisation,
            Dokumente dokumente,
            Kommunenangaben kommune,
            Texte texte,
            Clock uhr) {
        this.verzeichnis = verzeichnis;
        this.organisation = organisation;
        this.dokumente = dokumente;
        this.kommune = kommune;
        this.texte = texte;
        this.uhr = uhr;
    }

    /// One Verarbeitungstätigkeit, heading → words.
    @Offen("pure function")
    public Map<String, String> zeilen(Verarbeitung v, Sprache s) {
        var z = new LinkedHashMap<String, String>();
        z.put(text(s, "amt"), v.fehlt().contains(Luecke.AMT) ? fehlt(s) : amt(v, s));
        z.put(text(s, "zweck"), v.zweck().map(w -> w.in(s)).orElse(fehlt(s)));
        z.put(
                text(s, "grundlage"),
                v.grundlagen().isEmpty() ? fehlt(s) : String.join("; ", v.grundlagen()));
        z.put(text(s, "personen"), personen(v, s));
        v.daten()
                .forEach((art, fragen) ->
                        z.put(
                                texte.text(s, "auskunft.daten." + art.name()),
                                fragen.stream()
                                                .map(w -> w.in(s))
                                                .distinct()
                                                .limit(FRAGEN)
                                                .collect(Collectors.joining("; "))
                                        + (fragen.size() > FRAGEN ? " …" : "")));
        z.put(
                text(s, "besondere"),
                v.besondere().isEmpty() ? text(s, "nicht-angegeben") : alle(v.besondere(), s));
        z.put(text(s, "empfaenger"), empfaenger(v, s));
        z.put(text(s, "frist"), frist(v, s));
        z.put(
                text(s, "zugang"),
                text(s, v.vertraulich() ? "zugang.vertraulich" : "zugang.einheit"));
        return z;
    }

    private String amt(Verarbeitung v, Sprache s) {
        return organisation
                .einheit(v.amt())
                .map(e -> e.kurz() + " " + e.name().in(s))
                .orElse(v.amt());
    }

    private String personen(Verarbeitung v, Sprache s) {
        var alle = new ArrayList<String>();
        alle.add(text(s, v.intern() ? "personen.intern" : "personen.antrag"));
        if (v.unternehmen()) {
            alle.add(text(s, "personen.unternehmen"));
        }
        v.personen().forEach(w -> alle.add(w.in(s)));
        return String.join("; ", alle);
    }

    private String empfaenger(Verarbeitung v, Sprache s) {
        var alle = new ArrayList<String>();
        if (v.kasse()) {
            alle.add(text(s, "empfaenger.kasse"));
        }
        v.fachverfahren()
                .forEach(f -> alle.add(texte.text(s, "auskunft.vz.empfaenger.fachverfahren", f)));
        v.empfaenger().forEach(w -> alle.add(w.in(s)));
        return alle.isEmpty() ? text(s, "empfaenger.keine") : String.join("; ", alle);
    }

    private String frist(Verarbeitung v, Sprache s) {
        return v.frist()
                .map(f ->
                        texte.text(
                                s,
                                "auskunft.vz.frist.jahre",
                                f.jahre(),
                                f.nummer(),
                                f.name(),
                                f.grundlage().isBlank()
                                        ? text(s, "ohne-grundlage")
                                        : f.grundlage()))
                .orElse(fehlt(s));
    }

    private static String alle(List<Wortlaut> worte, Sprache s) {
        return worte.stream().map(w -> w.in(s)).collect(Collectors.joining("; "));
    }

    /// What the package does not say, in words; empty when it says everything.
    @Offen("pure function")
    public String luecken(Verarbeitung v, Sprache s) {
        return v.fehlt().stream()
                .map(l -> text(s, l.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    /// The whole register as PDF/A.
    @Braucht(Recht.AUSKUNFT)
    public byte[] pdf() {
        var tag = Personenbestand.TAG.format(uhr.instant().atZone(Kalender.ORTSZEIT));
        return dokumente.setzen(
                new Brief(
                        text(Sprache.DE, "titel"),
                        Sprache.DE,
                        List.of(kommune.aktuell().name()),
                        List.of(),
                        Map.of(texte.text(Sprache.DE, "auskunft.pdf.datum"), tag),
                        markdown()));
    }

    private String markdown() {
        var m = new StringBuilder(text(Sprache.DE, "pdf.anfang")).append("\n\n");
        for (var v : verzeichnis.alle()) {
            m.append("## ").append(Auskunftstext.sicher(v.name().deutsch())).append("\n\n");
            zeilen(v, Sprache.DE)
                    .forEach((was, worte) ->
                            m.append("- **")
                                    .append(was)
                                    .append(":** ")
                                    .append(Auskunftstext.sicher(worte))
                                    .append('\n'));
            m.append('\n');
        }
        m.append("## ").append(text(Sprache.DE, "massnahmen")).append("\n\n");
        return m.append(massnahmen()).toString();
    }

    private String massnahmen() {
        var massnahmen = verzeichnis.massnahmen();
        return massnahmen.isBlank()
                ? fehlt(Sprache.DE)
                : massnahmen.lines().map(Auskunftstext::sicher).collect(Collectors.joining("\n\n"));
    }

    /// The whole register for machines. The form is documented in docs/handbuch/datenschutz.md.
    @Braucht(Recht.AUSKUNFT)
    public byte[] json() {
        var ganz = new LinkedHashMap<String, Object>();
        ganz.put("format", "dreiklang-verarbeitungsverzeichnis/1");
        ganz.put("verantwortlich", kommune.aktuell().name());
        ganz.put("stand", uhr.instant().toString());
        ganz.put("massnahmen", verzeichnis.massnahmen());
        ganz.put("taetigkeiten", verzeichnis.alle().stream().map(this::eine).toList());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(ganz);
    }

    private Map<String, Object> eine(Verarbeitung v) {
        var eine = new LinkedHashMap<String, Object>();
        eine.put("leistung", v.leistung());
        eine.put("fassung", v.fassung());
        eine.put("name", v.name().deutsch());
        eine.put("fehlt", v.fehlt().stream().map(Enum::name).sorted().toList());
        eine.put("angaben", zeilen(v, Sprache.DE));
        return eine;
    }

    private String fehlt(Sprache s) {
        return text(s, "fehlt");
    }

    private String text(Sprache s, String was) {
        return texte.text(s, "auskunft.vz." + was);
    }
}
