package counterpart.engine.competence;

import counterpart.engine.model.FieldCode;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalInt;

/// The fields in a fixed order: a field is a small number (its ordinal) in vectors. In code order the descendants
/// of a field follow it directly.
public final class Taxonomy {

    private final List<FieldCode> codes;
    private final Map<FieldCode, Integer> ordinals = new HashMap<>();
    private final int[] levels;
    private final int[] ends;
    private final int[] parents;

    public Taxonomy(Collection<FieldCode> fields) {
        codes = fields.stream().distinct().sorted(Taxonomy::treeOrder).toList();
        codes.forEach(code -> ordinals.put(code, ordinals.size()));
        levels = codes.stream().mapToInt(FieldCode::level).toArray();
        ends = new int[codes.size()];
        for (int i = 0; i < ends.length; i++) {
            int end = i + 1;
            while (end < ends.length && codes.get(end).isWithin(codes.get(i))) {
                end++;
            }
            ends[i] = end;
        }
        parents = new int[ends.length];
        Arrays.fill(parents, -1);
        for (int i = 0; i < ends.length; i++) { // the nearest ancestor comes last
            Arrays.fill(parents, i + 1, ends[i], i);
        }
    }

    /// Number of fields; ordinals are 0 to size - 1.
    public int size() {
        return codes.size();
    }

    /// All fields, in the order of their ordinals.
    List<FieldCode> codes() {
        return codes;
    }

    public FieldCode code(int ordinal) {
        return codes.get(ordinal);
    }

    /// The level of a field, 1 for a root.
    public int level(int ordinal) {
        return levels[ordinal];
    }

    /// The ordinal of a field, empty if the taxonomy does not contain it.
    public OptionalInt find(FieldCode code) {
        Integer ordinal = ordinals.get(code);
        return ordinal == null ? OptionalInt.empty() : OptionalInt.of(ordinal);
    }

    /// The ordinal of a field.
    ///
    /// @throws NoSuchElementException if the taxonomy does not contain the field
    public int ordinal(FieldCode code) {
        return find(code).orElseThrow(() -> new NoSuchElementException("no field " + code));
    }

    /// The ordinal after the last descendant: a field and its descendants are `ordinal` to `end(ordinal) - 1`.
    public int end(int ordinal) {
        return ends[ordinal];
    }

    /// The ordinal of the nearest ancestor, -1 for a root.
    public int parent(int ordinal) {
        return parents[ordinal];
    }

    private static int treeOrder(FieldCode a, FieldCode b) {
        return Arrays.compare(steps(a), steps(b));
    }

    private static String[] steps(FieldCode code) {
        return code.value().substring(1).split("/");
    }
}
