package counterpart.engine.index.fieldrecognition.need;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Divides a German or English text into clauses and tells for each whether its author has or needs what it names.
///
/// A sentence is cut at commas, colons and words such as "but", and at "and" where a new verb follows it. The verbs
/// and nouns of [Cues] decide on the side of a clause; a clause without one is on the side of the clause before it, or
/// of the clause behind it if that has no object of its own ("A, B and C are what we need"). A text without a word of
/// need is wholly [Side#OWN].
public final class Statements {

    /// Ends of sentences; a point behind a single letter or a common abbreviation is none.
    private static final Pattern END =
            Pattern.compile("(?<!\\b\\p{L}|\\b(?:bzw|ca|inkl|etc|usw|evtl|insb|vgl|Dr|Prof|Nr|incl|vs))[.](?=\\s|$)"
                    + "|[!?;]+|\\R+|\\s[–—-]\\s(?=\\S)");

    private final String text;
    private final List<Clause> clauses = new ArrayList<>();
    private Side last = Side.OWN;
    private boolean heading;

    private Statements(String text) {
        this.text = text;
    }

    /// The clauses of a text; together they cover all of its characters, in order.
    public static List<Clause> of(String text) {
        Statements statements = new Statements(text);
        int start = 0;
        Matcher end = END.matcher(text);
        while (end.find()) {
            statements.addSentence(start, end.end());
            start = end.end();
        }
        statements.addSentence(start, text.length());
        return List.copyOf(statements.clauses);
    }

    /// The text with blanks in place of what is not on a side; characters keep their places.
    public static String on(Side side, String text, List<Clause> clauses) {
        StringBuilder kept = new StringBuilder(text);
        for (Clause clause : clauses) {
            if (clause.side() != side) {
                kept.replace(clause.start(), clause.end(), " ".repeat(clause.end() - clause.start()));
            }
        }
        return kept.toString();
    }

    private void addSentence(int start, int end) {
        String sentence = text.substring(start, end);
        if (sentence.isBlank()) {
            if (end > start) {
                clauses.add(new Clause(start, end, last));
            }
            return;
        }
        boolean continued = heading || Cues.LIST.matcher(sentence).find();
        Side before = continued ? last : Side.OWN;
        int size = clauses.size();
        for (Clause clause : new SentenceReader(sentence, before).clauses()) {
            clauses.add(new Clause(start + clause.start(), start + clause.end(), clause.side()));
        }
        last = clauses.size() > size ? clauses.getLast().side() : before;
        heading = sentence.strip().endsWith(":")
                || (continued && Cues.LIST.matcher(sentence).find());
    }
}
