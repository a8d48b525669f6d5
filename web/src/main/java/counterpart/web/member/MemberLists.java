package counterpart.web.member;

import counterpart.engine.Engine;
import counterpart.engine.data.membership.Member;
import counterpart.engine.model.Institution;
import counterpart.web.error.InvalidRequestException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/// The member lists that users have uploaded or typed. A list is kept in the database for an hour after the last
/// access, so that any node shows it, and can be read with its random id only.
@Service
final class MemberLists {

    private static final Logger LOG = LoggerFactory.getLogger(MemberLists.class);
    private static final int PORTION = 20;

    private final MemberListRows rows;
    private final MemberRecognition recognition;
    private final Clock clock;

    MemberLists(MemberListRows rows, MemberRecognition recognition, Clock clock) {
        this.rows = rows;
        this.recognition = recognition;
        this.clock = clock;
    }

    /// A list whose members are being looked up.
    ///
    /// @param finished completed when this node has nothing left to do
    record Started(String id, CompletableFuture<Void> finished) {

        /// Waits for it, at most the given time.
        void await(long millis) {
            var _ = finished.copy()
                    .completeOnTimeout(null, millis, TimeUnit.MILLISECONDS)
                    .join();
        }
    }

    /// Starts to recognise a list.
    ///
    /// @return empty when lists of 16 MB wait to be recognised already
    Optional<Started> start(List<Member> members) {
        List<MemberPortion> portions = IntStream.iterate(0, from -> from < members.size(), from -> from + PORTION)
                .mapToObj(from -> MemberPortion.of(members.subList(from, Math.min(from + PORTION, members.size()))))
                .toList();
        MemberListKey key = MemberListKey.random();
        int bytes = MemberListRows.bytes(portions);
        if (!recognition.reserve(bytes)) {
            return Optional.empty();
        }
        try {
            rows.add(key, portions, bytes);
        } catch (RuntimeException e) {
            recognition.release(bytes);
            throw e;
        }
        return Optional.of(new Started(key.id(), recognition.begin(key, bytes)));
    }

    /// The state of a list, which is kept for another hour. A list of a node that ended is continued here.
    Optional<MemberListRows.State> find(String id) {
        MemberListKey key = new MemberListKey(id);
        Optional<MemberListRows.State> found = rows.find(key);
        found.ifPresent(state -> keep(key, state));
        return found;
    }

    /// Looking at a list succeeds while nothing can be written.
    private void keep(MemberListKey key, MemberListRows.State state) {
        try {
            rows.touch(key, state);
            if (!state.isFinished() && state.workedUntil().isBefore(clock.instant())) {
                goOn(key, state.bytes());
            }
        } catch (DataAccessException | TransactionException | InvalidRequestException e) {
            LOG.debug("The access to a member list was not noted", e);
        }
    }

    private void goOn(MemberListKey key, int bytes) {
        if (recognition.reserve(bytes)) {
            if (rows.claim(key)) {
                var _ = recognition.begin(key, bytes);
            } else {
                recognition.release(bytes);
            }
        }
    }

    /// A list that is finished; empty when it is gone.
    Optional<MemberList> read(String id, Engine engine) {
        List<MemberPortion> portions = rows.portions(new MemberListKey(id));
        return portions.isEmpty() ? Optional.empty() : Optional.of(MemberList.of(portions, engine));
    }

    /// Chooses other institutions for rows of a finished list, or none; rows that the list does not have are ignored.
    ///
    /// @param chosen by the number of the row
    void choose(String id, Map<Integer, Optional<Institution>> chosen) {
        rows.change(new MemberListKey(id), portions -> choose(portions, chosen));
    }

    private static List<MemberPortion> choose(
            List<MemberPortion> portions, Map<Integer, Optional<Institution>> chosen) {
        List<MemberPortion> changed = new ArrayList<>();
        int first = 0;
        for (MemberPortion portion : portions) {
            MemberPortion after = portion;
            for (int row = 0; row < portion.rows().size(); row++) {
                Optional<Institution> choice = chosen.get(first + row);
                after = choice == null ? after : after.choosing(row, choice.map(Institution::id));
            }
            changed.add(after);
            first += portion.rows().size();
        }
        return changed;
    }
}
