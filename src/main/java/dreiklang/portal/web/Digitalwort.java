package dreiklang.portal.web;

import dreiklang.leistung.Digitalstand;
import dreiklang.seite.Rahmen;

/// How far a Leistung is, in words for people.
final class Digitalwort {

    private Digitalwort() {}

    static String von(Rahmen rahmen, Digitalstand stand) {
        return switch (stand) {
            case INFORMATION -> rahmen.text("portal.digital.information");
            case PDF -> rahmen.text("portal.digital.pdf");
            case ONLINE -> rahmen.text("portal.digital.online");
            case DURCHGAENGIG -> rahmen.text("portal.digital.durchgaengig");
        };
    }

    /// What that means for the person.
    static String satz(Rahmen rahmen, Digitalstand stand) {
        return switch (stand) {
            case INFORMATION -> rahmen.text("portal.digital.information-satz");
            case PDF -> rahmen.text("portal.digital.pdf-satz");
            case ONLINE -> rahmen.text("portal.digital.online-satz");
            case DURCHGAENGIG -> rahmen.text("portal.digital.durchgaengig-satz");
        };
    }
}
