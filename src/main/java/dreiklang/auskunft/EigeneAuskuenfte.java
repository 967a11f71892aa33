package dreiklang.auskunft;

import dreiklang.auskunft.Auskunftserteilung.Form;
import dreiklang.auskunft.Ersuchen.Person;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Sprache;
import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Kontoangaben;
import dreiklang.identitaet.Merkmal;
import dreiklang.seite.Texte;
import java.io.InputStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The door of the Auskunft for whoever is signed in to her own account.
@Service
public class EigeneAuskuenfte {

    private final Auskunftsersuchen ersuchen;
    private final Auskunftserteilung erteilung;
    private final ErsuchenRepository ablage;
    private final Konten konten;
    private final Kontoangaben angaben;
    private final Texte texte;
    private final TransactionTemplate transaktion;
    private final Clock uhr;

    EigeneAuskuenfte(
            Auskunftsersuchen ersuchen,
            Auskunftserteilung erteilung,
            ErsuchenRepository ablage,
            Konten konten,
            Kontoangaben angaben,
            Texte texte,
            TransactionTemplate transaktion,
            Clock uhr) {
        this.ersuchen = ersuchen;
        this.erteilung = erteilung;
        this.ablage = ablage;
        this.konten = konten;
        this.angaben = angaben;
        this.texte = texte;
        this.transaktion = transaktion;
        this.uhr = uhr;
    }

    /// One's own requests, newest first.
    @Offen("one's own account")
    public List<Ersuchen> eigene() {
        return konten.aktuell() instanceof Handelnder.Kontoinhaber inhaber
                ? ablage.von(inhaber.konto())
                : List.of();
    }

    /// Asks what is kept about oneself. The sign-in to the account is the check of the identity:
    /// what hangs on the account is told, everything else a clerk has to confirm.
    ///
    /// @throws FachlicherFehler I-118 without an account, K-494 when one is under way
    @Offen("one's own account")
    public void verlangen() {
        var inhaber = inhaber();
        var bekannt = angaben.eigene();
        var person =
                new Person(
                        merkmal(bekannt, "given-name"),
                        merkmal(bekannt, "family-name"),
                        geboren(merkmal(bekannt, "bday")),
                        inhaber.email(),
                        anschrift(bekannt));
        try {
            transaktion.executeWithoutResult(t ->
                    ersuchen.vomKonto(
                            person,
                            inhaber.konto(),
                            texte.text(Sprache.DE, "auskunft.identitaet.konto")));
        } catch (DuplicateKeyException e) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-494");
        }
    }

    /// One's own Auskunft; that she fetched it is kept. The caller closes it.
    ///
    /// @throws FachlicherFehler K-480 no such request of one's own, K-484 it is not given
    @Offen("one's own account")
    public InputStream abholen(ErsuchenId id, Form form) {
        var inhaber = inhaber();
        var e =
                ablage.finden(id)
                        .filter(x -> x.konto().equals(Optional.of(inhaber.konto())))
                        .orElseThrow(Auskunftsersuchen::unbekannt);
        var inhalt = erteilung.oeffnen(e, form);
        transaktion.executeWithoutResult(t -> {
            ablage.abgeholt(id, uhr.instant());
            ersuchen.protokoll("auskunft.abgeholt", id, Map.of("form", form.name()));
        });
        return inhalt;
    }

    private Handelnder.Kontoinhaber inhaber() {
        if (konten.aktuell() instanceof Handelnder.Kontoinhaber inhaber) {
            return inhaber;
        }
        throw new FachlicherFehler(Fehlerart.VERBOTEN, "I-118");
    }

    private static String anschrift(List<Merkmal> bekannt) {
        return (merkmal(bekannt, "address-line1")
                        + " "
                        + merkmal(bekannt, "house-number")
                        + "\n"
                        + merkmal(bekannt, "postal-code")
                        + " "
                        + merkmal(bekannt, "address-level2"))
                .strip();
    }

    private static String merkmal(List<Merkmal> bekannt, String bedeutung) {
        return bekannt.stream()
                .filter(m -> m.bedeutung().equals(bedeutung))
                .map(Merkmal::wert)
                .findFirst()
                .orElse("");
    }

    private static Optional<LocalDate> geboren(String tag) {
        try {
            return tag.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(tag));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
