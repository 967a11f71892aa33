package dreiklang.ressourcen.web;

import dreiklang.programm.Plan;
import dreiklang.seite.Rahmen;
import java.util.List;

/// The plans whose resources can be looked at.
///
/// @param rahmen language, token, who is signed in
/// @param plaene the plans, the newest first
public record PlaeneAnsicht(Rahmen rahmen, List<Plan> plaene) {}
