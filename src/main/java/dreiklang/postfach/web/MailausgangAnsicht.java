package dreiklang.postfach.web;

import dreiklang.postfach.Postausgang;
import dreiklang.seite.Rahmen;
import java.util.List;

/// What became of the mails.
///
/// @param rahmen language, token, who is signed in
/// @param lage how many wait and how many were given up
/// @param gescheiterte the ones that were given up, newest first
public record MailausgangAnsicht(
        Rahmen rahmen, Postausgang.Lage lage, List<Postausgang.Gescheitert> gescheiterte) {}
