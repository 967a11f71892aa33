package dreiklang.betrieb;

import dreiklang.basis.Speicherplatz.Lage;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// From when on the program takes in less. Of share and size the smaller one counts, so that a very
/// large disk does not refuse people while hundreds of gigabytes are free.
///
/// @param abstand how often is measured
/// @param dateienProzent below this share of the disk no files are taken in
/// @param dateien below this size no files are taken in
/// @param annahmeProzent below this share nothing is taken in
/// @param annahme below this size nothing is taken in
/// @param ballast reserve that is given away when the disk is nearly full; 0: none
@ConfigurationProperties("dreiklang.speicherplatz")
record Speichergrenzen(
        @DefaultValue("5s") Duration abstand,
        @DefaultValue("10") int dateienProzent,
        @DefaultValue("2GB") DataSize dateien,
        @DefaultValue("5") int annahmeProzent,
        @DefaultValue("1GB") DataSize annahme,
        @DefaultValue("64MB") DataSize ballast) {

    /// What may still be taken in.
    ///
    /// @param frei bytes free
    /// @param gesamt size of the disk in bytes
    Lage lage(long frei, long gesamt) {
        if (frei < Math.min(annahme.toBytes(), gesamt / 100 * annahmeProzent)) {
            return Lage.NUR_LESEN;
        }
        return frei < Math.min(dateien.toBytes(), gesamt / 100 * dateienProzent)
                ? Lage.KEINE_DATEIEN
                : Lage.FREI;
    }
}
