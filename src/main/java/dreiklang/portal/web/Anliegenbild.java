package dreiklang.portal.web;

import dreiklang.antrag.Antrag;
import dreiklang.antrag.Nachreichung;
import dreiklang.basis.Wortlaut;
import dreiklang.postfach.Sendung;
import dreiklang.vorgang.Vorgangsauskunft.Auskunft;
import dreiklang.zahlung.Ueberweisung;
import dreiklang.zahlung.Zahlung;
import java.util.List;
import java.util.Optional;

/// Everything a person may know about one of her Antraege.
///
/// @param antrag the Antrag
/// @param leistung name of the Leistung in the Fassung it was submitted in
/// @param auskunft what the Amt says; empty for the moments before the Vorgang was opened
/// @param zahlung what is to be paid
/// @param ueberweisung how to pay it by transfer, as long as it is open
/// @param sendungen Bescheide and letters made available, newest first
/// @param nachreichungen what the person sent later, oldest first
/// @param rechtsbehelf what she can do against the Bescheid
public record Anliegenbild(
        Antrag antrag,
        Wortlaut leistung,
        Optional<Auskunft> auskunft,
        Optional<Zahlung> zahlung,
        Optional<Ueberweisung> ueberweisung,
        List<Sendung> sendungen,
        List<Nachreichung> nachreichungen,
        Rechtsbehelfsbild rechtsbehelf) {}
