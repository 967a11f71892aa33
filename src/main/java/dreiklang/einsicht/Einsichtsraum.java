package dreiklang.einsicht;

import dreiklang.akte.Aktenzeichen;
import dreiklang.basis.Blatt;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Sprache;
import dreiklang.dokument.Dokument;
import dreiklang.dokument.Wasserzeichenbilder;
import dreiklang.einsicht.Einsichtsabruf.Was;
import dreiklang.einsicht.Einsichtsblatt.Art;
import dreiklang.einsicht.Einsichtszugang.Gang;
import dreiklang.identitaet.Stundenzaehler;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The door through which an outside person looks at an Akte: pages as pictures with her name in
/// them, and their words. Whatever is shown is written down with it.
@Service
public class Einsichtsraum {

    private static final int ZEILEN = 50;
    private static final int SEITEN_JE_STUNDE = 1_500;
    private static final int MERKEN = 10_000;

    private final StueckRepository stuecke;
    private final Einsichtszugang zugang;
    private final Einsichtspruefung pruefung;
    private final Wasserzeichenbilder bilder;
    private final Abrufbuch buch;
    private final TransactionTemplate transaktion;
    private final Stundenzaehler zaehler = new Stundenzaehler(MERKEN, System::nanoTime);

    Einsichtsraum(
            StueckRepository stuecke,
            Einsichtszugang zugang,
            Einsichtspruefung pruefung,
            Wasserzeichenbilder bilder,
            Abrufbuch buch,
            TransactionTemplate transaktion) {
        this.stuecke = stuecke;
        this.zugang = zugang;
        this.pruefung = pruefung;
        this.bilder = bilder;
        this.buch = buch;
        this.transaktion = transaktion;
    }

    /// What the outside person sees of an Einsicht.
    ///
    /// @param name for whom it is
    /// @param bis last day
    /// @param herunterladen whether sheets can be taken along
    public record Raum(
            Aktenzeichen akte,
            String name,
            String grundlage,
            LocalDate bis,
            boolean herunterladen,
            Blatt<Stueck> blatt) {}

    /// A sheet, or one that is held back.
    ///
    /// @param titel what it is; empty with a redacted one
    /// @param grund why it is held back, or why something in it is blackened; may be empty then
    public record Stueck(int blatt, Art art, String titel, String grund) {}

    /// A page of a sheet.
    ///
    /// @param text what is written on it, where that is known
    public record Einzelseite(Raum raum, Stueck stueck, int seite, int seiten, String text) {}

    /// A page of what is in it.
    ///
    /// @throws FachlicherFehler K-445 the visit is over
    @Offen("the secret of the visit is the proof")
    public Raum ansehen(String sitzung, int seite) {
        return raum(zugang.gang(sitzung).einsicht(), seite);
    }

    private Raum raum(Einsicht e, int seite) {
        long gesamt = 0;
        for (var art : Art.values()) {
            gesamt += stuecke.anzahl(e.id(), art);
        }
        int nummer = Math.clamp(seite, 1, (int) Math.max(1, (gesamt + ZEILEN - 1) / ZEILEN));
        var hier = stuecke.seite(e.id(), ZEILEN, (nummer - 1) * ZEILEN);
        var a = e.angaben();
        return new Raum(
                e.akte(),
                a.name(),
                a.grundlage(),
                a.bis(),
                a.herunterladen(),
                new Blatt<>(
                        hier.stream().flatMap(z -> stueck(e, z).stream()).toList(),
                        nummer,
                        ZEILEN,
                        gesamt));
    }

    /// What was blackened after it was opened has no title any more; what is not there any more is
    /// not named.
    private Optional<Stueck> stueck(Einsicht einsicht, StueckRepository.Zeile z) {
        if (z.art() == Art.ZURUECKGEHALTEN) {
            return Optional.of(new Stueck(z.blatt(), z.art(), "", z.grund()));
        }
        return pruefung.gezeigt(einsicht, z).map(d -> gezeigt(z, d.id().equals(z.dokument())));
    }

    private static Stueck gezeigt(StueckRepository.Zeile z, boolean original) {
        return original
                ? new Stueck(z.blatt(), Art.ORIGINAL, z.titel(), "")
                : new Stueck(z.blatt(), Art.GESCHWAERZT, "", z.grund());
    }

    /// The words of a page; its picture is fetched on its own.
    ///
    /// @throws FachlicherFehler K-445 the visit is over, K-447 too many pages in an hour, K-448
    ///   there is no such page
    @Offen("the secret of the visit is the proof")
    public Einzelseite seite(String sitzung, int blatt, int seite) {
        var blick = blick(sitzung, blatt);
        int seiten = bilder.anzahl(blick.dokument().ablage());
        int nummer = Math.clamp(seite, 1, Math.max(1, seiten));
        schreiben(blick, Was.SEITE, nummer);
        return new Einzelseite(
                raum(blick.gang().einsicht(), 1),
                gezeigt(blick.zeile(), blick.dokument().id().equals(blick.zeile().dokument())),
                nummer,
                seiten,
                bilder.text(blick.dokument().ablage(), nummer));
    }

    /// The picture of a page, with name, time and Aktenzeichen burnt in.
    ///
    /// @param zeit the moment as people read it
    /// @throws FachlicherFehler as [#seite]
    @Offen("the secret of the visit is the proof")
    public byte[] bild(String sitzung, int blatt, int seite, String zeit) {
        var blick = blick(sitzung, blatt);
        schreiben(blick, Was.BILD, seite);
        var zeichen = wasserzeichen(blick.gang(), zeit);
        return bilder.bild(blick.dokument().ablage(), seite, zeichen).jpeg();
    }

    /// A sheet as PDF made of such pictures, where that was allowed.
    ///
    /// @throws FachlicherFehler as [#seite], K-446 it was not allowed, D-242 it has more than 80
    ///   pages
    @Offen("the secret of the visit is the proof")
    public byte[] datei(String sitzung, int blatt, String titel, Sprache sprache, String zeit) {
        var blick = blick(sitzung, blatt);
        if (!blick.gang().einsicht().angaben().herunterladen()) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-446");
        }
        schreiben(blick, Was.DATEI, 0);
        var zeichen = wasserzeichen(blick.gang(), zeit);
        return bilder.pdf(blick.dokument().ablage(), titel, sprache, zeichen);
    }

    /// Somebody before a sheet.
    private record Blick(Gang gang, StueckRepository.Zeile zeile, Dokument dokument) {}

    private Blick blick(String sitzung, int blatt) {
        var gang = zugang.gang(sitzung);
        var zeile = zeile(gang, blatt);
        return new Blick(gang, zeile, pruefung.inhalt(gang.einsicht(), zeile));
    }

    private StueckRepository.Zeile zeile(Gang gang, int blatt) {
        if (zaehler.zaehle(gang.besuch().toString()) > SEITEN_JE_STUNDE) {
            throw new FachlicherFehler(Fehlerart.ZU_OFT, "K-447");
        }
        return stuecke.eines(gang.einsicht().id(), blatt)
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-448"));
    }

    private static List<String> wasserzeichen(Gang gang, String zeit) {
        return List.of(gang.einsicht().angaben().name(), zeit, gang.einsicht().akte().wert());
    }

    /// Before it is drawn, which takes a while: nothing is shown that is not written down.
    private void schreiben(Blick blick, Was was, int seite) {
        transaktion.executeWithoutResult(t ->
                buch.schreiben(
                        blick.gang().einsicht(),
                        Optional.of(blick.gang().besuch()),
                        was,
                        blick.zeile().blatt(),
                        seite,
                        Optional.of(blick.dokument())));
    }
}
