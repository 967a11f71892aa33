package dreiklang.prozess;

import java.util.List;

/// What became of a BPMN file.
///
/// @param schritte the tasks, in the order of the flow
/// @param befunde what was not understood; nothing was guessed
public record Bpmneinlesung(List<Schritt> schritte, List<Bpmnbefund> befunde) {

    /// Something in a BPMN file that was not understood.
    ///
    /// @param art what is the matter
    /// @param name what the file calls it
    /// @param zeile where it stands, the first is 1
    public record Bpmnbefund(Art art, String name, int zeile) {

        /// What can be the matter.
        public enum Art {
            /// The way parts here: what comes after is in no single order.
            VERZWEIGT,
            /// The way comes back to where it was.
            KREIS,
            /// A task that the single way does not lead to.
            NICHT_ERREICHT,
            /// Something that is no task.
            KEINE_AUFGABE,
            /// A task without a name: its id stands in its place.
            OHNE_NAME,
            /// A figure or word of ours that cannot be read, and was left out.
            UNLESBAR
        }
    }
}
