/// Pages of the Postfach for the administration.
@NullMarked
package dreiklang.postfach.web;

import org.jspecify.annotations.NullMarked;
