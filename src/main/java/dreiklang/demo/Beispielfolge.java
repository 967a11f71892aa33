package dreiklang.demo;

/// Something the demo shows besides its past. It is called at every start and does only what is
/// missing.
interface Beispielfolge {

    /// Puts in what is missing.
    void anlegen();
}
