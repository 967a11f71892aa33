package dreiklang.identitaet;

import dreiklang.basis.Braucht;
import dreiklang.basis.Recht;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// The door to what the Protokoll knows about looks at something confidential.
@Service
public class Lesezugriffe {

    private static final int HOECHSTENS = 200;
    private static final String PERSON = "beschaeftigte:";

    private final ProtokollRepository zeilen;
    private final Organisation organisation;

    Lesezugriffe(ProtokollRepository zeilen, Organisation organisation) {
        this.zeilen = zeilen;
        this.organisation = organisation;
    }

    /// The last looks at these things, newest first. Callers have checked that the signed-in person
    /// may see them herself.
    @Braucht(Recht.VORGANG_LESEN)
    public List<Lesezugriff> zu(Collection<String> gegenstaende) {
        return zeilen.gelesen(gegenstaende, HOECHSTENS).stream()
                .map(l -> new Lesezugriff(l.zeit(), name(l.name()), l.gegenstand()))
                .toList();
    }

    private String name(String kennung) {
        return kennung.startsWith(PERSON)
                ? organisation
                        .person(
                                new BeschaeftigteId(
                                        UUID.fromString(kennung.substring(PERSON.length()))))
                        .map(Beschaeftigte::name)
                        .orElse(kennung)
                : kennung;
    }
}
