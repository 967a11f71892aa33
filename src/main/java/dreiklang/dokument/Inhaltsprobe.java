package dreiklang.dokument;

import dreiklang.basis.Pruefsumme;
import dreiklang.dokument.Bestandsbefund.Art;
import dreiklang.lager.Klartext;
import dreiklang.lager.Speicherausfall;
import dreiklang.lager.Verfaelscht;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Reads content from its first to its last byte and says whether it is still what its name says.
final class Inhaltsprobe {

    private final Lesebremse bremse;
    private final byte[] puffer = new byte[64 * 1024];

    private boolean veraltet;

    Inhaltsprobe(Lesebremse bremse) {
        this.bremse = bremse;
    }

    /// What is wrong with the content; empty when nothing is. Only what is wrong twice counts.
    Optional<Art> pruefen(Inhaltsspeicher wo, Pruefsumme summe) {
        return lesen(wo, summe).isEmpty() ? Optional.empty() : lesen(wo, summe);
    }

    /// Whether what was read last lies otherwise than it would be written today.
    boolean veraltet() {
        return veraltet;
    }

    /// The store itself is away: nothing can be said about any content now.
    static final class Unterbrechung extends CancellationException {
        private static final long serialVersionUID = 1L;

        Unterbrechung(Speicherausfall grund) {
            super("the store cannot be reached");
            initCause(grund);
        }
    }

    private Optional<Art> lesen(Inhaltsspeicher wo, Pruefsumme summe) {
        bremse.gelesen(0);
        try (var strom = wo.oeffnen(summe)) {
            veraltet = strom instanceof Klartext k && k.veraltet();
            var rechner = Pruefsumme.rechner();
            for (int n = strom.read(puffer); n >= 0; n = strom.read(puffer)) {
                rechner.update(puffer, 0, n);
                bremse.gelesen(n);
            }
            boolean gut = HexFormat.of().formatHex(rechner.digest()).equals(summe.hex());
            return gut ? Optional.empty() : Optional.of(Art.VERAENDERT);
        } catch (Speicherausfall e) {
            throw new Unterbrechung(e);
        } catch (NoSuchFileException e) {
            return Optional.of(Art.FEHLT);
        } catch (Verfaelscht e) {
            return Optional.of(Art.VERAENDERT);
        } catch (IOException e) {
            return Optional.of(Art.UNLESBAR);
        }
    }
}
