package dreiklang.antrag;

import dreiklang.dokument.DokumentId;
import dreiklang.formular.Antworten;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.KontoId;
import dreiklang.leistung.LeistungsSchluessel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A submitted Antrag; never changes.
///
/// @param id identifier
/// @param referenz what the person was told, for example `7K3M-92QX-D4TB`
/// @param leistung of which Leistung
/// @param fassung in which Fassung
/// @param antworten the answers as submitted, hidden ones left out
/// @param anhaenge files by field name
/// @param konto the account it was submitted from
/// @param beschaeftigte the member of staff who submitted an internal one
/// @param aufgenommen who of the Amt filled it in for a person
/// @param zustimmungen who else agreed
/// @param folge what further Formular it answers; empty for what opened the Vorgang
/// @param email address for notices, if one was given
/// @param eingereicht when it was durable
public record Antrag(
        AntragId id,
        String referenz,
        LeistungsSchluessel leistung,
        int fassung,
        Antworten antworten,
        Map<String, List<DokumentId>> anhaenge,
        Optional<KontoId> konto,
        Optional<BeschaeftigteId> beschaeftigte,
        Optional<Aufnahme> aufgenommen,
        List<Zustimmung> zustimmungen,
        Optional<Folgeformular> folge,
        Optional<String> email,
        Instant eingereicht) {}
