package counterpart.web.shortlist;

import counterpart.engine.MatchEngine;
import counterpart.engine.matching.Match;
import counterpart.engine.matching.MatchQuery;
import counterpart.engine.matching.Matches;
import counterpart.engine.model.RegionId;
import counterpart.web.problem.ProblemKind;
import counterpart.web.problem.Refusal;
import counterpart.web.problem.Wrong;
import counterpart.web.storage.Keys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes, changes, shares and shows shortlists. Every call says who asks; who may not read a list does not learn that
/// it
/// exists.
@Service
@Lazy
public class Shortlists {

    /// Most regions of one list.
    public static final int MOST_ENTRIES = 50;

    /// Longest life of a link, in days.
    public static final int LONGEST_LINK_DAYS = 180;

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_COMMENT = 4000;
    private static final int LONGEST_DETAIL = 1000;

    private final StoredShortlists lists;
    private final StoredComments comments;
    private final StoredChanges changes;
    private final StoredLinks links;
    private final Colleagues colleagues;
    private final MatchEngine engine;
    private final Questions questions;
    private final Clock clock;

    Shortlists(
            StoredShortlists lists,
            StoredComments comments,
            StoredChanges changes,
            StoredLinks links,
            Colleagues colleagues,
            MatchEngine engine,
            Clock clock) {
        this.lists = lists;
        this.comments = comments;
        this.changes = changes;
        this.links = links;
        this.colleagues = colleagues;
        this.engine = engine;
        this.clock = clock;
        questions = new Questions(engine, clock);
    }

    /// Makes a list with the profile, strategy and weights of a query, as of now.
    ///
    /// @param query about a cluster
    /// @throws Refusal when the title is blank or too long, or there are more than [#MOST_ENTRIES] regions
    @Transactional
    public Shortlist create(String title, MatchQuery query, List<RegionId> regions, UUID by) {
        Instant now = clock.instant();
        List<RegionId> distinct = regions.stream().distinct().toList();
        requireRoom(distinct.size());
        Shortlist list = new Shortlist(
                Keys.next(),
                Texts.required("title", title, LONGEST_TITLE),
                query.cluster().orElseThrow().id(),
                FrozenProfile.text(query.profile().own()),
                FrozenProfile.text(query.profile().sought()),
                query.strategy().key(),
                Questions.weights(query),
                engine.dataset().version(),
                by,
                now,
                now,
                entries(query, distinct),
                Set.of(),
                0);
        Shortlist stored = lists.save(list);
        note(stored.id(), by, "created", "", stored.title());
        return stored;
    }

    /// The lists that a person may read, the last changed first.
    @Transactional(readOnly = true)
    public List<Shortlist> of(UUID person) {
        return lists.findAllById(colleagues.listsOf(person)).stream()
                .sorted((one, other) -> other.changedAt().compareTo(one.changedAt()))
                .toList();
    }

    /// A list, for who may do something with it.
    ///
    /// @throws Refusal NOT_FOUND for who may not read it, FORBIDDEN for who may read but not do that
    @Transactional(readOnly = true)
    public Shortlist list(UUID id, UUID person, Level needed) {
        Shortlist list = lists.findById(id).orElseThrow(() -> missing(id));
        Level level = list.levelOf(person).orElseThrow(() -> missing(id));
        if (!level.includes(needed)) {
            throw new Refusal(ProblemKind.FORBIDDEN, Wrong.of("id", id.toString(), Wrong.text("level")));
        }
        return list;
    }

    /// What the person may do with a list that she may read.
    public static Level levelOf(Shortlist list, UUID person) {
        return list.levelOf(person).orElseThrow(() -> missing(list.id()));
    }

    @Transactional
    public Shortlist rename(UUID id, int version, String title, UUID by) {
        String wanted = Texts.required("title", title, LONGEST_TITLE);
        return change(new Step(id, version, by, "renamed", "", wanted), list -> list.withTitle(wanted));
    }

