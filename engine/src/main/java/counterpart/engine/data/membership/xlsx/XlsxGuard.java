package counterpart.engine.data.membership.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Refuses XLSX files that would harm: zips that unpack to very much (counted while unpacking; sizes that the zip
/// announces are not looked at), have very many entries, or hold XML with a document type (which could name entities,
/// inside or outside the file). No spreadsheet needs one.
public final class XlsxGuard {

    public static final long MAX_UNPACKED_BYTES = 20_000_000;
    private static final int MAX_ENTRIES = 1_000;
    private static final int BLOCK = 1 << 14;
    private static final String DOCTYPE = "<!DOCTYPE";

    private static final int LOOK_BACK = 16;

    private XlsxGuard() {}

    public static void check(byte[] file) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            long unpacked = 0;
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                require(++entries <= MAX_ENTRIES, "more than " + MAX_ENTRIES + " entries in the zip");
                unpacked = readThrough(zip, unpacked);
            }
            require(entries > 0, "no XLSX file");
        } catch (IOException e) {
            throw new UnreadableWorkbookException("no XLSX file", e);
        }
    }

    /// Unpacks an entry and forgets it; says how much was unpacked in all.
    private static long readThrough(InputStream entry, long before) throws IOException {
        long unpacked = before;
        String end = "";
        byte[] block = new byte[BLOCK];
        for (int read = entry.read(block); read >= 0; read = entry.read(block)) {
            unpacked += read;
            require(unpacked <= MAX_UNPACKED_BYTES, "unpacks to more than " + MAX_UNPACKED_BYTES + " bytes");
            String text = end + new String(block, 0, read, StandardCharsets.ISO_8859_1).replace("\0", "");
            require(!text.contains(DOCTYPE), "XML with a document type");
            end = text.substring(Math.max(0, text.length() - LOOK_BACK));
        }
        return unpacked;
    }

    private static void require(boolean good, String message) {
        if (!good) {
            throw new UnreadableWorkbookException(message);
        }
    }
}
