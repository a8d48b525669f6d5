package counterpart.engine.index.fieldrecognition.need;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the clauses of one sentence.
final class SentenceReader {

    /// Characters within which a verb belongs to an "and": limits the work for long sentences.
    private static final int NEAR = 200;

    private final String sentence;
    private final Side before;

    /// @param before the side of what precedes the sentence, if it continues it; otherwise [Side#OWN]
    SentenceReader(String sentence, Side before) {
        this.sentence = sentence;
        this.before = before;
    }

    List<Clause> clauses() {
        List<Clause> clauses = new ArrayList<>();
        List<Chunk> chunks = chunks();
        Side side = leading(chunks);
        for (Chunk chunk : chunks) {
            side = chunk.side(side).orElse(side);
            chunk.addTo(clauses, side);
        }
        return clauses;
    }

    /// The side of leading clauses without a verb: objects of the first verb behind them, unless that begins its
    /// clause and has an object of its own.
    private Side leading(List<Chunk> chunks) {
        return chunks.stream()
                .filter(chunk -> chunk.side(before).isPresent())
                .findFirst()
                .filter(chunk -> !chunk.isOpenedByCue())
                .flatMap(chunk -> chunk.side(before))
                .orElse(before);
    }

    private List<Chunk> chunks() {
        List<Integer> cuts = new ArrayList<>(List.of(0));
        Matcher separator = Cues.SEPARATOR.matcher(sentence);
        while (separator.find()) {
            boolean sign = sentence.charAt(separator.start()) == ',' || sentence.charAt(separator.start()) == ':';
            cuts.add(sign ? separator.end() : separator.start());
        }
        Matcher and = Cues.CONJUNCTION.matcher(sentence);
        while (and.find()) {
            if (opensClause(and.end(), and.start())) {
                cuts.add(and.start());
            }
        }
        cuts.add(sentence.length());
        List<Integer> ordered = cuts.stream().distinct().sorted().toList();
        List<Chunk> chunks = new ArrayList<>();
        for (int i = 0; i + 1 < ordered.size(); i++) {
            chunks.add(new Chunk(sentence.substring(ordered.get(i), ordered.get(i + 1)), ordered.get(i)));
        }
        return chunks;
    }

    /// Whether a new predicate of the author follows an "and".
    private boolean opensClause(int from, int and) {
        String rest = sentence.substring(from, Math.min(sentence.length(), from + NEAR));
        int comma = Math.max(sentence.lastIndexOf(',', and), Math.max(0, and - NEAR));
        boolean inRelative =
                Cues.RELATIVE.matcher(sentence.substring(comma, and)).find();
        return Stream.of(Cues.NEED, Cues.LACK, Cues.HAVE)
                .anyMatch(cue -> opens(cue, rest) && (!inRelative || authorBefore(cue, rest)));
    }

    private static boolean authorBefore(Pattern cue, String rest) {
        Matcher found = cue.matcher(rest);
        return found.find()
                && Cues.AUTHOR.matcher(rest.substring(0, found.start())).find();
    }

    static boolean opens(Pattern cue, String text) {
        Matcher found = cue.matcher(text);
        return found.find()
                && Cues.OPENING.matcher(text.substring(0, found.start())).find();
    }
}
