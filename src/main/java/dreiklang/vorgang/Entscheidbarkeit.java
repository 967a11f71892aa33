package dreiklang.vorgang;

import dreiklang.ablauf.Ablaufmodell.Aufgabenart;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.leistung.Leistungen;
import dreiklang.postfach.Bekanntgabeweg;
import dreiklang.vorgang.Vorgangsbild.Aufgabe;
import java.util.List;
import org.springframework.stereotype.Component;

/// Says whether a Vorgang can be decided like that, now and by this person or by the program.
@Component
class Entscheidbarkeit {

    private final Zutritt zutritt;
    private final VerlaufRepository verlauf;
    private final Ablaufsteuerung ablauf;
    private final Leistungen leistungen;
    private final Anschriften anschriften;
    private final Vieraugen vieraugen;

    Entscheidbarkeit(
            Zutritt zutritt,
            VerlaufRepository verlauf,
            Ablaufsteuerung ablauf,
            Leistungen leistungen,
            Anschriften anschriften,
            Vieraugen vieraugen) {
        this.zutritt = zutritt;
        this.verlauf = verlauf;
        this.ablauf = ablauf;
        this.leistungen = leistungen;
        this.anschriften = anschriften;
        this.vieraugen = vieraugen;
    }

    /// Refuses what this person must not decide, or not like that.
    ///
    /// @throws FachlicherFehler V-203 when it is decided already, V-221 in one's own matter, V-222
    ///   when the superior has to decide, V-370 without a second pair of eyes, V-381 without an
    ///   address for the post, V-383 without a Vorlage for granting a part
    void pruefen(Vorgang v, BeschaeftigteId wer, Entscheidung.Inhalt inhalt) {
        zutritt.darf(v, verlauf.aufgaben(v.id()), Aufgabenart.ENTSCHEIDEN);
        sache(v, inhalt);
        vieraugen.pruefen(v, inhalt.ergebnis(), inhalt.begruendung(), wer);
    }

    /// The same once the working step is done: only then it is known who decides.
    ///
    /// @param offen the Aufgaben that are open then
    /// @throws FachlicherFehler V-222 when the superior has to decide
    void nachDerBearbeitung(Vorgang v, List<Aufgabe> offen) {
        zutritt.darf(v, offen, Aufgabenart.ENTSCHEIDEN);
    }

    /// Refuses what the program must not decide by itself: whatever needs somebody's approval,
    /// wherever in the Ablauf.
    ///
    /// @throws FachlicherFehler V-315 when a superior, another unit or a second pair of eyes is
    ///   needed, and what would keep a person from deciding
    void pruefen(Vorgang v, Entscheidung.Inhalt inhalt) {
        boolean andere =
                verlauf.aufgaben(v.id()).stream().anyMatch(a -> !a.ziel().isEmpty())
                        || ablauf.brauchtVorgesetzte(v.ablauf());
        if (andere || vieraugen.verlangt(v, inhalt.ergebnis())) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "V-315");
        }
        sache(v, inhalt);
    }

    /// Whether the Vorgang can lie with that person from now on; a superior or another unit only
    /// decides it.
    boolean zustaendig(Vorgang v, BeschaeftigteId wer) {
        return zutritt.kann(wer, v);
    }

    private void sache(Vorgang v, Entscheidung.Inhalt inhalt) {
        if (!v.offen() || Uebergaenge.nach(v.stand(), Verb.ENTSCHEIDEN).isEmpty()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "V-203");
        }
        var paket = leistungen.paket(v.leistung(), v.fassung());
        if (inhalt.ergebnis() == Ergebnis.TEILWEISE
                && !Ergebnis.moegliche(paket).contains(Ergebnis.TEILWEISE)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-383");
        }
        if (inhalt.weg() == Bekanntgabeweg.POST && paket.leistung().bescheid()) {
            anschriften.pruefen(v);
        }
    }
}
