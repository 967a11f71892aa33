package dreiklang.ressourcen.web;

import dreiklang.ressourcen.Eintragsart;
import dreiklang.ressourcen.RessourceId;
import dreiklang.ressourcen.Ressourcenbild;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One kind of entries on its page: the list, the form, and how the form is read.
interface Bereich {

    /// Last part of the address.
    String name();

    Eintragsart art();

    /// Names of the columns, as their texts end.
    List<String> spalten();

    /// Index of the first column of numbers.
    int zahlenAb();

    List<Zeile> zeilen(Worte worte, Ressourcenbild bild);

    /// What stands in the form of an entry; empty: there is no such entry.
    Optional<Map<String, String>> werte(Ressourcenbild bild, RessourceId id);

    List<Feld> felder(Worte worte, Ressourcenbild bild);

    /// Reads an entry and, where it can be read, writes it.
    void schreiben(String plan, RessourceId id, Eingaben eingaben);

    /// A row of the list.
    ///
    /// @param id the entry
    /// @param version its version
    /// @param zellen the first of them is the link to its form
    record Zeile(RessourceId id, int version, List<String> zellen) {}
}
