package dreiklang.amt;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.postfach.Bekanntgabeweg;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import dreiklang.vorgang.Anschriften;
import dreiklang.vorgang.Schreiben;
import dreiklang.vorgang.Schreibtexte;
import dreiklang.vorgang.Schriftverkehr;
import dreiklang.vorgang.Umlaeufe;
import dreiklang.vorgang.VorgangId;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The page of one letter: change, look, insert text blocks, send; each button is a plain form.
@Controller
@RequestMapping("/amt/vorgaenge/{id}/schreiben/{nummer}")
class SchreibenController {

    private static final MediaType DOCX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Schriftverkehr schriftverkehr;
    private final Schreibtexte texte;
    private final Anschriften anschriften;
    private final Umlaeufe umlaeufe;
    private final Stellenwahl stellenwahl;

    SchreibenController(
            Schriftverkehr schriftverkehr,
            Schreibtexte texte,
            Anschriften anschriften,
            Umlaeufe umlaeufe,
            Stellenwahl stellenwahl) {
        this.schriftverkehr = schriftverkehr;
        this.texte = texte;
        this.anschriften = anschriften;
        this.umlaeufe = umlaeufe;
        this.stellenwahl = stellenwahl;
    }

    @GetMapping
    Seite zeigen(Rahmen rahmen, @PathVariable UUID id, @PathVariable UUID nummer) {
        var s = schriftverkehr.ansehen(new VorgangId(id), nummer);
        return seite(
                rahmen, s, new Eingabe(Map.of("titel", s.titel(), "text", s.text())), Map.of());
    }

    @GetMapping("/vorschau.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, @PathVariable UUID nummer) {
        var s = schriftverkehr.ansehen(new VorgangId(id), nummer);
        return datei(
                texte.pdf(s.vorgang(), s), MediaType.APPLICATION_PDF, "inline", "Vorschau.pdf");
    }

    @GetMapping("/schreiben.docx")
    ResponseEntity<byte[]> docx(@PathVariable UUID id, @PathVariable UUID nummer) {
        var s = schriftverkehr.ansehen(new VorgangId(id), nummer);
        return datei(texte.docx(s.vorgang(), s), DOCX, "attachment", "Schreiben.docx");
    }

    @PostMapping
    Object aendern(
            Rahmen rahmen,
            @PathVariable UUID id,
            @PathVariable UUID nummer,
            @RequestParam Map<String, String> werte) {
        var s = schriftverkehr.ansehen(new VorgangId(id), nummer);
        var eingabe = new Eingabe(werte);
        try {
            return switch (eingabe.wert("aktion")) {
                case "speichern" -> {
                    speichern(s, eingabe);
                    yield zu(id, "/schreiben/" + nummer);
                }
                case "absenden" -> {
                    absenden(s, eingabe);
                    yield zu(id, "/schreiben");
                }
                case "verwerfen" -> {
                    schriftverkehr.verwerfen(s.vorgang(), nummer, version(eingabe));
                    yield zu(id, "/schreiben");
                }
                case "einfuegen" -> seite(rahmen, s, eingefuegt(s, eingabe), Map.of());
                default -> seite(rahmen, s, eingabe, Map.of());
            };
        } catch (FachlicherFehler e) {
            return mitFehler(rahmen, s, eingabe, e);
        }
    }

    @PostMapping("/mitzeichnung")
    Object mitzeichnung(
            Rahmen rahmen,
            @PathVariable UUID id,
            @PathVariable UUID nummer,
            @RequestParam Map<String, String> werte) {
        var s = schriftverkehr.ansehen(new VorgangId(id), nummer);
        var eingabe = new Eingabe(werte);
        try {
            return zuRunde(umlaeufe.beginnen(s.vorgang(), nummer, stellenwahl.lesen(eingabe)));
        } catch (FachlicherFehler e) {
            return mitFehler(rahmen, s, eingabe, e);
        }
    }

