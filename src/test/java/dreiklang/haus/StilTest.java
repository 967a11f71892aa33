package dreiklang.haus;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/// The walls of the style: short methods, short classes, no forbidden shortcuts.
class StilTest {

    private static final int METHODE = 30;
    private static final int KLASSE = 250;

    @Test
    void keineKlasseUeber250Zeilen() {
        var zuLang = new ArrayList<String>();
        for (var datei : Quellen.in(Quellen.JAVA, ".java")) {
            long zeilen = Quellen.lies(datei).lines().count();
            if (zeilen > KLASSE) {
                zuLang.add(datei.getFileName() + ": " + zeilen);
            }
        }
        assertThat(zuLang).isEmpty();
    }

    @Test
    void keineMethodeUeber30Zeilen() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var dateien = compiler.getStandardFileManager(null, null, null)) {
            var quellen = dateien.getJavaFileObjectsFromPaths(Quellen.in(Quellen.JAVA, ".java"));
            var auftrag =
                    (JavacTask)
                            compiler.getTask(
                                    null, dateien, d -> {}, List.of("-proc:none"), null, quellen);
            var zuLang = new ArrayList<String>();
            var orte = Trees.instance(auftrag).getSourcePositions();
            for (var einheit : auftrag.parse()) {
                new Methodenmesser(einheit, orte, zuLang).scan(einheit, null);
            }
            assertThat(zuLang).isEmpty();
        }
    }

    @Test
    void keineAbkuerzungen() {
        var verboten =
                Pattern.compile(
                        "TODO|FIXME|XXX|HACK|@Disabled|Thread\\.sleep|catch \\((Exception|Throwable)|"
                                + "\\.printStackTrace");
        var funde = new ArrayList<String>();
        for (var datei : Quellen.in(Quellen.JAVA, ".java")) {
            var treffer = verboten.matcher(Quellen.lies(datei));
            while (treffer.find()) {
                funde.add(datei.getFileName() + ": " + treffer.group());
            }
        }
        assertThat(funde).isEmpty();
    }

    @Test
    void nurDieKommandozeileSchreibtAufDasTerminal() {
        var sprechend =
                Quellen.in(Quellen.JAVA, ".java").stream()
                        .filter(d -> Quellen.lies(d).matches("(?s).*System\\.(out|err)\\.print.*"))
                        .map(d -> d.getParent().getFileName().toString())
                        .distinct()
                        .toList();
        assertThat(sprechend).isSubsetOf("betrieb");
    }

    @Test
    void seitenBenutzenBausteineStattEigenerKlassen() {
        var verboten =
                Pattern.compile("\\bclass=\"|style=\"|\\bon[a-z]+=\"|<script(?! src)|\\$unsafe");
        var funde = new ArrayList<String>();
        for (var datei : Quellen.in(Quellen.SEITEN, ".jte")) {
            if (istRahmen(datei)) {
                continue;
            }
            var treffer = verboten.matcher(Quellen.lies(datei));
            while (treffer.find()) {
                funde.add(datei + ": " + treffer.group());
            }
        }
        assertThat(funde).isEmpty();
    }

    private static boolean istRahmen(Path datei) {
        return datei.startsWith(Quellen.SEITEN.resolve("rahmen"))
                || datei.startsWith(Quellen.SEITEN.resolve("bausteine"));
    }

    private static final class Methodenmesser extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree einheit;
        private final SourcePositions orte;
        private final List<String> zuLang;

        Methodenmesser(CompilationUnitTree einheit, SourcePositions orte, List<String> zuLang) {
            this.einheit = einheit;
            this.orte = orte;
            this.zuLang = zuLang;
        }

        @Override
        public Void visitMethod(MethodTree methode, Void nichts) {
            if (methode.getBody() != null) {
                var zeilen = einheit.getLineMap();
                long von = zeilen.getLineNumber(orte.getStartPosition(einheit, methode.getBody()));
                long bis = zeilen.getLineNumber(orte.getEndPosition(einheit, methode.getBody()));
                if (bis - von + 1 > METHODE) {
                    zuLang.add(
                            Path.of(einheit.getSourceFile().getName()).getFileName()
                                    + "."
                                    + methode.getName()
                                    + ": "
                                    + (bis - von + 1));
                }
            }
            return super.visitMethod(methode, nichts);
        }
    }
}
