package dreiklang.akte;

import dreiklang.dokument.DokumentId;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/// An Akte was destroyed after its Aufbewahrungsfrist. Whoever keeps rows of his own about the same
/// matter has to let go of them.
///
/// @param zeichen its Aktenzeichen, which stays
/// @param bezug what it belonged to, for example `vorgang:0198…`
/// @param verblieben Dokumente that lay in it and belong to somebody else
@NamedInterface("ereignisse")
public record AkteVernichtet(Aktenzeichen zeichen, String bezug, List<DokumentId> verblieben) {

    public AkteVernichtet {
        verblieben = List.copyOf(verblieben);
    }
}
