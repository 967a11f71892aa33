package dreiklang.identitaet;

import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/// Checks e-mail address and password of a citizen's account.
@Component("konto")
class Kontopruefung implements AuthenticationProvider {

    private final KontenRepository konten;
    private final Kennwoerter kennwoerter;
    private final Drossel drossel;
    private final Anmeldeprotokoll protokoll;

    Kontopruefung(
            KontenRepository konten,
            Kennwoerter kennwoerter,
            Drossel drossel,
            Anmeldeprotokoll protokoll) {
        this.konten = konten;
        this.kennwoerter = kennwoerter;
        this.drossel = drossel;
        this.protokoll = protokoll;
    }

    @Override
    public Authentication authenticate(Authentication versuch) {
        String email = String.valueOf(versuch.getPrincipal()).strip().toLowerCase(Locale.ROOT);
        String herkunft = Amtspruefung.herkunft(versuch);
        String schluessel = "konto:" + email;
        if (!drossel.erlaubt(schluessel, herkunft)) {
            throw new LockedException("throttled");
        }
        var konto = konten.finden(email);
        String hash = konto.map(KontenRepository.Zeile::kennwort).orElse("");
        if (!kennwoerter.stimmt(String.valueOf(versuch.getCredentials()), hash)) {
            drossel.gescheitert(schluessel, herkunft);
            konto.ifPresent(k -> protokoll.gescheitert("konto:" + k.id()));
            throw new BadCredentialsException("refused");
        }
        drossel.gelungen(schluessel, herkunft);
        return angemeldet(konto);
    }

    private Authentication angemeldet(Optional<KontenRepository.Zeile> konto) {
        var zeile = konto.orElseThrow(() -> new BadCredentialsException("refused"));
        protokoll.gelungen("konto:" + zeile.id(), "kennwort");
        return Anmeldezeichen.konto(zeile.id(), zeile.email(), zeile.stand());
    }

    @Override
    public boolean supports(Class<?> art) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(art);
    }
}
