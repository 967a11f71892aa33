package dreiklang.leistung;

import dreiklang.basis.Kalender;
import dreiklang.basis.Protokolleintrag;
import dreiklang.leistung.Katalogeintrag.Herkunft;
import dreiklang.leistung.Katalogmeldung.Folge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes over a Leistungskatalog, or the next edition of one: what is new, what changed, what is no
/// longer named.
@Component
class Katalogeinlesung {

    private final EintragRepository eintraege;
    private final TransactionTemplate transaktion;
    private final ApplicationEventPublisher fakten;
    private final Clock uhr;

    Katalogeinlesung(
            EintragRepository eintraege,
            TransactionTemplate transaktion,
            ApplicationEventPublisher fakten,
            Clock uhr) {
        this.eintraege = eintraege;
        this.transaktion = transaktion;
        this.fakten = fakten;
        this.uhr = uhr;
    }

    /// How to read a file.
    ///
    /// @param pfad the file
    /// @param quelle name of the catalogue; editions of the same catalogue have the same
    /// @param stichtag day for which it is true; today when nobody says
    /// @param auchLuecken true to take over an edition that names less than half of the last one
    record Auftrag(Path pfad, String quelle, Optional<LocalDate> stichtag, boolean auchLuecken) {}

    Katalogbericht einlesen(Auftrag auftrag) throws IOException {
        var meldungen = new ArrayList<Katalogmeldung>();
        var tag = auftrag.stichtag().orElseGet(this::heute);
        var herkunft = new Herkunft(auftrag.quelle(), tag, Optional.empty());
        var datei = Katalogdatei.von(auftrag.pfad(), meldungen);
        var inhalt = lesen(datei, herkunft, meldungen);
        var abgleich =
                abgelehnt(meldungen)
                        ? Katalogabgleich.NICHTS
                        : Objects.requireNonNull(
                                transaktion.execute(s ->
                                        uebernehmen(
                                                inhalt,
                                                herkunft,
                                                auftrag.auchLuecken(),
                                                meldungen)));
        return Katalogbericht.von(datei, herkunft, inhalt, abgleich, meldungen);
    }

    private LocalDate heute() {
        return LocalDate.ofInstant(uhr.instant(), Kalender.ORTSZEIT);
    }

    private static Kataloginhalt lesen(
            Katalogdatei datei, Herkunft herkunft, List<Katalogmeldung> meldungen)
            throws IOException {
        if (Files.size(datei.pfad()) > Katalogdatei.GROESSTE) {
            meldungen.add(
                    new Katalogmeldung(
                            0, "", Folge.ABGELEHNT, "L-319", "Die Datei ist größer als 100 MB."));
            return new Kataloginhalt("", 0, List.of());
        }
        return datei.istXml()
                ? new XzufiKatalog(datei, herkunft, meldungen).lesen()
                : new CsvKatalog(datei, herkunft, meldungen).lesen();
    }

    private Katalogabgleich uebernehmen(
            Kataloginhalt inhalt,
            Herkunft herkunft,
            boolean auchLuecken,
            List<Katalogmeldung> meldungen) {
        eintraege.sperren(herkunft.quelle());
        var abgleich = Katalogabgleich.von(inhalt.eintraege(), eintraege.von(herkunft.quelle()));
        if (abgleich.lueckenhaft() && !auchLuecken) {
            meldungen.add(
                    new Katalogmeldung(
                            0,
                            "",
                            Folge.ABGELEHNT,
                            "L-318",
                            "%d von %d bekannten Einträgen fehlen in dieser Datei. Ist sie vollständig? Wenn ja, fügen Sie --trotzdem an."
                                    .formatted(abgleich.weg().size(), abgleich.bisher())));
            return Katalogabgleich.NICHTS;
        }
        eintraege.schreiben(abgleich.neu());
        eintraege.schreiben(abgleich.geaendert());
        eintraege.entfallen(herkunft, abgleich.weg());
        eintraege.vermerken(herkunft, uhr.instant(), !abgleich.leer());
        protokollieren(herkunft, abgleich);
        return abgleich;
    }

    private void protokollieren(Herkunft herkunft, Katalogabgleich abgleich) {
        if (!abgleich.leer()) {
            fakten.publishEvent(
                    new Protokolleintrag(
                            "leistung.katalog-eingelesen",
                            "katalog:" + herkunft.quelle(),
                            Map.of(
                                    "neu", String.valueOf(abgleich.neu().size()),
                                    "geaendert", String.valueOf(abgleich.geaendert().size()),
                                    "entfallen", String.valueOf(abgleich.weg().size()))));
        }
    }

    static boolean abgelehnt(List<Katalogmeldung> meldungen) {
        return meldungen.stream().anyMatch(m -> m.folge() == Folge.ABGELEHNT);
    }
}
