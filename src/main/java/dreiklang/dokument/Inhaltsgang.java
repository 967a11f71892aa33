package dreiklang.dokument;

import dreiklang.dokument.Bestandsbefund.Art;
import dreiklang.dokument.Bestandsbefund.Ort;
import dreiklang.dokument.DokumentRepository.Soll;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Looks at contents in the store and in the replica, and puts right what is right on one side
/// only. What is wrong on both is left as it is, for a person.
final class Inhaltsgang {

    private final UUID lauf;
    private final Bestandsbuch buch;
    private final DokumentRepository dokumente;
    private final BestandRepository laeufe;
    private final Inhaltsspeicher speicher;
    private final Spiegel spiegel;
    private final Inhaltsprobe probe;
    private final int hoechstens;

    Inhaltsgang(
            UUID lauf,
            Bestandsbuch buch,
            DokumentRepository dokumente,
            BestandRepository laeufe,
            Inhaltsspeicher speicher,
            Spiegel spiegel,
            Inhaltsprobe probe,
            int hoechstens) {
        this.lauf = lauf;
        this.buch = buch;
        this.dokumente = dokumente;
        this.laeufe = laeufe;
        this.speicher = speicher;
        this.spiegel = spiegel;
        this.probe = probe;
        this.hoechstens = hoechstens;
    }

    /// Looks at one content.
    ///
    /// @param dort the replica; empty: there is none now
    /// @param offene what a life that was ended has left open
    void pruefen(Soll soll, Optional<Inhaltsspeicher> dort, List<Bestandsbefund> offene) {
        var hier = pruefen(speicher, soll);
        var drueben = dort.flatMap(d -> pruefen(d, soll));
        if (hier.isEmpty()) {
            nachtragen(offene, Ort.SPEICHER, soll, speicher);
        }
        if (drueben.isEmpty()) {
            dort.ifPresent(d -> nachtragen(offene, Ort.SPIEGEL, soll, d));
        }
        if ((hier.isEmpty() && drueben.isEmpty()) || dokumente.verwaist(soll.summe())) {
            return;
        }
        // A replica that has just gone away has not lost its content.
        var noch = dort.filter(d -> drueben.isEmpty() || spiegel.bereit().isPresent());
        if (hier.isPresent()) {
            imSpeicher(finden(offene, Ort.SPEICHER, soll, hier.get()), soll, noch, drueben, offene);
        } else if (noch.isPresent()) {
            imSpiegel(soll, drueben.orElseThrow(), noch.get(), offene);
        }
    }

    /// What is right but lies under an older key, or under none, is written anew.
    private Optional<Art> pruefen(Inhaltsspeicher wo, Soll soll) {
        var art = probe.pruefen(wo, soll.summe());
        if (art.isEmpty() && probe.veraltet()) {
            var ausgang = buch.imGriff(() -> Heilung.erneuern(dokumente, wo, soll.summe()));
            laeufe.umgeschluesselt(lauf, ausgang);
        }
        return art;
    }

    private void imSpeicher(
            Bestandsbefund befund,
            Soll soll,
            Optional<Inhaltsspeicher> dort,
            Optional<Art> drueben,
            List<Bestandsbefund> offene) {
        if (dort.isEmpty()) {
            buch.gescheitert(befund, "OHNE_SPIEGEL");
        } else if (drueben.isEmpty()) {
            heilen(befund, soll, dort.get(), speicher);
        } else {
            buch.gescheitert(befund, "BEIDE");
            if (drueben.get() != Art.FEHLT) {
                buch.gescheitert(finden(offene, Ort.SPIEGEL, soll, drueben.get()), "BEIDE");
            }
        }
    }

    private void imSpiegel(Soll soll, Art art, Inhaltsspeicher dort, List<Bestandsbefund> offene) {
        if (art == Art.FEHLT) {
            laeufe.nachholen(lauf, soll.summe().hex());
        } else {
            heilen(finden(offene, Ort.SPIEGEL, soll, art), soll, speicher, dort);
        }
    }

    private void heilen(
            Bestandsbefund befund, Soll soll, Inhaltsspeicher von, Inhaltsspeicher nach) {
        if (buch.reparaturen(lauf, befund.ort()) >= hoechstens) {
            buch.gescheitert(befund, "GRENZE");
            return;
        }
        switch (buch.imGriff(
                () -> Heilung.imGriff(dokumente, von, nach, soll.summe(), beweis(befund)))) {
            case GEHEILT -> repariert(befund, nach);
            case GESCHEITERT -> buch.gescheitert(befund, "SCHREIBEN");
            case VERNICHTET -> buch.hinfaellig(befund);
        }
    }

    /// The program ended between the repair and its mark.
    private void nachtragen(List<Bestandsbefund> offene, Ort ort, Soll soll, Inhaltsspeicher wo) {
        schon(offene, ort, soll).ifPresent(b -> repariert(b, wo));
    }

    private void repariert(Bestandsbefund befund, Inhaltsspeicher wo) {
        var beweis = beweis(befund);
        try {
            buch.repariert(lauf, befund, wo.lager().hatBeiseite(beweis) ? beweis : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Bestandsbefund finden(List<Bestandsbefund> offene, Ort ort, Soll soll, Art art) {
        return schon(offene, ort, soll).orElseGet(() -> buch.finden(lauf, ort, soll, art));
    }

    private static Optional<Bestandsbefund> schon(List<Bestandsbefund> offene, Ort ort, Soll soll) {
        return offene.stream()
                .filter(b -> b.ort() == ort && b.gegenstand().equals(soll.summe().hex()))
                .findFirst();
    }

    private static String beweis(Bestandsbefund befund) {
        return befund.gegenstand() + "-" + befund.id();
    }
}
