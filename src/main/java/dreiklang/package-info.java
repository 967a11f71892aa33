/// Dreiklang: Portal, Amt and Steuerung of one German Kommune in one program.
@NullMarked
package dreiklang;

import org.jspecify.annotations.NullMarked;
