package counterpart.engine.data.importer.openalex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class GzipLinesTest {

    private final List<String> found = new ArrayList<>();
    private final GzipLines.Receiver receiver = new GzipLines.Receiver() {
        @Override
        public void line(long number, byte[] bytes, int length) {
            found.add(number + " " + new String(bytes, 0, length, StandardCharsets.UTF_8));
        }

        @Override
        public void tooLong(long number) {
            found.add(number + " too long");
        }
    };

    @Test
    void linesHaveTheirNumbersAndBlankOnesAreLeftOut() throws IOException {
        read(zipped("first\n\n \r\nfourth – ä\nlast without end"));
        assertThat(found).containsExactly("1 first", "4 fourth – ä", "5 last without end");
    }

    @Test
    void linesLongerThanABlockAreWhole() throws IOException {
        String line = "x".repeat(200_000);
        read(zipped(line + "\n" + line + "y\n"));
        assertThat(found).containsExactly("1 " + line, "2 " + line + "y");
    }

    @Test
    void aLineBeyondTheLimitIsSkippedAndTheNextIsRead() throws IOException {
        String longest = "x".repeat(GzipLines.MAX_LINE);
        read(zipped(longest + "\n" + longest + "x\nnext"));
        assertThat(found).hasSize(3).element(0).asString().hasSize(GzipLines.MAX_LINE + 2);
        assertThat(found).endsWith("2 too long", "3 next");
    }

    @Test
    void aFileThatWasCutOffIsRefused() throws IOException {
        byte[] whole = zipped("one\ntwo\n");
        assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length - 5))).isInstanceOf(EOFException.class);
    }

    @Test
    void filesThatWereJoinedAreReadToTheEnd() throws IOException {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(zipped("one\n"));
        joined.write(zipped("two\n"));
        read(joined.toByteArray());
        assertThat(found).containsExactly("1 one", "2 two");
    }

    private void read(byte[] bytes) throws IOException {
        GzipLines.read(new ByteArrayInputStream(bytes), receiver);
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
