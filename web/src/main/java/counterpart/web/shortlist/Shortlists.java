package counterpart.web.shortlist;

import counterpart.engine.Engine;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.Matches;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.error.Violation;
import counterpart.web.judgement.Subject;
import counterpart.web.judgement.TextLimits;
import counterpart.web.shortlist.history.ChangeRows;
import counterpart.web.shortlist.history.CommentRows;
import counterpart.web.shortlist.history.ShortlistChange;
import counterpart.web.shortlist.history.ShortlistComment;
import counterpart.web.storage.RowKeys;
import counterpart.web.user.SecretToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Creates, changes, shares and returns shortlists. Every call names the user; a user without read access does not
/// learn that a list exists.
@Service
public class Shortlists {

    /// Maximum number of entries of a list.
    public static final int MOST_ENTRIES = 50;

    /// Maximum lifetime of a link, in days.
    public static final int LONGEST_LINK_DAYS = 180;

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_COMMENT = 4000;
    private static final int LONGEST_DETAIL = 1000;

    private final ShortlistRows lists;
    private final CommentRows comments;
    private final ChangeRows changes;
    private final LinkRows links;
    private final UserNames colleagues;
    private final ShortlistQueries questions;
    private final Clock clock;

    Shortlists(
            ShortlistRows lists,
            CommentRows comments,
            ChangeRows changes,
            LinkRows links,
            UserNames colleagues,
            Clock clock) {
        this.lists = lists;
        this.comments = comments;
        this.changes = changes;
        this.links = links;
        this.colleagues = colleagues;
        this.clock = clock;
        questions = new ShortlistQueries(clock);
    }

