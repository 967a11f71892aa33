package dreiklang.beweis;

import dreiklang.basis.Pruefsumme;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.tsp.ArchiveTimeStamp;
import org.bouncycastle.asn1.tsp.EvidenceRecord;
import org.bouncycastle.asn1.tsp.PartialHashtree;

/// Checks an evidence record against a content (RFC 4998, sections 4.3 and 5.3) from these two
/// alone: needs no database, no settings and nobody else.
final class Nachweispruefung {

    /// More than any honest record has: a time stamp is a few kilobytes.
    static final int GROESSTER = 10_000_000;

    private static final DateTimeFormatter ZEIT =
            DateTimeFormatter.ofPattern("d. MMMM yyyy, HH:mm:ss 'Uhr'", Locale.GERMANY)
                    .withZone(ZoneId.of("Europe/Berlin"));

    private Nachweispruefung() {}

    /// Checks.
    ///
    /// @param inhalt SHA-256 of the content
    /// @param nachweis the record in DER
    static Nachweisbefund pruefen(byte[] inhalt, byte[] nachweis) {
        try {
            var ketten =
                    EvidenceRecord.getInstance(nachweis)
                            .getArchiveTimeStampSequence()
                            .getArchiveTimeStampChains();
            if (ketten.length != 1) {
                return Nachweisbefund.unlesbar(
                        "Der Nachweis hat mehrere Ketten (Hashbaum-Erneuerung); diese Prüfung kennt nur eine.");
            }
            return kette(inhalt, ketten[0].getArchiveTimestamps());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The library says by all of these that the bytes are no evidence record.
            return Nachweisbefund.unlesbar(
                    "Die Datei ist kein lesbarer Beweisnachweis nach RFC 4998.");
        }
    }

    private static Nachweisbefund kette(byte[] inhalt, ArchiveTimeStamp[] glieder)
            throws IOException {
        var gehalten = new ArrayList<Zeitstempel>();
        byte[] bewiesen = inhalt;
        for (int i = 0; i < glieder.length; i++) {
            var glied = glieder[i];
            if (!glied.getDigestAlgorithmIdentifier()
                    .getAlgorithm()
                    .equals(Nachweisbau.SHA256.getAlgorithm())) {
                return Nachweisbefund.unlesbar(
                        "Der Nachweis benutzt ein anderes Verfahren als SHA-256; diese Prüfung kennt es nicht.");
            }
            var listen = Optional.ofNullable(glied.getReducedHashTree());
            if (listen.isPresent() && !enthaelt(listen.get(), bewiesen)) {
                return Nachweisbefund.widerlegt(
                        i == 0
                                ? "Der Nachweis gehört nicht zu diesem Dokument: Sein Hashwert steht nicht darin. Entweder wurde das Dokument verändert, oder es ist ein anderes."
                                : "Zeitstempel Nr. %d deckt den vorhergehenden nicht ab."
                                        .formatted(i + 1));
            }
            byte[] wurzel = listen.map(Nachweispruefung::wurzel).orElse(bewiesen);
            try {
                gehalten.add(Zeitstempel.geprueft(glied.getTimeStamp().getEncoded(), wurzel));
            } catch (Stempelfehler e) {
                return Nachweisbefund.widerlegt(satz(e, i + 1));
            }
            bewiesen =
                    Pruefsumme.rechner().digest(glied.getTimeStamp().getEncoded(ASN1Encoding.DER));
        }
        return reihenfolge(gehalten);
    }

    private static boolean enthaelt(PartialHashtree[] listen, byte[] hash) {
        return listen.length > 0 && listen[0].containsHash(hash);
    }

    /// Section 4.3: the hashes of a list in ascending order, hashed, are one more hash of the next.
    private static byte[] wurzel(PartialHashtree[] listen) {
        byte[] hash = new byte[0];
        for (var liste : listen) {
            var werte = new ArrayList<>(List.of(liste.getValues()));
            if (hash.length > 0) {
                werte.add(hash);
            }
            werte.sort(Arrays::compareUnsigned);
            var rechner = Pruefsumme.rechner();
            werte.forEach(rechner::update);
            hash = rechner.digest();
        }
        return hash;
    }

    /// A time stamp has to come while the certificate of the one before is still valid.
    private static Nachweisbefund reihenfolge(List<Zeitstempel> stempel) {
        for (int i = 1; i < stempel.size(); i++) {
            var davor = stempel.get(i - 1);
            var zeit = stempel.get(i).zeit();
            if (zeit.isBefore(davor.zeit()) || zeit.isAfter(davor.gueltigBis())) {
                return Nachweisbefund.widerlegt(
                        "Zeitstempel Nr. %d kam nicht, solange der vorhergehende gültig war (%s bis %s), sondern am %s."
                                .formatted(
                                        i + 1,
                                        ZEIT.format(davor.zeit()),
                                        ZEIT.format(davor.gueltigBis()),
                                        ZEIT.format(zeit)));
            }
        }
        return new Nachweisbefund(Nachweisbefund.Urteil.STIMMT, "", List.copyOf(stempel));
    }

    private static String satz(Stempelfehler e, int nr) {
        return switch (e.grund()) {
            case FALSCHE_ANTWORT ->
                    "Zeitstempel Nr. %d steht auf einem anderen Hashwert als dem des Hashbaums."
                            .formatted(nr);
            case ZERTIFIKAT ->
                    "Die Unterschrift unter Zeitstempel Nr. %d gilt nicht, oder sein Zertifikat war damals nicht gültig."
                            .formatted(nr);
            case UNLESBAR, UNERREICHBAR, ABGELEHNT, FREMD ->
                    "Zeitstempel Nr. %d ist nicht lesbar.".formatted(nr);
        };
    }

    /// A moment as people write it.
    static String zeit(java.time.Instant wann) {
        return ZEIT.format(wann);
    }
}
