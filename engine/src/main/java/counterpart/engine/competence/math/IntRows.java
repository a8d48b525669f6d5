package counterpart.engine.competence.math;

import java.util.Arrays;
import java.util.List;

/// Rows of integers, each of a length of its own. Immutable.
public final class IntRows {

    private final int[] ends;
    private final int[] values;

    private IntRows(int[] ends, int[] values) {
        this.ends = ends;
        this.values = values;
    }

    /// Creates rows from a list.
    public static IntRows of(List<int[]> rows) {
        int[] ends = new int[rows.size()];
        int end = 0;
        for (int row = 0; row < ends.length; row++) {
            end += rows.get(row).length;
            ends[row] = end;
        }
        int[] values = new int[end];
        for (int row = 0; row < ends.length; row++) {
            int[] from = rows.get(row);
            System.arraycopy(from, 0, values, ends[row] - from.length, from.length);
        }
        return new IntRows(ends, values);
    }

    /// Creates rows from where each ends among all values.
    ///
    /// @param ends ascending; the last is the number of values
    /// @throws IllegalArgumentException when they are not
    public static IntRows of(int[] ends, int[] values) {
        int before = 0;
        for (int end : ends) {
            if (end < before) {
                throw new IllegalArgumentException("a row ends at " + end + ", before " + before);
            }
            before = end;
        }
        if (before != values.length) {
            throw new IllegalArgumentException("rows end at " + before + " of " + values.length);
        }
        return new IntRows(ends.clone(), values.clone());
    }

    /// The number of rows.
    public int size() {
        return ends.length;
    }

    /// Where a row begins among all values.
    public int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    /// Where a row ends among all values.
    public int end(int row) {
        return ends[row];
    }

    /// A value by its place among those of all rows.
    public int value(int at) {
        return values[at];
    }

    /// The length of a row.
    public int length(int row) {
        return end(row) - start(row);
    }

    /// The rows that hold each value, ascending: the row `v` of the result has the numbers of the rows that hold `v`.
    ///
    /// @param size above each value, none of which is below 0
    public IntRows inverse(int size) {
        int[] last = new int[size];
        for (int value : values) {
            last[value]++;
        }
        for (int value = 1; value < size; value++) {
            last[value] += last[value - 1];
        }
        int[] next = new int[size];
        System.arraycopy(last, 0, next, Math.min(1, size), Math.max(0, size - 1));
        int[] rows = new int[values.length];
        for (int row = 0; row < ends.length; row++) {
            for (int at = start(row); at < ends[row]; at++) {
                rows[next[values[at]]++] = row;
            }
        }
        return new IntRows(last, rows);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IntRows that && Arrays.equals(ends, that.ends) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(ends) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return ends.length + " rows of " + values.length;
    }
}
