package dreiklang.vorgang;

import dreiklang.ablauf.Ablaufmodell.Aufgabenart;
import dreiklang.ablauf.Ablaufmodell.Zustaendigkeit;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.leistung.Leistungen;
import dreiklang.postfach.Bekanntgabeweg;
import org.springframework.stereotype.Component;

/// Says whether a Vorgang can be decided like that, now and by this person or by the program.
@Component
class Entscheidbarkeit {

    private final Zutritt zutritt;
    private final VerlaufRepository verlauf;
    private final Leistungen leistungen;
    private final Anschriften anschriften;
    private final Vieraugen vieraugen;

    Entscheidbarkeit(
            Zutritt zutritt,
            VerlaufRepository verlauf,
            Leistungen leistungen,
            Anschriften anschriften,
            Vieraugen vieraugen) {
        this.zutritt = zutritt;
        this.verlauf = verlauf;
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

    /// Refuses what the program must not decide by itself: whatever needs somebody's approval.
    ///
    /// @throws FachlicherFehler V-315 when a superior or a second pair of eyes is needed, and what
    ///   would keep a person from deciding
    void pruefen(Vorgang v, Entscheidung.Inhalt inhalt) {
        boolean genehmigung =
                verlauf.aufgaben(v.id()).stream()
                        .anyMatch(a -> a.wer().equals(Zustaendigkeit.VORGESETZTE.name()));
        if (genehmigung || vieraugen.verlangt(v, inhalt.ergebnis())) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "V-315");
        }
        sache(v, inhalt);
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
