package counterpart.engine.json.match.list;

import counterpart.engine.json.PartnerSideTexts;
import counterpart.engine.model.Field;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Language;
import counterpart.engine.model.Programme;
import counterpart.engine.model.evidence.Project;
import counterpart.engine.model.place.MetropolitanArea;
import counterpart.engine.ranking.Match;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Collects what the matches of a list refer to. Each method returns the id by which a match refers to the entity.
final class SharedEntities {

    private final Language language;
    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, Match.Funding> programmes = new HashMap<>();
    private final Map<String, Programme.PartnerFunding> partnerSides = new HashMap<>();
    private final Set<String> countries = new HashSet<>();
    private final Map<String, Institution> institutions = new HashMap<>();
    private final Set<String> contactable = new HashSet<>();
    private final Map<String, MetropolitanArea> areas = new HashMap<>();
    private final Map<String, Project> projects = new HashMap<>();

    SharedEntities(Language language) {
        this.language = language;
    }

    String field(Field field) {
        String code = field.code().value();
        fields.computeIfAbsent(code, any -> field.label().in(language));
        return code;
    }

    String programme(Match.Funding funding) {
        String id = funding.programme().id();
        programmes.putIfAbsent(id, funding);
        return id;
    }

    /// The programmes of a match that are fundable, or those that are not, by how they fund the partner's side.
    Map<String, List<String>> programmes(Match match, boolean fundable) {
        String country = match.region().country();
        Map<String, List<String>> ids = new TreeMap<>();
        for (Match.Funding funding : match.programmes()) {
            if (funding.fundable() == fundable) {
                String side = partnerSide(funding.programme().partnerFundedIn(country));
                ids.computeIfAbsent(side, any -> new ArrayList<>()).add(programme(funding));
                countries.add(country);
            }
        }
        return ids;
    }

    private String partnerSide(Programme.PartnerFunding side) {
        partnerSides.putIfAbsent(side.key(), side);
        return side.key();
    }

    String institution(Institution institution) {
        institutions.putIfAbsent(institution.id(), institution);
        return institution.id();
    }

    /// An institution to contact in the region of a match.
    String contactable(Institution institution, Match match) {
        contactable.add(institution.id());
        MetropolitanArea area = match.metropolitanAreas().get(institution.id());
        if (area != null) {
            areas.put(institution.id(), area);
        }
        return institution(institution);
    }

    String project(Project project) {
        projects.putIfAbsent(project.id(), project);
        return project.id();
    }

    /// What was referred to, as far as it was requested, in the order of the ids; the labels of fields always.
    IncludedJson included(MatchSelection selection) {
        return new IncludedJson(
                new TreeMap<>(fields),
                selection.has(Expansion.PROGRAMMES)
                        ? IncludedJson.each(programmes, one -> IncludedJson.ProgrammeFacts.of(one, countries, language))
                        : null,
                selection.has(Expansion.PROGRAMMES)
                        ? IncludedJson.each(
                                partnerSides, one -> PartnerSideTexts.of(one).in(language))
                        : null,
                selection.has(Expansion.INSTITUTIONS)
                        ? IncludedJson.each(
                                institutions,
                                one -> contactable.contains(one.id())
                                        ? IncludedJson.InstitutionFacts.ofContactable(one, areas.get(one.id()))
                                        : IncludedJson.InstitutionFacts.named(one))
                        : null,
                selection.has(Expansion.EVIDENCE) ? IncludedJson.each(projects, IncludedJson.ProjectFacts::of) : null);
    }
}
