package dreiklang.vorgang;

import dreiklang.antrag.AntragId;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.dokument.DokumentId;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.leistung.LeistungsSchluessel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// The work on one Antrag, as it stands.
///
/// @param id identifier
/// @param version counted up with every change
/// @param antrag the Antrag
/// @param referenz what the person was told
/// @param leistung of which Leistung
/// @param fassung in which Fassung; a running Vorgang keeps it
/// @param eingegangen when the Antrag was submitted
/// @param antragstellerin the member of staff who applied, for internal Leistungen
/// @param vorgesetzte her superior, who sees and approves
/// @param einheit responsible Organisationseinheit
/// @param aktenzeichen the Akte it is filed in
/// @param betreff subject
/// @param stand where it stands
/// @param bearbeiterin who works on it
/// @param ergebnis how it was decided
/// @param begruendung the reasons given
/// @param entschieden when it was decided
/// @param bescheid the Bescheid or answer
/// @param ziel the day by which it should be decided
/// @param frist the next day somebody waits for
/// @param wartezeit how long it has waited for the person, without the present wait
/// @param wartetSeit since when it waits for the person
/// @param ablauf the process it was started with
/// @param instanz the running process in the engine
public record Vorgang(
        VorgangId id,
        int version,
        AntragId antrag,
        String referenz,
        LeistungsSchluessel leistung,
        int fassung,
        Instant eingegangen,
        Optional<BeschaeftigteId> antragstellerin,
        Optional<BeschaeftigteId> vorgesetzte,
        String einheit,
        String aktenzeichen,
        String betreff,
        Vorgangsstand stand,
        Optional<BeschaeftigteId> bearbeiterin,
        Optional<Ergebnis> ergebnis,
        String begruendung,
        Optional<Instant> entschieden,
        Optional<DokumentId> bescheid,
        Optional<LocalDate> ziel,
        Optional<LocalDate> frist,
        Duration wartezeit,
        Optional<Instant> wartetSeit,
        String ablauf,
        String instanz) {

    /// Whether the wait is over or has not begun, and nothing was decided.
    public boolean offen() {
        return entschieden.isEmpty();
    }

    /// Whether that person applied for it herself.
    boolean eigeneSache(BeschaeftigteId wer) {
        return antragstellerin.filter(wer::equals).isPresent();
    }

    /// Nobody acts for the Amt in her own matter, in whatever way (§ 20 (1) no. 1 VwVfG).
    ///
    /// @throws FachlicherFehler V-221
    void nichtVon(BeschaeftigteId wer) {
        if (eigeneSache(wer)) {
            throw new FachlicherFehler(Fehlerart.VERBOTEN, "V-221");
        }
    }
}
