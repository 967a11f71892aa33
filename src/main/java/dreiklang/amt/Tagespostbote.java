package dreiklang.amt;

import dreiklang.basis.Kalender;
import dreiklang.basis.Land;
import dreiklang.basis.Mailauftrag;
import dreiklang.basis.Recht;
import dreiklang.basis.Sprache;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import dreiklang.seite.Kommunenangaben;
import dreiklang.seite.Texte;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the mails of the morning, on working days and once for each person: the mark that it is
/// made and the order to send it are one transaction. Where nothing waits, nothing is sent.
@Component
class Tagespostbote {

    private static final Logger LOG = LoggerFactory.getLogger(Tagespostbote.class);
    private static final LocalTime FRUEH = LocalTime.of(6, 30);

    private final TagespostRepository ablage;
    private final Wartendes wartendes;
    private final Konten konten;
    private final Organisation organisation;
    private final Kommunenangaben kommune;
    private final Texte texte;
    private final TransactionTemplate transaktion;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;
    private final String adresse;

    Tagespostbote(
            TagespostRepository ablage,
            Wartendes wartendes,
            Konten konten,
            Organisation organisation,
            Kommunenangaben kommune,
            Texte texte,
            TransactionTemplate transaktion,
            ApplicationEventPublisher ereignisse,
            Clock uhr,
            @Value("${dreiklang.adresse}") String adresse) {
        this.ablage = ablage;
        this.wartendes = wartendes;
        this.konten = konten;
        this.organisation = organisation;
        this.kommune = kommune;
        this.texte = texte;
        this.transaktion = transaktion;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
        this.adresse = adresse;
    }

    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT10M")
    void austragen() {
        var jetzt = uhr.instant().atZone(Kalender.ORTSZEIT);
        var tag = jetzt.toLocalDate();
        var kalender = Kalender.fuer(Land.von(kommune.aktuell().land()));
        if (!jetzt.toLocalTime().isBefore(FRUEH) && kalender.istArbeitstag(tag)) {
            ablage.faellige(tag).forEach(person -> versuchen(person, tag));
        }
    }

    /// One mail that cannot be made does not stop the others.
    private void versuchen(BeschaeftigteId person, LocalDate tag) {
        try {
            organisation
                    .person(person)
                    .filter(p -> p.rechte().contains(Recht.VORGANG_LESEN))
                    .ifPresent(p -> austragen(p, tag));
        } catch (RuntimeException e) {
            LOG.error("the mail of the morning for {} could not be made", person, e);
        }
    }

    /// Makes the mail of one person, if she has an address and something waits.
    void austragen(Beschaeftigte person, LocalDate tag) {
        konten.imAuftrag(
                person.id(),
                () -> {
                    transaktion.executeWithoutResult(t -> {
                        if (ablage.vermerken(person.id(), tag)) {
                            mail(person, tag).ifPresent(ereignisse::publishEvent);
                        }
                    });
                    return tag;
                });
    }

    private Optional<Mailauftrag> mail(Beschaeftigte person, LocalDate tag) {
        var zahlen = new LinkedHashMap<>(wartendes.fuer(person, tag));
        zahlen.values().removeIf(z -> z == 0);
        if (zahlen.isEmpty()) {
            return Optional.empty();
        }
        var zeilen =
                zahlen.entrySet().stream()
                        .map(z -> "- " + text("vorgang.tagespost." + z.getKey(), z.getValue()))
                        .collect(Collectors.joining("\n"));
        var name = kommune.aktuell().name();
        return organisation
                .mail(person.id())
                .map(an ->
                        new Mailauftrag(
                                "tagespost:" + person.id().wert() + ":" + tag,
                                an,
                                text("vorgang.tagespost.betreff", name),
                                text("vorgang.tagespost.text", zeilen, adresse + "/amt", name)));
    }

    private String text(String schluessel, Object... werte) {
        return texte.text(Sprache.DE, schluessel, werte);
    }
}
