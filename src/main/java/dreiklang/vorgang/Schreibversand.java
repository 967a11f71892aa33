package dreiklang.vorgang;

import dreiklang.akte.Akten;
import dreiklang.akte.Aktenzeichen;
import dreiklang.antrag.Antrag;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokumente;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.postfach.Bekanntgabeweg;
import dreiklang.postfach.Postfaecher;
import dreiklang.vorgang.Vorgangsbild.Schritt;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends a letter: the PDF/A lies durably in the content store before the transaction that files it
/// and makes it available.
@Component
class Schreibversand {

    private final SchreibenRepository schreiben;
    private final Schreibtexte texte;
    private final Anschriften anschriften;
    private final UmlaufRepository runden;
    private final Vorgangsakte akte;
    private final Dokumente dokumente;
    private final Akten akten;
    private final Postfaecher postfaecher;
    private final TransactionTemplate transaktion;

    Schreibversand(
            SchreibenRepository schreiben,
            Schreibtexte texte,
            Anschriften anschriften,
            UmlaufRepository runden,
            Vorgangsakte akte,
            Dokumente dokumente,
            Akten akten,
            Postfaecher postfaecher,
            TransactionTemplate transaktion) {
        this.schreiben = schreiben;
        this.texte = texte;
        this.anschriften = anschriften;
        this.runden = runden;
        this.akte = akte;
        this.dokumente = dokumente;
        this.akten = akten;
        this.postfaecher = postfaecher;
        this.transaktion = transaktion;
    }

    /// What is sent and, where others have signed exactly this text, the copy for the Akte.
    ///
    /// @param fenster the lines in the window
    private record Fassungen(List<String> fenster, Ablage brief, Optional<Ablage> akte) {}

    void senden(Vorgang v, Schreiben s, Bekanntgabeweg weg, BeschaeftigteId wer) {
        var antrag = texte.antrag(v);
        if (weg == Bekanntgabeweg.POST && !texte.postfaehig(v)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-366");
        }
        var fassungen =
                new Fassungen(
                        anschriften.zeilen(v),
                        dokumente.ablegen(texte.pdf(v, s, ""), name(s, "")),
                        texte.leiste(v, s)
                                .map(l ->
                                        dokumente.ablegen(
                                                texte.pdf(v, s, l), name(s, "-Aktenfassung"))));
        transaktion.executeWithoutResult(t -> vollziehen(v, s, weg, wer, antrag, fassungen));
    }

    private void vollziehen(
            Vorgang v,
            Schreiben s,
            Bekanntgabeweg weg,
            BeschaeftigteId wer,
            Antrag antrag,
            Fassungen fassungen) {
        if (runden.laeuft(v.id(), Optional.of(s.id()))) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "V-367");
        }
        var bezug = v.id().bezug();
        var zeichen = new Aktenzeichen(v.aktenzeichen());
        var dokument = dokumente.eintragen(fassungen.brief(), bezug).id();
        schreiben.fertig(s, akte.jetzt(), weg, dokument);
        akten.ablegen(zeichen, dokument, s.titel());
        fassungen
                .akte()
                .ifPresent(a ->
                        akten.ablegen(
                                zeichen,
                                dokumente.eintragen(a, bezug).id(),
                                s.titel() + " (Aktenfassung mit Mitzeichnung)"));
        anschriften.gedruckt(dokument, fassungen.fenster());
        postfaecher.bereitstellen(bezug, antrag.konto(), antrag.email(), s.titel(), dokument, weg);
        akte.vermerken(v, new Schritt(akte.jetzt(), "schreiben", Optional.of(wer), s.titel()));
    }

    private static String name(Schreiben s, String zusatz) {
        return "Schreiben-" + s.id().toString().substring(24) + zusatz + ".pdf";
    }
}
