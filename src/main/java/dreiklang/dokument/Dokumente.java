package dreiklang.dokument;

import dreiklang.basis.Befund;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Speicherplatz;
import dreiklang.basis.Zufall;
import dreiklang.lager.Speicherausfall;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door of the files: takes content in durably, keeps it, gives it back, writes letters.
@Service
public class Dokumente {

    private final Annahme annahme;
    private final Inhaltsspeicher speicher;
    private final Inhaltszugang zugang;
    private final DokumentRepository dokumente;
    private final Briefsatz briefsatz;
    private final Speicherplatz platz;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Dokumente(
            Annahme annahme,
            Inhaltsspeicher speicher,
            Inhaltszugang zugang,
            DokumentRepository dokumente,
            Briefsatz briefsatz,
            Speicherplatz platz,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.annahme = annahme;
        this.speicher = speicher;
        this.zugang = zugang;
        this.dokumente = dokumente;
        this.briefsatz = briefsatz;
        this.platz = platz;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// Takes foreign content in: checks size, type by content and viruses, writes it with fsync
    /// into the content store. Nothing refers to it yet; call it before the transaction.
    ///
    /// @param inhalt the bytes, read to the end, not closed
    /// @param name file name as given; cleaned here
    /// @throws FachlicherFehler D-2xx with the reason when it is refused, B-507 when there is no
    ///   room, K-500 while the store cannot be reached
    @Offen("content without a reference is swept; callers check who may add")
    public Ablage annehmen(InputStream inhalt, String name) {
        platz.dateienPruefen();
        return annahme.fremd(inhalt, name);
    }

    /// The same for a person of the Amt, who may send larger files.
    ///
    /// @throws FachlicherFehler as `annehmen`
    @Offen("content without a reference is swept; callers check who may add")
    public Ablage annehmenImAmt(InputStream inhalt, String name) {
        platz.dateienPruefen();
        return annahme.vomAmt(inhalt, name);
    }

    /// Keeps a PDF the program has set itself, see `setzen`; not scanned. Call it before the
    /// transaction.
    ///
    /// @param pdf the bytes
    /// @param name file name for people
    @Offen("content without a reference is swept; only content of our own making")
    public Ablage ablegen(byte[] pdf, String name) {
        platz.annahmePruefen();
        try {
            return annahme.eigen(new ByteArrayInputStream(pdf), name, Dateityp.PDF);
        } catch (IOException e) {
            throw Speicherausfall.fuerMenschen(e);
        }
    }

    /// Enters content as Dokument in the caller's transaction; the caller's audit entry names the
    /// checksum. Content without a Dokument is removed after 24 hours.
    ///
    /// @throws FachlicherFehler D-301 when the content is not in the store any more
    @Offen("callers check who may add")
    @Transactional(propagation = Propagation.MANDATORY)
    public Dokument eintragen(Ablage ablage, String bezug) {
        var dokument =
                new Dokument(
                        new DokumentId(Zufall.kennung(uhr)),
                        bezug,
                        ablage,
                        uhr.instant().truncatedTo(ChronoUnit.MICROS));
        dokumente.anlegen(dokument);
        // Only now: whoever destroys the same content holds its row until the file is gone.
        try {
            if (!speicher.auffrischen(ablage.pruefsumme())) {
                throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "D-301");
            }
        } catch (IOException e) {
            throw Speicherausfall.fuerMenschen(e);
        }
        return dokument;
    }

    /// Gives all Dokumente of one reference to another one in the caller's transaction, in one
    /// statement; ids stay the same. Used when a draft becomes an Antrag.
    ///
    /// @return how many
    @Offen("called by antrag while submitting")
    @Transactional(propagation = Propagation.MANDATORY)
    public int umhaengen(String alterBezug, String neuerBezug) {
        return dokumente.umhaengen(alterBezug, neuerBezug);
    }

    /// Removes Dokumente that nobody needs any more in the caller's transaction, for example of a
    /// deleted draft; the content is swept a day later when nothing refers to it.
    @Offen("only drafts may lose files; callers check")
    @Transactional(propagation = Propagation.MANDATORY)
    public void entfernen(List<DokumentId> ids) {
        for (var id : ids) {
            if (dokumente.entfernen(id)) {
                ereignisse.publishEvent(
                        new Protokolleintrag(
                                "dokument.entfernt", "dokument:" + id.wert(), Map.of()));
            }
        }
    }

