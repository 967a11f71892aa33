package dreiklang.basis;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says why a method of a door needs no Recht: public reading, a secret in the call, or a call by
/// the program itself.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Offen {
    /// The reason in one English sentence.
    String value();
}
