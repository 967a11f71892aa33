package dreiklang.akte;

import dreiklang.akte.IndexquelleRepository.Quelle;
import dreiklang.akte.VolltextRepository.Stelle;
import dreiklang.basis.FachlicherFehler;
import dreiklang.dokument.Dokument;
import dreiklang.dokument.Dokumente;
import dreiklang.dokument.Textauszuege;
import dreiklang.volltext.Indexstueck;
import dreiklang.volltext.Indexstueck.Seite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Makes of an Akte or a Schriftstück what the index keeps of it. A file that cannot be read is
/// found by its title.
@Component
class Indexbau {

    /// The kind of the Akte itself.
    static final String AKTE = "akte";

    private static final Logger LOG = LoggerFactory.getLogger(Indexbau.class);

    private final IndexquelleRepository quellen;
    private final Dokumente dokumente;
    private final Textauszuege texte;

    Indexbau(IndexquelleRepository quellen, Dokumente dokumente, Textauszuege texte) {
        this.quellen = quellen;
        this.dokumente = dokumente;
        this.texte = texte;
    }

    /// What is to be kept.
    ///
    /// @param mitText false for files that have ended the program before
    /// @return empty when there is nothing at that place any more
    Optional<Indexstueck> stueck(Stelle stelle, boolean mitText) {
        return quellen.quelle(stelle).map(q -> stueck(q, mitText));
    }

    private Indexstueck stueck(Quelle quelle, boolean mitText) {
        var zeichen = quelle.stelle().akte().wert();
        var dokument = quelle.dokument().flatMap(dokumente::finden);
        var seiten = new ArrayList<Seite>();
        if (quelle.stelle().blatt() == 0) {
            seiten.add(new Seite(0, String.join(" ", zeichen, quelle.betreff(), quelle.angaben())));
        } else {
            var name = dokument.map(d -> d.ablage().name()).orElse("");
            seiten.add(
                    new Seite(0, name.equals(quelle.titel()) ? name : quelle.titel() + " " + name));
        }
        if (mitText) {
            dokument.ifPresent(d -> seiten.addAll(seiten(d, zeichen)));
        }
        return new Indexstueck(
                zeichen,
                quelle.stelle().blatt(),
                String.join(" ", quelle.titel(), quelle.betreff(), zeichen),
                quelle.einheit(),
                quelle.leistung(),
                quelle.nummer(),
                quelle.wann(),
                dokument.map(d -> typ(d.ablage().medientyp())).orElse(AKTE),
                quelle.personen(),
                seiten);
    }

    private List<Seite> seiten(Dokument dokument, String zeichen) {
        try {
            return texte.lesen(dokument.ablage()).stream()
                    .filter(s -> !s.text().isEmpty())
                    .map(s -> new Seite(s.nummer(), s.text()))
                    .toList();
        } catch (FachlicherFehler e) {
            LOG.info("{} of {}: only its title is searched, {}", dokument.id(), zeichen, e.code());
            return List.of();
        }
    }

    /// A word for the kind of file that people choose by.
    static String typ(String medientyp) {
        return switch (medientyp) {
            case "application/pdf" -> "pdf";
            case "text/plain" -> "text";
            case String t when t.startsWith("image/") -> "bild";
            default -> "buero";
        };
    }
}
