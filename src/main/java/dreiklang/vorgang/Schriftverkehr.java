package dreiklang.vorgang;

import dreiklang.akte.Akten;
import dreiklang.akte.Aktenzeichen;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.basis.Zufall;
import dreiklang.dokument.Dokumente;
import dreiklang.postfach.Bekanntgabeweg;
import dreiklang.vorgang.Vorgangsbild.Schritt;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The door of the letters of a Vorgang: begin with a Vorlage, change, look, send.
@Service
public class Schriftverkehr {

    private static final int NACHRICHT = 2_000;

    private final Zutritt zutritt;
    private final SchreibenRepository schreiben;
    private final Schreibtexte text;
    private final UmlaufRepository runden;
    private final Vorgangsakte akte;
    private final Dokumente dokumente;
    private final Akten akten;
    private final Schreibversand versand;
    private final TransactionTemplate transaktion;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Schriftverkehr(
            Zutritt zutritt,
            SchreibenRepository schreiben,
            Schreibtexte text,
            UmlaufRepository runden,
            Vorgangsakte akte,
            Dokumente dokumente,
            Akten akten,
            Schreibversand versand,
            TransactionTemplate transaktion,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.zutritt = zutritt;
        this.schreiben = schreiben;
        this.text = text;
        this.runden = runden;
        this.akte = akte;
        this.dokumente = dokumente;
        this.akten = akten;
        this.versand = versand;
        this.transaktion = transaktion;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// All letters of a Vorgang, oldest first.
    @Braucht(Recht.VORGANG_LESEN)
    public List<Schreiben> zu(VorgangId id) {
        return schreiben.zu(zutritt.sichtbar(id).id());
    }

    /// One letter.
    ///
    /// @throws FachlicherFehler V-360 when there is none
    @Braucht(Recht.VORGANG_LESEN)
    public Schreiben ansehen(VorgangId id, UUID nummer) {
        return schreiben
                .finden(zutritt.sichtbar(id).id(), nummer)
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "V-360"));
    }

    /// Begins a letter with a Vorlage.
    ///
    /// @throws FachlicherFehler V-361 when the Vorgang is closed, V-363 when there is no such
    ///   Vorlage
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public Schreiben beginnen(VorgangId id, String vorlage) {
        var v = offen(id);
        var anfang = text.vorlagen(v).get(vorlage);
        if (anfang == null) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-363");
        }
        return anlegen(v, vorlage, anfang);
    }

    /// A draft with that text; its first heading is the title.
    ///
    /// @throws FachlicherFehler V-361 when the Vorgang is closed
    Schreiben anlegen(Vorgang v, String vorlage, String anfang) {
        ungeschlossen(v);
        var neu =
                new Schreiben(
                        Zufall.kennung(uhr),
                        v.id(),
                        0,
                        text.titel(v, anfang),
                        vorlage,
                        Schreibtexte.sauber(anfang),
                        uhr.instant(),
                        zutritt.ich().id(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        schreiben.anlegen(neu);
        vermerken(v, "schreiben-begonnen", neu.titel());
        return neu;
    }

    /// Changes a draft. Zeichen given to the text before are void.
    ///
    /// @param version what the page showed
    /// @throws FachlicherFehler V-362 when somebody was faster, V-364 when the title is missing,
    ///   V-365 with line and sentence when the text cannot be filled
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public void aendern(VorgangId id, UUID nummer, int version, String titel, String neu) {
        var v = offen(id);
        var s = entwurf(id, nummer, version);
        String sauber = text.geprueft(v, titel, neu);
        schreiben.aendern(s, titel.strip(), sauber, uhr.instant(), zutritt.ich().id());
        if (!sauber.equals(s.text()) || !titel.strip().equals(s.titel())) {
            runden.hinfaellig(v.id(), nummer, uhr.instant());
        }
        vermerken(v, "schreiben-geaendert", titel.strip());
    }

    /// Files what was edited elsewhere in the Akte. It is kept as it is, neither converted nor
    /// sent.
    ///
    /// @throws FachlicherFehler D-2xx when it is refused
    @Braucht(Recht.VORGANG_BEARBEITEN)
    public void hochladen(VorgangId id, String name, InputStream inhalt) {
        var v = offen(id);
        var ablage = dokumente.annehmen(inhalt, name);
        transaktion.executeWithoutResult(t -> {
            var dokument = dokumente.eintragen(ablage, v.id().bezug());
            akten.ablegen(new Aktenzeichen(v.aktenzeichen()), dokument.id(), ablage.name());
            vermerken(v, "schreiben-abgelegt", ablage.name());
        });
    }

    /// Sends a letter: sets it as PDF/A, files it and makes it available on that way.
    ///
    /// @param version what the page showed
    /// @throws FachlicherFehler V-362 when somebody was faster, V-366 when there is no address for
    ///   the post, V-367 while others still have to sign
    @Braucht(Recht.VORGANG_BEARBEITEN)
    public void absenden(VorgangId id, UUID nummer, int version, Bekanntgabeweg weg) {
        var v = offen(id);
        var s = entwurf(id, nummer, version);
        text.geprueft(v, s.titel(), s.text());
        versand.senden(v, s, weg, zutritt.ich().id());
    }

    /// Throws a draft away.
    ///
    /// @throws FachlicherFehler V-368 when others have had it before them
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public void verwerfen(VorgangId id, UUID nummer, int version) {
        var v = offen(id);
        var s = entwurf(id, nummer, version);
        if (runden.gabEs(nummer)) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "V-368");
        }
        schreiben.verwerfen(s);
        vermerken(v, "schreiben-verworfen", s.titel());
    }

    /// Writes a short message that the person reads where she follows her matter; tells her by mail
    /// that there is one.
    ///
    /// @throws FachlicherFehler V-369 when it is empty or too long
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public void benachrichtigen(VorgangId id, String nachricht) {
        var v = offen(id);
        String sauber = Schreibtexte.sauber(nachricht);
        if (sauber.isEmpty() || sauber.length() > NACHRICHT) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-369", NACHRICHT);
        }
        var kennung = Zufall.kennung(uhr);
        schreiben.nachricht(
                kennung,
                v.id(),
                new SchreibenRepository.Nachricht(sauber, uhr.instant()),
                zutritt.ich().id());
        text.mail(v, kennung).ifPresent(ereignisse::publishEvent);
        vermerken(v, "nachricht", sauber);
    }

    private Schreiben entwurf(VorgangId id, UUID nummer, int version) {
        var s = ansehen(id, nummer);
        if (!s.entwurf() || s.version() != version) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "V-362");
        }
        return s;
    }

    private Vorgang offen(VorgangId id) {
        var v = zutritt.sichtbar(id);
        ungeschlossen(v);
        return v;
    }

    private static void ungeschlossen(Vorgang v) {
        if (v.stand() == Vorgangsstand.ABGESCHLOSSEN) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "V-361");
        }
    }

    private void vermerken(Vorgang v, String was, String anmerkung) {
        akte.vermerken(
                v, new Schritt(akte.jetzt(), was, Optional.of(zutritt.ich().id()), anmerkung));
    }
}
