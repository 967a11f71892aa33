package dreiklang.akte;

/// An Akte somebody opens by hand.
///
/// @param nummer number of the Aktenplan
/// @param betreff subject
/// @param einheit responsible Organisationseinheit, one's own or below
/// @param standort where a part on paper lies; empty: there is none
public record Neuanlage(String nummer, String betreff, String einheit, String standort) {}
