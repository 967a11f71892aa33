package dreiklang.antrag;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.formular.Mitzeichnung;
import dreiklang.identitaet.Drossel;
import dreiklang.seite.Spur;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Whose link it is. Links that lead nowhere are throttled like wrong PINs.
@Component
class Mitzeichnungszugang {

    private final MitzeichnungRepository mitzeichner;
    private final EntwurfRepository entwuerfe;
    private final Fassungen fassungen;
    private final Drossel drossel;

    Mitzeichnungszugang(
            MitzeichnungRepository mitzeichner,
            EntwurfRepository entwuerfe,
            Fassungen fassungen,
            Drossel drossel) {
        this.mitzeichner = mitzeichner;
        this.entwuerfe = entwuerfe;
        this.fassungen = fassungen;
        this.drossel = drossel;
    }

    /// What a link leads to.
    ///
    /// @param entwurf the draft, not submitted yet
    /// @param person whose link it is
    /// @param regel what the Formular says about her
    record Fall(Entwurf entwurf, Mitzeichner person, Mitzeichnung regel) {}

    /// @param herkunft address of the browser, for throttling
    /// @throws FachlicherFehler A-406 when the link leads nowhere, A-429 after too many such
    ///   attempts
    Fall fall(String geheimnis, String herkunft) {
        var hash = Pin.geheimnisHash(geheimnis);
        String konto = "mitzeichnung:" + hash;
        if (!drossel.erlaubt(konto, herkunft)) {
            throw new FachlicherFehler(Fehlerart.ZU_OFT, "A-429");
        }
        var fall = mitzeichner.zuLink(hash).flatMap(this::fall);
        if (fall.isEmpty()) {
            drossel.gescheitert(konto, herkunft);
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "A-406");
        }
        drossel.gelungen(konto, herkunft);
        Spur.referenz(fall.get().entwurf().referenz());
        return fall.get();
    }

    private Optional<Fall> fall(MitzeichnungRepository.Treffer treffer) {
        var entwurf =
                entwuerfe
                        .finden(new Zugang(treffer.entwurf(), ""))
                        .map(EntwurfRepository.Fund::entwurf)
                        .filter(e -> !e.eingereicht());
        var person =
                mitzeichner.zu(treffer.entwurf()).stream()
                        .map(MitzeichnungRepository.Fund::person)
                        .filter(p -> p.id().equals(treffer.id()))
                        .findFirst();
        return entwurf.flatMap(e ->
                fassungen
                        .formular(e)
                        .mitzeichnung()
                        .flatMap(regel -> person.map(p -> new Fall(e, p, regel))));
    }
}
