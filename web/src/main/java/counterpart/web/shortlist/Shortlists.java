package counterpart.web.shortlist;

import counterpart.engine.Engine;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.Matches;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.error.Violation;
import counterpart.web.judgement.Subject;
import counterpart.web.judgement.TextLimits;
import counterpart.web.shortlist.history.ShortlistHistory;
import counterpart.web.shortlist.removal.RemovedEntries;
import counterpart.web.shortlist.removal.RemovedEntry;
import counterpart.web.storage.RowKeys;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Creates, changes, shares and returns shortlists. Every call names the user; a user without read access does not
/// learn that a list exists.
@Service
public class Shortlists {

    /// Maximum number of entries of a list.
    private static final int MOST_ENTRIES = 50;

    private static final int LONGEST_TITLE = 200;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ShortlistRows lists;
    private final ShortlistHistory history;
    private final RemovedEntries removed;
    private final UserNames colleagues;
    private final ShortlistQueries questions;
    private final Clock clock;

    Shortlists(
            ShortlistRows lists, ShortlistHistory history, RemovedEntries removed, UserNames colleagues, Clock clock) {
        this.removed = removed;
        this.lists = lists;
        this.history = history;
        this.colleagues = colleagues;
        this.clock = clock;
        questions = new ShortlistQueries(clock);
    }

    /// Creates a list with the profile, strategy and weights of a query, as of now.
    ///
    /// @param query about a cluster
    /// @throws InvalidRequestException when the title is blank or too long, or there are more than
    ///     50 entries
    @Transactional
    public Shortlist create(Engine engine, String title, MatchQuery query, List<Subject> subjects, UUID by) {
        Instant now = clock.instant();
        List<Subject> distinct = subjects.stream().distinct().toList();
        requireRoom(distinct.size());
        Shortlist list = new Shortlist(
                RowKeys.next(),
                TextLimits.required("title", title, LONGEST_TITLE),
                query.cluster().orElseThrow().id(),
                ProfileText.text(query.profile().own()),
                ProfileText.text(query.profile().sought()),
                query.strategy().key(),
                ShortlistQueries.weights(query),
                engine.data().version(),
                by,
                now,
                now,
                null,
                entries(engine, query, distinct),
                Set.of(),
                0);
        Shortlist stored = lists.save(list);
        history.record(stored.id(), by, "created", "", stored.title());
        return stored;
    }

    /// The lists that a user may read, the last changed first.
    @Transactional(readOnly = true)
    public List<Shortlist> of(UUID person) {
        return lists.findAllById(colleagues.listsOf(person)).stream()
                .sorted((one, other) -> other.changedAt().compareTo(one.changedAt()))
                .toList();
    }

    /// Returns a list if the user has the required access level.
    ///
    /// @throws InvalidRequestException NOT_FOUND when the user may not read the list, FORBIDDEN when they may read
    ///     it but lack the level
    @Transactional(readOnly = true)
    public Shortlist list(UUID id, UUID person, AccessLevel needed) {
        Shortlist list = find(id).orElseThrow(() -> missing(id));
        AccessLevel level = list.levelOf(person).orElseThrow(() -> missing(id));
        if (!level.includes(needed)) {
            throw new InvalidRequestException(
                    ProblemKind.FORBIDDEN, Violation.of("id", id.toString(), Violation.text("level")));
        }
        return list;
    }

    /// A list without a check of access, for a link that shows it.
    @Transactional(readOnly = true)
    public Optional<Shortlist> find(UUID id) {
        return lists.findById(id).filter(list -> !list.isRemoved());
    }

    /// The access level of a user to a list that they may read.
    public static AccessLevel levelOf(Shortlist list, UUID person) {
        return list.levelOf(person).orElseThrow(() -> missing(list.id()));
    }

    @Transactional
    public Shortlist rename(UUID id, int version, String title, UUID by) {
        String wanted = TextLimits.required("title", title, LONGEST_TITLE);
        return change(new Step(id, version, by, "renamed", "", wanted), list -> list.withTitle(wanted));
    }