    /// Creates a list with the profile, strategy and weights of a query, as of now.
    ///
    /// @param query about a cluster
    /// @throws InvalidRequestException when the title is blank or too long, or there are more than
    ///     [#MOST_ENTRIES] entries
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
                entries(engine, query, distinct),
                Set.of(),
                0);
        Shortlist stored = lists.save(list);
        note(stored.id(), by, "created", "", stored.title());
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
        Shortlist list = lists.findById(id).orElseThrow(() -> missing(id));
        AccessLevel level = list.levelOf(person).orElseThrow(() -> missing(id));
        if (!level.includes(needed)) {
            throw new InvalidRequestException(
                    ProblemKind.FORBIDDEN, Violation.of("id", id.toString(), Violation.text("level")));
        }
        return list;
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

    @Transactional
    public Shortlist remove(UUID id, int version, String key, UUID by) {
        return change(new Step(id, version, by, "removed", key, ""), list -> {
            requireEntry(list, key);
            return list.withoutEntry(key);
        });
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
            requireEntry(list, key);
            return list.changed(key, entry -> entry.with(notes));
        });
    }

    /// Reorders the entries; entries that are not named come last, in their present order.
    @Transactional
    public Shortlist order(UUID id, int version, List<String> keys, UUID by) {
        return change(new Step(id, version, by, "ordered", "", String.join(", ", keys)), list -> {
            keys.forEach(key -> requireEntry(list, key));
            return list.inOrder(keys);
        });
    }

    /// Moves an entry by a number of positions; -1 is one up.
    @Transactional
    public Shortlist move(UUID id, int version, String key, int places, UUID by) {
        return change(new Step(id, version, by, "ordered", key, String.valueOf(places)), list -> {
            requireEntry(list, key);
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

    @Transactional
    public void delete(UUID id, UUID by) {
        list(id, by, AccessLevel.OWN);
        lists.deleteById(id);
    }

    /// Adds a comment to an entry of a list, or to the whole list when `key` is empty. Comments never conflict.
    @Transactional
    public void comment(UUID id, String key, String text, UUID by) {
        Shortlist list = list(id, by, AccessLevel.COMMENT);
        if (!key.isEmpty()) {
            requireEntry(list, key);
        }
        comments.save(new ShortlistComment(
                RowKeys.next(), id, key, by, clock.instant(), TextLimits.required("text", text, LONGEST_COMMENT), 0));
    }

    /// The comments of a list, oldest first; the caller must have passed the access check of [#list].
    @Transactional(readOnly = true)
    public List<ShortlistComment> comments(Shortlist list) {
        return comments.findAllByShortlistOrderByWrittenAtAscIdAsc(list.id());
    }

    /// The changes of a list with user and time, the latest first.
    @Transactional(readOnly = true)
    public List<ShortlistChange> history(Shortlist list) {
        return changes.findAllByShortlistOrderByOccurredAtDescIdDesc(list.id());
    }

    /// Creates a link that shows a list without an account.
    ///
    /// @param days 1 to [#LONGEST_LINK_DAYS]
    /// @return the token; it is not stored
    @Transactional
    public String link(UUID id, int days, UUID by) {
        list(id, by, AccessLevel.OWN);
        if (days < 1 || days > LONGEST_LINK_DAYS) {
            throw new InvalidRequestException(
                    ProblemKind.INVALID_INPUT,
                    Violation.of("days", String.valueOf(days), Violation.text("number", 1, LONGEST_LINK_DAYS)));
        }
        String token = SecretToken.random();
        Instant now = clock.instant();
        links.save(new ShortlistLink(
                RowKeys.next(), id, SecretToken.hash(token), now, now.plus(Duration.ofDays(days)), 0));
        note(id, by, "linked", "", days + " d");
        return token;
    }

    /// The valid links of a list.
    @Transactional(readOnly = true)
    public List<ShortlistLink> links(Shortlist list) {
        return links.findAllByShortlistOrderByExpiresAt(list.id()).stream()
                .filter(link -> link.expiresAt().isAfter(clock.instant()))
                .toList();
    }

    /// Revokes a link of a list; has no effect on a link that no longer exists.
    @Transactional
    public void withdraw(UUID id, UUID link, UUID by) {
        list(id, by, AccessLevel.OWN);
        links.findById(link).filter(found -> found.shortlist().equals(id)).ifPresent(found -> {
            links.delete(found);
            note(id, by, "unlinked", "", "");
        });
    }

    /// The list that a link shows.
    ///
    /// @throws InvalidRequestException NOT_FOUND when there is no such link, or it expired or was revoked
    @Transactional(readOnly = true)
    public Shared shared(String token) {
        return links.findByTokenHash(SecretToken.hash(token))
                .filter(link -> link.expiresAt().isAfter(clock.instant()))
                .flatMap(link -> lists.findById(link.shortlist()).map(list -> new Shared(list, link.expiresAt())))
                .orElseThrow(() -> new InvalidRequestException(
                        ProblemKind.NOT_FOUND, Violation.of("token", "", Violation.text("link"))));
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
            note(step.list(), step.by(), step.act(), step.entry(), step.detail());
            return stored;
        } catch (OptimisticLockingFailureException e) {
            throw conflict(step.version(), seen.version() + 1);
        }
    }

    private void note(UUID list, UUID by, String act, String entry, String detail) {
        String kept = detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
        changes.save(new ShortlistChange(RowKeys.next(), list, by, clock.instant(), act, entry, kept, 0));
    }

    private List<ShortlistEntry> entries(Engine engine, MatchQuery query, List<Subject> subjects) {
        Matches matches = engine.ranking()
                .match(query, subjects.stream().map(Subject::region).toList());
        List<ShortlistEntry> entries = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            entries.add(entry(subjects.get(i), matches.matches().get(i)));
        }
        return entries;
    }

    private static ShortlistEntry entry(Subject subject, Match match) {
        String points = match.reasons().stream()
                .filter(reason -> reason.weight() > 0)
                .map(reason -> reason.factor() + ":" + rounded(reason.points()))
                .collect(Collectors.joining(","));
        return ShortlistEntry.of(subject, match.rankByScore(), rounded(match.score()), points);
    }

    private static double rounded(double points) {
        return Math.round(points * 100) / 100.0;
    }

    private static void requireEntry(Shortlist list, String key) {
        if (list.entry(key).isEmpty()) {
            throw new InvalidRequestException(
                    ProblemKind.NOT_FOUND, Violation.of("entry", TextLimits.shortened(key), Violation.text("entry")));
        }
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

    /// A list and the expiry of the link that shows it.
    public record Shared(Shortlist list, Instant expiresAt) {}
}
