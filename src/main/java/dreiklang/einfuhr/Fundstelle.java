package dreiklang.einfuhr;

import java.util.List;

/// Where an element of XDatenfelder went in the draft.
///
/// @param id its FIM id
/// @param name internal name
/// @param bezeichnung what people read
/// @param frage the question, block or group it became
/// @param gruppen numbers of the Datenfeldgruppen around it, outermost first
/// @param wiederholt name of the repeating group it stands in, empty when it stands alone
/// @param platz its place in the order of the draft
record Fundstelle(
        String id,
        String name,
        String bezeichnung,
        Entwurfsfeld frage,
        List<Integer> gruppen,
        String wiederholt,
        int platz) {}