    /// Appends a region or an institution to a list; an existing entry keeps its position.
    @Transactional
    public Shortlist add(Engine engine, UUID id, int version, Subject subject, UUID by) {
        return change(new Step(id, version, by, "added", subject.key(), ""), list -> {
            if (list.entry(subject.key()).isPresent()) {
                return list;
            }
            requireRoom(list.entries().size() + 1);
            return list.withEntry(entries(engine, questions.of(engine, list), List.of(subject))
                    .getFirst());
        });
    }

    /// Like `add`, for any version of the list: appending does not conflict with the changes of other users.
    @Transactional
    public Shortlist put(Engine engine, UUID id, Subject subject, UUID by) {
        return add(engine, id, list(id, by, AccessLevel.EDIT).version(), subject, by);
    }

    /// Removes an entry; [#restore] brings it back for a day.
    @Transactional
    public Shortlist remove(UUID id, int version, String key, UUID by) {
        return change(new Step(id, version, by, "removed", key, ""), list -> {
            ShortlistEntry entry = list.requireEntry(key);
            removed.put(id, key, list.entries().indexOf(entry), JSON.writeValueAsString(entry), by);
            return list.withoutEntry(key);
        });
    }

    /// Brings a removed entry back to its place, with everything that was written about it.
    ///
    /// @throws InvalidRequestException when it can no longer be restored, the list is full or has the entry again
    @Transactional
    public Shortlist restore(UUID id, UUID removal, UUID by) {
        Shortlist list = list(id, by, AccessLevel.EDIT);
        RemovedEntry entry = removed.take(id, removal)
                .orElseThrow(() -> new InvalidRequestException(
                        ProblemKind.NOT_FOUND, Violation.of("removal", removal.toString(), Violation.text("entry"))));
        if (list.entry(entry.entry()).isPresent()) {
            throw new InvalidRequestException(
                    ProblemKind.INVALID_INPUT,
                    Violation.of("removal", TextLimits.shortened(entry.entry()), Violation.text("entry")));
        }
        requireRoom(list.entries().size() + 1);
        ShortlistEntry content = JSON.readValue(entry.content(), ShortlistEntry.class);
        return change(
                new Step(id, list.version(), by, "restored", entry.entry(), ""),
                seen -> seen.withEntryAt(entry.place(), content));
    }

    /// Stores the notes of an advisor on an entry of a list.
    ///
    /// @throws InvalidRequestException naming everything that is invalid in the notes
    @Transactional
    public Shortlist note(UUID id, int version, String key, EntryNotes notes, UUID by) {
        notes.check();
        String changed = list(id, by, AccessLevel.EDIT)
                .entry(key)
                .map(entry -> entry.notes().changed(notes))
                .orElse("");
        return change(new Step(id, version, by, "noted", key, changed), list -> {
            list.requireEntry(key);
            return list.changed(key, entry -> entry.with(notes));
        });
    }

    /// Reorders the entries; entries that are not named come last, in their present order.
    @Transactional
    public Shortlist order(UUID id, int version, List<String> keys, UUID by) {
        return change(new Step(id, version, by, "ordered", "", String.join(", ", keys)), list -> {
            keys.forEach(list::requireEntry);
            return list.inOrder(keys);
        });
    }

    /// Moves an entry by a number of positions; -1 is one up.
    @Transactional
    public Shortlist move(UUID id, int version, String key, int places, UUID by) {
        return change(new Step(id, version, by, "ordered", key, String.valueOf(places)), list -> {
            list.requireEntry(key);
            List<String> order = new ArrayList<>(
                    list.entries().stream().map(ShortlistEntry::key).toList());
            int from = order.indexOf(key);
            order.remove(from);
            order.add(Math.clamp((long) from + places, 0, order.size()), key);
            return list.inOrder(order);
        });
    }

