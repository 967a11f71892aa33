/// Pages of the resources of a plan.
@NullMarked
package dreiklang.ressourcen.web;

import org.jspecify.annotations.NullMarked;
