package dreiklang.vorgang;

import dreiklang.antrag.Antrag;
import dreiklang.basis.Befund;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Mailauftrag;
import dreiklang.basis.Recht;
import dreiklang.basis.Sprache;
import dreiklang.dokument.Dokumente;
import dreiklang.dokument.Textbausteine;
import dreiklang.leistung.Leistungspaket;
import dreiklang.seite.Kommunenangaben;
import dreiklang.seite.Texte;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/// The door of what letters of a Vorgang say: Vorlagen, text blocks, checking, and the letter as it
/// looks. Changes nothing.
@Service
public class Schreibtexte {

    private static final int TITEL = 200;
    private static final int LAENGE = 50_000;
    private static final Pattern STEUERZEICHEN = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]");

    private final Zutritt zutritt;
    private final Briefumgebung umgebung;
    private final Schreibvorlagen vorlagen;
    private final Mitzeichnungsleiste leiste;
    private final Dokumente dokumente;
    private final Textbausteine textbausteine;
    private final Texte texte;
    private final Kommunenangaben kommune;

    Schreibtexte(
            Zutritt zutritt,
            Briefumgebung umgebung,
            Schreibvorlagen vorlagen,
            Mitzeichnungsleiste leiste,
            Dokumente dokumente,
            Textbausteine textbausteine,
            Texte texte,
            Kommunenangaben kommune) {
        this.zutritt = zutritt;
        this.umgebung = umgebung;
        this.vorlagen = vorlagen;
        this.leiste = leiste;
        this.dokumente = dokumente;
        this.textbausteine = textbausteine;
        this.texte = texte;
        this.kommune = kommune;
    }

    /// The Vorlagen a letter can begin with: name → title.
    @Braucht(Recht.VORGANG_LESEN)
    public Map<String, String> vorlagen(VorgangId id) {
        var titel = new LinkedHashMap<String, String>();
        var v = zutritt.sichtbar(id);
        vorlagen(v).forEach((name, vorlage) -> titel.put(name, titel(v, vorlage)));
        return titel;
    }

    /// Text blocks that can be inserted: name → text with placeholders.
    @Braucht(Recht.VORGANG_LESEN)
    public Map<String, String> textbausteine(VorgangId id) {
        return textbausteine.fuer(paket(zutritt.sichtbar(id)));
    }

    /// What is wrong with a text, each finding with its line; nothing is kept.
    @Braucht(Recht.VORGANG_LESEN)
    public List<Befund> pruefen(VorgangId id, String text) {
        return befunde(zutritt.sichtbar(id), text);
    }

    /// A text as XHTML to look at, filled; empty while it cannot be filled.
    @Braucht(Recht.VORGANG_LESEN)
    public String vorschau(VorgangId id, String titel, String text) {
        var v = zutritt.sichtbar(id);
        return befunde(v, text).isEmpty() ? dokumente.alsXhtml(gefuellt(v, titel, text)) : "";
    }

    /// A letter as PDF as it would be sent.
    @Braucht(Recht.VORGANG_LESEN)
    public byte[] pdf(VorgangId id, Schreiben s) {
        return pdf(zutritt.sichtbar(id), s, "");
    }

    /// A letter as DOCX, to be edited elsewhere.
    @Braucht(Recht.VORGANG_LESEN)
    public byte[] docx(VorgangId id, Schreiben s) {
        var v = zutritt.sichtbar(id);
        return dokumente.alsDocx(umgebung.brief(v, s.titel(), gefuellt(v, s.titel(), s.text())));
    }

    Leistungspaket paket(Vorgang v) {
        return umgebung.paket(v);
    }

    Antrag antrag(Vorgang v) {
        return umgebung.antrag(v);
    }

    /// Whether it can be posted.
    boolean postfaehig(Vorgang v) {
        return umgebung.postfaehig(v);
    }

    Map<String, String> vorlagen(Vorgang v) {
        return vorlagen.alle(paket(v));
    }

    /// The first heading of a Vorlage, filled.
    String titel(Vorgang v, String vorlage) {
        String kopf = Schreibvorlagen.titel(vorlage).orElse("");
        // Titles are plain text: what was masked for Markdown is as it was.
        return kopf.isEmpty()
                ? paket(v).leistung().name().deutsch()
                : dokumente
                        .fuellen(kopf, umgebung.werte(v, Map.of()))
                        .replaceAll("\\\\(\\p{Punct})", "$1")
                        .strip();
    }

    /// The text as it may be kept.
    ///
    /// @throws FachlicherFehler V-364 when the title is missing or too long, V-365 with line and
    ///   sentence when the text cannot be filled
    String geprueft(Vorgang v, String titel, String text) {
        if (titel.isBlank() || titel.strip().length() > TITEL) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-364", TITEL);
        }
        String sauber = sauber(text);
        if (sauber.isEmpty() || sauber.length() > LAENGE) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-376", LAENGE);
        }
        var befunde = befunde(v, sauber);
        if (!befunde.isEmpty()) {
            var erster = befunde.getFirst();
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-365", erster.zeile(), erster.satz());
        }
        return sauber;
    }

    static String sauber(String text) {
        return STEUERZEICHEN.matcher(text.replace("\r\n", "\n")).replaceAll("").strip();
    }

    private List<Befund> befunde(Vorgang v, String text) {
        var paket = paket(v);
        var bekannt = new HashSet<>(paket.namen());
        bekannt.addAll(umgebung.werte(v, Map.of("titel", "")).werte().keySet());
        return dokumente.vorlagePruefen(
                "brief.md", text, bekannt, textbausteine.fuer(paket).keySet());
    }

    private String gefuellt(Vorgang v, String titel, String text) {
        return dokumente.fuellen(text, umgebung.werte(v, Map.of("titel", titel)));
    }

    /// What the letter says without the day: what people sign beforehand.
    String wortlaut(Vorgang v, Schreiben s) {
        var werte = new HashMap<String, Object>(Map.of("titel", s.titel()));
        werte.put("heute", "");
        werte.put("datum", "");
        return s.titel() + "\n\n" + dokumente.fuellen(s.text(), umgebung.werte(v, werte));
    }

    /// @param anhang Markdown that follows the text, such as the Mitzeichnungsleiste
    byte[] pdf(Vorgang v, Schreiben s, String anhang) {
        return dokumente.setzen(
                umgebung.brief(v, s.titel(), gefuellt(v, s.titel(), s.text()) + anhang));
    }

    /// The Mitzeichnungsleiste, if everybody has signed exactly this text.
    Optional<String> leiste(Vorgang v, Schreiben s) {
        return leiste.zu(v, Optional.of(s.id()), wortlaut(v, s));
    }

    /// The mail that says that there is a message, without saying what.
    Optional<Mailauftrag> mail(Vorgang v, UUID nachricht) {
        return antrag(v)
                .email()
                .map(an ->
                        new Mailauftrag(
                                "nachricht:" + nachricht,
                                an,
                                texte.text(
                                        Sprache.DE, "vorgang.mail.nachricht.betreff", v.referenz()),
                                texte.text(
                                        Sprache.DE,
                                        "vorgang.mail.nachricht.text",
                                        v.referenz(),
                                        kommune.aktuell().name())));
    }
}
