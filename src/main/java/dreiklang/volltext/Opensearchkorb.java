package dreiklang.volltext;

import dreiklang.basis.Zufall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Collects what is to be kept on an OpenSearch server and sends it in bundles. A piece replaces
/// itself: its pages have the same names, and what is left of an earlier state goes when everything
/// is made durable. Whatever ends the program in between, whoever ordered it does it again.
final class Opensearchkorb {

    private static final int BUENDEL = 4_000_000;

    private final Opensearchleitung leitung;
    private final String name;

    /// What goes with the next bundle: key → lines.
    private final Map<String, byte[]> wartend = new LinkedHashMap<>();

    /// What was sent since it was made durable last: key → its state.
    private final Map<String, String> gesendet = new LinkedHashMap<>();

    private int umfang;
    private String stand = neuerStand();

    Opensearchkorb(Opensearchleitung leitung, String name) {
        this.leitung = leitung;
        this.name = name;
    }

    private static String neuerStand() {
        return Zufall.kennung(Clock.systemUTC()).toString();
    }

    void ersetzen(Indexstueck stueck) throws IOException {
        var zeilen = new ByteArrayOutputStream();
        for (int i = 0; i < stueck.seiten().size(); i++) {
            var ort = Map.of("_id", stueck.schluessel() + "/" + i);
            zeilen.writeBytes(leitung.zeile(Map.of("index", ort)));
            zeilen.writeBytes(
                    leitung.zeile(Opensearchschrift.seite(stueck, stueck.seiten().get(i), stand)));
        }
        legen(stueck.schluessel(), zeilen.toByteArray());
    }

    void entfernen(String schluessel) throws IOException {
        legen(schluessel, new byte[0]);
    }

    private void legen(String schluessel, byte[] zeilen) throws IOException {
        wartend.put(schluessel, zeilen);
        umfang += zeilen.length;
        if (umfang > BUENDEL) {
            senden();
        }
    }

    private void senden() throws IOException {
        var buendel = new ByteArrayOutputStream(umfang);
        wartend.values().forEach(buendel::writeBytes);
        if (buendel.size() > 0) {
            var antwort =
                    leitung.senden(
                            name + "/_bulk?filter_path=errors,items.*.error.reason",
                            buendel.toByteArray());
            if (antwort.path("errors").asBoolean()) {
                throw new IOException(
                        "OpenSearch does not keep a page: "
                                + antwort.path("items").get(0).findValue("reason"));
            }
        }
        wartend.keySet().forEach(schluessel -> gesendet.put(schluessel, stand));
        wartend.clear();
        umfang = 0;
        stand = neuerStand();
    }

    /// Sends what waits, makes it findable, and takes out what is left of earlier states.
    void sichern() throws IOException {
        senden();
        leitung.senden(name + "/_refresh", Map.of());
        var staende =
                gesendet.entrySet().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getValue,
                                        Collectors.mapping(
                                                Map.Entry::getKey, Collectors.toList())));
        for (var einer : staende.entrySet()) {
            veraltet(einer.getValue(), einer.getKey());
        }
        gesendet.clear();
    }

    private void veraltet(Collection<String> schluessel, String stand) throws IOException {
        leitung.senden(
                name + "/_delete_by_query?refresh=true&conflicts=proceed",
                Map.of(
                        "query",
                        Map.of(
                                "bool",
                                Map.of(
                                        "filter",
                                        List.of(
                                                Map.of(
                                                        "terms",
                                                        Map.of(
                                                                Felder.STUECK,
                                                                new ArrayList<>(schluessel)))),
                                        "must_not",
                                        List.of(
                                                Map.of(
                                                        "term",
                                                        Map.of(
                                                                Opensearchschrift.STAND,
                                                                stand)))))));
    }
}
