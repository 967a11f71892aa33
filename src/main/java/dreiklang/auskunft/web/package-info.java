@NullMarked
package dreiklang.auskunft.web;

import org.jspecify.annotations.NullMarked;
