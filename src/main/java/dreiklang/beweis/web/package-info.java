/// Pages and downloads of the proofs.
@NullMarked
package dreiklang.beweis.web;

import org.jspecify.annotations.NullMarked;
