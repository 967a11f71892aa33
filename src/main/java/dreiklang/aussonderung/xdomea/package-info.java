/// Messages of the standard xdomea, group 05 (Aussonderung), written and read.
@NullMarked
package dreiklang.aussonderung.xdomea;

import org.jspecify.annotations.NullMarked;
