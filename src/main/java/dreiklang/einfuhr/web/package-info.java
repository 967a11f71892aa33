/// Pages of the Amt for importing.
@NullMarked
package dreiklang.einfuhr.web;

import org.jspecify.annotations.NullMarked;
