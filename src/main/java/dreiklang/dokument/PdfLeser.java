package dreiklang.dokument;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/// The one place where foreign PDFs are read: every object is looked at, with limits on size,
/// number, depth and time.
final class PdfLeser {

    private static final int OBJEKTE = 400_000;
    private static final int SEITEN = 2_000;
    private static final long SEKUNDEN = 20;
    private static final long SPEICHER = 32L * 1024 * 1024;
    private static final long AUSLAGERUNG = 512L * 1024 * 1024;

    private static final Set<String> HANDLUNGEN =
            Set.of(
                    "JavaScript",
                    "Launch",
                    "SubmitForm",
                    "ImportData",
                    "Rendition",
                    "RichMediaExecute",
                    "GoToE",
                    "GoToR");
    private static final Set<String> MEDIEN = Set.of("RichMedia", "Screen", "Movie", "Sound", "3D");
    private static final Map<String, String> SCHLUESSEL =
            Map.of(
                    "JS", "D-213",
                    "JavaScript", "D-213",
                    "AA", "D-213",
                    "RichMediaContent", "D-213",
                    "EmbeddedFiles", "D-214",
                    "EF", "D-214",
                    "XFA", "D-215");

    /// Two at a time, so that hostile files cannot take all processors.
    private static final ExecutorService ARBEITER =
            Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().name("pdf-", 0).factory());

    private PdfLeser() {}

    /// Checks that a PDF is whole and passive.
    ///
    /// @throws FachlicherFehler D-211 damaged, D-212 encrypted, D-213 active, D-214 attachments,
    ///   D-215 XFA, D-216 too complex
    static void pruefen(Path datei) {
        oeffnen(datei, true, pdf -> true);
    }

    /// What is done with an open PDF.
    interface Arbeit<T> {
        T an(PDDocument pdf) throws IOException;
    }

    /// Does something with a foreign PDF: bounded in time and size. Whatever is active in it stays
    /// asleep, because nothing here can execute it.
    ///
    /// @throws FachlicherFehler D-211 damaged, D-212 encrypted, D-216 too complex
    static <T> T mit(Path datei, Arbeit<T> arbeit) {
        return oeffnen(datei, false, arbeit);
    }

    /// Does something with a PDF the program has made itself.
    static <T> T eigenes(byte[] inhalt, Arbeit<T> arbeit) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(inhalt)) {
            return arbeit.an(pdf);
        }
    }

    private static <T> T oeffnen(Path datei, boolean nurPassive, Arbeit<T> arbeit) {
        var lauf = ARBEITER.submit(() -> lesen(datei, nurPassive, arbeit));
        try {
            return lauf.get(SEKUNDEN, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            lauf.cancel(true);
            throw abgelehnt("D-216");
        } catch (InterruptedException e) {
            lauf.cancel(true);
            Thread.currentThread().interrupt();
            throw abgelehnt("D-216");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FachlicherFehler fehler) {
                throw abgelehnt(fehler.code());
            }
            throw abgelehnt(e.getCause() instanceof StackOverflowError ? "D-216" : "D-211");
        }
    }

    private static <T> T lesen(Path datei, boolean nurPassive, Arbeit<T> arbeit)
            throws IOException {
        Stromwache.pruefen(datei);
        var speicher = MemoryUsageSetting.setupMixed(SPEICHER, AUSLAGERUNG).streamCache;
        try (PDDocument pdf = Loader.loadPDF(datei.toFile(), speicher)) {
            alleObjekte(pdf, nurPassive);
            int seiten = pdf.getNumberOfPages();
            if (seiten < 1 || seiten > SEITEN) {
                throw abgelehnt(seiten < 1 ? "D-211" : "D-216");
            }
            if (!nurPassive && pdf.isEncrypted()) {
                throw abgelehnt("D-212");
            }
            return arbeit.an(pdf);
        } catch (InvalidPasswordException e) {
            throw abgelehnt("D-212");
        }
    }

    private static void alleObjekte(PDDocument dokument, boolean nurPassive) {
        var pdf = dokument.getDocument();
        Optional<Rechnungsanlage> erlaubt =
                nurPassive ? Optional.of(Rechnungsanlage.von(dokument)) : Optional.empty();
        Set<COSBase> gesehen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> offen = new ArrayDeque<>();
        offen.add(pdf.getTrailer());
        for (var schluessel : pdf.getXrefTable().keySet().stream().toList()) {
            offen.add(pdf.getObjectFromPool(schluessel));
            abarbeiten(offen, gesehen, erlaubt);
        }
        abarbeiten(offen, gesehen, erlaubt);
    }

    /// @param erlaubt which file may be inside; empty: nothing is looked for
    private static void abarbeiten(
            Deque<COSBase> offen, Set<COSBase> gesehen, Optional<Rechnungsanlage> erlaubt) {
        while (!offen.isEmpty()) {
            COSBase objekt = offen.removeLast();
            if (!gesehen.add(objekt)) {
                continue;
            }
            if (gesehen.size() > OBJEKTE || Thread.currentThread().isInterrupted()) {
                throw abgelehnt("D-216");
            }
            switch (objekt) {
                case COSObject verweis -> folgen(offen, verweis.getObject());
                case COSArray liste -> liste.forEach(teil -> folgen(offen, teil));
                case COSDictionary woerterbuch -> {
                    erlaubt.ifPresent(anlage -> ansehen(woerterbuch, anlage));
                    woerterbuch.getValues().forEach(teil -> folgen(offen, teil));
                }
                default -> {
                    // Numbers, names, texts and null can do nothing.
                }
            }
        }
    }

    private static void folgen(Deque<COSBase> offen, @Nullable COSBase objekt) {
        if (objekt instanceof COSObject
                || objekt instanceof COSArray
                || objekt instanceof COSDictionary) {
            offen.add(objekt);
        }
    }

    private static void ansehen(COSDictionary woerterbuch, Rechnungsanlage erlaubt) {
        for (COSName name : woerterbuch.keySet()) {
            var code = SCHLUESSEL.get(name.getName());
            var wert = woerterbuch.getDictionaryObject(name);
            if (code != null && !leer(wert) && !istRechnung(name.getName(), wert, erlaubt)) {
                throw abgelehnt(code);
            }
        }
        if (HANDLUNGEN.contains(name(woerterbuch, COSName.S))
                || MEDIEN.contains(name(woerterbuch, COSName.SUBTYPE))) {
            throw abgelehnt("D-213");
        }
        if (name(woerterbuch, COSName.TYPE).equals("EmbeddedFile") && !erlaubt.ist(woerterbuch)
                || name(woerterbuch, COSName.SUBTYPE).equals("FileAttachment")) {
            throw abgelehnt("D-214");
        }
        if (woerterbuch.getDictionaryObject(COSName.OPEN_ACTION) instanceof COSDictionary handlung
                && !name(handlung, COSName.S).equals("GoTo")) {
            throw abgelehnt("D-213");
        }
    }

    /// The list of files with the invoice alone, or what leads to it and nothing else.
    private static boolean istRechnung(
            String name, @Nullable COSBase wert, Rechnungsanlage erlaubt) {
        return erlaubt.vorhanden()
                && (name.equals("EmbeddedFiles")
                        || name.equals("EF")
                                && wert instanceof COSDictionary dateien
                                && dateien.keySet().stream()
                                        .map(dateien::getDictionaryObject)
                                        .allMatch(d -> d != null && erlaubt.ist(d)));
    }

    private static boolean leer(@Nullable COSBase wert) {
        return wert == null
                || (wert instanceof COSDictionary woerterbuch && woerterbuch.size() == 0)
                || (wert instanceof COSArray liste && liste.size() == 0);
    }

    private static String name(COSDictionary woerterbuch, COSName schluessel) {
        return woerterbuch.getDictionaryObject(schluessel) instanceof COSName name
                ? name.getName()
                : "";
    }

    private static FachlicherFehler abgelehnt(String code) {
        return new FachlicherFehler(Fehlerart.EINGABE, code);
    }
}
