package dreiklang.akte;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokumente;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the Akten as folders and files: numbers of the Aktenplan, the Akten below them, and
/// what a program does there.
@Service
public class Aktenbaum {

    /// So many Akten of one number are listed, the newest; every other one opens by its name.
    public static final int HOECHSTENS = 1_000;

    private static final int TITEL = 200;

    private final JdbcClient sql;
    private final Akteneinsicht einsicht;
    private final AktenRepository akten;
    private final BlattRepository eintraege;
    private final VersionRepository blaetter;
    private final Akten tuer;
    private final Schriftstueckzugang zugang;
    private final Reservierungswache wache;
    private final Versionen versionen;
    private final Dokumente dokumente;
    private final ApplicationEventPublisher ereignisse;

    Aktenbaum(
            JdbcClient sql,
            Akteneinsicht einsicht,
            AktenRepository akten,
            BlattRepository eintraege,
            VersionRepository blaetter,
            Akten tuer,
            Schriftstueckzugang zugang,
            Reservierungswache wache,
            Versionen versionen,
            Dokumente dokumente,
            ApplicationEventPublisher ereignisse) {
        this.sql = sql;
        this.einsicht = einsicht;
        this.akten = akten;
        this.eintraege = eintraege;
        this.blaetter = blaetter;
        this.tuer = tuer;
        this.zugang = zugang;
        this.wache = wache;
        this.versionen = versionen;
        this.dokumente = dokumente;
        this.ereignisse = ereignisse;
    }

    /// A number of the Aktenplan.
    public record Nummer(String nummer, String name) {}

    /// An Akte as a folder.
    public record Ordner(Aktenzeichen zeichen, String betreff) {}

    /// The numbers under which there is an Akte one may see.
    @Braucht(Recht.AKTE_LESEN)
    public List<Nummer> nummern() {
        return einsicht.blick()
                .binden(
                        sql.sql(
                                "select p.nummer, p.name from akte.aktenplan p where exists"
                                        + " (select 1 from akte.akte a where a.nummer = p.nummer and "
                                        + Akteneinsicht.BEDINGUNG
                                        + ") order by p.nummer"))
                .query((z, nr) -> new Nummer(z.getString(1), z.getString(2)))
                .list();
    }

    /// The newest Akten under a number that one may see.
    @Braucht(Recht.AKTE_LESEN)
    public List<Ordner> ordner(String nummer) {
        return einsicht.blick()
                .binden(
                        sql.sql(
                                "select a.aktenzeichen, a.betreff from akte.akte a where a.nummer = :nummer and "
                                        + Akteneinsicht.BEDINGUNG
                                        + " order by a.eroeffnet desc, a.aktenzeichen limit :anzahl"))
                .param("nummer", nummer)
                .param("anzahl", HOECHSTENS)
                .query((z, nr) -> new Ordner(new Aktenzeichen(z.getString(1)), z.getString(2)))
                .list();
    }

    /// Files what a program brings under the name it uses.
    ///
    /// @return its sheet
    /// @throws FachlicherFehler K-404 not an Akte one may lead, K-201 after ZdA, K-271 no or too
    ///   long a title
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public int ablegen(Aktenzeichen akte, Ablage inhalt, String titel) {
        titelPruefen(titel);
        var unused =
                akten.finden(akte, einsicht.fuehrung())
                        .orElseThrow(() ->
                                new FachlicherFehler(
                                        Fehlerart.NICHT_GEFUNDEN, "K-404", akte.wert()));
        var dokument = dokumente.eintragen(inhalt, Schriftstueckzugang.VON_HAND + akte.wert());
        tuer.ablegen(akte, dokument.id(), titel);
        versionen.erste(dokument.id());
        return blaetter.blatt(akte, dokument.id());
    }

    /// Gives a Schriftstück another title.
    ///
    /// @throws FachlicherFehler as [Versionen#ablegen], K-271 no or too long a title
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void umbenennen(Aktenzeichen akte, int blatt, String titel) {
        titelPruefen(titel);
        var stueck = zugang.sperren(akte, blatt);
        wache.frei(stueck.schriftstueck());
        blaetter.umbenennen(akte, blatt, titel);
        ereignisse.publishEvent(
                new Protokolleintrag(
                        "akte.umbenannt",
                        "akte:" + akte.wert(),
                        Map.of("blatt", Integer.toString(blatt))));
    }

    /// The sheet of what was moved here.
    @Braucht(Recht.AKTE_LESEN)
    public int blattVon(Aktenzeichen von, int blatt, Aktenzeichen jetzt) {
        var unused =
                akten.finden(jetzt, einsicht.blick())
                        .orElseThrow(() ->
                                new FachlicherFehler(
                                        Fehlerart.NICHT_GEFUNDEN, "K-404", jetzt.wert()));
        return eintraege
                .eines(von, blatt)
                .map(b -> blaetter.blatt(jetzt, b.dokument()))
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.KONFLIKT, "K-214"));
    }

    private static void titelPruefen(String titel) {
        if (titel.isBlank() || titel.length() > TITEL || titel.matches("(?s).*\\p{Cntrl}.*")) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-271");
        }
    }
}
