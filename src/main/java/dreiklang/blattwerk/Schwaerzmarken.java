package dreiklang.blattwerk;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokument;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The door of the marks: what is to be blackened in a Dokument, kept until a Fassung is made.
@Service
public class Schwaerzmarken {

    /// Most pages of a Dokument that can be blackened at once.
    public static final int SEITEN = 200;

    private static final int MARKEN = 2_000;
    private static final int GRUND = 100;
    private static final int WORT = 200;
    private static final int AUF_EINMAL = 25;

    private final SchwaerzungRepository ablage;
    private final Blattzugang zugang;
    private final Seitenleser leser;
    private final Seitenbilder bilder;
    private final Schwaerzer schwaerzer;
    private final TransactionTemplate transaktion;
    private final Clock uhr;

    Schwaerzmarken(
            SchwaerzungRepository ablage,
            Blattzugang zugang,
            Seitenleser leser,
            Seitenbilder bilder,
            Schwaerzer schwaerzer,
            TransactionTemplate transaktion,
            Clock uhr) {
        this.ablage = ablage;
        this.zugang = zugang;
        this.leser = leser;
        this.bilder = bilder;
        this.schwaerzer = schwaerzer;
        this.transaktion = transaktion;
        this.uhr = uhr;
    }

    /// What is marked, for whoever leads the Akte.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may lead or no such version, K-405 neither
    ///   PDF nor picture, K-410 too many pages, D-2xx when it cannot be read
    @Braucht(Recht.AKTE_FUEHREN)
    public Schwaerzung ansehen(Blattort ort) {
        var original = zugang.fuehrbar(ort);
        return new Schwaerzung(
                original,
                seiten(original.ablage()),
                ablage.marken(original.id()),
                ablage.fassungen(original.id()));
    }

    /// A page with its marks, for whoever leads the Akte.
    ///
    /// @param seite the first is 1
    /// @param ecke where a rectangle was begun; only its upper left corner counts
    /// @throws FachlicherFehler K-404, K-405, K-411 no such page, D-2xx when it cannot be read
    @Braucht(Recht.AKTE_FUEHREN)
    public Seitenbild bild(Blattort ort, int seite, Optional<Rechteck> ecke) {
        var marken = Schwaerzer.auf(seite, ablage.marken(zugang.fuehrbar(ort).id()));
        return mit(ort, seite, jpeg -> Markenbild.durchsichtig(jpeg, marken, ecke));
    }

    /// A page as it will be in the Fassung.
    ///
    /// @throws FachlicherFehler as `bild`
    @Braucht(Recht.AKTE_FUEHREN)
    public Seitenbild vorschau(Blattort ort, int seite) {
        var marken = Schwaerzer.auf(seite, ablage.marken(zugang.fuehrbar(ort).id()));
        return mit(ort, seite, jpeg -> Markenbild.deckend(jpeg, marken, schwaerzer));
    }

    private Seitenbild mit(Blattort ort, int seite, UnaryOperator<byte[]> zeichnen) {
        var inhalt = zugang.fuehrbar(ort).ablage();
        if (!Seitenleser.hatSeiten(inhalt)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-405");
        }
        var roh = bilder.bild(inhalt, seite);
        return new Seitenbild(zeichnen.apply(roh.jpeg()), roh.breite(), roh.hoehe(), roh.text());
    }

    /// Marks a rectangle.
    ///
    /// @param seite the page, the first is 1
    /// @param grund why nobody may read it, at most 100 characters
    /// @throws FachlicherFehler K-404, K-405, K-406 not on the page, K-407 without a reason, K-410,
    ///   K-411 no such page, K-413 too many marks
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void markieren(Blattort ort, int seite, Rechteck wo, String grund) {
        var original = zugang.fuehrbar(ort);
        if (!wo.liegtAufDerSeite()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-406");
        }
        if (seite < 1 || seite > seiten(original.ablage())) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-411");
        }
        eintragen(ort, original, List.of(new Marke(0, seite, wo, begruendet(grund))));
    }

    /// Marks a word or phrase wherever it can be read.
    ///
    /// @param auchTeile also inside longer words
    /// @return how many places were marked
    /// @throws FachlicherFehler K-404, K-405, K-407 without a reason, K-408 it stands nowhere,
    ///   K-410, K-412 nothing to look for, K-413 too many marks
    @Braucht(Recht.AKTE_FUEHREN)
    public int suchen(Blattort ort, String wort, boolean auchTeile, String grund) {
        var original = zugang.fuehrbar(ort);
        var suche = new Wortsuche(wort, auchTeile);
        if (suche.leer() || wort.length() > WORT) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-412");
        }
        var begruendung = begruendet(grund);
        var schon = ablage.marken(original.id());
        var funde =
                funde(original.ablage(), suche, begruendung).stream()
                        .filter(f ->
                                schon.stream()
                                        .noneMatch(s ->
                                                s.seite() == f.seite() && s.ort().equals(f.ort())))
                        .toList();
        if (funde.isEmpty()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-408");
        }
        transaktion.executeWithoutResult(t -> eintragen(ort, original, funde));
        return funde.size();
    }

    private List<Marke> funde(Ablage original, Wortsuche suche, String grund) {
        int seiten = seiten(original);
        var funde = new ArrayList<Marke>();
        for (int von = 1; von <= seiten; von += AUF_EINMAL) {
            int nummer = von;
            int bis = Math.min(seiten, von + AUF_EINMAL - 1);
            for (var worte : leser.worte(original, von, bis)) {
                int seite = nummer++;
                suche.in(worte).forEach(o -> funde.add(new Marke(0, seite, o, grund)));
            }
        }
        return funde;
    }

    private void eintragen(Blattort ort, Dokument original, List<Marke> marken) {
        long entwurf = ablage.beginnen(original.id(), ort.akte(), uhr.instant(), zugang.name());
        if (ablage.marken(original.id()).size() + marken.size() > MARKEN) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-413", MARKEN);
        }
        marken.forEach(m -> ablage.markieren(entwurf, m.seite(), m.ort(), m.grund()));
        zugang.protokoll(
                "schwaerzung.markiert", ort, Map.of("stellen", Integer.toString(marken.size())));
    }

    /// Takes a mark away; when it is gone already, nothing happens.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may lead or no such version
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void entfernen(Blattort ort, long marke) {
        if (ablage.entfernen(zugang.fuehrbar(ort).id(), marke)) {
            zugang.protokoll("schwaerzung.marke-entfernt", ort, Map.of());
        }
    }

    /// Takes all marks away that are not part of a Fassung.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may lead or no such version
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void verwerfen(Blattort ort) {
        ablage.verwerfen(zugang.fuehrbar(ort).id());
        zugang.protokoll("schwaerzung.verworfen", ort, Map.of());
    }

    /// @throws FachlicherFehler K-405 neither PDF nor picture, K-410 too many pages
    int seiten(Ablage inhalt) {
        if (!Seitenleser.hatSeiten(inhalt)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-405");
        }
        int seiten = leser.seiten(inhalt);
        if (seiten > SEITEN) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-410", SEITEN);
        }
        return seiten;
    }

    private static String begruendet(String grund) {
        var sauber = grund.replaceAll("\\p{Cntrl}", " ").strip();
        if (sauber.isEmpty() || sauber.length() > GRUND) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-407", GRUND);
        }
        return sauber;
    }
}
