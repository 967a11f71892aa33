package dreiklang.blattwerk;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dreiklang.Stadttest;
import dreiklang.akte.Akten;
import dreiklang.akte.Aktenfuehrung;
import dreiklang.akte.Aktenzeichen;
import dreiklang.akte.Neuanlage;
import dreiklang.basis.FachlicherFehler;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokument;
import dreiklang.dokument.Dokumente;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Base of the tests of this module: an Akte of Anna Berger with files in it.
abstract class Blatttest extends Stadttest {

    static final PDType1Font SCHRIFT = new PDType1Font(FontName.HELVETICA);

    @Autowired Aktenfuehrung fuehrung;
    @Autowired Akten akten;
    @Autowired Dokumente dokumente;
    @Autowired Konten konten;
    @Autowired Organisation organisation;
    @Autowired JdbcClient sql;

    /// What is drawn into a PDF.
    interface Malerei {
        void in(PDDocument pdf) throws IOException;
    }

    @BeforeEach
    void laden() {
        organisation.laden(Path.of("kommune/demo"));
        akten.laden(Path.of("kommune/demo"));
    }

    Blattort abgelegt(Ablage... inhalte) {
        return als(
                "a.berger",
                () -> {
                    var akte =
                            fuehrung.anlegen(
                                    new Neuanlage(
                                            "36.20.20", "Fläche " + UUID.randomUUID(), "36.1", ""));
                    fuehrung.ablegen(akte, List.of(inhalte));
                    return new Blattort(akte, 1, 1);
                });
    }

    Dokument original(Blattort ort) {
        return blatt(ort.akte(), ort.blatt());
    }

    Dokument blatt(Aktenzeichen akte, int nummer) {
        return als("a.berger", () -> akten.ansehen(akte))
                .schriftstuecke()
                .get(nummer - 1)
                .dokument();
    }

    /// Files as if it came from another program: not checked for what is active in it.
    Ablage pdf(Malerei malerei) {
        return dokumente.ablegen(pdfBytes(malerei), "schreiben.pdf");
    }

    static byte[] pdfBytes(Malerei malerei) {
        try (var pdf = new PDDocument();
                var aus = new ByteArrayOutputStream()) {
            malerei.in(pdf);
            pdf.save(aus);
            return aus.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PDPage seite(PDDocument pdf, String... zeilen) throws IOException {
        var seite = new PDPage(PDRectangle.A4);
        pdf.addPage(seite);
        try (var stift = new PDPageContentStream(pdf, seite)) {
            stift.setFont(SCHRIFT, 12);
            for (int i = 0; i < zeilen.length; i++) {
                stift.beginText();
                stift.newLineAtOffset(70, 750 - 20f * i);
                stift.showText(zeilen[i]);
                stift.endText();
            }
        }
        return seite;
    }

    Ablage datei(String name, byte[] inhalt) {
        return dokumente.annehmen(new ByteArrayInputStream(inhalt), name);
    }

    Ablage text(String name, String inhalt) {
        return datei(name, inhalt.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes(Ablage ablage) {
        try (var strom = dokumente.oeffnen(ablage.pruefsumme())) {
            return strom.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> T als(String wer, Supplier<T> arbeit) {
        return konten.als(organisation.mitAnmeldename(wer).orElseThrow().id(), arbeit);
    }

    void tue(String wer, Runnable arbeit) {
        als(
                wer,
                () -> {
                    arbeit.run();
                    return true;
                });
    }

    String code(String wer, Supplier<?> arbeit) {
        return catchThrowableOfType(FachlicherFehler.class, () -> als(wer, arbeit)).code();
    }

    long protokolliert(String aktion, Aktenzeichen akte) {
        return sql.sql(
                        "select count(*) from identitaet.protokoll where aktion = :aktion and gegenstand = :g")
                .param("aktion", aktion)
                .param("g", "akte:" + akte.wert())
                .query(Long.class)
                .single();
    }
}
