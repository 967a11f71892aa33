package dreiklang.blattwerk;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Recht;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokument;
import dreiklang.dokument.DokumentId;
import dreiklang.dokument.Dokumente;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The door of the Schwärzungen: Fassungen in which what others must not read is really gone.
@Service
public class Schwaerzungen {

    private final SchwaerzungRepository ablage;
    private final Blattzugang zugang;
    private final Schwaerzmarken marken;
    private final Schwaerzer schwaerzer;
    private final Dokumente dokumente;
    private final TransactionTemplate transaktion;
    private final Clock uhr;

    Schwaerzungen(
            SchwaerzungRepository ablage,
            Blattzugang zugang,
            Schwaerzmarken marken,
            Schwaerzer schwaerzer,
            Dokumente dokumente,
            TransactionTemplate transaktion,
            Clock uhr) {
        this.ablage = ablage;
        this.zugang = zugang;
        this.marken = marken;
        this.schwaerzer = schwaerzer;
        this.dokumente = dokumente;
        this.transaktion = transaktion;
        this.uhr = uhr;
    }

    /// The newest finished Fassung of a Dokument in which the marked places are gone.
    ///
    /// @param dokument one version of a sheet
    /// @return the Dokument to hand out in its place; empty when nobody has blackened it
    @Offen("callers check who may see it")
    public Optional<DokumentId> geschwaerzteFassung(DokumentId dokument) {
        return ablage.fassung(dokument);
    }

    /// The finished Fassungen, newest first, for whoever may see the Akte.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may see or no such version
    @Braucht(Recht.AKTE_LESEN)
    public List<Schwaerzung.Fassung> fassungen(Blattort ort) {
        return ablage.fassungen(zugang.lesbar(ort).id());
    }

    /// One finished Fassung.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may see or no such Fassung
    @Braucht(Recht.AKTE_LESEN)
    public Dokument fassung(Blattort ort, long id) {
        return ablage.fassung(zugang.lesbar(ort).id(), id)
                .flatMap(dokumente::finden)
                .orElseThrow(() ->
                        new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-404", ort.akte().wert()));
    }

    /// Makes a Fassung in which the marked places are gone; the original stays as it is.
    ///
    /// @param gesehen so many marks stood on the page when it was confirmed
    /// @return number of the Fassung
    /// @throws FachlicherFehler K-404, K-405, K-409 nothing is marked, K-410, K-414 somebody has
    ///   marked more or less meanwhile
    @Braucht(Recht.AKTE_FUEHREN)
    public long fertigstellen(Blattort ort, int gesehen) {
        var original = zugang.fuehrbar(ort);
        var stellen = ablage.marken(original.id());
        if (stellen.isEmpty()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-409");
        }
        if (stellen.size() != gesehen) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-414");
        }
        int seiten = marken.seiten(original.ablage());
        // Neither the name of the file nor the title: what was blackened may stand in them.
        var titel = "Blatt " + ort.blatt() + ", Version " + ort.version() + ", geschwärzt";
        var pdf = schwaerzer.schwaerzen(original.ablage(), stellen, titel);
        var inhalt = dokumente.ablegen(pdf, titel.replace(", ", "-").replace(' ', '-') + ".pdf");
        return transaktion.execute(t -> eintragen(ort, original, stellen, inhalt, seiten));
    }

    private long eintragen(
            Blattort ort, Dokument original, List<Marke> stellen, Ablage inhalt, int seiten) {
        long id =
                ablage.entwurf(original.id())
                        .filter(e -> ablage.marken(original.id()).equals(stellen))
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.KONFLIKT, "K-414"));
        var fassung = dokumente.eintragen(inhalt, "schwaerzung:" + id);
        ablage.fertig(id, fassung.id(), uhr.instant(), zugang.name());
        zugang.protokoll(
                "schwaerzung.fertig",
                ort,
                Map.of(
                        "fassung", fassung.id().wert().toString(),
                        "stellen", Integer.toString(stellen.size()),
                        "seiten", Integer.toString(seiten),
                        "pruefsumme", inhalt.pruefsumme().hex()));
        return id;
    }
}
