/// A time-stamping authority to try things out with: real protocol, no trust.
@NullMarked
package dreiklang.beweis.anbindung.demo;

import org.jspecify.annotations.NullMarked;
