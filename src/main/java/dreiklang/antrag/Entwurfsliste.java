package dreiklang.antrag;

import dreiklang.basis.Offen;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.KontoId;
import dreiklang.leistung.LeistungsSchluessel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// Which drafts there are: of a browser, of an account, of a member of staff.
@Service
public class Entwurfsliste {

    private final EntwurfRepository entwuerfe;
    private final Zugangspruefung pruefung;
    private final Entwurfsbeginn beginn;

    Entwurfsliste(EntwurfRepository entwuerfe, Zugangspruefung pruefung, Entwurfsbeginn beginn) {
        this.entwuerfe = entwuerfe;
        this.pruefung = pruefung;
        this.beginn = beginn;
    }

    /// The draft of this Leistung the person was last busy with.
    ///
    /// @param zugaenge what the browser holds
    @Offen("the secrets or the sign-in are the proof")
    public Optional<Entwurf> begonnener(LeistungsSchluessel leistung, List<Zugang> zugaenge) {
        var ausBrowser =
                zugaenge.stream()
                        .flatMap(z -> entwuerfe.finden(z).stream())
                        .filter(pruefung::erlaubt)
                        .map(EntwurfRepository.Fund::entwurf);
        return Stream.concat(ausBrowser, beginn.eigene().stream())
                .filter(e ->
                        !e.eingereicht()
                                && !e.istKopf()
                                && e.folge().isEmpty()
                                && e.leistung().equals(leistung))
                .max(Comparator.comparing(Entwurf::geaendert));
    }

    /// The open drafts of an account, last changed first.
    @Offen("callers pass the signed-in account")
    public List<Entwurf> von(KontoId konto) {
        return entwuerfe.offeneVon(konto);
    }

    /// The open drafts of a member of staff, last changed first.
    @Offen("callers pass the signed-in person")
    public List<Entwurf> von(BeschaeftigteId person) {
        return entwuerfe.offeneVon(person);
    }

    /// Which of the drafts a browser holds belong to an account.
    @Offen("the secrets are the proof")
    public List<Zugang> vonKonten(List<Zugang> zugaenge) {
        return zugaenge.stream()
                .filter(z ->
                        entwuerfe
                                .finden(z)
                                .map(f -> f.gehalten() && f.entwurf().konto().isPresent())
                                .orElse(false))
                .toList();
    }
}
