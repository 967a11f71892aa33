package dreiklang.akte.web;

import dreiklang.akte.Akte;
import dreiklang.akte.Aktengliederung.Einblick;
import dreiklang.akte.Aktenvorgang;
import dreiklang.seite.Rahmen;
import java.util.List;

/// One Vorgang of an Akte.
///
/// @param rahmen language, token, who is signed in
/// @param einblick what lies in it
/// @param fuehrbar whether she may lead the Akte
/// @param spur what was put elsewhere, in words
public record VorgangAnsicht(
        Rahmen rahmen, Einblick einblick, boolean fuehrbar, List<String> spur) {

    /// The Akte.
    public Akte akte() {
        return einblick.akte();
    }

    /// Where the pages of the Akte lie.
    public String ort() {
        return "/amt/akten/" + akte().zeichen().wert();
    }

    /// This page's address.
    public String hier() {
        return ort() + "/vorgaenge/" + nummer();
    }

    /// Number of the Vorgang, 0 for what lies directly in the Akte.
    public String nummer() {
        return String.valueOf(einblick.vorgang().map(Aktenvorgang::nummer).orElse(0));
    }

    /// What stands at the top.
    public String titel() {
        return einblick.vorgang()
                .map(v -> rahmen.text("akte.vorgang.titel", nummer(), v.betreff()))
                .orElse(rahmen.text("akte.vorgang.direkt"));
    }

    /// Whether something can be changed.
    public boolean offen() {
        return fuehrbar && akte().zda().isEmpty() && einblick.vorgang().isPresent();
    }
}
