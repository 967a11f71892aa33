package dreiklang.basis;

/// A mail to be sent. Published as an event; postfach queues it in the publisher's own transaction
/// and sends it later.
///
/// @param schluessel makes the order unique: the same key is queued once
/// @param an address of the receiver
/// @param betreff subject, no line breaks
/// @param text plain text without answers from forms
public record Mailauftrag(String schluessel, String an, String betreff, String text) {}
