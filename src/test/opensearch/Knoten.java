import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.common.settings.Settings;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.index.reindex.ReindexModulePlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/// One node of OpenSearch in one folder, for tests: `java -cp LIBS Knoten.java FOLDER`. Writes its
/// port to the file `port`; ends when its standard input does.
public class Knoten extends Node {

    Knoten(Path ordner) {
        super(
                InternalSettingsPreparer.prepareEnvironment(
                        Settings.builder()
                                .put("path.home", ordner)
                                .put("cluster.name", "proben")
                                .put("node.name", "probe")
                                .put("discovery.type", "single-node")
                                .put("transport.type", "netty4")
                                .put("http.type", "netty4")
                                .put("http.port", "0")
                                .put("transport.port", "0")
                                .put("network.host", "127.0.0.1")
                                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                                .build(),
                        Map.of(),
                        null,
                        () -> "probe"),
                List.of(modul(Netty4ModulePlugin.class), modul(ReindexModulePlugin.class)),
                false);
    }

    /// Every OpenSearch has these; from Maven they come one by one.
    private static PluginInfo modul(Class<?> art) {
        return new PluginInfo(
                art.getSimpleName(), "", "1", Version.CURRENT, "25", art.getName(), "", List.of(), false);
    }

    public static void main(String[] args) throws Exception {
        var ordner = Path.of(args[0]);
        Files.createDirectories(ordner.resolve("config"));
        var knoten = new Knoten(ordner);
        knoten.start();
        var adresse = knoten.injector().getInstance(HttpServerTransport.class).boundAddress().boundAddresses()[0];
        var datei = ordner.resolve("port.neu");
        Files.writeString(datei, String.valueOf(adresse.getPort()));
        Files.move(datei, ordner.resolve("port"));
        System.in.transferTo(java.io.OutputStream.nullOutputStream());
        System.exit(0);
    }
}
