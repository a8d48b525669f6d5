package counterpart.engine.json.match.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Language;
import counterpart.engine.model.Programme;
import counterpart.engine.model.evidence.Project;
import counterpart.engine.model.place.MetropolitanArea;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.explanation.sentence.InstitutionNames;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the matches of a list refer to, each once, by id.
///
/// @param fields labels by code
/// @param programmes by id (expansion `programmes`)
/// @param partnerSides what each way to fund the partner's side means (expansion `programmes`)
/// @param institutions by id (expansion `institutions`)
/// @param projects by id (expansion `evidence`)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IncludedJson(
        Map<String, String> fields,
        @Nullable Map<String, ProgrammeFacts> programmes,
        @Nullable Map<String, String> partnerSides,
        @Nullable Map<String, InstitutionFacts> institutions,
        @Nullable Map<String, ProjectFacts> projects) {

    /// The views of entities, in the order of their ids.
    static <T, R> Map<String, R> each(Map<String, T> entities, Function<T, R> view) {
        Map<String, R> views = new TreeMap<>();
        entities.forEach((id, entity) -> views.put(id, view.apply(entity)));
        return views;
    }

    /// A programme that fits some of the matches.
    ///
    /// @param contribution what this side gets: `money` for projects, `service` (advice, trips, a label) or
    ///     `nothing`
    /// @param wording who pays on either side, in a phrase
    /// @param partnerSideOnly true if it pays the partner only, so that this side needs another programme
    /// @param asOf the date for which the status was established, absent when unknown
    /// @param fundable true if clusters of Baden-Württemberg can apply on the requested day, by facts to rely on
    /// @param needsCheck true if its status cannot be relied on: it has ended, or its facts are too old
    /// @param openToBw whether clusters of Baden-Württemberg could take part, absent when unknown
    /// @param conditions of a fundable programme; `/api/v1/programmes` has those of all
    /// @param countryStatus particular rules by country, for the countries of the matches
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProgrammeFacts(
            String name,
            String phase,
            String contribution,
            String wording,
            @Nullable Boolean partnerSideOnly,
            String status,
            @Nullable LocalDate asOf,
            @Nullable Boolean fundable,
            @Nullable Boolean needsCheck,
            @Nullable Boolean openToBw,
            @Nullable Map<String, String> countryStatus,
            @Nullable List<String> conditions) {

        static ProgrammeFacts of(Match.Funding funding, Set<String> countries, Language language) {
            Programme programme = funding.programme();
            return new ProgrammeFacts(
                    programme.name().in(language),
                    programme.phase().key(),
                    programme.payment().contribution().key(),
                    programme.payment().wording().in(language),
                    trueOrNull(programme.payment().partnerSideOnly()),
                    programme.status().key(),
                    programme.asOf(),
                    trueOrNull(funding.fundable()),
                    trueOrNull(funding.needsCheck()),
                    programme.openToBw(),
                    countryStatus(programme, countries),
                    funding.fundable() ? conditions(programme, language) : null);
        }

        private static List<String> conditions(Programme programme, Language language) {
            return programme.conditions().stream()
                    .map(condition -> condition.in(language))
                    .toList();
        }

        private static @Nullable Boolean trueOrNull(boolean value) {
            return value ? Boolean.TRUE : null;
        }

        private static @Nullable Map<String, String> countryStatus(Programme programme, Set<String> countries) {
            Map<String, String> rules = new TreeMap<>(programme.particulars().countryStatus());
            rules.keySet().retainAll(countries);
            return rules.isEmpty() ? null : rules;
        }
    }

    /// An institution; of one that is not to be contacted, the name alone.
    ///
    /// @param name by which it is known
    /// @param fullName absent when it is the same
    /// @param metropolitanArea the city around which it lies, absent when it is far from any
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record InstitutionFacts(
            String name,
            @Nullable String fullName,
            @Nullable String type,
            @Nullable String city,
            @Nullable String metropolitanArea,
            @Nullable String website) {

        static InstitutionFacts named(Institution institution) {
            return new InstitutionFacts(InstitutionNames.called(institution), null, null, null, null, null);
        }

        static InstitutionFacts ofContactable(Institution institution, @Nullable MetropolitanArea area) {
            String name = InstitutionNames.called(institution);
            return new InstitutionFacts(
                    name,
                    name.equals(institution.name()) ? null : institution.name(),
                    institution.type().key(),
                    institution.city(),
                    area == null ? null : area.name(),
                    institution.website());
        }
    }

    /// A project that shows a field.
    ///
    /// @param year year of signature
    /// @param doi absent when it is `10.3030/` followed by the id, as in most cases, and when it has none
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProjectFacts(
            String acronym,
            String title,
            int year,
            @Nullable String doi) {

        private static final String PREFIX = "10.3030/";

        static ProjectFacts of(Project project) {
            return new ProjectFacts(project.acronym(), project.title(), project.year(), doi(project));
        }

        private static @Nullable String doi(Project project) {
            return (PREFIX + project.id()).equals(project.doi()) ? null : project.doi();
        }
    }
}
