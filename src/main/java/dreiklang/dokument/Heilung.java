package dreiklang.dokument;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Pruefsumme;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts content right from the other side. What is put in place has been read, written, forced to
/// the disk and found to give its name; what it replaces is kept aside.
final class Heilung {

    private static final Logger LOG = LoggerFactory.getLogger(Heilung.class);

    private Heilung() {}

    /// What became of it.
    enum Ausgang {
        /// The right bytes are in their place.
        GEHEILT,
        /// Nothing was changed.
        GESCHEITERT,
        /// It was being destroyed; nothing was changed.
        VERNICHTET
    }

    /// Writes content anew that lies otherwise than it would be written today, read to its end and
    /// found to give its name before; its row is held in the caller's transaction.
    static Ausgang erneuern(DokumentRepository dokumente, Inhaltsspeicher wo, Pruefsumme summe) {
        if (!dokumente.festhalten(summe)) {
            return Ausgang.VERNICHTET;
        }
        try (var strom = wo.oeffnen(summe)) {
            var rohling = wo.schreiben(strom, Long.MAX_VALUE);
            try {
                boolean gut = rohling.pruefsumme().equals(summe);
                if (gut) {
                    wo.erneuern(rohling);
                }
                return gut ? Ausgang.GEHEILT : Ausgang.GESCHEITERT;
            } finally {
                wo.verwerfen(rohling);
            }
        } catch (IOException | FachlicherFehler e) {
            LOG.atError()
                    .addKeyValue("pruefsumme", summe.hex())
                    .addKeyValue("art", e.getClass().getName())
                    .log("content could not be encrypted anew");
            return Ausgang.GESCHEITERT;
        }
    }

    /// Puts content right that nobody can destroy meanwhile: its row is held in the caller's
    /// transaction.
    static Ausgang imGriff(
            DokumentRepository dokumente,
            Inhaltsspeicher von,
            Inhaltsspeicher nach,
            Pruefsumme summe,
            String beweis) {
        if (!dokumente.festhalten(summe)) {
            return Ausgang.VERNICHTET;
        }
        return heilen(von, nach, summe, beweis) ? Ausgang.GEHEILT : Ausgang.GESCHEITERT;
    }

    /// @param von where the content is right
    /// @param nach where it is not
    /// @param beweis name for what is kept aside
    /// @return whether it is right now; when not, nothing was changed
    static boolean heilen(
            Inhaltsspeicher von, Inhaltsspeicher nach, Pruefsumme summe, String beweis) {
        try (var strom = von.oeffnen(summe)) {
            var rohling = nach.schreiben(strom, Long.MAX_VALUE);
            boolean ersetzt = false;
            try {
                if (rohling.pruefsumme().equals(summe)) {
                    nach.ersetzen(rohling, beweis);
                    ersetzt = true;
                }
            } finally {
                if (!ersetzt) {
                    nach.verwerfen(rohling);
                }
            }
            return ersetzt;
        } catch (IOException | FachlicherFehler e) {
            LOG.atError()
                    .addKeyValue("pruefsumme", summe.hex())
                    .addKeyValue("art", e.getClass().getName())
                    .log("content could not be put right");
            return false;
        }
    }
}
