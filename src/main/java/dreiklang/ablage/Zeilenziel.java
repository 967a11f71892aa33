package dreiklang.ablage;

import dreiklang.akte.Akte;
import dreiklang.akte.Aktenzeichen;
import dreiklang.akte.Neuanlage;
import dreiklang.akte.Programmablage;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Pruefsumme;
import dreiklang.identitaet.Organisation;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Finds the Akte a row belongs into: one there is, by its Aktenzeichen, or a new one that all rows
/// with the same number of the Aktenplan and the same name share.
@Component
class Zeilenziel {

    /// How the Aktenzeichen of this program look by default: whoever writes one means an Akte there
    /// is.
    private static final String EIGENES = "\\d{2}(\\.\\d{1,3})*-\\d{4}-\\d{4,}";

    private final Programmablage akten;
    private final Organisation organisation;

    Zeilenziel(Programmablage akten, Organisation organisation) {
        this.akten = akten;
        this.organisation = organisation;
    }

    /// Where a row goes.
    ///
    /// @param da the Akte there is
    /// @param bezug what the new one is opened for
    /// @param schlagwort under which the new one was known
    record Ziel(Optional<Aktenzeichen> da, Neuanlage neu, String bezug, String schlagwort) {}

    /// @param einheit of the run, for new Akten nothing else says one for
    /// @throws FachlicherFehler K-404 no such Akte, K-201 it is closed, K-380 no or an unknown
    ///   number of the Aktenplan, K-381 no or an unknown unit, K-382 neither Akte nor number
    Ziel finden(Altbestandszeile zeile, String einheit) {
        var genannt = zeile.wert(Listenspalte.AKTENZEICHEN);
        var akte = zeile.wert(Listenspalte.AKTE);
        var alt = zeile.wert(Listenspalte.ALTZEICHEN).replaceAll("[,;]", " ");
        if (!genannt.isEmpty() || akte.matches(EIGENES)) {
            return zu(offen(genannt.isEmpty() ? akte : genannt));
        }
        if (akte.isEmpty() && alt.isEmpty()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-382");
        }
        var bekannt = akte.isEmpty() ? List.<Akte>of() : akten.bekannte(List.of(akte));
        return bekannt.isEmpty()
                ? neue(zeile, akte, alt, einheit)
                : zu(offen(bekannt.getFirst().zeichen().wert()));
    }

    private static Ziel zu(Aktenzeichen da) {
        return new Ziel(Optional.of(da), new Neuanlage("", "", "", ""), "", "");
    }

    private Aktenzeichen offen(String zeichen) {
        var akte =
                akten.bekannte(List.of(zeichen)).stream()
                        .findFirst()
                        .orElseThrow(() ->
                                new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-404", zeichen));
        if (akte.zda().isPresent()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-201", zeichen);
        }
        return akte.zeichen();
    }

    private Ziel neue(Altbestandszeile zeile, String akte, String alt, String desLaufs) {
        var nummer = zeile.wert(Listenspalte.AKTENPLAN);
        var stelle =
                akten.stelle(nummer)
                        .orElseThrow(
                                () -> new FachlicherFehler(Fehlerart.EINGABE, "K-380", nummer));
        var einheit = einheit(zeile, desLaufs, stelle.einheit());
        var betreff = akte.isEmpty() ? alt : akte;
        var bezug =
                "bestand-"
                        + Pruefsumme.von(String.join("\n", nummer, einheit, akte, alt))
                                .hex()
                                .substring(0, 40);
        var da = akten.zu(bezug);
        return da.isPresent()
                ? zu(offen(da.get().wert()))
                : new Ziel(
                        Optional.empty(), new Neuanlage(nummer, betreff, einheit, ""), bezug, alt);
    }

    private String einheit(Altbestandszeile zeile, String desLaufs, String desPlans) {
        var genannt = zeile.wert(Listenspalte.EINHEIT);
        var einheit = !genannt.isEmpty() ? genannt : !desLaufs.isEmpty() ? desLaufs : desPlans;
        if (organisation.einheit(einheit).isEmpty()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-381", einheit);
        }
        return einheit;
    }
}
