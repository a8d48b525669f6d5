package counterpart.engine.data.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds institutions that may be one: with the same ROR identifier, with the same words in the name in one country,
/// or (outside the NUTS countries, where subsidiaries seldom share the address of a holding) with the same website.
public final class DuplicateGroups {

    private DuplicateGroups() {}

    /// Institutions that may be one.
    ///
    /// @param reason `ror`, `name` or `website`
    /// @param what the identifier, name or address that they share, with the country
    public record Group(String reason, String what, List<String> institutions) {

        public Group {
            institutions = List.copyOf(institutions);
        }
    }

    /// All groups of two or more: by identifier, then name, then website.
    ///
    /// @param abroad the records outside the NUTS countries
    public static List<Group> of(Collection<InstitutionRecord> all, Collection<InstitutionRecord> abroad) {
        return Stream.of(
                        groups("ror", all, InstitutionRecord::ror),
                        groups("name", all, DuplicateGroups::name),
                        groups("website", abroad, InstitutionRecord::website))
                .flatMap(Function.identity())
                .toList();
    }

    /// Whether two names have the same words, apart from legal forms and translations.
    public static boolean haveOneName(String a, String b) {
        return NameTokens.of(a).equals(NameTokens.of(b));
    }

    /// The words of the name, null when they say only what kind of institution it is.
    private static @Nullable String name(InstitutionRecord one) {
        NameTokens words = NameTokens.of(one.names().getFirst());
        return words.isTelling() ? words.key() : null;
    }

    private static Stream<Group> groups(
            String reason, Collection<InstitutionRecord> all, Function<InstitutionRecord, @Nullable String> key) {
        Map<String, List<String>> groups = new TreeMap<>();
        for (InstitutionRecord one : all) {
            String value = key.apply(one);
            if (value != null && !value.isEmpty()) {
                groups.computeIfAbsent(one.country() + " " + value, none -> new ArrayList<>(1))
                        .add(one.id());
            }
        }
        return groups.entrySet().stream()
                .filter(group -> group.getValue().size() > 1)
                .map(group -> new Group(reason, group.getKey(), group.getValue()));
    }
}
