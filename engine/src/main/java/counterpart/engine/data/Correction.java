package counterpart.engine.data;

import counterpart.engine.model.Contact;
import counterpart.engine.model.FieldCode;
import java.time.LocalDate;
import java.util.List;

/// What somebody who knows better than the data package changed about a cluster: put on top of the package, it
/// survives the next import.
///
/// @param changes in the order in which they hold
/// @param source address of a page or a sentence: what the changes rest on
/// @param on the day from which they hold
/// @param confidence in the data's words: `sourced`, `stated`, `general knowledge`
public record Correction(String cluster, List<Change> changes, String source, LocalDate on, String confidence) {

    public Correction {
        changes = List.copyOf(changes);
    }

    /// Whether the source can be opened.
    public boolean hasAddress() {
        return source.startsWith("https://") || source.startsWith("http://");
    }

    /// One thing that is otherwise.
    public sealed interface Change permits Own, Seeks, Member, Link {}

    /// The weight of an own field; 0 when it is none.
    public record Own(FieldCode field, double weight) implements Change {

        /// Checks what is given.
        ///
        /// @throws IllegalArgumentException when the weight is not a finite number, 0 or more
        public Own {
            requireWeight(field, weight);
        }
    }

    /// The weight of a sought field; 0 when it is none.
    public record Seeks(FieldCode field, double weight) implements Change {

        /// Checks what is given.
        ///
        /// @throws IllegalArgumentException when the weight is not a finite number, 0 or more
        public Seeks {
            requireWeight(field, weight);
        }
    }

    /// Whether somebody is a member.
    public record Member(String name, boolean belongs) implements Change {}

    /// Whether a contact exists.
    public record Link(Contact contact, boolean exists) implements Change {}

    private static void requireWeight(FieldCode field, double weight) {
        if (!(weight >= 0 && Double.isFinite(weight))) {
            throw new IllegalArgumentException("weight " + weight + " of field " + field + " is not 0 or more");
        }
    }
}
