package dreiklang.antrag;

import dreiklang.antrag.BuendelRepository.Zeile;
import dreiklang.formular.Formulare;
import dreiklang.zahlung.Zahlung;
import dreiklang.zahlung.Zahlungen;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Says how far each Anliegen of a Buendel is.
@Component
class Buendelteile {

    private final Einreichungen einreichungen;
    private final EinreichungRepository eingereichte;
    private final Mitzeichnungen mitzeichnungen;
    private final AntragRepository antraege;
    private final Fassungen fassungen;
    private final Formulare formulare;
    private final Zahlungen zahlungen;

    Buendelteile(
            Einreichungen einreichungen,
            EinreichungRepository eingereichte,
            Mitzeichnungen mitzeichnungen,
            AntragRepository antraege,
            Fassungen fassungen,
            Formulare formulare,
            Zahlungen zahlungen) {
        this.einreichungen = einreichungen;
        this.eingereichte = eingereichte;
        this.mitzeichnungen = mitzeichnungen;
        this.antraege = antraege;
        this.fassungen = fassungen;
        this.formulare = formulare;
        this.zahlungen = zahlungen;
    }

    /// @param zugang to the Buendel
    Buendel.Teil von(Zugang zugang, Zeile zeile) {
        var entwurf = zeile.entwurf();
        return entwurf.eingereicht()
                ? gesendet(entwurf)
                : offen(new Zugang(entwurf.id(), zugang.geheimnis()), zeile);
    }

    private Buendel.Teil offen(Zugang zugang, Zeile zeile) {
        var entwurf = zeile.entwurf();
        var leistung = fassungen.paket(entwurf).leistung();
        var folge = Seitenfolge.eigene(formulare, fassungen.formular(entwurf), entwurf);
        var stand = einreichungen.pruefstand(zugang);
        boolean wartet = mitzeichnungen.bild(zugang).filter(m -> !m.vollstaendig()).isPresent();
        return new Buendel.Teil(
                entwurf,
                leistung.name(),
                leistung.zustaendigFuer(entwurf.antworten().werte()),
                !zeile.entfernt(),
                folge.seiten().size(),
                folge.anzahlOffener(),
                wartet,
                stand,
                stand.map(Pruefstand::gebuehr));
    }

    private Buendel.Teil gesendet(Entwurf entwurf) {
        var antrag =
                eingereichte
                        .finden(entwurf.einreichung())
                        .flatMap(e -> antraege.finden(e.antrag()))
                        .orElseThrow(Zugangspruefung::unbekannt)
                        .antrag();
        var leistung = fassungen.paket(antrag.leistung(), antrag.fassung()).leistung();
        return new Buendel.Teil(
                entwurf,
                leistung.name(),
                leistung.zustaendigFuer(antrag.antworten().werte()),
                true,
                0,
                0,
                false,
                Optional.empty(),
                zahlungen.zu(antrag.id().bezug()).map(Zahlung::betrag));
    }
}
