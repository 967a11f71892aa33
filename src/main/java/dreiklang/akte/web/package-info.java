/// Pages of the Amt around the Akten.
@NullMarked
package dreiklang.akte.web;

import org.jspecify.annotations.NullMarked;
