package dreiklang.betrieb;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/// What is opened before the town is built, so that what is wrong is said at once and the database
/// starts meanwhile.
///
/// @param daten the data directory
/// @param quelle the embedded database, being started; none with an own one
record Vorbereitung(Datenverzeichnis daten, @Nullable CompletableFuture<Datenbankquelle> quelle)
        implements AutoCloseable {

    /// Opens the data directory and begins to start the database.
    static Vorbereitung beginnen(Betriebseinstellungen einstellungen) {
        if (einstellungen.datenbank().fremd()) {
            new Datenbankpruefung(Datenbankzugang.eigene(einstellungen.datenbank())).pruefen();
        }
        var daten = Datenverzeichnis.oeffnen(einstellungen.daten());
        if (einstellungen.befehl().name().isEmpty()) {
            daten.nurFuerMich();
        }
        if (einstellungen.datenbank().fremd()) {
            return new Vorbereitung(daten, null);
        }
        var quelle = new CompletableFuture<Datenbankquelle>();
        Thread.ofPlatform()
                .name("datenbankstart")
                .start(() ->
                        quelle.completeAsync(() -> oeffnen(daten, einstellungen), Runnable::run));
        return new Vorbereitung(daten, quelle);
    }

    private static Datenbankquelle oeffnen(
            Datenverzeichnis daten, Betriebseinstellungen einstellungen) {
        return daten.gehoertMir()
                ? Datenbankquelle.eigene(daten, einstellungen.datenbank())
                : Datenbankquelle.fremde(daten);
    }

    /// The database, as soon as it answers.
    ///
    /// @throws Startfehler when it does not
    Datenbankquelle datenbank() {
        if (quelle == null) {
            throw new IllegalStateException("an own database is not started here");
        }
        try {
            return quelle.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException ursache ? ursache : e;
        }
    }

    /// Stops the database, then gives the directory back.
    @Override
    public void close() {
        if (quelle != null) {
            quelle.handle(Vorbereitung::beenden).join();
        }
        daten.close();
    }

    private static boolean beenden(@Nullable Datenbankquelle quelle, @Nullable Throwable fehler) {
        if (quelle != null) {
            quelle.close();
        }
        return fehler == null;
    }
}
