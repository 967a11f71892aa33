package dreiklang.identitaet;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Offen;
import dreiklang.basis.Sprache;
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
    private final Kennwortwechsel wechsel;
    private final Kontoeroeffnung eroeffnung;

    Konten(
            Organisation organisation,
            KontenRepository konten,
            Kennwortwechsel wechsel,
            Kontoeroeffnung eroeffnung) {
        this.organisation = organisation;
        this.konten = konten;
        this.wechsel = wechsel;
        this.eroeffnung = eroeffnung;
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
            case Hausperson haus -> amtsperson(haus.anmeldung());
            case Anmeldung.Konto konto -> kontoinhaber(konto);
            case null, default -> new Handelnder.Unbekannt();
        };
    }

    private Handelnder kontoinhaber(Anmeldung.Konto konto) {
        boolean gilt =
                konten.finden(konto.id()).filter(k -> k.stand() == konto.stand()).isPresent();
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
        long seit =
                switch (wer.getPrincipal()) {
                    case Anmeldung anmeldung -> anmeldung.seit();
                    case Hausperson haus -> haus.anmeldung().seit();
                    case null, default -> System.nanoTime();
                };
        return System.nanoTime() - seit > LAENGSTENS.toNanos();
    }

    /// Changes the password of whoever is signed in and ends all sessions of that account.
    ///
    /// @throws FachlicherFehler I-103 when the old one is wrong, I-102 when the new one is too
    ///   short or too long
    @Offen("one's own password, the old one is the proof")
    public void kennwortAendern(String alt, String neu) {
        wechsel.wechseln(aktuell(), alt, neu);
        organisation.auffrischen();
    }

    /// Sends a link to the address with which its owner sets a password, for a new account or one
    /// that exists.
    ///
    /// The answer is the same whether the address is known or not.
    ///
    /// @param email address as typed
    /// @param sprache language of the mail
    /// @param adresse address of the town without slash at the end
    /// @param herkunft where the wish comes from
    /// @throws FachlicherFehler I-101 when it is no address, I-429 after too many wishes
    @Offen("the mailbox is the proof")
    public void linkAnfordern(String email, Sprache sprache, String adresse, String herkunft) {
        eroeffnung.linkAnfordern(email, sprache, adresse, herkunft);
    }

    /// Whether the link of a mail still works.
    @Offen("the secret of the link is the proof")
    public boolean linkGilt(String geheimnis) {
        return eroeffnung.linkGilt(geheimnis);
    }

    /// Sets the password and opens the account where there is none yet. The link works once.
    ///
    /// @throws FachlicherFehler I-102 when the password is too short or too long, I-105 when the
    ///   link does not work any more
    @Offen("the secret of the link is the proof")
    public void linkEinloesen(String geheimnis, String kennwort) {
        eroeffnung.linkEinloesen(geheimnis, kennwort);
    }

    /// Deletes the account of whoever is signed in, passkeys included. What was applied for stays
    /// with the Amt.
    @Offen("one's own account")
    public void loeschen() {
        if (aktuell() instanceof Handelnder.Kontoinhaber inhaber) {
            eroeffnung.loeschen(inhaber);
        }
    }

    /// Gives all staff without a password this one; only for the demo Kommune.
    @Offen("program only, enforced by RechteTest")
    public void startkennwort(String kennwort) {
        wechsel.fuerAlleOhne(kennwort);
    }

    /// Runs a piece of work as the person; used by the demo Kommune and by tests, never reachable
    /// from a page.
    @Offen("program only, enforced by RechteTest")
    public <T> T als(BeschaeftigteId person, Supplier<T> arbeit) {
        return handelnAls(person, arbeit);
    }

    /// Runs what the person has ordered and the program stored, with the rights she has now. For
    /// durable orders only, never reachable from a page.
    ///
    /// @throws IllegalArgumentException when she does not work here any more
    @Offen("program only, enforced by RechteTest")
    public <T> T imAuftrag(BeschaeftigteId person, Supplier<T> arbeit) {
        return handelnAls(person, arbeit);
    }

    private <T> T handelnAls(BeschaeftigteId person, Supplier<T> arbeit) {
        var wer =
                organisation
                        .person(person)
                        .orElseThrow(() -> new IllegalArgumentException("nobody is " + person));
        var vorher = SecurityContextHolder.getContext();
        var kontext = SecurityContextHolder.createEmptyContext();
        kontext.setAuthentication(
                Anmeldezeichen.amt(wer, organisation.stand(person.wert()).orElse(0)));
        SecurityContextHolder.setContext(kontext);
        try {
            return arbeit.get();
        } finally {
            SecurityContextHolder.setContext(vorher);
        }
    }
}
