package counterpart.engine.data.importer.openalex;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/// Reads the lines of a gzip file as bytes, without holding more than one of them in memory.
final class GzipLines {

    /// The longest line that is passed on, in bytes; the longest works of the snapshot are far below.
    static final int MAX_LINE = 1 << 25;

    private static final int BUFFER = 1 << 16;

    private final Receiver receiver;
    private byte[] line = new byte[BUFFER];
    private int length;
    private boolean tooLong;
    private long number;

    /// Receives lines; the bytes are valid only during the call.
    interface Receiver {

        /// Receives a line.
        ///
        /// @param number number of the line, the first being 1
        void line(long number, byte[] bytes, int length);

        /// Receives the number of a line that was skipped, since it is longer than [#MAX_LINE].
        void tooLong(long number);
    }

    private GzipLines(Receiver receiver) {
        this.receiver = receiver;
    }

    /// Passes every line that is not blank to `receiver`.
    ///
    /// @throws IOException when the file cannot be read to its end; the lines before have been passed
    static void read(InputStream compressed, Receiver receiver) throws IOException {
        GzipLines lines = new GzipLines(receiver);
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = new GZIPInputStream(compressed, BUFFER)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                lines.add(buffer, count);
            }
        }
        lines.end();
    }

    private void add(byte[] buffer, int count) {
        int start = 0;
        for (int i = 0; i < count; i++) {
            if (buffer[i] == '\n') {
                append(buffer, start, i);
                end();
                start = i + 1;
            }
        }
        append(buffer, start, count);
    }

    private void append(byte[] buffer, int start, int end) {
        int added = end - start;
        if (tooLong || length > MAX_LINE - added) {
            tooLong = true;
            return;
        }
        if (length + added > line.length) {
            line = Arrays.copyOf(line, Math.min(MAX_LINE, Math.max(length + added, 2 * line.length)));
        }
        System.arraycopy(buffer, start, line, length, added);
        length += added;
    }

    private void end() {
        number++;
        if (tooLong) {
            receiver.tooLong(number);
        } else if (!isBlank()) {
            receiver.line(number, line, length);
        }
        length = 0;
        tooLong = false;
    }

    private boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (line[i] > ' ' || line[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
