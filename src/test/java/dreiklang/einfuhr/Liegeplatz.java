package dreiklang.einfuhr;

import java.nio.charset.StandardCharsets;

/// An invented Datenschema as XDatenfelder 2.0 and 3.0: the same in both, so that both must give
/// the same draft.
public final class Liegeplatz {

    private static final String HILFE = "<x:hilfetextEingabe>Hilfe &amp; mehr</x:hilfetextEingabe>";

    private Liegeplatz() {}

    /// As 2.0.
    public static byte[] zweite() {
        return xml("2", zweites(REGELN));
    }

    static byte[] dritte() {
        return xml("3.0.0", drittes(REGELN));
    }

    static byte[] mitRegel(String satz) {
        return xml("2", zweites("R90000001|Regel|" + satz));
    }

    /// One field without help, as 2.0.
    ///
    /// @param grenzen inside of the JSON of its Präzisierung
    static byte[] mitFeld(String name, String typ, String grenzen) {
        var praezisierung = "<x:praezisierung>{" + grenzen + "}</x:praezisierung>";
        var feld =
                feld(2, "F90000011", name, typ, "")
                        .replace(HILFE, "")
                        .replace("<x:praezisierung/>", praezisierung);
        return xml("2", kopf("S90000002", "Boot", "Boot") + struktur("1:1", "", feld));
    }

    /// Fields before and after a group, which make two pages „Weitere Angaben“.
    public static byte[] mitZweimalWeiterenAngaben() {
        return xml(
                "2",
                kopf("S90000003", "Hafen", "Hafen")
                        + struktur("1:1", "", feld(2, "F90000011", "Vorher", "text", "80"))
                        + struktur(
                                "1:1",
                                "",
                                gruppe(
                                        "G90000004",
                                        "Boote",
                                        struktur(
                                                "1:1",
                                                "",
                                                feld(2, "F90000012", "Boot", "text", "80"))))
                        + struktur("1:1", "", feld(2, "F90000013", "Nachher", "text", "80")));
    }

    /// The code list that the schema only names, as Genericode.
    public static byte[] haefen() {
        return ("""
        <?xml version="1.0" encoding="UTF-8"?>
        <gc:CodeList xmlns:gc="http://docs.oasis-open.org/codelist/ns/genericode/1.0/">
          <Annotation><AppInfo/></Annotation>
          <Identification><ShortName>haefen</ShortName><Version>7</Version>
            <CanonicalUri>urn:demo:haefen</CanonicalUri>
            <CanonicalVersionUri>urn:demo:haefen_7</CanonicalVersionUri></Identification>
          <ColumnSet>
            <Column Id="kurz" Use="required"><ShortName>Code</ShortName><Data Type="string"/></Column>
            <Column Id="lang" Use="optional"><ShortName>Beschreibung</ShortName><Data Type="string"/></Column>
            <Column Id="hafen" Use="required"><ShortName>Hafen</ShortName><Data Type="string"/></Column>
            <Key Id="k"><ShortName>K</ShortName><ColumnRef Ref="kurz"/></Key>
          </ColumnSet>
          <SimpleCodeList>
            <Row><Value ColumnRef="kurz"><SimpleValue>NORD</SimpleValue></Value>
              <Value ColumnRef="lang"><SimpleValue>lang und breit</SimpleValue></Value>
              <Value ColumnRef="hafen"><SimpleValue>Nordhafen</SimpleValue></Value></Row>
            <Row><Value ColumnRef="kurz"><SimpleValue>SUED</SimpleValue></Value>
              <Value ColumnRef="hafen"><SimpleValue>Südhafen &amp; Bucht</SimpleValue></Value></Row>
          </SimpleCodeList>
        </gc:CodeList>
        """)
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] xml(String fassung, String schema) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                        + "<x:xdatenfelder.stammdatenschema.0102 xmlns:x=\"urn:xoev-de:fim:standard:xdatenfelder_"
                        + fassung
                        + "\"><x:header/><x:stammdatenschema>"
                        + schema
                        + "</x:stammdatenschema></x:xdatenfelder.stammdatenschema.0102>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static final String REGELN =
            "R90000001|Mast|„F90000005 Masthöhe“ ist nur dann zu befüllen, wenn „F90000004 Segelboot“ bejaht wurde.\n"
                    + "R90000002|Erreichbar|Es ist entweder „F90000006 Telefon“ oder „F90000007 E-Mail“ anzugeben.\n"
                    + "R90000003|Frei|Die Angaben sollen plausibel sein.";

    private static String zweites(String regeln) {
        return schema(2, regeln);
    }

