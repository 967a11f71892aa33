package dreiklang.akte;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.DokumentId;
import dreiklang.dokument.Dokumente;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door through which the program itself files: holdings taken over at the terminal of the
/// server, and mail to the address of an Akte. Nobody's rights are asked; callers say on whose word
/// they act and show nothing of it to anybody.
@Service
public class Programmablage {

    private static final String VON_HAND = "akte:";

    private final Akten akten;
    private final AktenRepository ablage;
    private final AktenplanRepository plan;
    private final Planwerk werk;
    private final Aktenanlage anlage;
    private final AngabenRepository angaben;
    private final Aktenangaben verlauf;
    private final Dokumente dokumente;
    private final Versionen versionen;

    Programmablage(
            Akten akten,
            AktenRepository ablage,
            AktenplanRepository plan,
            Planwerk werk,
            Aktenanlage anlage,
            AngabenRepository angaben,
            Aktenangaben verlauf,
            Dokumente dokumente,
            Versionen versionen) {
        this.akten = akten;
        this.ablage = ablage;
        this.plan = plan;
        this.werk = werk;
        this.anlage = anlage;
        this.angaben = angaben;
        this.verlauf = verlauf;
        this.dokumente = dokumente;
        this.versionen = versionen;
    }

    /// A filed Dokument and the sheet it got.
    public record Abgelegt(DokumentId dokument, int blatt) {}

    /// The line of the Aktenplan under which an Akte can be opened today.
    @Offen("the Aktenplan is no secret inside the program")
    public Optional<Planstelle> stelle(String nummer) {
        return plan.geplant(nummer).filter(s -> s.gilt(werk.heute()));
    }

    /// The Akten among these names, destroyed ones left out.
    @Offen("called by ablage, which tells nobody outside")
    @Transactional
    public List<Akte> bekannte(Collection<String> namen) {
        return namen.stream()
                .distinct()
                .map(n -> ablage.sperren(new Aktenzeichen(n)))
                .flatMap(Optional::stream)
                .toList();
    }

    /// The Akte opened for this reference.
    @Offen("called by ablage, which tells nobody outside")
    public Optional<Aktenzeichen> zu(String bezug) {
        return ablage.zu(VON_HAND + bezug);
    }

    /// Opens an Akte in the caller's transaction, or gives the one that was opened for the same
    /// reference. People lead it afterwards by hand.
    ///
    /// @param bezug what makes it the same one
    /// @param schlagwort under which it was known before; empty: none
    /// @throws FachlicherFehler K-211 the number is not in the Aktenplan
    @Offen("called by ablage on the word of the terminal")
    @Transactional(propagation = Propagation.MANDATORY)
    public Aktenzeichen oeffnen(Neuanlage was, String bezug, String schlagwort) {
        var da = zu(bezug);
        if (da.isPresent()) {
            return da.get();
        }
        var stelle =
                stelle(was.nummer())
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.EINGABE, "K-211"));
        var zeichen = anlage.anlegen(was, VON_HAND + bezug, stelle.aufbewahrung(), "");
        if (!schlagwort.isEmpty()) {
            angaben.schlagworte(zeichen, List.of(schlagwort));
            verlauf.geaendert(zeichen, "schlagworte", "", schlagwort);
        }
        return zeichen;
    }

    /// Files content in the caller's transaction, as if people had done so.
    ///
    /// @throws FachlicherFehler K-404 there is no such Akte, K-201 after ZdA
    @Offen("called by ablage on the word of the terminal or of the address of an Akte")
    @Transactional(propagation = Propagation.MANDATORY)
    public Abgelegt ablegen(Aktenzeichen zeichen, Ablage inhalt, String titel) {
        var dokument = dokumente.eintragen(inhalt, VON_HAND + zeichen.wert());
        return new Abgelegt(dokument.id(), einordnen(zeichen, dokument.id(), titel));
    }

    /// Files a Dokument that is kept already and belongs to the Akte by its reference, in the
    /// caller's transaction.
    ///
    /// @return its sheet
    /// @throws FachlicherFehler K-404 there is no such Akte, K-201 after ZdA
    @Offen("called by ablage, which asks for the right before")
    @Transactional(propagation = Propagation.MANDATORY)
    public int einordnen(Aktenzeichen zeichen, DokumentId dokument, String titel) {
        akten.ablegen(zeichen, dokument, titel);
        versionen.erste(dokument);
        return ablage.blatt(zeichen, dokument);
    }
}
