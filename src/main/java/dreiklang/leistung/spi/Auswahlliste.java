package dreiklang.leistung.spi;

import java.util.Map;

/// What the Kommune has and a chapter can name, such as its Aemter; implemented by the module that
/// keeps it.
public interface Auswahlliste {

    /// Name of the entry of the chapter that names one of them, for example `aktenplan`.
    String name();

    /// What can be named → how a person reads it, in the order in which it is shown.
    Map<String, String> werte();
}
