package dreiklang.leistung;

import java.util.ArrayList;
import java.util.List;

/// A place in a YAML file: keys and numbers from the top down, such as `seiten.0.titel.de`.
///
/// @param teile keys of mappings, numbers of list entries beginning with 0
record Yamlpfad(List<String> teile) {

    /// The whole file.
    static final Yamlpfad WURZEL = new Yamlpfad(List.of());

    /// Copies, so that nobody changes it afterwards.
    Yamlpfad {
        teile = List.copyOf(teile);
    }

    /// Reads what `toString` writes.
    static Yamlpfad von(String text) {
        return text.isEmpty() ? WURZEL : new Yamlpfad(List.of(text.split("\\.")));
    }

    /// A place further down.
    Yamlpfad zu(String... weitere) {
        var alle = new ArrayList<>(teile);
        alle.addAll(List.of(weitere));
        return new Yamlpfad(alle);
    }

    /// An entry of the list here.
    Yamlpfad zu(int nummer) {
        return zu(String.valueOf(nummer));
    }

    /// One place further up.
    Yamlpfad oben() {
        return new Yamlpfad(teile.subList(0, teile.size() - 1));
    }

    String letztes() {
        return teile.getLast();
    }

    /// Number of the list entry; -1 when it is a key.
    int nummer() {
        return letztes().matches("\\d{1,4}") ? Integer.parseInt(letztes()) : -1;
    }

    @Override
    public String toString() {
        return String.join(".", teile);
    }
}
