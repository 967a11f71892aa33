package dreiklang.einfuhr;

import dreiklang.dokument.Pdfformular.Pdffeld;
import java.util.List;

/// Fields of a PDF that together make one question.
record Pdffund(List<Pdffeld> felder, Entwurfsfeld frage) {}
