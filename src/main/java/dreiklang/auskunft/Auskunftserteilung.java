package dreiklang.auskunft;

import dreiklang.auskunft.Ersuchen.Abschluss;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Kalender;
import dreiklang.basis.Mailauftrag;
import dreiklang.basis.Personenbestand;
import dreiklang.basis.Recht;
import dreiklang.basis.Sprache;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Brief;
import dreiklang.dokument.DokumentId;
import dreiklang.dokument.Dokumente;
import dreiklang.dokument.Textablage;
import dreiklang.identitaet.Konten;
import dreiklang.seite.Kommunenangaben;
import dreiklang.seite.Texte;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The door through which an Auskunft is made: looked at before, given, fetched for the post.
@Service
public class Auskunftserteilung {

    private final Auskunftsersuchen ersuchen;
    private final Auskunftsfunde funde;
    private final ErsuchenRepository ablage;
    private final FundRepository fundablage;
    private final Auskunftstext text;
    private final Dokumente dokumente;
    private final Textablage textablage;
    private final Konten konten;
    private final Kommunenangaben kommune;
    private final Texte texte;
    private final ApplicationEventPublisher ereignisse;
    private final TransactionTemplate transaktion;
    private final Clock uhr;
    private final String adresse;

    Auskunftserteilung(
            Auskunftsersuchen ersuchen,
            Auskunftsfunde funde,
            ErsuchenRepository ablage,
            FundRepository fundablage,
            Auskunftstext text,
            Dokumente dokumente,
            Textablage textablage,
            Konten konten,
            Kommunenangaben kommune,
            Texte texte,
            ApplicationEventPublisher ereignisse,
            TransactionTemplate transaktion,
            Clock uhr,
            @Value("${dreiklang.adresse}") String adresse) {
        this.ersuchen = ersuchen;
        this.funde = funde;
        this.ablage = ablage;
        this.fundablage = fundablage;
        this.text = text;
        this.dokumente = dokumente;
        this.textablage = textablage;
        this.konten = konten;
        this.kommune = kommune;
        this.texte = texte;
        this.ereignisse = ereignisse;
        this.transaktion = transaktion;
        this.uhr = uhr;
        this.adresse = adresse;
    }

    /// What an Auskunft is fetched as.
    public enum Form {
        /// For people: PDF/A and PDF/UA.
        PDF,
        /// For machines (Art. 15 (3) DSGVO).
        JSON
    }

    /// The Auskunft as it would be given now; what is confidential is only named.
    ///
    /// @throws FachlicherFehler K-480 no such request
    @Braucht(Recht.AUSKUNFT)
    public byte[] vorschau(ErsuchenId id) {
        var e = ersuchen.ansehen(id);
        return pdf(e, text.markdown(e, funde.alle(id), true));
    }

