package counterpart.engine.data.membership;

import counterpart.engine.data.membership.UnreadableMemberListException.Reason;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// The rows of a CSV file as spreadsheets write it: comma, semicolon or tab, UTF-8 or Windows' Latin letters.
final class MemberCsvReader {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private MemberCsvReader() {}

    /// Adds all rows of the file.
    ///
    /// @throws UnreadableMemberListException when the file is no CSV
    static void read(byte[] file, MemberRows rows) {
        String text = text(file);
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord row : csv) {
                rows.add(Math.toIntExact(row.getStartingLineNumber()), row.getFields());
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw new UnreadableMemberListException(Reason.FORMAT, "no CSV file", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(file, WINDOWS);
        }
    }

    /// The one of the usual separators that the heading has most of.
    private static char separator(String text) {
        String heading = text.lines().findFirst().orElse("");
        char best = ',';
        for (char separator : new char[] {';', '\t'}) {
            best = count(heading, separator) > count(heading, best) ? separator : best;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(letter -> letter == wanted).count();
    }
}
