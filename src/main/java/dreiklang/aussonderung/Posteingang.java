package dreiklang.aussonderung;

import dreiklang.aussonderung.Botschaft.Schema;
import dreiklang.aussonderung.Botschaft.Stand;
import dreiklang.aussonderung.xdomea.Nachricht;
import dreiklang.aussonderung.xdomea.Nachrichtendatei;
import dreiklang.aussonderung.xdomea.Nachrichtenleser;
import dreiklang.aussonderung.xdomea.Nachrichtenname;
import dreiklang.aussonderung.xdomea.Nachrichtentyp;
import dreiklang.aussonderung.xdomea.Schemapruefung;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes in what an archive sends. Either it counts and everything that follows is done with it, or
/// it does not and the reason is written down. The same file twice changes nothing.
@Component
class Posteingang {

    private final NachrichtRepository nachrichten;
    private final VerfahrenRepository verfahren;
    private final Archivantwort antwort;
    private final Botenbuch buch;
    private final Schemapruefung schema;
    private final TransactionTemplate transaktion;

    Posteingang(
            NachrichtRepository nachrichten,
            VerfahrenRepository verfahren,
            Archivantwort antwort,
            Botenbuch buch,
            Schemapruefung schema,
            TransactionTemplate transaktion) {
        this.nachrichten = nachrichten;
        this.verfahren = verfahren;
        this.antwort = antwort;
        this.buch = buch;
        this.schema = schema;
        this.transaktion = transaktion;
    }

    /// Takes in a file.
    ///
    /// @param name its name as it came
    /// @return what is wrong with it; empty: it counts, now or since before
    Optional<FachlicherFehler> annehmen(Path datei, String name) throws IOException {
        var summe = Postausgang.pruefsumme(datei).hex();
        if (nachrichten.angenommen(summe)) {
            return Optional.empty();
        }
        var gemeint = Nachrichtenname.lesen(name);
        var stand = new Gelesenes(Schema.UNGEPRUEFT, "");
        try {
            var erwartet =
                    gemeint.orElseThrow(() -> new FachlicherFehler(Fehlerart.EINGABE, "K-320"));
            var xml = Nachrichtendatei.xml(datei);
            var nachricht = Nachrichtenleser.lesen(name, xml);
            stand = geprueft(name, nachricht.kopf().typ(), xml);
            var gelesen = stand;
            if (gelesen.schema() == Schema.UNGUELTIG) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "K-331", gelesen.befund());
            }
            transaktion.executeWithoutResult(
                    t -> zaehlen(nachricht, erwartet, name, summe, gelesen.schema()));
            return Optional.empty();
        } catch (FachlicherFehler e) {
            abweisen(gemeint, name, summe, stand, e);
            return Optional.of(e);
        }
    }

    private record Gelesenes(Schema schema, String befund) {}

    private Gelesenes geprueft(String name, Nachrichtentyp typ, byte[] xml) {
        var fassung = Nachrichtenleser.fassung(name, xml).orElseThrow();
        var ergebnis = schema.pruefen(fassung, typ, xml);
        if (!ergebnis.geprueft()) {
            return new Gelesenes(Schema.UNGEPRUEFT, "");
        }
        return new Gelesenes(
                ergebnis.falsch() ? Schema.UNGUELTIG : Schema.GUELTIG, ergebnis.fehler());
    }

    private void zaehlen(
            Nachricht nachricht,
            Nachrichtenname erwartet,
            String name,
            String summe,
            Schema geprueft) {
        var kopf = nachricht.kopf();
        if (!kopf.prozess().equals(erwartet.prozess()) || kopf.typ() != erwartet.typ()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-326");
        }
        var v =
                verfahren
                        .sperren(new VerfahrenId(kopf.prozess()))
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.EINGABE, "K-325"));
        buch.eingang(v.id(), kopf.typ(), Stand.ANGENOMMEN, name, summe, geprueft, "", "");
        antwort.eintragen(v, nachricht);
    }

    private void abweisen(
            Optional<Nachrichtenname> gemeint,
            String name,
            String summe,
            Gelesenes stand,
            FachlicherFehler fehler) {
        var werte = fehler.werte();
        transaktion.executeWithoutResult(t ->
                buch.eingang(
                        bekannt(gemeint),
                        gemeint.map(Nachrichtenname::typ)
                                .orElse(Nachrichtentyp.BEWERTUNGSVERZEICHNIS),
                        Stand.ABGEWIESEN,
                        name.substring(0, Math.min(200, name.length())),
                        summe,
                        stand.schema(),
                        fehler.code(),
                        werte.isEmpty() ? "" : String.valueOf(werte.getFirst())));
    }

    private @Nullable VerfahrenId bekannt(Optional<Nachrichtenname> gemeint) {
        return gemeint.map(n -> new VerfahrenId(n.prozess()))
                .filter(id -> verfahren.finden(id).isPresent())
                .orElse(null);
    }
}
