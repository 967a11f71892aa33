package dreiklang.amt;

import dreiklang.seite.Rahmen;
import dreiklang.zahlung.Auszahlung;
import dreiklang.zahlung.Auszahlungsstand;
import dreiklang.zahlung.Zahllauf;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The list of what the Kommune pays.
///
/// @param rahmen language, token, who is signed in
/// @param offene what waits for a second person or for a Zahllauf
/// @param laeufe Zahllaeufe, newest first
/// @param namen names of Leistungen and people
/// @param gewaehlt identifiers of what is ticked
/// @param fehler id of the input → sentence
public record AuszahlungenAnsicht(
        Rahmen rahmen,
        List<Auszahlung> offene,
        List<Zahllauf> laeufe,
        Namen namen,
        Collection<String> gewaehlt,
        Map<String, String> fehler) {

    /// What waits for a second person.
    public List<Auszahlung> angeordnete() {
        return offene.stream().filter(a -> a.stand() == Auszahlungsstand.ANGEORDNET).toList();
    }

    /// What waits for a Zahllauf.
    public List<Auszahlung> freigegebene() {
        return offene.stream().filter(a -> a.stand() == Auszahlungsstand.FREIGEGEBEN).toList();
    }

    /// What can be ticked, by identifier.
    public Map<String, String> waehlbar() {
        var wahl = new LinkedHashMap<String, String>();
        angeordnete()
                .forEach(a ->
                        wahl.put(
                                a.id().toString(),
                                rahmen.text(
                                        "zahlung.auszahlung.wahl",
                                        a.auftrag().empfaenger(),
                                        rahmen.geld(a.auftrag().betrag()),
                                        a.verwendungszweck())));
        return wahl;
    }

    /// The account, or that it comes with the salary.
    public static String weg(Rahmen rahmen, Auszahlung a) {
        return a.ueberwiesen()
                ? a.auftrag().iban().replaceAll("(.{4})(?=.)", "$1 ")
                : rahmen.text("zahlung.auszahlung.bezuege");
    }

    /// The sentence beside an input, empty when it is right.
    public String fehler(String feld) {
        return fehler.getOrDefault(feld, "");
    }
}
