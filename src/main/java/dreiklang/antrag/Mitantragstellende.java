package dreiklang.antrag;

import dreiklang.antrag.Mitzeichnungszugang.Fall;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Offen;
import dreiklang.formular.Formulare;
import dreiklang.formular.Formularseite;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The door for people who fill in pages of their own in somebody else's Antrag, by link alone. It
/// opens these pages and no other.
@Service
public class Mitantragstellende {

    private final Mitzeichnungszugang links;
    private final Entwurfsspeicher speicher;
    private final Dateiannahme dateien;
    private final Fassungen fassungen;
    private final Formulare formulare;

    Mitantragstellende(
            Mitzeichnungszugang links,
            Entwurfsspeicher speicher,
            Dateiannahme dateien,
            Fassungen fassungen,
            Formulare formulare) {
        this.links = links;
        this.speicher = speicher;
        this.dateien = dateien;
        this.fassungen = fassungen;
        this.formulare = formulare;
    }

    /// A page of hers, if she may see it now.
    ///
    /// @param herkunft address of the browser, for throttling
    /// @throws FachlicherFehler A-406 when the link leads nowhere, A-429 after too many such
    ///   attempts
    @Offen("the link is the proof")
    public Optional<Entwuerfe.Schritt> schritt(String geheimnis, String herkunft, String name) {
        return schritt(links.fall(geheimnis, herkunft).entwurf(), name);
    }

    /// The same page with what arrived, when it was too old to be taken in. Nothing is changed.
    ///
    /// @throws FachlicherFehler as for seeing
    @Offen("the link is the proof")
    public Optional<Entwuerfe.Schritt> ungespeichert(
            String geheimnis, String herkunft, String name, Seiteneingabe eingabe) {
        var entwurf = links.fall(geheimnis, herkunft).entwurf();
        return seite(entwurf, name)
                .flatMap(seite -> {
                    var antworten = formulare.annehmen(seite, eingabe.werte(), entwurf.antworten());
                    var fragen = formulare.fragen(seite, antworten);
                    return schritt(
                            entwurf.gefuellt(
                                    fragen, antworten, entwurf.anhaenge(), entwurf.geaendert()),
                            name);
                });
    }

    /// Saves a page of hers. Empty when she cannot reach it; then nothing was changed.
    ///
    /// @throws FachlicherFehler as for seeing, A-111 and A-113 as for every draft
    @Offen("the link is the proof")
    public Optional<Entwuerfe.Gespeichert> speichern(
            String geheimnis, String herkunft, String name, Seiteneingabe eingabe) {
        var fall = links.fall(geheimnis, herkunft);
        return seite(fall.entwurf(), name)
                .map(seite -> speichern(fall, geheimnis, herkunft, seite, eingabe));
    }

    private Entwuerfe.Gespeichert speichern(
            Fall fall,
            String geheimnis,
            String herkunft,
            Formularseite seite,
            Seiteneingabe eingabe) {
        var antworten = formulare.annehmen(seite, eingabe.werte(), fall.entwurf().antworten());
        var fragen = formulare.fragen(seite, antworten);
        var angenommen = dateien.annehmen(fragen, fall.entwurf(), eingabe.dateien());
        var wer =
                Schreibende.mitzeichnend(
                        () -> links.fall(geheimnis, herkunft).entwurf(), fall.person());
        return speicher.speichern(wer, seite, eingabe, angenommen);
    }

    /// Place of a page of hers in a draft as it was just saved.
    @Offen("pure function")
    public Optional<Entwuerfe.Schritt> schritt(Entwurf entwurf, String name) {
        var folge = folge(entwurf);
        return seite(entwurf, name)
                .map(seite ->
                        new Entwuerfe.Schritt(
                                entwurf,
                                fassungen.formular(entwurf),
                                seite,
                                folge.stelle(name) + 1,
                                folge.seiten().size()));
    }

    private Optional<Formularseite> seite(Entwurf entwurf, String name) {
        return folge(entwurf).erreichbar(name)
                ? fassungen.formular(entwurf).seite(name)
                : Optional.empty();
    }

    private Seitenfolge folge(Entwurf entwurf) {
        return new Seitenfolge(
                formulare, fassungen.formular(entwurf), entwurf, Seitenfolge.Wer.MITZEICHNENDE);
    }
}