    /// Puts a region at the end of a list; one that is there already stays where it is.
    @Transactional
    public Shortlist add(UUID id, int version, RegionId region, UUID by) {
        return change(new Step(id, version, by, "added", region.value(), ""), list -> {
            if (list.entry(region.value()).isPresent()) {
                return list;
            }
            requireRoom(list.entries().size() + 1);
            return list.withEntry(entries(questions.of(list), List.of(region)).getFirst());
        });
    }

    @Transactional
    public Shortlist remove(UUID id, int version, String region, UUID by) {
        return change(new Step(id, version, by, "removed", region, ""), list -> {
            requireEntry(list, region);
            return list.withoutEntry(region);
        });
    }

    /// Writes what an advisor knows about a region of a list.
    ///
    /// @throws Refusal naming everything that is wrong with the notes
    @Transactional
    public Shortlist note(UUID id, int version, String region, EntryNotes notes, UUID by) {
        notes.check();
        return change(new Step(id, version, by, "noted", region, notes.status().key()), list -> {
            requireEntry(list, region);
            return list.changed(region, entry -> entry.with(notes));
        });
    }

    /// Puts the entries into another order; regions that are left out come last, as they stood.
    @Transactional
    public Shortlist order(UUID id, int version, List<String> regions, UUID by) {
        return change(new Step(id, version, by, "ordered", "", String.join(", ", regions)), list -> {
            regions.forEach(region -> requireEntry(list, region));
            return list.inOrder(regions);
        });
    }

    /// Moves an entry by some places: -1 is one up.
    @Transactional
    public Shortlist move(UUID id, int version, String region, int places, UUID by) {
        return change(new Step(id, version, by, "ordered", region, String.valueOf(places)), list -> {
            requireEntry(list, region);
            List<String> order = new ArrayList<>(
                    list.entries().stream().map(ShortlistEntry::region).toList());
            int from = order.indexOf(region);
            order.remove(from);
            order.add(Math.clamp((long) from + places, 0, order.size()), region);
            return list.inOrder(order);
        });
    }

    /// Shares a list with the account of an email address, or no longer when there is no level.
    ///
    /// @throws Refusal when there is no such account, or it is the owner's
    @Transactional
    public Shortlist share(UUID id, int version, String email, Optional<Level> level, UUID by) {
        Shortlist seen = list(id, by, Level.OWN);
        UUID other = colleagues
                .byEmail(email)
                .filter(account -> !account.equals(seen.owner()))
                .orElseThrow(() -> new Refusal(
                        ProblemKind.INVALID_INPUT, Wrong.of("email", Texts.shortened(email), Wrong.text("colleague"))));
        String detail = colleagues.name(other) + ": " + level.map(Level::key).orElse("-");
        return change(
                new Step(id, version, by, "shared", "", detail), list -> list.sharedWith(other, level), Level.OWN);
    }

    @Transactional
    public void delete(UUID id, UUID by) {
        list(id, by, Level.OWN);
        lists.deleteById(id);
    }

    /// Comments on a region of a list, or on the whole when `region` is empty. Comments never conflict.
    @Transactional
    public void comment(UUID id, String region, String text, UUID by) {
        Shortlist list = list(id, by, Level.COMMENT);
        if (!region.isEmpty()) {
            requireEntry(list, region);
        }
        comments.save(new ShortlistComment(
                Keys.next(), id, region, by, clock.instant(), Texts.required("text", text, LONGEST_COMMENT), 0));
    }

    /// The comments of a list, in the order in which they were written; whoever asks must have been let in by
    /// [#list].
    @Transactional(readOnly = true)
    public List<ShortlistComment> comments(Shortlist list) {
        return comments.findAllByShortlistOrderByWrittenAtAscIdAsc(list.id());
    }

    /// Who changed what when, the latest first.
    @Transactional(readOnly = true)
    public List<ShortlistChange> history(Shortlist list) {
        return changes.findAllByShortlistOrderByOccurredAtDescIdDesc(list.id());
    }

