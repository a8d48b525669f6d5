package counterpart.engine.index.lucene.analysis;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/// Emits the parts of a compound after the whole word, at the same position, with the type [#PART].
final class CompoundFilter extends TokenFilter {

    /// The token type of a part.
    static final String PART = "<COMPOUND_PART>";

    private final CompoundSplitter compounds;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private Iterator<String> parts = List.<String>of().iterator();
    private State whole;
    private int partStart;

    CompoundFilter(TokenStream input, CompoundSplitter compounds) {
        super(input);
        this.compounds = compounds;
        whole = captureState();
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (parts.hasNext()) {
            emit(parts.next());
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        parts = compounds.split(term.toString()).iterator();
        if (parts.hasNext()) {
            whole = captureState();
            partStart = offset.startOffset();
        }
        return true;
    }

    /// Offsets of a part are its offsets in the word, if folding kept the lengths.
    private void emit(String part) {
        restoreState(whole);
        int end = parts.hasNext() ? Math.min(partStart + part.length(), offset.endOffset()) : offset.endOffset();
        offset.setOffset(partStart, end);
        partStart = end;
        term.setEmpty().append(part);
        increment.setPositionIncrement(0);
        type.setType(PART);
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        parts = List.<String>of().iterator();
    }
}
