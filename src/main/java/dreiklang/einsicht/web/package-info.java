/// Pages of the Akteneinsicht and of whole Akten as PDF.
@NullMarked
package dreiklang.einsicht.web;

import org.jspecify.annotations.NullMarked;
