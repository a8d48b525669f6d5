package counterpart.engine.data.linkage;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Pairs of institutions between which it is settled what they are to each other: sites of one, or distinct. A group
/// of suspected duplicates is settled when such pairs connect all its members.
public final class SeparateInstitutions {

    private final Map<String, Set<String>> pairs = new HashMap<>();

    public void add(String a, String b) {
        pairs.computeIfAbsent(a, key -> new HashSet<>()).add(b);
        pairs.computeIfAbsent(b, key -> new HashSet<>()).add(a);
    }

    /// The pairs of one institution become those of another.
    public void rename(String institution, String other) {
        for (String partner : pairs.getOrDefault(institution, Set.of())) {
            add(partner, other);
        }
    }

    /// Whether the two form such a pair.
    public boolean contains(String a, String b) {
        return pairs.getOrDefault(a, Set.of()).contains(b);
    }

    /// Whether the pairs connect all members.
    public boolean settle(List<String> members) {
        return reached(members.getFirst()).containsAll(members);
    }

    /// The groups that are not settled.
    public List<DuplicateGroups.Group> unsettled(Collection<DuplicateGroups.Group> groups) {
        return groups.stream().filter(group -> !settle(group.institutions())).toList();
    }

    private Set<String> reached(String from) {
        Set<String> reached = new HashSet<>(Set.of(from));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (String next : pairs.getOrDefault(open.pop(), Set.of())) {
                if (reached.add(next)) {
                    open.push(next);
                }
            }
        }
        return reached;
    }
}
