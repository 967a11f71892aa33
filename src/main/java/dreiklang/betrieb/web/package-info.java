/// The page for load balancers.
@NullMarked
package dreiklang.betrieb.web;

import org.jspecify.annotations.NullMarked;
