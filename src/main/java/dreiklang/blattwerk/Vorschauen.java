package dreiklang.blattwerk;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.blattwerk.Vorschau.Bild;
import dreiklang.blattwerk.Vorschau.Inhalt;
import dreiklang.blattwerk.Vorschau.Klartext;
import dreiklang.blattwerk.Vorschau.Mail;
import dreiklang.blattwerk.Vorschau.Nichts;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokument;
import dreiklang.dokument.Dokumente;
import dreiklang.dokument.Nachrichten;
import dreiklang.dokument.Textauszuege;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// The door of looking at what is filed without another program: pages as pictures, texts and
/// invoices as text. Whoever may not see the Akte sees none of it.
@Service
public class Vorschauen {

    private final Blattzugang zugang;
    private final Seitenleser leser;
    private final Seitenbilder bilder;
    private final Klartexte klartexte;
    private final Rechnungsleser rechnungen;
    private final Textauszuege auszuege;
    private final Nachrichten nachrichten;
    private final LangzeitRepository langzeit;
    private final AnmerkungRepository anmerkungen;
    private final Dokumente dokumente;

    Vorschauen(
            Blattzugang zugang,
            Seitenleser leser,
            Seitenbilder bilder,
            Klartexte klartexte,
            Rechnungsleser rechnungen,
            Textauszuege auszuege,
            Nachrichten nachrichten,
            LangzeitRepository langzeit,
            AnmerkungRepository anmerkungen,
            Dokumente dokumente) {
        this.zugang = zugang;
        this.leser = leser;
        this.bilder = bilder;
        this.klartexte = klartexte;
        this.rechnungen = rechnungen;
        this.auszuege = auszuege;
        this.nachrichten = nachrichten;
        this.langzeit = langzeit;
        this.anmerkungen = anmerkungen;
        this.dokumente = dokumente;
    }

    /// A page of one version of a sheet. What cannot be read is said in the answer, not thrown.
    ///
    /// @param seite the first is 1; the nearest one there is
    /// @throws FachlicherFehler K-404 not an Akte one may see or no such version
    @Braucht(Recht.AKTE_LESEN)
    public Vorschau ansehen(Blattort ort, int seite) {
        var dokument = zugang.lesbar(ort);
        try {
            return zeigen(dokument, mitSeiten(dokument), seite);
        } catch (FachlicherFehler e) {
            return new Vorschau(dokument, 1, 1, new Nichts(e.code()));
        }
    }

    /// The picture of a page.
    ///
    /// @throws FachlicherFehler K-404, K-411 no such page, D-2xx when it cannot be read
    @Braucht(Recht.AKTE_LESEN)
    public Seitenbild bild(Blattort ort, int seite) {
        var inhalt = mitSeiten(zugang.lesbar(ort));
        if (!Seitenleser.hatSeiten(inhalt)) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-411");
        }
        return bilder.bild(inhalt, seite);
    }

    /// The picture of a page with the numbers of the open Anmerkungen that have a place on it.
    ///
    /// @throws FachlicherFehler as `bild`
    @Braucht(Recht.AKTE_LESEN)
    public Seitenbild bildMitAnmerkungen(Blattort ort, int seite) {
        var roh = bild(ort, seite);
        var zettel =
                anmerkungen.zu(zugang.lesbar(ort).id()).stream()
                        .map(AnmerkungRepository.Zeile::anmerkung)
                        .filter(a -> a.seite() == seite && a.erledigt().isEmpty())
                        .toList();
        return new Seitenbild(
                Markenbild.mitNummern(roh.jpeg(), zettel), roh.breite(), roh.hoehe(), roh.text());
    }

    /// What has pages to be shown: the file itself, or the PDF/A that was made of it.
    private Ablage mitSeiten(Dokument dokument) {
        if (Seitenleser.hatSeiten(dokument.ablage())) {
            return dokument.ablage();
        }
        return langzeit.lage(dokument.id())
                .flatMap(Langzeitlage::ergebnis)
                .filter(e -> Buerowandler.kennt(dokument.ablage()))
                .flatMap(dokumente::finden)
                .map(Dokument::ablage)
                .orElse(dokument.ablage());
    }

    private Vorschau zeigen(Dokument dokument, Ablage inhalt, int gewuenscht) {
        if (Seitenleser.hatSeiten(inhalt)) {
            int seiten = leser.seiten(inhalt);
            int seite = Math.clamp(gewuenscht, 1, seiten);
            var bild = bilder.bild(inhalt, seite);
            return new Vorschau(
                    dokument, seite, seiten, new Bild(bild.breite(), bild.hoehe(), bild.text()));
        }
        return switch (inhalt.medientyp()) {
            case "text/plain" -> blaettern(dokument, klartexte.seiten(inhalt), "", gewuenscht);
            case "message/rfc822" -> {
                var mail = Mail.von(nachrichten.lesen(inhalt.pruefsumme()));
                yield new Vorschau(dokument, 1, 1, mail);
            }
            case "application/xml" -> new Vorschau(dokument, 1, 1, rechnungen.lesen(inhalt));
            default -> auszug(dokument, inhalt, gewuenscht);
        };
    }

    /// Files of office programs: what can be read in them.
    private Vorschau auszug(Dokument dokument, Ablage inhalt, int gewuenscht) {
        var text =
                auszuege.lesen(inhalt).stream()
                        .map(Textauszuege.Seite::text)
                        .collect(Collectors.joining("\n"));
        return text.isBlank()
                ? new Vorschau(dokument, 1, 1, new Nichts("K-415"))
                : blaettern(dokument, Klartexte.geteilt(text), "auszug", gewuenscht);
    }

    private static Vorschau blaettern(
            Dokument dokument, List<String> seiten, String hinweis, int gewuenscht) {
        int seite = Math.clamp(gewuenscht, 1, seiten.size());
        Inhalt inhalt = new Klartext(seiten.get(seite - 1), hinweis);
        return new Vorschau(dokument, seite, seiten.size(), inhalt);
    }
}
