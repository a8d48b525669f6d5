package counterpart.web.shortlist;

import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.error.Violation;
import counterpart.web.judgement.TextLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;

/// A working list of regions for a cluster. Profile, strategy and data version are those of the day of creation.
///
/// @param own frozen own fields, as [ProfileText] writes them
/// @param sought frozen sought fields
/// @param weights as in the API's parameter of that name; empty for the strategy's
/// @param owner null when the account no longer exists
/// @param removedAt null unless the owner removed it; it can be restored for a while
/// @param entries in the advisor's order
/// @param version 0 until it is stored; a change must name the version that the user saw
public record Shortlist(
        @Id UUID id,
        String title,
        String cluster,
        String own,
        String sought,
        String strategy,
        String weights,
        String dataVersion,
        @Nullable UUID owner,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant removedAt,

        @MappedCollection(idColumn = "shortlist", keyColumn = "place")
        List<ShortlistEntry> entries,

        @MappedCollection(idColumn = "shortlist") Set<ShortlistShare> shares,
        @Version int version) {

    /// The access level of a user; empty without access.
    Optional<AccessLevel> levelOf(UUID person) {
        if (person.equals(owner)) {
            return Optional.of(AccessLevel.OWN);
        }
        return shares.stream()
                .filter(share -> share.account().equals(person))
                .map(ShortlistShare::level)
                .findFirst();
    }

    /// The entry with a key, see [ShortlistEntry#key].
    public Optional<ShortlistEntry> entry(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    /// Returns the entry with a key.
    ///
    /// @throws InvalidRequestException NOT_FOUND when there is no entry with that key
    public ShortlistEntry requireEntry(String key) {
        return entry(key)
                .orElseThrow(() -> new InvalidRequestException(
                        ProblemKind.NOT_FOUND,
                        Violation.of("entry", TextLimits.shortened(key), Violation.text("entry"))));
    }

    public Shortlist only(ShortlistEntry entry) {
        return with(title, List.of(entry), shares);
    }

    Shortlist withTitle(String other) {
        return with(other, entries, shares);
    }

    Shortlist withEntry(ShortlistEntry added) {
        List<ShortlistEntry> more = new ArrayList<>(entries);
        more.add(added);
        return with(title, more, shares);
    }

    /// The shortlist with an entry at a place from 0, at the end if it is shorter.
    Shortlist withEntryAt(int place, ShortlistEntry added) {
        List<ShortlistEntry> more = new ArrayList<>(entries);
        more.add(Math.clamp(place, 0, more.size()), added);
        return with(title, more, shares);
    }

    Shortlist withoutEntry(String key) {
        return with(
                title,
                entries.stream().filter(entry -> !entry.key().equals(key)).toList(),
                shares);
    }

    Shortlist changed(String key, UnaryOperator<ShortlistEntry> change) {
        return with(
                title,
                entries.stream()
                        .map(entry -> entry.key().equals(key) ? change.apply(entry) : entry)
                        .toList(),
                shares);
    }

    /// The shortlist with its entries in the given order; entries that are not named come last, in their present
    /// order.
    Shortlist inOrder(List<String> keys) {
        List<ShortlistEntry> ordered = new ArrayList<>();
        keys.forEach(key -> entry(key).filter(entry -> !ordered.contains(entry)).ifPresent(ordered::add));
        entries.stream().filter(entry -> !ordered.contains(entry)).forEach(ordered::add);
        return with(title, ordered, shares);
    }

    Shortlist sharedWith(UUID account, Optional<AccessLevel> level) {
        Set<ShortlistShare> changed = new HashSet<>(shares);
        changed.removeIf(share -> share.account().equals(account));
        level.ifPresent(given -> changed.add(new ShortlistShare(account, given)));
        return with(title, entries, changed);
    }

    /// Whether the owner removed it.
    boolean isRemoved() {
        return removedAt != null;
    }

    /// The shortlist as removed; not removed for null.
    Shortlist removedAt(@Nullable Instant moment) {
        return new Shortlist(
                id,
                title,
                cluster,
                own,
                sought,
                strategy,
                weights,
                dataVersion,
                owner,
                createdAt,
                changedAt,
                moment,
                entries,
                shares,
                version);
    }

    Shortlist changedAt(Instant moment) {
        return new Shortlist(
                id,
                title,
                cluster,
                own,
                sought,
                strategy,
                weights,
                dataVersion,
                owner,
                createdAt,
                moment,
                removedAt,
                entries,
                shares,
                version);
    }

    private Shortlist with(String newTitle, List<ShortlistEntry> newEntries, Set<ShortlistShare> newShares) {
        return new Shortlist(
                id,
                newTitle,
                cluster,
                own,
                sought,
                strategy,
                weights,
                dataVersion,
                owner,
                createdAt,
                changedAt,
                removedAt,
                newEntries,
                newShares,
                version);
    }
}
