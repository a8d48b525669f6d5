package counterpart.web.member;

import counterpart.engine.Engine;
import counterpart.engine.data.membership.Member;
import counterpart.engine.data.membership.MemberMatchResult;
import counterpart.engine.model.Institution;
import counterpart.engine.model.WeightedField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A list of members and the institutions recognised for them. It is recognised in portions to show the progress;
/// afterwards the user may choose another institution for each member. Thread-safe.
final class MemberList {

    private static final Logger LOG = LoggerFactory.getLogger(MemberList.class);
    private static final int PORTION = 20;
    /// A member, its row and the references to its candidates.
    private static final int BYTES_OF_ROW = 240;
    private static final int BYTES_OF_TEXT = 48;

    private final int bytes;
    private final List<Member> members;
    private final AtomicInteger done = new AtomicInteger();
    private final CountDownLatch finished = new CountDownLatch(1);
    private final List<Row> rows = new ArrayList<>();
    private volatile boolean failed;
    private volatile List<WeightedField> fields = List.of();

    MemberList(List<Member> members) {
        this.members = List.copyOf(members);
        bytes = BYTES_OF_ROW + members.stream().mapToInt(MemberList::bytes).sum();
    }

    /// Recognises all members; [#isFinished] is true afterwards, even after a failure.
    void recognise(Engine engine) {
        try {
            for (int from = 0; from < members.size(); from += PORTION) {
                List<Member> portion = members.subList(from, Math.min(from + PORTION, members.size()));
                add(engine.search().recognise(portion), portion);
                done.addAndGet(portion.size());
            }
            count(engine);
        } catch (RuntimeException e) {
            failed = true;
            LOG.error("a list of {} members could not be recognised", members.size(), e);
        } finally {
            finished.countDown();
        }
    }

    /// Waits at most the given time and returns whether the recognition has finished.
    boolean await(long millis) {
        try {
            return finished.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    boolean isFinished() {
        return finished.getCount() == 0;
    }

    boolean hasFailed() {
        return failed;
    }

    int done() {
        return done.get();
    }

    int size() {
        return members.size();
    }

    /// An upper bound of the memory of the list, without the institutions, which belong to the engine.
    int bytes() {
        return bytes;
    }

    private static int bytes(Member member) {
        return BYTES_OF_ROW
                + Stream.of(member.name(), member.city(), member.website(), member.rorId())
                        .filter(Objects::nonNull)
                        .mapToInt(text -> BYTES_OF_TEXT + Character.BYTES * text.length())
                        .sum();
    }

    /// The members in the list's order; equal ones are merged.
    synchronized List<Row> rows() {
        return List.copyOf(rows);
    }

    /// The combined fields of the chosen institutions, heaviest first.
    List<WeightedField> fields() {
        return fields;
    }

    /// Chooses an institution for a member, which becomes one of its candidates, or none.
    synchronized void choose(int row, Optional<Institution> institution) {
        rows.set(row, rows.get(row).choosing(institution));
    }

    /// Recomputes the fields after choices.
    synchronized void count(Engine engine) {
        List<Institution> chosen =
                rows.stream().flatMap(row -> row.chosen().stream()).toList();
        fields = chosen.isEmpty() ? List.of() : engine.search().fieldsOf(chosen);
    }

    private synchronized void add(MemberMatchResult recognition, List<Member> portion) {
        List<Row> found = new ArrayList<>();
        recognition.recognised().forEach(one -> found.add(Row.of(one)));
        recognition.unrecognised().forEach(one -> found.add(Row.of(one)));
        found.sort(Comparator.comparingInt(row -> portion.indexOf(row.member())));
        rows.addAll(found);
    }

    /// A member, its candidate institutions, and the chosen one.
    ///
    /// @param candidates likeliest first
    /// @param sure whether the first candidate was recognised, not only similar
    record Row(Member member, List<Institution> candidates, boolean sure, Optional<Institution> chosen) {

        static Row of(MemberMatchResult.Recognised one) {
            List<Institution> candidates = Stream.concat(Stream.of(one.institution()), one.alternatives().stream())
                    .toList();
            return new Row(one.input(), candidates, true, Optional.of(one.institution()));
        }

        static Row of(MemberMatchResult.Unrecognised one) {
            return new Row(one.input(), one.alternatives(), false, Optional.empty());
        }

        Row choosing(Optional<Institution> institution) {
            List<Institution> others = institution.filter(one -> !candidates.contains(one)).stream()
                    .toList();
            return new Row(
                    member,
                    Stream.concat(others.stream(), candidates.stream()).toList(),
                    sure && others.isEmpty(),
                    institution);
        }
    }
}