    private static String drittes(String regeln) {
        return schema(3, regeln);
    }

    private static String schema(int n, String regeln) {
        return kopf("S90000001", "Liegeplatz", "Antrag auf einen Liegeplatz")
                + "<x:bezug>§ 4 Hafensatzung</x:bezug>"
                + struktur("1:1", "§ 5 Hafensatzung", person(n))
                + struktur("1:*", "", gruppe("G90000002", "Boote", boot(n, regeln)))
                + struktur("0:1", "", feld(n, "F90000009", "Bemerkung", "text", "500"))
                + struktur("2:3", "", feld(n, "F90000010", "Wunschplatz", "text", "20"));
    }

    private static String person(int n) {
        return gruppe(
                "G90000001",
                "Halterin oder Halter",
                struktur("1:1", "", feld(n, "F90000001", "Name", "text", "80"))
                        + struktur(
                                "0:1",
                                "",
                                gruppe(
                                        "G90000003",
                                        "Anschrift",
                                        struktur(
                                                "1:1",
                                                "",
                                                feld(n, "F90000002", "Postleitzahl", "text", "5"))))
                        + struktur("1:1", "", feld(n, "F90000003", "Geburtsdatum", "date", ""))
                        + struktur("0:1", "", feld(n, "F90000006", "Telefon", "text", "30"))
                        + struktur("0:1", "", feld(n, "F90000007", "E-Mail", "text", "80")));
    }

    private static String boot(int n, String regeln) {
        return struktur("1:1", "", feld(n, "F90000004", "Segelboot", "bool", ""))
                + struktur("0:1", "", feld(n, "F90000005", "Masthöhe", "num_int", ""))
                + struktur("1:1", "", feld(n, "F90000008", "Hafen", "select", ""))
                + struktur("1:1", "", feld(n, "F90000001", "Name", "text", "80"))
                + regeln.lines().map(z -> regel(n, z.split("\\|"))).reduce("", String::concat);
    }

    private static String regel(int n, String[] teile) {
        var satz = n == 2 ? "definition" : "freitextRegel";
        return "<x:regel>%s<x:%s>%s</x:%s></x:regel>"
                .formatted(kopf(teile[0], teile[1], ""), satz, teile[2], satz);
    }

    private static String kopf(String id, String name, String bezeichnung) {
        return "<x:identifikation><x:id>%s</x:id><x:version>1.0</x:version></x:identifikation><x:name>%s</x:name>"
                        .formatted(id, name)
                + "<x:bezeichnungEingabe>%s</x:bezeichnungEingabe>".formatted(bezeichnung);
    }

    private static String struktur(String anzahl, String bezug, String inhalt) {
        return "<x:struktur><x:anzahl>%s</x:anzahl><x:bezug>%s</x:bezug><x:enthaelt>%s</x:enthaelt></x:struktur>"
                .formatted(anzahl, bezug, inhalt);
    }

    private static String gruppe(String id, String name, String inhalt) {
        return "<x:datenfeldgruppe>" + kopf(id, name, name) + inhalt + "</x:datenfeldgruppe>";
    }

    private static String feld(int n, String id, String name, String typ, String laenge) {
        boolean wahl = typ.equals("select");
        return "<x:datenfeld>"
                + kopf(id, name, name)
                + HILFE
                + "<x:feldart><code>%s</code></x:feldart>".formatted(wahl ? "select" : "input")
                + "<x:datentyp><code>%s</code></x:datentyp>".formatted(wahl ? "text" : typ)
                + praezisierung(n, laenge)
                + (wahl ? liste(n) : "")
                + "</x:datenfeld>";
    }

    private static String praezisierung(int n, String laenge) {
        if (laenge.isEmpty()) {
            return "<x:praezisierung/>";
        }
        return n == 2
                ? "<x:praezisierung>{\"minLength\":\"1\",\"maxLength\":\"%s\"}</x:praezisierung>"
                        .formatted(laenge)
                : "<x:praezisierung minLength=\"1\" maxLength=\"%s\"/>".formatted(laenge);
    }

    private static String liste(int n) {
        var adresse =
                "<x:canonicalIdentification>urn:demo:haefen</x:canonicalIdentification><x:version>7</x:version>";
        return n == 2
                ? "<x:codelisteReferenz><x:identifikation><x:id>C90000001</x:id></x:identifikation>"
                        + "<x:genericodeIdentification>"
                        + adresse
                        + "</x:genericodeIdentification></x:codelisteReferenz>"
                : "<x:codelisteReferenz>" + adresse + "</x:codelisteReferenz>";
    }
}
