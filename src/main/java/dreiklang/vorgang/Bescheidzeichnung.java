package dreiklang.vorgang;

import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import dreiklang.leistung.Leistungen;
import dreiklang.signatur.Signaturen;
import dreiklang.signatur.Unterzeichnende;
import org.springframework.stereotype.Component;

/// Puts on a Bescheid the seal or the signature that its Leistungspaket asks for.
@Component
class Bescheidzeichnung {

    private final Signaturen signaturen;
    private final Leistungen leistungen;
    private final Konten konten;

    Bescheidzeichnung(Signaturen signaturen, Leistungen leistungen, Konten konten) {
        this.signaturen = signaturen;
        this.leistungen = leistungen;
        this.konten = konten;
    }

    /// The same PDF, signed where the package says so. An answer to a Meldung is no Bescheid.
    ///
    /// @throws dreiklang.basis.FachlicherFehler U-1xx when it cannot be signed; then nothing may be
    ///   decided
    byte[] anbringen(Vorgang vorgang, byte[] pdf) {
        var paket = leistungen.paket(vorgang.leistung(), vorgang.fassung());
        return paket.leistung().bescheid()
                ? signaturen.zeichnen(pdf, signaturen.wunsch(paket), wer())
                : pdf;
    }

    private Unterzeichnende wer() {
        return konten.aktuell() instanceof Handelnder.Amtsperson amt
                ? new Unterzeichnende(amt.person().anmeldename(), amt.person().name())
                : new Unterzeichnende("-", "-");
    }
}
