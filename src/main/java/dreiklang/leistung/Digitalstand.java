package dreiklang.leistung;

/// How far a Leistung is on its way from paper to digital: derived from its Leistungspaket, never
/// typed in. The order is the way.
public enum Digitalstand {
    /// The portal tells about it, no more.
    INFORMATION,
    /// There is a form to print.
    PDF,
    /// It can be applied for online.
    ONLINE,
    /// Nothing has to go by paper: Antrag, every Unterlage and the answer are digital.
    DURCHGAENGIG;

    /// How far a Leistungspaket is. `DURCHGAENGIG` needs a template for Bescheid or answer, and for
    /// every Unterlage the question of the Formular that takes it in.
    public static Digitalstand von(Leistungspaket paket) {
        if (paket.formular().seiten().isEmpty()) {
            return paket.leistung().verortung().pdf().isPresent() ? PDF : INFORMATION;
        }
        boolean antwort =
                paket.dateien().keySet().stream()
                        .anyMatch(d ->
                                d.startsWith("vorlagen/bescheid")
                                        || d.equals("vorlagen/antwort.md"));
        boolean unterlagen =
                paket.leistung().nachweise().stream().noneMatch(u -> u.feld().isEmpty());
        return antwort && unterlagen ? DURCHGAENGIG : ONLINE;
    }
}
