package dreiklang.zahlung;

import dreiklang.basis.Geldbetrag;
import dreiklang.basis.Wortlaut;

/// One rule of `gebuehren.yaml` that applies to an Antrag, with what it costs.
///
/// @param text what it is for
/// @param betrag what it costs
public record Gebuehrenposten(Wortlaut text, Geldbetrag betrag) {}
