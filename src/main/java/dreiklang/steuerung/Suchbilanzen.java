package dreiklang.steuerung;

import dreiklang.basis.Braucht;
import dreiklang.basis.Recht;
import dreiklang.leistung.LeistungVermisst;
import dreiklang.steuerung.Suchbilanz.Zeile;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/// The door of the Suchbilanz: counts the searches that found nothing. Words are shown from three
/// equal searches on, or when somebody wrote to the Kommune (ADR 0015).
@Service
public class Suchbilanzen {

    static final int TAGE = 90;
    static final int AB = 3;
    private static final int MEISTE_ZEILEN = 50;

    private final SucheRepository suchen;
    private final Clock uhr;

    Suchbilanzen(SucheRepository suchen, Clock uhr) {
        this.suchen = suchen;
        this.uhr = uhr;
    }

    /// The Suchbilanz of the last 90 days.
    @Braucht(Recht.STEUERUNG_LESEN)
    public Suchbilanz bilanz() {
        var bis = LocalDate.now(uhr);
        var von = bis.minusDays(TAGE - 1L);
        var zeilen = suchen.zeilen(von, bis, AB);
        long gezeigt = zeilen.stream().mapToLong(Zeile::anzahl).sum();
        long gesamt = suchen.anzahl(von, bis, false);
        return new Suchbilanz(
                von,
                bis,
                gesamt,
                suchen.anzahl(von, bis, true),
                gesamt - gezeigt,
                zeilen.stream().limit(MEISTE_ZEILEN).toList());
    }

    @ApplicationModuleListener
    void vermisst(LeistungVermisst fakt) {
        suchen.merken(fakt);
    }
}
