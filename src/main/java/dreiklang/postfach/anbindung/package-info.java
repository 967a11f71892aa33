/// How the Postfach of the Nutzerkonto is spoken to: messages over FIT-Connect.
///
/// Written from what is publicly known of the protocol and proven against the demo Nutzerkonto
/// only; not tried against the real service.
@NullMarked
package dreiklang.postfach.anbindung;

import org.jspecify.annotations.NullMarked;
