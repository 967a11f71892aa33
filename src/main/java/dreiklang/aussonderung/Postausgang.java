package dreiklang.aussonderung;

import dreiklang.aussonderung.Botschaft.Schema;
import dreiklang.aussonderung.Botschaft.Stand;
import dreiklang.aussonderung.NachrichtRepository.Auftrag;
import dreiklang.aussonderung.xdomea.Kopf;
import dreiklang.aussonderung.xdomea.Nachricht;
import dreiklang.aussonderung.xdomea.Nachrichtendatei;
import dreiklang.aussonderung.xdomea.Nachrichtendatei.Quelle;
import dreiklang.aussonderung.xdomea.Nachrichtenname;
import dreiklang.aussonderung.xdomea.Nachrichtenschreiber;
import dreiklang.aussonderung.xdomea.Nachrichtentyp;
import dreiklang.aussonderung.xdomea.Schemapruefung;
import dreiklang.basis.Bruchstelle;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Speicherplatz;
import dreiklang.seite.Kommunenangaben;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Writes the messages that were ordered into the folder for the archive. Writing one twice
/// replaces it by the same, so a kill in between costs nothing.
@Component
class Postausgang {

    private static final Logger LOG = LoggerFactory.getLogger(Postausgang.class);

    private final NachrichtRepository nachrichten;
    private final VerfahrenRepository verfahren;
    private final Verfahrensakten akten;
    private final AussonderungEinstellungen einstellungen;
    private final Schemapruefung schema;
    private final Speicherplatz platz;
    private final Kommunenangaben kommune;

    Postausgang(
            NachrichtRepository nachrichten,
            VerfahrenRepository verfahren,
            Verfahrensakten akten,
            AussonderungEinstellungen einstellungen,
            Schemapruefung schema,
            Speicherplatz platz,
            Kommunenangaben kommune) {
        this.nachrichten = nachrichten;
        this.verfahren = verfahren;
        this.akten = akten;
        this.einstellungen = einstellungen;
        this.schema = schema;
        this.platz = platz;
        this.kommune = kommune;
    }

    /// Writes what is open.
    void schreiben() {
        if (platz.lage() != Speicherplatz.Lage.FREI) {
            return;
        }
        for (var auftrag : nachrichten.offene()) {
            try {
                schreiben(auftrag);
            } catch (IOException | UncheckedIOException e) {
                LOG.atWarn()
                        .addKeyValue("art", e.getClass().getName())
                        .log("a message for the archive could not be written yet");
            } catch (FachlicherFehler e) {
                gescheitert(auftrag, e.code(), "");
            }
        }
    }

    private void schreiben(Auftrag auftrag) throws IOException {
        var v = verfahren.finden(auftrag.verfahren()).orElseThrow();
        var typ = auftrag.botschaft().typ();
        var nachricht = nachricht(v, auftrag);
        if (nachricht instanceof Nachricht.Verzeichnis leer && leer.akten().isEmpty()) {
            // Everything was taken out before it could be written.
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-307");
        }
        var xml = new Nachrichtenschreiber(einstellungen.xdomea()).schreiben(nachricht);
        var befund = schema.pruefen(einstellungen.xdomea(), typ, xml);
        if (befund.falsch()) {
            gescheitert(auftrag, "K-331", befund.fehler());
            return;
        }
        var datei =
                Nachrichtendatei.schreiben(
                        einstellungen.zumArchiv(),
                        new Nachrichtenname(v.id().wert(), typ),
                        xml,
                        dateien(v, typ));
        Bruchstelle.erreicht("aussonderung.nachricht-geschrieben");
        nachrichten.ergebnis(
                auftrag.botschaft().id(),
                Stand.GESCHRIEBEN,
                pruefsumme(datei).hex(),
                befund.geprueft() ? Schema.GUELTIG : Schema.UNGEPRUEFT,
                "",
                "");
    }

    private Nachricht nachricht(Verfahren v, Auftrag auftrag) {
        var kopf =
                new Kopf(
                        v.id().wert(),
                        auftrag.botschaft().typ(),
                        auftrag.botschaft().zeit(),
                        einstellungen.behoerde(kommune.aktuell().name()),
                        einstellungen.archiv());
        return switch (auftrag.botschaft().typ()) {
            case ANBIETEVERZEICHNIS -> new Nachricht.Verzeichnis(kopf, akten.angebot(v));
            case AUSSONDERUNG -> new Nachricht.Verzeichnis(kopf, akten.abgabe(v));
            case BEWERTUNG_EMPFANGEN -> new Nachricht.Empfangsbestaetigung(kopf);
            case ABGABE,
                    BEWERTUNGSVERZEICHNIS,
                    ANBIETUNG_EMPFANGEN,
                    IMPORT_BESTAETIGT,
                    AUSSONDERUNG_EMPFANGEN ->
                    throw new IllegalStateException("only an archive sends that");
        };
    }

    private Map<String, Quelle> dateien(Verfahren v, Nachrichtentyp typ) {
        return typ == Nachrichtentyp.AUSSONDERUNG ? akten.dateien(v) : Map.of();
    }

    private void gescheitert(Auftrag auftrag, String code, String befund) {
        nachrichten.ergebnis(
                auftrag.botschaft().id(),
                Stand.GESCHEITERT,
                "",
                befund.isEmpty() ? Schema.UNGEPRUEFT : Schema.UNGUELTIG,
                code,
                befund);
    }

    /// Removes what of an Aussonderung still lies in the folder for the archive.
    void raeumen(VerfahrenId id) throws IOException {
        for (var typ : Nachrichtentyp.values()) {
            var name = new Nachrichtenname(id.wert(), typ).zip();
            Files.deleteIfExists(einstellungen.zumArchiv().resolve(name));
            Files.deleteIfExists(einstellungen.zumArchiv().resolve(name + ".teil"));
        }
    }

    static Pruefsumme pruefsumme(Path datei) throws IOException {
        var rechner = Pruefsumme.rechner();
        try (InputStream strom = Files.newInputStream(datei)) {
            byte[] puffer = new byte[64 * 1024];
            for (int n = strom.read(puffer); n >= 0; n = strom.read(puffer)) {
                rechner.update(puffer, 0, n);
            }
        }
        return new Pruefsumme(HexFormat.of().formatHex(rechner.digest()));
    }
}