    /// Gives the Auskunft: keeps PDF and JSON, forgets what was found, tells whoever has an
    /// account.
    ///
    /// @throws FachlicherFehler K-480 no such request, K-484 nothing was searched or it is at its
    ///   end, K-490 something is undecided, K-491 it has changed meanwhile, K-492 confidential and
    ///   no account to which it could go
    @Braucht(Recht.AUSKUNFT)
    public void erteilen(ErsuchenId id) {
        var e = ersuchen.ansehen(id);
        if (!e.stand().darfNach(Ersuchenstand.ERTEILT)) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-484");
        }
        var zeilen = funde.alle(id);
        var vertraulich = pruefen(e, zeilen);
        var pdf = dokumente.ablegen(pdf(e, text.markdown(e, zeilen, false)), "Auskunft.pdf");
        var json =
                textablage.ablegen(text.json(e, zeilen, kommune.aktuell().name()), "Auskunft.txt");
        transaktion.executeWithoutResult(t -> abschliessen(e, pdf, json, vertraulich));
    }

    private static boolean pruefen(Ersuchen e, List<Fundzeile> zeilen) {
        long offen = zeilen.stream().filter(f -> f.wirksam() == Fundentscheid.OFFEN).count();
        if (offen > 0) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-490", offen);
        }
        boolean vertraulich =
                zeilen.stream()
                        .anyMatch(f -> f.vertraulich() && f.wirksam() == Fundentscheid.AUFNEHMEN);
        if (vertraulich && e.konto().isEmpty()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-492");
        }
        return vertraulich;
    }

    private void abschliessen(Ersuchen e, Ablage pdf, Ablage json, boolean vertraulich) {
        var jetzt = ersuchen.offenes(e.id());
        if (jetzt.version() != e.version()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-491");
        }
        var abschluss =
                new Abschluss(
                        uhr.instant(),
                        "",
                        Optional.of(dokumente.eintragen(pdf, e.id().bezug()).id()),
                        Optional.of(dokumente.eintragen(json, e.id().bezug()).id()),
                        vertraulich,
                        Optional.empty());
        ablage.erteilen(e.id(), abschluss, konten.aktuell().kennung());
        fundablage.vergessen(e.id());
        ersuchen.protokoll(
                "auskunft.erteilt",
                e.id(),
                Map.of(
                        "pdf", pdf.pruefsumme().hex(),
                        "json", json.pruefsumme().hex()));
        if (e.konto().isPresent() && !e.person().email().isBlank()) {
            ereignisse.publishEvent(mail(e));
        }
    }

    private Mailauftrag mail(Ersuchen e) {
        var name = kommune.aktuell().name();
        var hier = adresse + "/konto/auskunft";
        return new Mailauftrag(
                "auskunft.erteilt:" + e.id().wert(),
                e.person().email(),
                texte.text(Sprache.DE, "auskunft.mail.betreff", name),
                texte.text(Sprache.DE, "auskunft.mail.text", name, hier)
                        + "\n\n--\n\n"
                        + texte.text(Sprache.EN, "auskunft.mail.text", name, hier));
    }

    /// The finished Auskunft for the post; the caller closes it.
    ///
    /// @throws FachlicherFehler K-480 no such request, K-484 it is not given, K-493 something in it
    ///   only the person herself may read
    @Braucht(Recht.AUSKUNFT)
    public InputStream herunterladen(ErsuchenId id, Form form) {
        var e = ersuchen.ansehen(id);
        if (e.abschluss().filter(Abschluss::vertraulich).isPresent()) {
            throw new FachlicherFehler(Fehlerart.VERBOTEN, "K-493");
        }
        var inhalt = oeffnen(e, form);
        transaktion.executeWithoutResult(t ->
                ersuchen.protokoll("auskunft.heruntergeladen", id, Map.of("form", form.name())));
        return inhalt;
    }

    /// The content, for those who have checked who asks.
    InputStream oeffnen(Ersuchen e, Form form) {
        DokumentId dokument =
                e.abschluss()
                        .flatMap(a -> form == Form.PDF ? a.pdf() : a.json())
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.KONFLIKT, "K-484"));
        return dokumente.oeffnen(
                dokumente
                        .finden(dokument)
                        .orElseThrow(Auskunftsersuchen::unbekannt)
                        .ablage()
                        .pruefsumme());
    }

    private byte[] pdf(Ersuchen e, String markdown) {
        var kopf = new LinkedHashMap<String, String>();
        kopf.put(
                deutsch("auskunft.pdf.datum"),
                Personenbestand.TAG.format(uhr.instant().atZone(Kalender.ORTSZEIT)));
        kopf.put(deutsch("auskunft.eingang"), Personenbestand.TAG.format(e.eingang()));
        kopf.put(deutsch("auskunft.pdf.ersuchen"), e.id().wert().toString());
        var absender = new ArrayList<>(List.of(kommune.aktuell().name()));
        absender.addAll(kommune.aktuell().anschrift());
        var empfaenger = new ArrayList<>(List.of(e.person().name()));
        empfaenger.addAll(e.person().anschrift().lines().filter(z -> !z.isBlank()).toList());
        return dokumente.setzen(
                new Brief(
                        deutsch("auskunft.pdf.titel"),
                        Sprache.DE,
                        absender,
                        empfaenger,
                        kopf,
                        markdown));
    }

    private String deutsch(String schluessel) {
        return texte.text(Sprache.DE, schluessel);
    }
}
