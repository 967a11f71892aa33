/// The page of the Rechenprobe.
@NullMarked
package dreiklang.rechenprobe.web;

import org.jspecify.annotations.NullMarked;
