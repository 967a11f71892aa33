package dreiklang.ablage.web;

import dreiklang.ablage.Altbestandslauf;
import dreiklang.ablage.Altbestandszeile;
import dreiklang.seite.Rahmen;

/// A run and its rows in words.
final class Laufworte {

    private Laufworte() {}

    static String stand(Rahmen rahmen, Altbestandslauf lauf) {
        var wort =
                lauf.lage() == Altbestandslauf.Lage.BEENDET
                        ? lauf.stand().name()
                        : lauf.lage().name();
        return rahmen.text("ablage.bestand.lage." + wort);
    }

    static String farbe(Altbestandslauf lauf) {
        return switch (lauf.lage()) {
            case LAEUFT, WARTET -> "ruht";
            case STEHT -> "warnt";
            case BEENDET -> lauf.code().isEmpty() && lauf.abgewiesen() == 0 ? "gut" : "warnt";
        };
    }

    static String zahlen(Rahmen rahmen, Altbestandslauf lauf) {
        return rahmen.text(
                lauf.trocken() ? "ablage.bestand.zahlen.trocken" : "ablage.bestand.zahlen",
                lauf.gelesen(),
                lauf.gut(),
                lauf.abgewiesen(),
                lauf.schonDa());
    }

    /// Why a row was refused, with its code; empty when it was not.
    static String grund(Rahmen rahmen, Altbestandszeile zeile) {
        return zeile.code().isEmpty()
                ? ""
                : zeile.code()
                        + " "
                        + rahmen.text("fehler." + zeile.code(), zeile.werte().toArray());
    }

    static String ausgang(Rahmen rahmen, Altbestandszeile zeile) {
        return rahmen.text("ablage.bestand.zeile." + zeile.stand().name());
    }
}
