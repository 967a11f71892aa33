package dreiklang.dokument;

import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Zufall;
import dreiklang.dokument.Bestandsbefund.Art;
import dreiklang.dokument.Bestandsbefund.Ort;
import dreiklang.dokument.Bestandsbefund.Stand;
import dreiklang.dokument.Bestandslauf.Anlass;
import dreiklang.dokument.DokumentRepository.Soll;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes down what a check of all content finds and does, each with its line in the audit trail.
///
/// A damage is written down before anything is done about it, so that a kill in between leaves a
/// trace that the next life of the program follows.
@Component
class Bestandsbuch {

    private static final Logger LOG = LoggerFactory.getLogger(Bestandsbuch.class);

    private final BestandRepository laeufe;
    private final BefundRepository befunde;
    private final Schluesselwacht schluessel;
    private final TransactionTemplate transaktion;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Bestandsbuch(
            BestandRepository laeufe,
            BefundRepository befunde,
            Schluesselwacht schluessel,
            TransactionTemplate transaktion,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.laeufe = laeufe;
        this.befunde = befunde;
        this.schluessel = schluessel;
        this.transaktion = transaktion;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// Begins a run unless one is running.
    ///
    /// @param kennung name of the master key in use; empty: none
    void beginnen(Anlass anlass, long gesamt, boolean mitSpiegel, UUID fahrer, String kennung) {
        transaktion.executeWithoutResult(t -> {
            var id = Zufall.kennung(uhr);
            if (laeufe.beginnen(id, anlass, gesamt, mitSpiegel, fahrer, uhr.instant())) {
                laeufe.schluessel(id, kennung);
                melden(
                        "dokument.bestandspruefung-begonnen",
                        "bestandslauf:" + id,
                        Map.of("anlass", anlass.name()));
            }
        });
    }

    /// Makes an empty folder that was set for the first time the replica.
    void einrichten(Spiegel spiegel) {
        transaktion.executeWithoutResult(t -> {
            if (spiegel.einrichten()) {
                spiegelAngenommen();
            }
        });
    }

    /// Notes that the folder that is set is the replica from now on; in the caller's transaction.
    void spiegelAngenommen() {
        melden("dokument.spiegel-angenommen", "spiegel", Map.of());
    }

    /// What a life that was ended has left open about contents in that range.
    List<Bestandsbefund> offene(UUID lauf, String nach, String bis) {
        return befunde.offene(lauf, nach, bis);
    }

    /// Writes a damage down.
    Bestandsbefund finden(UUID lauf, Ort ort, Soll soll, Art art) {
        var befund = befund(ort, soll.summe().hex(), art, Stand.OFFEN, soll.groesse());
        transaktion.executeWithoutResult(t -> {
            if (befunde.eintragen(lauf, befund)) {
                LOG.atError()
                        .addKeyValue("pruefsumme", befund.gegenstand())
                        .addKeyValue("ort", ort.name())
                        .addKeyValue("art", art.name())
                        .log("content is damaged");
                melden(
                        "dokument.inhalt-beschaedigt",
                        "inhalt:" + befund.gegenstand(),
                        Map.of("lauf", lauf.toString(), "ort", ort.name(), "art", art.name()));
            }
        });
        return befund;
    }

    /// Notes that the right bytes are in their place again.
    ///
    /// @param beiseite name of what is kept aside; empty: there was nothing
    void repariert(UUID lauf, Bestandsbefund befund, String beiseite) {
        transaktion.executeWithoutResult(t -> {
            if (befunde.repariert(befund.id(), beiseite, uhr.instant())) {
                melden(
                        "dokument.inhalt-wiederhergestellt",
                        "inhalt:" + befund.gegenstand(),
                        Map.of(
                                "lauf",
                                lauf.toString(),
                                "ort",
                                befund.ort().name(),
                                "beiseite",
                                beiseite));
            }
        });
    }

    /// Notes why it could not be put right.
    void gescheitert(Bestandsbefund befund, String grund) {
        befunde.gescheitert(befund.id(), grund);
    }

    /// Notes that the content was destroyed meanwhile.
    void hinfaellig(Bestandsbefund befund) {
        befunde.hinfaellig(befund.id(), uhr.instant());
    }

    /// Does something in one transaction.
    Heilung.Ausgang imGriff(Supplier<Heilung.Ausgang> arbeit) {
        return Objects.requireNonNull(transaktion.execute(t -> arbeit.get()));
    }

    /// How many were put right there in this run.
    long reparaturen(UUID lauf, Ort ort) {
        return befunde.repariert(lauf, ort);
    }

    /// Notes a file nobody refers to.
    void bemerken(UUID lauf, Ort ort, String gegenstand, long groesse) {
        befunde.eintragen(lauf, befund(ort, gegenstand, Art.VERWAIST, Stand.BEMERKT, groesse));
    }

    /// Ends a run.
    ///
    /// @param alles whether it has seen every place where contents lie
    void beenden(UUID lauf, UUID fahrer, boolean alles) {
        transaktion.executeWithoutResult(t -> {
            if (laeufe.beenden(lauf, fahrer, uhr.instant())) {
                var ergebnis = laeufe.finden(lauf).orElseThrow();
                if (alles && ergebnis.nurEinSchluessel()) {
                    schluessel.freigeben(ergebnis.schluessel());
                }
                befunde.ueberholen(lauf, ergebnis.mitSpiegel(), uhr.instant());
                melden(
                        "dokument.bestandspruefung-beendet",
                        "bestandslauf:" + lauf,
                        Map.of(
                                "geprueft", Long.toString(ergebnis.geprueft()),
                                "beschaedigt", Long.toString(ergebnis.beschaedigt()),
                                "repariert", Long.toString(ergebnis.repariert()),
                                "verwaist", Long.toString(ergebnis.verwaist()),
                                "umgeschluesselt", Long.toString(ergebnis.umgeschluesselt())));
            }
        });
    }

    private Bestandsbefund befund(Ort ort, String gegenstand, Art art, Stand stand, long groesse) {
        var jetzt = uhr.instant().truncatedTo(ChronoUnit.MICROS);
        return new Bestandsbefund(
                Zufall.kennung(uhr), ort, gegenstand, art, stand, "", groesse, "", jetzt);
    }

    private void melden(String aktion, String gegenstand, Map<String, String> einzelheiten) {
        ereignisse.publishEvent(new Protokolleintrag(aktion, gegenstand, einzelheiten));
    }
}
