/// Pages of the Aussonderung.
@NullMarked
package dreiklang.aussonderung.web;

import org.jspecify.annotations.NullMarked;
