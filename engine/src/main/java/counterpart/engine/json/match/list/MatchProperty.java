package counterpart.engine.json.match.list;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A property of a match in a list; the keys are the names of [ListedMatchJson].
public enum MatchProperty {
    RANK("rank"),
    SCORE("score"),
    REGION("region"),
    AREA("area"),
    RANK_IN_AREA("rankInArea"),
    POINTS("points"),
    SENTENCE("sentence"),
    ADDS("adds"),
    CLUSTER_ORGANISATIONS("clusterOrganisations"),
    FIRST_ADDRESS("firstAddress"),
    INSTITUTIONS("institutions"),
    CO_PROJECTS("coProjects"),
    CONTACT_COUNT("contactCount"),
    PROGRAMMES("programmes"),
    CAUTIONS("cautions"),
    COVERAGE("coverage"),
    VALUES("values", Expansion.REASONS),
    COMMON_GROUND("commonGround", Expansion.REASONS),
    OFFERS("offers", Expansion.REASONS),
    CONTACTS("contacts", Expansion.EVIDENCE),
    MONEY("money", Expansion.PROGRAMMES),
    OTHER_PROGRAMMES("otherProgrammes", Expansion.PROGRAMMES),
    PAID_FROM_HOME_BY("paidFromHomeBy", Expansion.PROGRAMMES);

    /// Those that each match has, whatever is selected.
    static final Set<MatchProperty> ALWAYS = Set.of(RANK, SCORE, REGION);

    private final String key;
    private final @Nullable Expansion expansion;

    MatchProperty(String key) {
        this(key, null);
    }

    MatchProperty(String key, @Nullable Expansion expansion) {
        this.key = key;
        this.expansion = expansion;
    }

    /// The name of the property.
    public String key() {
        return key;
    }

    /// Whether a list with these expansions has it.
    public boolean isIn(Set<Expansion> expansions) {
        return expansion == null || expansions.contains(expansion);
    }

    public static Optional<MatchProperty> ofKey(String key) {
        return Arrays.stream(values())
                .filter(property -> property.key.equals(key))
                .findFirst();
    }

    /// The names of those that a list with these expansions has.
    public static List<String> keys(Set<Expansion> expansions) {
        return Arrays.stream(values())
                .filter(property -> property.isIn(expansions))
                .map(MatchProperty::key)
                .toList();
    }
}
