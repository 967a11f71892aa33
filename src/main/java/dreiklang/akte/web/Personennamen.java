package dreiklang.akte.web;

import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Organisation;
import dreiklang.seite.Rahmen;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What people are called whom a history names by their id.
@Component
class Personennamen {

    private static final String BESCHAEFTIGTE = "beschaeftigte:";

    private final Organisation organisation;

    Personennamen(Organisation organisation) {
        this.organisation = organisation;
    }

    /// @param kennung as the audit trail names whoever acted
    String name(Rahmen rahmen, String kennung) {
        if (!kennung.startsWith(BESCHAEFTIGTE)) {
            return rahmen.text("akte.wer.programm");
        }
        var id = UUID.fromString(kennung.substring(BESCHAEFTIGTE.length()));
        return organisation
                .person(new BeschaeftigteId(id))
                .map(Beschaeftigte::name)
                .orElseGet(() -> rahmen.text("akte.wer.nicht-mehr-da"));
    }
}
