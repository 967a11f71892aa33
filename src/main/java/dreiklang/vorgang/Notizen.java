package dreiklang.vorgang;

import dreiklang.akte.Akten;
import dreiklang.akte.Aktenzeichen;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Kalender;
import dreiklang.basis.Recht;
import dreiklang.basis.Sprache;
import dreiklang.basis.Zufall;
import dreiklang.dokument.Brief;
import dreiklang.dokument.DokumentId;
import dreiklang.dokument.Dokumente;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.seite.Kommunenangaben;
import dreiklang.seite.Texte;
import dreiklang.vorgang.Vorgangsbild.Schritt;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The door of what the Amt writes down about a Vorgang: remarks, telephone calls, conversations.
@Service
public class Notizen {

    private static final int MIT = 200;
    private static final DateTimeFormatter ZEIT =
            DateTimeFormatter.ofPattern("d. MMMM yyyy, H:mm 'Uhr'", Locale.GERMANY);

    private final Zutritt zutritt;
    private final NotizRepository notizen;
    private final Vorgangsakte akte;
    private final Akten akten;
    private final Dokumente dokumente;
    private final Kommunenangaben kommune;
    private final Texte texte;
    private final TransactionTemplate transaktion;

    Notizen(
            Zutritt zutritt,
            NotizRepository notizen,
            Vorgangsakte akte,
            Akten akten,
            Dokumente dokumente,
            Kommunenangaben kommune,
            Texte texte,
            TransactionTemplate transaktion) {
        this.zutritt = zutritt;
        this.notizen = notizen;
        this.akte = akte;
        this.akten = akten;
        this.dokumente = dokumente;
        this.kommune = kommune;
        this.texte = texte;
        this.transaktion = transaktion;
    }

    /// What is to be written down.
    ///
    /// @param art whether it is about a conversation
    /// @param text what was said or thought
    /// @param mit whom the conversation was with; empty for a remark
    /// @param geschehen when it was; not in the future
    /// @param zurAkte whether it becomes a page of the Akte as well
    public record Neu(Notiz.Art art, String text, String mit, Instant geschehen, boolean zurAkte) {}

    /// Writes a Notiz.
    ///
    /// @throws FachlicherFehler V-320 without text, V-321 for a conversation with nobody, V-322 in
    ///   the future, V-323 when the Akte is already closed
    @Braucht(Recht.VORGANG_BEARBEITEN)
    public void schreiben(VorgangId id, Neu neu) {
        var v = zutritt.einsehbar(id);
        var ich = zutritt.ich();
        String text = Amtstext.notwendig(neu.text(), "V-320");
        String mit = Amtstext.von(neu.mit(), MIT);
        if (neu.art() != Notiz.Art.VERMERK && mit.isEmpty()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-321");
        }
        if (neu.geschehen().isAfter(akte.jetzt())) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-322");
        }
        if (neu.zurAkte() && v.stand() == Vorgangsstand.ABGESCHLOSSEN) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "V-323");
        }
        var geprueft = new Neu(neu.art(), text, mit, neu.geschehen(), neu.zurAkte());
        var blatt = neu.zurAkte() ? Optional.of(blatt(v, ich, geprueft)) : Optional.<byte[]>empty();
        transaktion.executeWithoutResult(_ -> ablegen(v, ich, geprueft, blatt));
    }

    /// The Notizen of a Vorgang, oldest first.
    @Braucht(Recht.VORGANG_LESEN)
    public List<Notiz> zu(VorgangId id) {
        return notizen.zu(zutritt.einsehbar(id).id());
    }

    private void ablegen(Vorgang v, Beschaeftigte ich, Neu neu, Optional<byte[]> blatt) {
        var dokument = blatt.map(b -> zurAkte(v, neu, b));
        notizen.anlegen(
                v.id(),
                new Notiz(
                        Zufall.kennung(akte.uhr()),
                        neu.art(),
                        neu.text(),
                        neu.mit(),
                        neu.geschehen(),
                        ich.id(),
                        akte.jetzt(),
                        dokument));
        akte.vermerken(v, new Schritt(akte.jetzt(), "notiert", Optional.of(ich.id()), neu.mit()));
    }

    private DokumentId zurAkte(Vorgang v, Neu neu, byte[] blatt) {
        var ablage = dokumente.annehmen(new ByteArrayInputStream(blatt), titel(neu) + ".pdf");
        var dokument = dokumente.eintragen(ablage, v.id().bezug());
        akten.ablegen(new Aktenzeichen(v.aktenzeichen()), dokument.id(), titel(neu));
        return dokument.id();
    }

    private String titel(Neu neu) {
        return texte.text(Sprache.DE, "vorgang.notiz.art." + neu.art().name());
    }

    private byte[] blatt(Vorgang v, Beschaeftigte ich, Neu neu) {
        var zeilen = new LinkedHashMap<String, String>();
        zeilen.put("Aktenzeichen", v.aktenzeichen());
        zeilen.put("Betreff", v.betreff());
        zeilen.put("Zeitpunkt", ZEIT.format(neu.geschehen().atZone(Kalender.ORTSZEIT)));
        if (!neu.mit().isEmpty()) {
            zeilen.put("Mit", neu.mit());
        }
        zeilen.put("Notiert von", ich.name() + " (" + ich.einheit() + ")");
        return dokumente.setzen(
                new Brief(
                        titel(neu),
                        Sprache.DE,
                        List.of(kommune.aktuell().name()),
                        List.of(),
                        zeilen,
                        dokumente.fuellen("{text}\n", Map.of("text", neu.text()))));
    }
}
