package dreiklang.akte;

import dreiklang.leistung.Leistungspaket;

/// What is to be filed.
///
/// @param paket the Leistungspaket, whose `akte.yaml` names the number of the Aktenplan
/// @param bezug what it belongs to, for example `vorgang:0198…`
/// @param betreff subject of the Akte
/// @param einheit responsible Organisationseinheit
public record Ablageauftrag(Leistungspaket paket, String bezug, String betreff, String einheit) {}
