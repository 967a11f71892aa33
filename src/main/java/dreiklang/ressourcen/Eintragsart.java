package dreiklang.ressourcen;

/// What kinds of entries the resources of a plan have.
public enum Eintragsart {
    STELLE("stelle"),
    KOSTENSATZ("kostensatz"),
    ANSATZ("ansatz"),
    FOERDERUNG("foerderung"),
    NENNUNG("nennung");

    private final String tabelle;

    Eintragsart(String tabelle) {
        this.tabelle = tabelle;
    }

    String tabelle() {
        return tabelle;
    }
}
