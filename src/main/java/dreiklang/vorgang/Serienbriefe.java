package dreiklang.vorgang;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.dokument.Dokumente;
import dreiklang.formular.Feld;
import dreiklang.postfach.Bekanntgabeweg;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The door of letters with the same text for many Vorgaenge, one after the other. Nobody reads
/// each of them before it goes, so what would leave a gap in a letter stops that letter.
@Service
public class Serienbriefe {

    private final Zutritt zutritt;
    private final Briefumgebung umgebung;
    private final Schreibtexte texte;
    private final Schriftverkehr schriftverkehr;
    private final Dokumente dokumente;
    private final TransactionTemplate transaktion;

    Serienbriefe(
            Zutritt zutritt,
            Briefumgebung umgebung,
            Schreibtexte texte,
            Schriftverkehr schriftverkehr,
            Dokumente dokumente,
            TransactionTemplate transaktion) {
        this.zutritt = zutritt;
        this.umgebung = umgebung;
        this.texte = texte;
        this.schriftverkehr = schriftverkehr;
        this.dokumente = dokumente;
        this.transaktion = transaktion;
    }

    /// The text of a Vorlage, with its placeholders.
    ///
    /// @throws FachlicherFehler V-363 when there is no such Vorlage
    @Braucht(Recht.VORGANG_BEARBEITEN)
    public String anfang(VorgangId id, String vorlage) {
        return Optional.ofNullable(texte.vorlagen(zutritt.sichtbar(id)).get(vorlage))
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.EINGABE, "V-363"));
    }

    /// The letter of one Vorgang as PDF, as it would be sent; nothing is kept.
    ///
    /// @param text with placeholders; its first heading is the title
    /// @throws FachlicherFehler V-365 when the text cannot be filled, V-500 when the Vorgang has no
    ///   value for a placeholder
    @Braucht(Recht.VORGANG_BEARBEITEN)
    public byte[] vorschau(VorgangId id, String text) {
        var v = zutritt.sichtbar(id);
        String titel = texte.titel(v, text);
        String sauber = texte.geprueft(v, titel, text);
        ohneLuecken(v, titel, sauber);
        return dokumente.setzen(
                umgebung.brief(
                        v,
                        titel,
                        dokumente.fuellen(sauber, umgebung.werte(v, Map.of("titel", titel)))));
    }

    /// Writes the letter of one Vorgang and sends it.
    ///
    /// @param vorlage name of the Vorlage the text was begun with
    /// @param text with placeholders; its first heading is the title
    /// @param weg empty for the Postfach of whoever has one and the post for everybody else
    /// @throws FachlicherFehler V-361 when the Vorgang is closed, V-365, V-500 as above, V-366 when
    ///   there is no address for the post
    @Braucht(Recht.VORGANG_BEARBEITEN)
    public void schreiben(VorgangId id, String vorlage, String text, Optional<Bekanntgabeweg> weg) {
        transaktion.executeWithoutResult(t -> {
            var v = zutritt.sichtbar(id);
            String titel = texte.titel(v, text);
            String sauber = texte.geprueft(v, titel, text);
            var s = schriftverkehr.anlegen(v, vorlage, sauber);
            ohneLuecken(v, titel, sauber);
            schriftverkehr.absenden(id, s.id(), s.version(), weg.orElseGet(() -> weg(v)));
        });
    }

    private Bekanntgabeweg weg(Vorgang v) {
        boolean postfach =
                umgebung.antrag(v).konto().isPresent() || v.antragstellerin().isPresent();
        return postfach ? Bekanntgabeweg.PORTAL : Bekanntgabeweg.POST;
    }

    private void ohneLuecken(Vorgang v, String titel, String text) {
        var luecken = umgebung.werte(v, Map.of("titel", titel)).luecken(text);
        if (!luecken.isEmpty()) {
            var fragen =
                    umgebung.paket(v).formular().felder().stream()
                            .collect(
                                    Collectors.toMap(
                                            Feld::name, f -> f.frage().deutsch(), (a, b) -> a));
            throw new FachlicherFehler(
                    Fehlerart.EINGABE,
                    "V-500",
                    luecken.stream()
                            .map(l -> fragen.getOrDefault(l, "{" + l + "}"))
                            .collect(Collectors.joining(", ")));
        }
    }
}