    /// Shares a list with the account of an e-mail address; without a level, ends the sharing.
    ///
    /// @throws InvalidRequestException when there is no such account, or it is the owner's
    @Transactional
    public Shortlist share(UUID id, int version, String email, Optional<AccessLevel> level, UUID by) {
        Shortlist seen = list(id, by, AccessLevel.OWN);
        UUID other = colleagues
                .byEmail(email)
                .filter(account -> !account.equals(seen.owner()))
                .orElseThrow(() -> new InvalidRequestException(
                        ProblemKind.INVALID_INPUT,
                        Violation.of("email", TextLimits.shortened(email), Violation.text("colleague"))));
        String detail =
                colleagues.name(other) + ": " + level.map(AccessLevel::key).orElse("-");
        return change(
                new Step(id, version, by, "shared", "", detail),
                list -> list.sharedWith(other, level),
                AccessLevel.OWN);
    }

    /// Removes a list; [#restore(UUID, UUID)] brings it back for a day.
    @Transactional
    public void delete(UUID id, UUID by) {
        lists.save(list(id, by, AccessLevel.OWN).removedAt(clock.instant()));
        history.record(id, by, "deleted", "", "");
    }

    /// The removed lists of a user that can be restored, the latest first.
    @Transactional(readOnly = true)
    public List<Shortlist> removedOf(UUID owner) {
        return lists.findAllByOwnerAndRemovedAtIsNotNull(owner).stream()
                .filter(this::canBeRestored)
                .sorted(Comparator.comparing(Shortlists::removalOf).reversed())
                .toList();
    }

    /// Brings a removed list back, with entries, comments, shares, links and history.
    ///
    /// @throws InvalidRequestException NOT_FOUND when it is not theirs or can no longer be restored
    @Transactional
    public Shortlist restore(UUID id, UUID owner) {
        Shortlist list = lists.findById(id)
                .filter(found -> owner.equals(found.owner()))
                .filter(this::canBeRestored)
                .orElseThrow(() -> missing(id));
        Shortlist restored = lists.save(list.removedAt(null));
        history.record(id, owner, "restored", "", "");
        return restored;
    }

    private boolean canBeRestored(Shortlist list) {
        return list.isRemoved() && removalOf(list).plus(RemovedEntries.KEPT).isAfter(clock.instant());
    }

    private static Instant removalOf(Shortlist list) {
        return Optional.ofNullable(list.removedAt()).orElse(Instant.EPOCH);
    }

    private Shortlist change(Step step, UnaryOperator<Shortlist> how) {
        return change(step, how, AccessLevel.EDIT);
    }

    /// Changes a list if its version is the one that the user saw, and records the user.
    private Shortlist change(Step step, UnaryOperator<Shortlist> how, AccessLevel needed) {
        Shortlist seen = list(step.list(), step.by(), needed);
        if (seen.version() != step.version()) {
            throw conflict(step.version(), seen.version());
        }
        Shortlist changed = how.apply(seen);
        if (changed.equals(seen)) {
            return seen;
        }
        try {
            Shortlist stored = lists.save(changed.changedAt(clock.instant()));
            history.record(step.list(), step.by(), step.act(), step.entry(), step.detail());
            return stored;
        } catch (OptimisticLockingFailureException e) {
            throw conflict(step.version(), seen.version() + 1);
        }
    }

    private List<ShortlistEntry> entries(Engine engine, MatchQuery query, List<Subject> subjects) {
        Matches matches = engine.ranking()
                .match(query, subjects.stream().map(Subject::region).toList());
        List<ShortlistEntry> entries = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            entries.add(ShortlistEntry.of(subjects.get(i), matches.matches().get(i)));
        }
        return entries;
    }

    private static void requireRoom(int entries) {
        if (entries > MOST_ENTRIES) {
            throw new InvalidRequestException(
                    ProblemKind.INVALID_INPUT,
                    Violation.of("entries", String.valueOf(entries), Violation.text("entries", MOST_ENTRIES)));
        }
    }

    private static InvalidRequestException missing(UUID id) {
        return new InvalidRequestException(
                ProblemKind.NOT_FOUND, Violation.of("id", id.toString(), Violation.text("shortlist")));
    }

    private static InvalidRequestException conflict(int seen, int now) {
        return new InvalidRequestException(
                ProblemKind.CONFLICT, Violation.of("version", String.valueOf(seen), Violation.text("version", now)));
    }

    /// A requested change.
    private record Step(UUID list, int version, UUID by, String act, String entry, String detail) {}
}
