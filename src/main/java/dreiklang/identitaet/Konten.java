package dreiklang.identitaet;

import dreiklang.basis.Offen;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/// The door of the accounts: who is signed in, and the accounts of citizens.
@Service
public class Konten {

    /// However busy somebody is: after ten hours the sign-in is over.
    static final Duration LAENGSTENS = Duration.ofHours(10);

    private final Organisation organisation;
    private final KontenRepository konten;

    Konten(Organisation organisation, KontenRepository konten) {
        this.organisation = organisation;
        this.konten = konten;
    }

    /// Who is acting in this thread; whoever is no longer valid counts as unknown.
    @Offen("reads the current sign-in only")
    public Handelnder aktuell() {
        @Nullable Authentication wer = SecurityContextHolder.getContext().getAuthentication();
        if (wer == null) {
            return new Handelnder.Programm();
        }
        if (wer instanceof AnonymousAuthenticationToken || abgelaufen(wer)) {
            return new Handelnder.Unbekannt();
        }
        return switch (wer.getPrincipal()) {
            case Anmeldung.Amt amt -> amtsperson(amt);
            case Anmeldung.Konto konto -> kontoinhaber(konto);
            case null, default -> new Handelnder.Unbekannt();
        };
    }

    private Handelnder kontoinhaber(Anmeldung.Konto konto) {
        boolean gilt = konten.finden(konto.id()).filter(k -> k.stand() == konto.stand()).isPresent();
        return gilt
                ? new Handelnder.Kontoinhaber(new KontoId(konto.id()), konto.email())
                : new Handelnder.Unbekannt();
    }

    private Handelnder amtsperson(Anmeldung.Amt amt) {
        return organisation
                .stand(amt.id())
                .filter(stand -> stand == amt.stand())
                .flatMap(stand -> organisation.person(new BeschaeftigteId(amt.id())))
                .<Handelnder>map(Handelnder.Amtsperson::new)
                .orElseGet(Handelnder.Unbekannt::new);
    }

    private static boolean abgelaufen(Authentication wer) {
        return wer.getPrincipal() instanceof Anmeldung anmeldung
                && System.nanoTime() - anmeldung.seit() > LAENGSTENS.toNanos();
    }

    /// Runs a piece of work as the person; used by the demo Kommune and by tests, never reachable from a page.
    @Offen("program only, enforced by ArchitekturTest")
    public <T> T als(BeschaeftigteId person, Supplier<T> arbeit) {
        var wer =
                organisation
                        .person(person)
                        .orElseThrow(() -> new IllegalArgumentException("nobody is " + person));
        var vorher = SecurityContextHolder.getContext();
        var kontext = SecurityContextHolder.createEmptyContext();
        kontext.setAuthentication(Anmeldezeichen.amt(wer, organisation.stand(person.wert()).orElse(0)));
        SecurityContextHolder.setContext(kontext);
        try {
            return arbeit.get();
        } finally {
            SecurityContextHolder.setContext(vorher);
        }
    }
}
