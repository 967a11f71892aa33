package dreiklang.blattwerk;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.blattwerk.Nachfolge.Quelle;
import dreiklang.dokument.Dokumentauskunft;
import dreiklang.dokument.Dokumente;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The door of the Stempel: a stamped PDF is a new version or a new sheet, the original stays as it
/// is.
@Service
public class Stempelungen {

    /// Most characters of a Stempel.
    public static final int ZEICHEN = 60;

    private final Blattzugang zugang;
    private final Stempler stempler;
    private final Nachfolge nachfolge;
    private final Dokumente dokumente;
    private final Dokumentauskunft auskunft;
    private final TransactionTemplate transaktion;

    Stempelungen(
            Blattzugang zugang,
            Stempler stempler,
            Nachfolge nachfolge,
            Dokumente dokumente,
            Dokumentauskunft auskunft,
            TransactionTemplate transaktion) {
        this.zugang = zugang;
        this.stempler = stempler;
        this.nachfolge = nachfolge;
        this.dokumente = dokumente;
        this.auskunft = auskunft;
        this.transaktion = transaktion;
    }

    /// What can be stamped.
    ///
    /// @param name name of the file
    /// @param unterschrieben whether it carries a signature, which ends with it
    /// @param alsVersion whether the result may be the next version of the sheet
    public record Vordruck(String name, boolean unterschrieben, boolean alsVersion) {}

    /// Asks before stamping.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may lead or no such version, K-421 not a PDF
    @Braucht(Recht.AKTE_FUEHREN)
    public Vordruck ansehen(Blattort ort) {
        var inhalt = zugang.fuehrbar(ort).ablage();
        if (!inhalt.medientyp().equals(Seitenleser.PDF)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-421", ort.blatt());
        }
        return new Vordruck(
                inhalt.name(), auskunft.unterschrieben(inhalt), nachfolge.alsVersionMoeglich(ort));
    }

    /// Stamps.
    ///
    /// @param alsVersion true: the next version of the sheet; false: a new sheet at the end
    /// @throws FachlicherFehler as `ansehen`, and K-416 no, too long or unprintable a text, K-201
    ///   the Akte is closed, K-2xx as in `Versionen.ablegen`
    @Braucht(Recht.AKTE_FUEHREN)
    public void stempeln(Blattort ort, Stempel stempel, boolean alsVersion) {
        var vordruck = ansehen(ort);
        var text = stempel.text();
        if (text.isBlank()
                || text.length() > ZEICHEN
                || !text.matches("[\\x20-\\x7E\\xA0-ſ–„“]*")) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-416", ZEICHEN);
        }
        var original = zugang.fuehrbar(ort);
        var pdf = stempler.stempeln(original.ablage(), stempel);
        var inhalt = dokumente.annehmen(new ByteArrayInputStream(pdf), vordruck.name());
        var spur = List.of(new Quelle(ort, original.id(), ""));
        transaktion.executeWithoutResult(t -> {
            if (alsVersion) {
                var unused = nachfolge.alsVersion(ort, inhalt, text, spur);
            } else {
                nachfolge.alsBlaetter(ort, List.of(inhalt), List.of(spur));
            }
            zugang.protokoll(
                    "stempel.gesetzt", ort, Map.of("pruefsumme", inhalt.pruefsumme().hex()));
        });
    }
}
