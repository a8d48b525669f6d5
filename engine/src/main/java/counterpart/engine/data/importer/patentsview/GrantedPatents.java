package counterpart.engine.data.importer.patentsview;

import java.util.Arrays;
import java.util.OptionalInt;

/// The patents of a period with their fields and the number of their inventors, 16 bytes each.
final class GrantedPatents {

    private static final int START = 1 << 12;
    private static final int MAX_DIGITS = 9;

    private int[] granted = new int[START];
    private int size;
    private long[] fields = new long[0];
    private int[] inventors = new int[0];

    /// The number of a patent for an invention; none for designs (`D...`), reissues and the like.
    static OptionalInt number(String id) {
        boolean digits =
                !id.isEmpty() && id.length() <= MAX_DIGITS && id.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? OptionalInt.of(Integer.parseInt(id)) : OptionalInt.empty();
    }

    /// Adds a patent; in any order.
    void add(int number) {
        if (size == granted.length) {
            granted = Arrays.copyOf(granted, 2 * size);
        }
        granted[size++] = number;
    }

    /// Ends the adding of patents. Numbers that were added twice count once.
    void sort() {
        granted = Arrays.stream(granted, 0, size).sorted().distinct().toArray();
        size = granted.length;
        fields = new long[size];
        inventors = new int[size];
    }

    int size() {
        return size;
    }

    /// The position of a patent, if it is one of the period.
    OptionalInt find(String id) {
        OptionalInt number = number(id);
        int found = number.isEmpty() ? -1 : Arrays.binarySearch(granted, number.getAsInt());
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /// Adds a field to a patent.
    ///
    /// @param field 0 to 63
    void addField(int patent, int field) {
        fields[patent] |= 1L << field;
    }

    void addInventor(int patent) {
        inventors[patent]++;
    }

    /// Adds an inventor's share of the patent to each of its fields.
    void share(int patent, double[] byField) {
        double share = 1.0 / inventors[patent] / Long.bitCount(fields[patent]);
        for (long left = fields[patent]; left != 0; left &= left - 1) {
            byField[Long.numberOfTrailingZeros(left)] += share;
        }
    }

    /// The number of patents without a field.
    long withoutField() {
        return Arrays.stream(fields).filter(set -> set == 0).count();
    }
}
