package dreiklang.ablage;

import dreiklang.ablage.Altbestandszeile.Stand;
import dreiklang.ablage.LaufRepository.Ergebnis;
import dreiklang.ablage.ZeilenRepository.Ausgang;
import dreiklang.ablage.ZeilenRepository.Ort;
import dreiklang.ablage.Zeilenpruefung.Befund;
import dreiklang.ablage.Zeilenziel.Ziel;
import dreiklang.akte.Programmablage;
import dreiklang.basis.Bruchstelle;
import dreiklang.basis.FachlicherFehler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Files rows that were looked at: Akte, Dokument, audit entry and what became of the row in one
/// transaction, many rows at a time. When one of them fails, all are done once more one by one, so
/// that it takes nothing from the others.
@Component
class Zeilenablage {

    private final ZeilenRepository zeilen;
    private final LaufRepository laeufe;
    private final Zeilenziel ziele;
    private final Programmablage akten;
    private final TransactionTemplate transaktion;

    Zeilenablage(
            ZeilenRepository zeilen,
            LaufRepository laeufe,
            Zeilenziel ziele,
            Programmablage akten,
            TransactionTemplate transaktion) {
        this.zeilen = zeilen;
        this.laeufe = laeufe;
        this.ziele = ziele;
        this.akten = akten;
        this.transaktion = transaktion;
    }

    /// @param fahrer who must still drive when it is done, else nothing is
    /// @throws CancellationException when she does not
    void ablegen(Altbestandslauf lauf, UUID fahrer, List<Befund> befunde) {
        try {
            gemeinsam(lauf, fahrer, befunde);
        } catch (DataAccessException | FachlicherFehler e) {
            befunde.forEach(b -> einzeln(lauf, fahrer, b));
        }
        Bruchstelle.erreicht("ablage.zeilen-nach-commit");
    }

    private void einzeln(Altbestandslauf lauf, UUID fahrer, Befund befund) {
        try {
            gemeinsam(lauf, fahrer, List.of(befund));
        } catch (FachlicherFehler e) {
            gemeinsam(lauf, fahrer, List.of(new Befund.Mangel(abgewiesen(befund, e))));
        }
    }

    private static Ausgang abgewiesen(Befund befund, FachlicherFehler e) {
        long nr =
                switch (befund) {
                    case Befund.Gut gut -> gut.zeile().nr();
                    case Befund.Mangel mangel -> mangel.ausgang().nr();
                };
        return Ausgang.abgewiesen(nr, e.code(), e.werte().stream().map(String::valueOf).toList());
    }

    private void gemeinsam(Altbestandslauf lauf, UUID fahrer, List<Befund> befunde) {
        transaktion.executeWithoutResult(t -> {
            var da = schonDa(lauf, befunde);
            var ausgaenge = befunde.stream().map(b -> ausgang(lauf, b, da)).toList();
            zeilen.erledigt(lauf.id(), ausgaenge);
            laeufe.erledigt(
                    lauf.id(),
                    new Ergebnis(
                            anzahl(ausgaenge, Stand.ABGELEGT) + anzahl(ausgaenge, Stand.BEREIT),
                            anzahl(ausgaenge, Stand.ABGEWIESEN),
                            anzahl(ausgaenge, Stand.SCHON_DA)));
            if (!laeufe.lebt(lauf.id(), fahrer)) {
                throw new CancellationException("stopped, or somebody else drives by now");
            }
            Bruchstelle.erreicht("ablage.zeilen-vor-commit");
        });
    }

    private Map<String, Ort> schonDa(Altbestandslauf lauf, List<Befund> befunde) {
        var kennungen = new ArrayList<String>();
        for (var befund : befunde) {
            if (befund instanceof Befund.Gut gut) {
                kennungen.add(gut.kennung());
            }
        }
        var da = lauf.trocken() ? zeilen.bereit(lauf.id(), kennungen) : new HashMap<String, Ort>();
        da.putAll(zeilen.abgelegt(kennungen));
        return da;
    }

    private Ausgang ausgang(Altbestandslauf lauf, Befund befund, Map<String, Ort> da) {
        return switch (befund) {
            case Befund.Mangel mangel -> mangel.ausgang();
            case Befund.Gut gut -> {
                var ort = da.get(gut.kennung());
                yield ort == null ? neu(lauf, gut, da) : schonDa(gut, ort);
            }
        };
    }

    private static Ausgang schonDa(Befund.Gut gut, Ort ort) {
        return new Ausgang(
                gut.zeile().nr(),
                Stand.SCHON_DA,
                ort.blatt() == 0 ? "K-384" : "K-383",
                ort.blatt() == 0
                        ? List.of(ort.aktenzeichen())
                        : List.of(ort.aktenzeichen(), Integer.toString(ort.blatt())),
                gut.kennung(),
                ort.blatt() == 0 ? "" : ort.aktenzeichen(),
                ort.blatt());
    }

    /// What is wrong with where it should go is found before anything is written for the row.
    private Ausgang neu(Altbestandslauf lauf, Befund.Gut gut, Map<String, Ort> da) {
        Ziel ziel;
        try {
            ziel = ziele.finden(gut.zeile(), lauf.einheit());
        } catch (FachlicherFehler e) {
            return abgewiesen(gut, e);
        }
        long nr = gut.zeile().nr();
        if (lauf.trocken()) {
            da.put(gut.kennung(), new Ort(Long.toString(gut.zeile().zeile()), 0));
            return new Ausgang(nr, Stand.BEREIT, "", List.of(), gut.kennung(), "", 0);
        }
        var akte =
                ziel.da()
                        .orElseGet(
                                () -> akten.oeffnen(ziel.neu(), ziel.bezug(), ziel.schlagwort()));
        int blatt = akten.ablegen(akte, gut.ablage().orElseThrow(), gut.titel()).blatt();
        da.put(gut.kennung(), new Ort(akte.wert(), blatt));
        return new Ausgang(nr, Stand.ABGELEGT, "", List.of(), gut.kennung(), akte.wert(), blatt);
    }

    private static long anzahl(List<Ausgang> ausgaenge, Stand stand) {
        return ausgaenge.stream().filter(a -> a.stand() == stand).count();
    }
}