    /// A Dokument by identifier.
    @Offen("callers check who may see it")
    public Optional<Dokument> finden(DokumentId id) {
        return dokumente.finden(id);
    }

    /// All Dokumente of one reference, oldest first.
    @Offen("callers check who may see it")
    public List<Dokument> zu(String bezug) {
        return dokumente.zu(bezug);
    }

    /// Opens the content; the caller closes it.
    ///
    /// @throws FachlicherFehler D-301 when it is not there, D-302 when it was found to be harmful,
    ///   K-500 while the store cannot be reached
    @Offen("callers check who may see it")
    public InputStream oeffnen(Pruefsumme pruefsumme) {
        return zugang.oeffnen(pruefsumme);
    }

    /// Fills a Vorlage, whose language `Vorlage` describes; a missing value is empty.
    ///
    /// @return Markdown
    /// @throws FachlicherFehler D-402, D-403, D-404, D-406 when the Vorlage cannot be read, D-407
    ///   when a text block is missing, D-408 when the letter would become endless
    @Offen("pure function")
    public String fuellen(String vorlage, Briefwerte werte) {
        return Fuellung.fuellen(Vorlage.lesen(vorlage), werte);
    }

    /// Fills a Vorlage with plain values only.
    @Offen("pure function")
    public String fuellen(String vorlage, Map<String, Object> werte) {
        return fuellen(vorlage, Briefwerte.nur(werte));
    }

    /// What is wrong with a Vorlage, each finding with its line.
    ///
    /// @param datei name for the findings
    /// @param bekannt the fields it may name; those in a group with its name in front, such as
    ///   `kinder.vorname`
    /// @param bausteine the text blocks it may name
    @Offen("pure function")
    public List<Befund> vorlagePruefen(
            String datei, String vorlage, Set<String> bekannt, Set<String> bausteine) {
        return Vorlagenpruefer.pruefen(datei, vorlage, bekannt, bausteine);
    }

    /// A filled letter as XHTML to look at: no HTML from outside, no links, no images.
    @Offen("pure function")
    public String alsXhtml(String markdown) {
        return new Auszeichnung().umwandeln(markdown).xhtml();
    }

    /// A letter as DOCX for editing elsewhere; the same text as `setzen`, without its exact layout.
    @Offen("pure function")
    public byte[] alsDocx(Brief brief) {
        return Docxsatz.setzen(brief);
    }

    /// Puts pictures and PDFs together into one PDF/A-2a and PDF/UA-1: a page for every picture and
    /// every page, turned as they were taken, in the given order. Pages of PDFs become pictures
    /// whose text can be read aloud; nothing active survives. The originals stay as they are.
    ///
    /// @throws FachlicherFehler D-241 when a file is neither, D-242 when there are too many pages,
    ///   D-2xx as in `annehmen`, D-301 when content is missing
    @Offen("pure function of content; callers check who may see it")
    public byte[] zusammenfassen(Sammlung sammlung) {
        var blaetter = new ArrayList<Sammelblatt>();
        for (var teil : sammlung.teile()) {
            int noch = Sammlung.MEISTE_SEITEN - blaetter.size();
            blaetter.addAll(
                    zugang.mitDatei(
                            teil.pruefsumme(), datei -> Sammelleser.lesen(datei, teil, noch)));
        }
        return briefsatz.sammeln(sammlung, blaetter);
    }

    /// Sets a letter as PDF/A-2a and PDF/UA-1. A body that begins with a heading replaces the
    /// heading made of the title.
    @Offen("pure function")
    public byte[] setzen(Brief brief) {
        return briefsatz.setzen(brief);
    }

    /// The same PDF with an empty, accessible signature field in the foot of its last page.
    ///
    /// @param pdf one that the program has set itself
    /// @param vorlesetext what a screen reader says about the field
    @Offen("pure function")
    public byte[] mitUnterschriftsfeld(byte[] pdf, String vorlesetext) {
        return Unterschriftsfeld.einfuegen(pdf, vorlesetext);
    }

    /// Letters of our own one after another, each beginning on the front of a sheet, for printing.
    @Offen("pure function")
    public byte[] stapeln(List<byte[]> briefe) {
        return Druckstapel.legen(briefe);
    }
}
