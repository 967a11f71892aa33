package dreiklang.antrag;

import dreiklang.basis.Offen;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Speicherplatz;
import dreiklang.basis.Sprache;
import dreiklang.formular.Abschnitt;
import dreiklang.formular.Formulare;
import dreiklang.identitaet.Handelnder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the Folgeformulare: what is filled in for an Antrag already sent. They are drafts
/// like all others and are submitted by the same protocol; only the fact that follows is another.
@Service
public class Folgeformulare {

    private final EntwurfRepository entwuerfe;
    private final AntragRepository antraege;
    private final Entwurfsbeginn beginn;
    private final Fassungen fassungen;
    private final Formulare formulare;
    private final Speicherplatz speicherplatz;
    private final ApplicationEventPublisher ereignisse;

    Folgeformulare(
            EntwurfRepository entwuerfe,
            AntragRepository antraege,
            Entwurfsbeginn beginn,
            Fassungen fassungen,
            Formulare formulare,
            Speicherplatz speicherplatz,
            ApplicationEventPublisher ereignisse) {
        this.entwuerfe = entwuerfe;
        this.antraege = antraege;
        this.beginn = beginn;
        this.fassungen = fassungen;
        this.formulare = formulare;
        this.speicherplatz = speicherplatz;
        this.ereignisse = ereignisse;
    }

    /// Begins a further Formular for one's own Antrag, or goes on with the draft that is there.
    ///
    /// @param name name of the Formular in the Fassung of the Antrag
    /// @throws dreiklang.basis.FachlicherFehler A-404 when there is none or the Antrag is somebody
    ///   else's
    @Offen("callers check that it is due; whose Antrag it is is checked inside")
    @Transactional
    public EntwurfId beginnen(Antrag antrag, String name, Sprache sprache) {
        speicherplatz.annahmePruefen();
        var wer = beginn.berechtigt(true);
        if (!(wer instanceof Handelnder.Amtsperson amt)
                || !antrag.beschaeftigte().equals(Optional.of(amt.person().id()))) {
            throw Zugangspruefung.unbekannt();
        }
        var folge = new Folgeformular(antrag.id(), name);
        var offener = entwuerfe.offener(folge);
        return offener.isPresent()
                ? offener.get().id()
                : anlegen(
                        beginn.entwurf(
                                fassungen.paket(antrag.leistung(), antrag.fassung()),
                                Optional.of(folge),
                                sprache,
                                wer));
    }

    private EntwurfId anlegen(Entwurf entwurf) {
        entwuerfe.anlegen(entwurf, null);
        ereignisse.publishEvent(
                new Protokolleintrag(
                        "entwurf.begonnen",
                        entwurf.bezug(),
                        Map.of("leistung", entwurf.leistung().wert())));
        return entwurf.id();
    }

    /// What was submitted for an Antrag in further Formulare, oldest first.
    @Offen("callers check who may see it")
    public List<Antrag> zu(AntragId antrag) {
        return antraege.folgen(antrag);
    }

    /// The answers of an Antrag as a person reads them, whatever Formular they belong to.
    @Offen("callers check who may see it")
    public List<Abschnitt> lesbar(Antrag antrag, Sprache sprache) {
        return formulare.lesbar(fassungen.formular(antrag), antrag.antworten(), sprache);
    }
}
