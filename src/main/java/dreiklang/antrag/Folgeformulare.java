package dreiklang.antrag;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Speicherplatz;
import dreiklang.basis.Sprache;
import dreiklang.basis.Zufall;
import dreiklang.formular.Abschnitt;
import dreiklang.formular.Antworten;
import dreiklang.formular.Feldart;
import dreiklang.formular.Formular;
import dreiklang.formular.Formulare;
import dreiklang.identitaet.Handelnder;
import dreiklang.leistung.Widerspruchsleistung;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final Clock uhr;

    Folgeformulare(
            EntwurfRepository entwuerfe,
            AntragRepository antraege,
            Entwurfsbeginn beginn,
            Fassungen fassungen,
            Formulare formulare,
            Speicherplatz speicherplatz,
            Clock uhr) {
        this.entwuerfe = entwuerfe;
        this.antraege = antraege;
        this.beginn = beginn;
        this.fassungen = fassungen;
        this.formulare = formulare;
        this.speicherplatz = speicherplatz;
        this.uhr = uhr;
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

    /// Begins the Widerspruch against the Bescheid on an Antrag, or goes on with the draft that is
    /// there. What the Antrag says about the person is filled in.
    ///
    /// @param bescheid what the Bescheid is called, as the person reads it
    /// @throws dreiklang.basis.FachlicherFehler A-133 when there is one already, A-134 when the
    ///   Kommune has no form for it, A-404 when the Antrag is somebody else's
    @Offen("callers check that a Widerspruch is possible and whose Antrag it is")
    @Transactional
    public Zugang widersprechen(Antrag antrag, String bescheid, Sprache sprache) {
        speicherplatz.annahmePruefen();
        var folge = new Folgeformular(antrag.id(), Widerspruchsleistung.FORMULAR);
        if (widerspruch(antrag.id()).isPresent()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "A-133");
        }
        var paket = fassungen.widerspruch(antrag);
        var wer = beginn.berechtigt(paket.leistung().intern());
        if (!eigener(antrag, wer)) {
            throw Zugangspruefung.unbekannt();
        }
        var offener = entwuerfe.offener(folge);
        if (offener.isPresent()) {
            return weiterer(offener.get());
        }
        var neu = beginn.entwurf(paket, Optional.of(folge), sprache, wer);
        var zugang =
                beginn.anlegen(
                        neu.vorausgefuellt(
                                bekannt(paket.formular(), antrag, bescheid),
                                Set.of(),
                                neu.geaendert()));
        beginn.protokolliere(neu);
        return zugang;
    }

    /// Begins a Widerspruch anew; what was begun and not sent is deleted.
    Zugang neuWidersprechen(Antrag antrag, String bescheid) {
        entwuerfe
                .offener(new Folgeformular(antrag.id(), Widerspruchsleistung.FORMULAR))
                .ifPresent(beginn::loeschen);
        return widersprechen(antrag, bescheid, Sprache.DE);
    }

    /// The Widerspruch that was submitted against the Bescheid on an Antrag.
    @Offen("callers check who may see it")
    public Optional<Antrag> widerspruch(AntragId antrag) {
        return antraege.folgen(antrag).stream()
                .filter(a ->
                        a.folge()
                                .filter(f -> f.name().equals(Widerspruchsleistung.FORMULAR))
                                .isPresent())
                .findFirst();
    }

    /// Another way to a draft that is there, without its PIN.
    private Zugang weiterer(Entwurf entwurf) {
        if (entwurf.beschaeftigte().isPresent()) {
            return new Zugang(entwurf.id(), "");
        }
        var zugang = new Zugang(entwurf.id(), Zufall.geheimnis());
        entwuerfe.zugangAnlegen(zugang, null, uhr.instant().truncatedTo(ChronoUnit.MICROS));
        return zugang;
    }

    /// What a member of staff applied for herself is hers alone.
    private static boolean eigener(Antrag antrag, Handelnder wer) {
        return antrag.beschaeftigte().isEmpty()
                || wer instanceof Handelnder.Amtsperson amt
                        && antrag.beschaeftigte().get().equals(amt.person().id());
    }

    /// Questions of the same name have the same answer.
    private static Antworten bekannt(Formular formular, Antrag antrag, String bescheid) {
        var werte = new LinkedHashMap<String, List<String>>();
        for (var feld : formular.felder()) {
            var alt = antrag.antworten().alle(feld.name());
            if (feld.art() != Feldart.DATEI && alt.size() == 1) {
                werte.put(feld.name(), alt);
            }
        }
        werte.put("bescheid", List.of(bescheid));
        return new Antworten(werte);
    }

    private EntwurfId anlegen(Entwurf entwurf) {
        entwuerfe.anlegen(entwurf, null);
        beginn.protokolliere(entwurf);
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
