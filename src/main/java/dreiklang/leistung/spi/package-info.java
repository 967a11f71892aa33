/// What a module implements to check and own a chapter of the Leistungspaket.
@NullMarked
@NamedInterface("spi")
package dreiklang.leistung.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