    /// What was edited elsewhere; it is kept in the Akte as it is.
    @PostMapping("/datei")
    Object hochladen(
            Rahmen rahmen,
            @PathVariable UUID id,
            @PathVariable UUID nummer,
            @RequestParam MultipartFile datei)
            throws IOException {
        var s = schriftverkehr.ansehen(new VorgangId(id), nummer);
        try (var inhalt = datei.getInputStream()) {
            String name = datei.getOriginalFilename();
            schriftverkehr.hochladen(s.vorgang(), name == null ? "Schreiben.docx" : name, inhalt);
            return zu(id, "/schreiben/" + nummer);
        } catch (FachlicherFehler e) {
            return mitFehler(rahmen, s, Eingabe.LEER, e);
        }
    }

    private void speichern(Schreiben s, Eingabe eingabe) {
        schriftverkehr.aendern(
                s.vorgang(), s.id(), version(eingabe), eingabe.wert("titel"), eingabe.wert("text"));
    }

    private void absenden(Schreiben s, Eingabe eingabe) {
        speichern(s, eingabe);
        if (weg(eingabe) == Bekanntgabeweg.POST && !eingabe.wert("anschrift").isBlank()) {
            anschriften.festhalten(s.vorgang(), eingabe.wert("anschrift"));
        }
        var neu = schriftverkehr.ansehen(s.vorgang(), s.id());
        schriftverkehr.absenden(s.vorgang(), s.id(), neu.version(), weg(eingabe));
    }

    private Eingabe eingefuegt(Schreiben s, Eingabe eingabe) {
        var neu = new java.util.HashMap<>(eingabe.werte());
        var baustein = texte.textbausteine(s.vorgang()).getOrDefault(eingabe.wert("baustein"), "");
        neu.put("text", eingabe.wert("text").stripTrailing() + "\n\n" + baustein);
        return new Eingabe(neu);
    }

    private Seite mitFehler(Rahmen rahmen, Schreiben s, Eingabe eingabe, FachlicherFehler e) {
        if (e.art() == Fehlerart.NICHT_GEFUNDEN) {
            throw e;
        }
        var wo =
                switch (e.code()) {
                    case "V-364" -> "titel";
                    case "V-366", "V-382" -> "anschrift";
                    case "V-371", "V-372" -> "stelle1";
                    default -> e.code().startsWith("D-") ? "datei" : "text";
                };
        var werte = new java.util.HashMap<>(eingabe.werte());
        werte.putIfAbsent("titel", s.titel());
        werte.putIfAbsent("text", s.text());
        // What was typed may have been kept before the letter could not be sent.
        return seite(
                        rahmen,
                        schriftverkehr.ansehen(s.vorgang(), s.id()),
                        new Eingabe(werte),
                        Map.of(wo, rahmen.text("fehler." + e.code(), e.werte().toArray())))
                .mitStatus(e.art().status());
    }

    private Seite seite(Rahmen rahmen, Schreiben s, Eingabe eingabe, Map<String, String> fehler) {
        String titel = eingabe.wert("titel");
        String text = eingabe.wert("text");
        return Seite.von(
                "amt/schreiben",
                new SchreibenAnsicht(
                        rahmen,
                        s,
                        titel,
                        text,
                        texte.textbausteine(s.vorgang()),
                        texte.vorschau(s.vorgang(), titel, text),
                        texte.pruefen(s.vorgang(), text),
                        stellenwahl.auswahl(rahmen),
                        rahmen.darf(Recht.VORGANG_BEARBEITEN),
                        eingabe,
                        fehler));
    }

    static View zu(UUID vorgang, String wohin) {
        return weiter("/amt/vorgaenge/" + vorgang + wohin);
    }

    static View zuRunde(UUID runde) {
        return weiter("/amt/mitzeichnungen/" + runde);
    }

    private static View weiter(String ziel) {
        var weiter = new RedirectView(ziel);
        weiter.setStatusCode(HttpStatus.SEE_OTHER);
        return weiter;
    }

    private static int version(Eingabe eingabe) {
        String version = eingabe.wert("version");
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }

    static Bekanntgabeweg weg(Eingabe eingabe) {
        return eingabe.wert("weg").equals("POST") ? Bekanntgabeweg.POST : Bekanntgabeweg.PORTAL;
    }

    private static ResponseEntity<byte[]> datei(
            byte[] inhalt, MediaType art, String wie, String name) {
        return ResponseEntity.ok()
                .contentType(art)
                .header("Content-Disposition", wie + "; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .body(inhalt);
    }
}
