package dreiklang.identitaet.web;

import dreiklang.seite.Kommunenangaben;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// Tells finders of security holes where to turn (RFC 9116).
@Controller
class SicherheitskontaktController {

    private static final Logger LOG = LoggerFactory.getLogger(SicherheitskontaktController.class);
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int WARNUNG_TAGE = 30;
    private static final int OHNE_ANGABE_TAGE = 180;

    private final Kommunenangaben kommune;
    private final Clock uhr;
    private final String kontakt;
    private final Optional<LocalDate> gueltigBis;
    private final String adresse;

    /// @param kontakt `mailto:` or `https:` address; empty: the address of the Kommune
    /// @param gueltigBis last day on which the contact has been checked to be right
    SicherheitskontaktController(
            Kommunenangaben kommune,
            Clock uhr,
            @Value("${dreiklang.sicherheitskontakt.kontakt}") String kontakt,
            @Value("${dreiklang.sicherheitskontakt.gueltig-bis}")
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate gueltigBis,
            @Value("${dreiklang.adresse}") String adresse) {
        this.kommune = kommune;
        this.uhr = uhr;
        this.kontakt = kontakt;
        this.gueltigBis = Optional.ofNullable(gueltigBis);
        this.adresse = adresse;
    }

    @GetMapping(value = "/.well-known/security.txt", produces = "text/plain;charset=UTF-8")
    @ResponseBody
    String securityTxt() {
        String wohin = kontakt.isBlank() ? "mailto:" + kommune.aktuell().email() : kontakt;
        var bis =
                gueltigBis
                        .orElseGet(() -> heute().plusDays(OHNE_ANGABE_TAGE))
                        .atStartOfDay(ZONE)
                        .toInstant();
        String text =
                "Contact: %s\nExpires: %s\nPreferred-Languages: de, en\n"
                        .formatted(wohin, DateTimeFormatter.ISO_INSTANT.format(bis));
        return adresse.isBlank()
                ? text
                : text + "Canonical: " + adresse + "/.well-known/security.txt\n";
    }

    /// Reminds the operator in time.
    @Scheduled(cron = "0 0 7 * * *")
    void erinnern() {
        gueltigBis
                .filter(tag -> tag.isBefore(heute().plusDays(WARNUNG_TAGE)))
                .ifPresent(tag ->
                        LOG.warn(
                                "security.txt expires on {}: check the contact and set a new date",
                                tag));
    }

    private LocalDate heute() {
        return LocalDate.ofInstant(uhr.instant(), ZONE);
    }
}
