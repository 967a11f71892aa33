package dreiklang.dokument;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What the installation can set for files.
///
/// @param groesste largest file anybody may send
/// @param groessteAmt largest file a person of the Amt may send; 2 GB at most
/// @param clamd the virus scanner
/// @param spiegel folder of the replica; empty: there is none
/// @param pruefung how the check of all content goes about it
@ConfigurationProperties("dreiklang.dokument")
record DokumentEinstellungen(
        @DefaultValue("25MB") DataSize groesste,
        @DefaultValue("1GB") DataSize groessteAmt,
        @DefaultValue Clamd clamd,
        @DefaultValue("") String spiegel,
        @DefaultValue Pruefung pruefung) {

    /// The checks reckon with whole numbers up to here.
    private static final long MEISTE = Integer.MAX_VALUE;

    DokumentEinstellungen {
        if (groessteAmt.toBytes() > MEISTE || groessteAmt.compareTo(groesste) < 0) {
            throw new IllegalStateException(
                    "K-515 dreiklang.dokument.groesste-amt muss zwischen"
                            + " dreiklang.dokument.groesste und 2047MB liegen.");
        }
    }

    /// The check of all content.
    ///
    /// @param jeSekunde most bytes it reads in a second
    /// @param reparaturen most files it replaces in one run; more than that is no damage but a
    ///   missing disk
    record Pruefung(
            @DefaultValue("50MB") DataSize jeSekunde, @DefaultValue("100") int reparaturen) {}

    /// How clamd is reached.
    ///
    /// @param adresse `tcp://host:3310` or `unix:/run/clamav/clamd.ctl`; empty: there is none
    /// @param frist longest time for one file
    record Clamd(@DefaultValue("") String adresse, @DefaultValue("30s") Duration frist) {}
}
