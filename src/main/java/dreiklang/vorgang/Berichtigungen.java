package dreiklang.vorgang;

import dreiklang.antrag.Antraege;
import dreiklang.ausdruck.Funktion;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.formular.Antworten;
import dreiklang.formular.Feld;
import dreiklang.formular.Feldart;
import dreiklang.formular.Feldfehler;
import dreiklang.formular.Formular;
import dreiklang.formular.Formulare;
import dreiklang.formular.Formularseite;
import dreiklang.leistung.Leistungen;
import dreiklang.vorgang.Vorgangsbild.Schritt;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of corrected answers. What a person submitted is never changed: a correction stands
/// beside it, with who, when and why, and counts for letters and conditions to come; a fee that was
/// fixed already stays as it is.
@Service
public class Berichtigungen {

    private static final int GRUND = 500;

    private final Zutritt zutritt;
    private final BerichtigungRepository berichtigungen;
    private final Vorgangsakte akte;
    private final Antraege antraege;
    private final Leistungen leistungen;
    private final Formulare formulare;

    Berichtigungen(
            Zutritt zutritt,
            BerichtigungRepository berichtigungen,
            Vorgangsakte akte,
            Antraege antraege,
            Leistungen leistungen,
            Formulare formulare) {
        this.zutritt = zutritt;
        this.berichtigungen = berichtigungen;
        this.akte = akte;
        this.antraege = antraege;
        this.leistungen = leistungen;
        this.formulare = formulare;
    }

    /// One page of the Formular as it can be corrected.
    ///
    /// @param vorgang the Vorgang
    /// @param formular its Formular
    /// @param seite the page
    /// @param stand submitted and corrected answers
    public record Blatt(
            Vorgang vorgang, Formular formular, Formularseite seite, Angabenstand stand) {}

    /// What came of a correction.
    public sealed interface Ausgang {
        /// It is kept.
        record Berichtigt() implements Ausgang {}

        /// Something in it is wrong; nothing was kept.
        ///
        /// @param antworten as typed
        /// @param fehler what is wrong
        record Falsch(Antworten antworten, List<Feldfehler> fehler) implements Ausgang {}

        /// Somebody else has corrected the same fields in the meantime; nothing was kept.
        ///
        /// @param antworten what was typed, on top of everything that does not collide
        /// @param fremde field → what somebody else made of it
        /// @param nummer the correction up to which this was looked at
        record Kollidiert(Antworten antworten, Map<String, Berichtigung> fremde, int nummer)
                implements Ausgang {}
    }

    /// The answers of a Vorgang as they stand, for the program itself.
    Angabenstand stand(Vorgang v) {
        return new Angabenstand(antraege.finden(v.antrag()).antworten(), berichtigungen.zu(v.id()));
    }

    /// The answers of a Vorgang as they stand.
    @Braucht(Recht.VORGANG_LESEN)
    public Angabenstand ansehen(VorgangId id) {
        return stand(zutritt.einsehbar(id));
    }

    /// One page of the Formular with the answers as they stand.
    ///
    /// @param seite name of the page
    /// @throws FachlicherFehler V-404 when there is no such page, V-325 after the decision, V-221
    ///   in one's own matter
    @Braucht(Recht.VORGANG_BEARBEITEN)
    public Blatt blatt(VorgangId id, String seite) {
        var v = zutritt.sichtbar(id);
        v.nichtVon(zutritt.ich().id());
        if (!v.offen()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "V-325");
        }
        var formular = leistungen.paket(v.leistung(), v.fassung()).formular();
        var stand = stand(v);
        return new Blatt(
                v,
                formular,
                formulare.sichtbareSeiten(formular, stand.geltend()).stream()
                        .filter(s -> s.name().equals(seite))
                        .findFirst()
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "V-404")),
                stand);
    }

    /// What the page's input makes of the answers, without checking or keeping it, for adding and
    /// removing entries.
    @Braucht(Recht.VORGANG_BEARBEITEN)
    public Antworten probieren(VorgangId id, String seite, Map<String, List<String>> eingabe) {
        var blatt = blatt(id, seite);
        return formulare.annehmen(blatt.seite(), eingabe, blatt.stand().geltend());
    }

    /// Corrects the answers of one page. Fields that somebody else has changed meanwhile stay as
    /// she left them, unless they were changed here too.
    ///
    /// @param eingabe raw values of the page
    /// @param gesehen number of the last correction that stood on the page
    /// @param grund why, never empty
    /// @throws FachlicherFehler V-325 after the decision, V-326 without a reason, V-327 when
    ///   nothing is different, V-221 in one's own matter
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public Ausgang berichtigen(
            VorgangId id,
            String seite,
            Map<String, List<String>> eingabe,
            int gesehen,
            String grund) {
        berichtigungen.sperren(zutritt.sichtbar(id).id());
        var blatt = blatt(id, seite);
        var damals = blatt.stand().bis(gesehen);
        var getippt = formulare.annehmen(blatt.seite(), eingabe, damals);
        var eigene = eigene(blatt, damals, getippt);
        var fremde = blatt.stand().seit(gesehen);
        fremde.keySet().retainAll(eigene);
        fremde.values().removeIf(b -> b.wert().equals(getippt.alle(b.feld())));
        var zusammen = zusammen(blatt.stand().geltend(), getippt, eigene);
        if (!fremde.isEmpty()) {
            return new Ausgang.Kollidiert(zusammen, fremde, blatt.stand().nummer());
        }
        var fehler = formulare.pruefen(blatt.formular(), blatt.seite(), zusammen);
        if (!fehler.isEmpty()) {
            return new Ausgang.Falsch(zusammen, fehler);
        }
        String warum = Amtstext.von(Amtstext.notwendig(grund, "V-326"), GRUND);
        behalten(blatt, zusammen, warum);
        return new Ausgang.Berichtigt();
    }

    /// The fields of this page that were changed here; files and what is worked out cannot be.
    private Set<String> eigene(Blatt blatt, Antworten damals, Antworten getippt) {
        var fest = new HashSet<String>();
        formulare.fragen(blatt.seite(), getippt).stream()
                .filter(f -> f.art() == Feldart.DATEI || f.art() == Feldart.BERECHNET)
                .map(Feld::name)
                .forEach(fest::add);
        fest.add(Funktion.HEUTE.wort());
        var namen = Angabenstand.verschieden(damals, getippt);
        namen.removeAll(fest);
        return namen;
    }

    private static Antworten zusammen(Antworten jetzt, Antworten getippt, Set<String> eigene) {
        var werte = new LinkedHashMap<>(jetzt.werte());
        eigene.forEach(n -> werte.put(n, getippt.alle(n)));
        return new Antworten(werte);
    }

    private void behalten(Blatt blatt, Antworten neu, String grund) {
        var vorher = blatt.stand().geltend();
        var felder = Angabenstand.verschieden(vorher, neu).stream().sorted().toList();
        if (felder.isEmpty()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-327");
        }
        var ich = zutritt.ich().id();
        int nummer = blatt.stand().nummer();
        for (String feld : felder) {
            nummer++;
            berichtigungen.anlegen(
                    blatt.vorgang().id(),
                    new Berichtigung(
                            nummer,
                            feld,
                            neu.alle(feld),
                            vorher.alle(feld),
                            grund,
                            ich,
                            akte.jetzt()));
        }
        akte.vermerken(
                blatt.vorgang(), new Schritt(akte.jetzt(), "berichtigt", Optional.of(ich), grund));
    }
}
