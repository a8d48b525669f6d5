package counterpart.engine.data.membership.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream of XML that fails when a tag, comment or piece of text has more than 64 kB. A parser holds each of them
/// whole; no spreadsheet writes one of this size.
final class LimitedMarkup extends FilterInputStream {

    private static final int MAX_BYTES = 1 << 16;

    private int sinceTag;

    LimitedMarkup(InputStream xml) {
        super(xml);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] block, int from, int length) throws IOException {
        int read = super.read(block, from, length);
        for (int i = from; i < from + read; i++) {
            sinceTag = block[i] == '<' ? 0 : sinceTag + 1;
            if (sinceTag > MAX_BYTES) {
                throw new IOException("more than " + MAX_BYTES + " bytes between two tags");
            }
        }
        return read;
    }
}
