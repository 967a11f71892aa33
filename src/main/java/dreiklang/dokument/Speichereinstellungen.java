package dreiklang.dokument;

import dreiklang.basis.Aussenruf;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the installation keeps contents.
///
/// @param art a folder or a bucket
/// @param schluessel file of the master keys; empty: contents are not encrypted
/// @param s3 the bucket
@ConfigurationProperties("dreiklang.dokument.speicher")
record Speichereinstellungen(
        @DefaultValue("ordner") Art art, @DefaultValue("") String schluessel, @DefaultValue S3 s3) {

    /// What contents lie in.
    enum Art {
        /// The folder `dreiklang.dateien`.
        ORDNER,
        /// A bucket.
        S3
    }

    /// How the bucket is reached.
    ///
    /// @param adresse of the server
    /// @param region as the server names it
    /// @param eimer name of the bucket
    /// @param vorsilbe what all keys begin with, may be empty
    /// @param zugang access key
    /// @param geheimnis secret; may be empty where there is a file
    /// @param geheimnisDatei file that holds the secret
    /// @param frist longest time for one call, or without a byte while reading
    record S3(
            @DefaultValue("") String adresse,
            @DefaultValue("eu-central-1") String region,
            @DefaultValue("") String eimer,
            @DefaultValue("") String vorsilbe,
            @DefaultValue("") String zugang,
            @DefaultValue("") String geheimnis,
            @DefaultValue("") String geheimnisDatei,
            @DefaultValue("15s") Duration frist) {

        /// The address.
        ///
        /// @throws IllegalStateException K-501 when it may not be used
        URI ziel() {
            try {
                var ziel = URI.create(adresse.strip());
                if (Aussenruf.erlaubt(ziel)) {
                    return ziel;
                }
            } catch (IllegalArgumentException e) {
                throw unbrauchbar(e);
            }
            throw unbrauchbar(null);
        }

        private static IllegalStateException unbrauchbar(
                @org.jspecify.annotations.Nullable Exception e) {
            return new IllegalStateException(
                    "K-501 dreiklang.dokument.speicher.s3.adresse muss mit https:// beginnen"
                            + " (http:// nur auf diesem Rechner).",
                    e);
        }

        /// The secret, wherever it stands.
        ///
        /// @throws IllegalStateException K-502 when there is none
        String schluessel() {
            try {
                var wert =
                        geheimnisDatei.isBlank()
                                ? geheimnis
                                : Files.readString(Path.of(geheimnisDatei.strip()));
                if (!wert.isBlank() && !zugang.isBlank() && !eimer.isBlank()) {
                    return wert.strip();
                }
            } catch (IOException e) {
                throw new IllegalStateException(
                        "K-502 dreiklang.dokument.speicher.s3.geheimnis-datei lässt sich nicht"
                                + " lesen.",
                        e);
            }
            throw new IllegalStateException(
                    "K-502 dreiklang.dokument.speicher.s3 braucht eimer, zugang und geheimnis (oder"
                            + " geheimnis-datei).");
        }
    }
}