    /// Makes a link that shows a list to whoever has it.
    ///
    /// @param days 1 to [#LONGEST_LINK_DAYS]
    /// @return the token; it is not kept
    @Transactional
    public String link(UUID id, int days, UUID by) {
        list(id, by, Level.OWN);
        if (days < 1 || days > LONGEST_LINK_DAYS) {
            throw new Refusal(
                    ProblemKind.INVALID_INPUT,
                    Wrong.of("days", String.valueOf(days), Wrong.text("number", 1, LONGEST_LINK_DAYS)));
        }
        Secret secret = Secret.random();
        Instant now = clock.instant();
        links.save(new ShortlistLink(Keys.next(), id, secret.hash(), now, now.plus(Duration.ofDays(days)), 0));
        note(id, by, "linked", "", days + " d");
        return secret.token();
    }

    /// The links of a list that still work.
    @Transactional(readOnly = true)
    public List<ShortlistLink> links(Shortlist list) {
        return links.findAllByShortlistOrderByExpiresAt(list.id()).stream()
                .filter(link -> link.expiresAt().isAfter(clock.instant()))
                .toList();
    }

    /// Withdraws a link of a list; one that is gone already stays gone.
    @Transactional
    public void withdraw(UUID id, UUID link, UUID by) {
        list(id, by, Level.OWN);
        links.findById(link).filter(found -> found.shortlist().equals(id)).ifPresent(found -> {
            links.delete(found);
            note(id, by, "unlinked", "", "");
        });
    }

    /// The list that a link shows.
    ///
    /// @throws Refusal NOT_FOUND when there is no such link, or it ended or was withdrawn
    @Transactional(readOnly = true)
    public Shortlist shared(String token) {
        return links.findByTokenHash(Secret.hash(token))
                .filter(link -> link.expiresAt().isAfter(clock.instant()))
                .flatMap(link -> lists.findById(link.shortlist()))
                .orElseThrow(() -> new Refusal(ProblemKind.NOT_FOUND, Wrong.of("token", "", Wrong.text("link"))));
    }

    private Shortlist change(Step step, UnaryOperator<Shortlist> how) {
        return change(step, how, Level.EDIT);
    }

    /// Changes a list if it still is as it was seen, and notes who did.
    private Shortlist change(Step step, UnaryOperator<Shortlist> how, Level needed) {
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
            note(step.list(), step.by(), step.act(), step.region(), step.detail());
            return stored;
        } catch (OptimisticLockingFailureException e) {
            throw conflict(step.version(), seen.version() + 1);
        }
    }

    private void note(UUID list, UUID by, String act, String region, String detail) {
        String kept = detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
        changes.save(new ShortlistChange(Keys.next(), list, by, clock.instant(), act, region, kept, 0));
    }

    private List<ShortlistEntry> entries(MatchQuery query, List<RegionId> regions) {
        Matches matches = engine.match(query, regions);
        return matches.matches().stream().map(Shortlists::entry).toList();
    }

    private static ShortlistEntry entry(Match match) {
        return ShortlistEntry.of(
                match.region().id().value(), match.rankByScore(), Math.round(match.score() * 100) / 100.0);
    }

    private static void requireEntry(Shortlist list, String region) {
        if (list.entry(region).isEmpty()) {
            throw new Refusal(ProblemKind.NOT_FOUND, Wrong.of("region", Texts.shortened(region), Wrong.text("entry")));
        }
    }

    private static void requireRoom(int entries) {
        if (entries > MOST_ENTRIES) {
            throw new Refusal(
                    ProblemKind.INVALID_INPUT,
                    Wrong.of("regions", String.valueOf(entries), Wrong.text("entries", MOST_ENTRIES)));
        }
    }

    private static Refusal missing(UUID id) {
        return new Refusal(ProblemKind.NOT_FOUND, Wrong.of("id", id.toString(), Wrong.text("shortlist")));
    }

    private static Refusal conflict(int seen, int now) {
        return new Refusal(ProblemKind.CONFLICT, Wrong.of("version", String.valueOf(seen), Wrong.text("version", now)));
    }

    /// A change that is asked for.
    private record Step(UUID list, int version, UUID by, String act, String region, String detail) {}
}
