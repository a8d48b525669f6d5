package counterpart.engine.evidence;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Chooses the institutions that are named for a field shown by projects in a profile's domain: those that take part
/// and research themselves. A company that takes part once, without a further project in the field, is named after
/// the institutions that hold the field. Of companies whose names begin with the same word only the first is named:
/// they belong together.
public final class Representatives {

    /// The least number of projects in a field by which an institution shows that it holds the field.
    public static final int EVIDENT_PROJECTS = 2;

    /// Shorter words are articles and forms of address.
    private static final Pattern FIRST_WORD = Pattern.compile("\\p{L}[\\p{L}0-9&]{3,}");

    private final Dataset dataset;

    public Representatives(Dataset dataset) {
        this.dataset = dataset;
    }

    /// The institutions to name, those first of which the projects say most, then the larger.
    ///
    /// @param shown the projects that are shown
    /// @param inDomain all projects of the region that show the field in the domain
    /// @param holders the institutions that hold the field by their competences, the strongest first
    /// @param performs whether an institution researches itself
    public List<Institution> of(
            FieldCode field,
            List<ProjectEvidence> shown,
            List<ProjectEvidence> inDomain,
            List<Institution> holders,
            Predicate<Institution> performs) {
        List<Institution> partners = partners(shown, performs);
        List<Institution> established = partners.stream()
                .filter(partner -> isEstablished(partner, field, inDomain))
                .toList();
        return Stream.of(established, established.isEmpty() ? holders : List.<Institution>of(), partners)
                .flatMap(List::stream)
                .filter(firstOfGroup())
                .toList();
    }

    /// Accepts each institution once, and of the companies of a group the first; to be used for one list only.
    public static Predicate<Institution> firstOfGroup() {
        Set<String> seen = new HashSet<>();
        return institution -> seen.add(group(institution));
    }

    /// What is the same for companies of one group.
    private static String group(Institution institution) {
        Matcher word = FIRST_WORD.matcher(institution.name());
        return institution.type() == Institution.Type.COMPANY && word.lookingAt()
                ? word.group().toLowerCase(Locale.ROOT)
                : institution.id();
    }

    private static List<Institution> partners(List<ProjectEvidence> shown, Predicate<Institution> performs) {
        Map<Institution, Double> shares = new LinkedHashMap<>();
        shown.forEach(one -> one.institutions().stream()
                .filter(performs)
                .forEach(partner -> shares.merge(partner, one.share(), Double::sum)));
        return shares.entrySet().stream()
                .sorted(Map.Entry.<Institution, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.comparingInt(Institution::participations)
                                .reversed())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean isEstablished(Institution partner, FieldCode field, List<ProjectEvidence> inDomain) {
        return partner.type() != Institution.Type.COMPANY
                || dataset.competencesOf(partner.id()).stream()
                        .anyMatch(competence -> competence.projects() >= EVIDENT_PROJECTS
                                && competence.field().isWithin(field))
                || inDomain.stream()
                                .filter(one -> one.institutions().contains(partner))
                                .limit(EVIDENT_PROJECTS)
                                .count()
                        == EVIDENT_PROJECTS;
    }
}
