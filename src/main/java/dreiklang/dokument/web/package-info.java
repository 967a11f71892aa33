/// Pages of the content store for the administration.
@NullMarked
package dreiklang.dokument.web;

import org.jspecify.annotations.NullMarked;
