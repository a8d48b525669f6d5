package counterpart.engine.index.fieldrecognition.need;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A part of a sentence between separators.
///
/// @param offset of its first character in the sentence
record Chunk(String text, int offset) {

    /// Characters before a verb that can show whose it is: limits the work for long sentences.
    private static final int NEAR = 200;

    /// The side that the words of the chunk state; empty when it states none.
    ///
    /// @param before the side of the chunk before it
    Optional<Side> side(Side before) {
        if (counts(Cues.LACK)) {
            return Optional.of(isNegated(Cues.LACK) ? Side.OWN : Side.SOUGHT);
        }
        if (counts(Cues.NEED)) {
            return Optional.of(isNegated(Cues.NEED) ? Side.NEITHER : Side.SOUGHT);
        }
        if (before == Side.NEITHER && Cues.RATHER.matcher(text).find() && !counts(Cues.HAVE)) {
            return Optional.of(Side.SOUGHT);
        }
        boolean begins = opensWith(Cues.HAVE) && !Cues.COPULA.matcher(text).find();
        boolean has = Cues.HAVE.matcher(text).find()
                && (begins || Cues.AUTHOR.matcher(text).find());
        return has && !isRelative() ? Optional.of(Side.OWN) : Optional.empty();
    }

    boolean isOpenedByCue() {
        return opensWith(Cues.NEED) || opensWith(Cues.LACK) || opensWith(Cues.HAVE);
    }

    /// Adds the clauses of the chunk: those of its side, and what it names besides as the author's own.
    void addTo(List<Clause> clauses, Side side) {
        int from = 0;
        if (side == Side.SOUGHT) {
            from = context();
            add(clauses, 0, from, Side.OWN);
            Matcher complemented = Cues.COMPLEMENTED.matcher(text);
            while (complemented.find()) {
                int group = complemented.group(1) != null ? 1 : complemented.group(2) != null ? 2 : 3;
                if (complemented.start(group) >= from) {
                    add(clauses, from, complemented.start(group), side);
                    add(clauses, complemented.start(group), complemented.end(group), Side.OWN);
                    from = complemented.end(group);
                }
            }
        }
        add(clauses, from, text.length(), side);
    }

    private void add(List<Clause> clauses, int from, int to, Side side) {
        if (to > from) {
            clauses.add(new Clause(offset + from, offset + to, side));
        }
    }

    /// The length of a beginning such as "as a maker of A" before "we need B"; 0 when there is none, or when the verb
    /// has no other object ("for A we need partners").
    private int context() {
        Matcher need = Cues.NEED.matcher(text);
        boolean found = need.find() && Cues.CONTEXT.matcher(text).find();
        return found && namesMore(text.substring(need.end())) ? need.start() : 0;
    }

    private static boolean namesMore(String text) {
        return Cues.PARTNERS.matcher(text).replaceAll("").chars().anyMatch(Character::isLetter);
    }

    private boolean opensWith(Pattern cue) {
        return SentenceReader.opens(cue, text);
    }

    private boolean counts(Pattern cue) {
        Matcher found = cue.matcher(text);
        while (found.find()) {
            String left = text.substring(Math.max(0, found.start() - NEAR), found.start());
            if (isOfAuthor(left, text.substring(found.end()))) {
                return true;
            }
        }
        return false;
    }

    /// Whether the author is the one who needs, as far as the words before and behind the verb tell.
    private boolean isOfAuthor(String left, String right) {
        boolean verbAtEnd = right.chars().noneMatch(Character::isLetterOrDigit);
        return !Cues.RELATIVE_BEFORE.matcher(left).find()
                && !Cues.OTHERS.matcher(left).find()
                && !(isRelative() && verbAtEnd);
    }

    private boolean isRelative() {
        return Cues.RELATIVE_BEGIN.matcher(text).find()
                && !Cues.AUTHOR.matcher(text).find();
    }

    private boolean isNegated(Pattern cue) {
        String rest = Cues.NOT_ONLY.matcher(cue.matcher(text).replaceAll(" ")).replaceAll(" ");
        return Cues.NOT.matcher(rest).find();
    }
}
