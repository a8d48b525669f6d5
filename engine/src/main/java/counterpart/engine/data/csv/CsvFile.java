package counterpart.engine.data.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// A CSV file with a header, UTF-8 with or without byte order mark, read row by row.
///
/// @param name name of the file in problems
public record CsvFile(String name, char separator) {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /// Passes every row to `rows`; rows with too few or too many cells go to `ragged`.
    ///
    /// @return the column names
    /// @throws UncheckedIOException when the file cannot be read or is not UTF-8
    public List<String> read(InputStream in, Consumer<CsvRow> rows, Consumer<CsvRow> ragged) {
        try (CloseableIterator<CsvRecord> records = open(in).iterator()) {
            CsvHeader header = new CsvHeader(records.hasNext() ? records.next().getFields() : List.of());
            while (records.hasNext()) {
                CsvRow row = new CsvRow(header, records.next());
                (row.size() == header.names().size() ? rows : ragged).accept(row);
            }
            return header.names();
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException(name + ": is not UTF-8", e);
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": cannot be read", e);
        } catch (UncheckedIOException e) {
            throw new UncheckedIOException(name + ": " + reason(e), e.getCause());
        } catch (CsvParseException e) {
            throw new UncheckedIOException(name + ": is not a CSV file", new IOException(e));
        }
    }

    private CsvReader<CsvRecord> open(InputStream in) throws IOException {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new InputStreamReader(withoutMark(in), StandardCharsets.UTF_8.newDecoder()));
    }

    private static InputStream withoutMark(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(buffered.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            buffered.reset();
        }
        return buffered;
    }

    private static String reason(UncheckedIOException e) {
        return e.getCause() instanceof CharacterCodingException ? "is not UTF-8" : "cannot be read";
    }
}
