package counterpart.engine.json.match.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import counterpart.engine.evidence.ProjectEvidence;
import counterpart.engine.json.NullableValues;
import counterpart.engine.json.RegionReferenceJson;
import counterpart.engine.json.Rounding;
import counterpart.engine.json.match.MatchJson;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Language;
import counterpart.engine.model.Localised;
import counterpart.engine.ranking.Match;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A proposed region in a list. A property is absent when it is not selected, when it belongs to an expansion that
/// was not requested, and when there is nothing to say.
///
/// @param area `europe` or `overseas`
/// @param rankInArea its rank by score among all candidates of this part of the world, before filters
/// @param points contribution of each factor to the score; factors without points are left out
/// @param adds fields that the region brings, those with most points first
/// @param clusterOrganisations ids of cluster organisations and agencies of the region, to be contacted first
/// @param firstAddress id of the one of them that fits the profile best
/// @param institutions ids of other institutions to contact
/// @param coProjects joint Horizon Europe projects of the cluster's home region with this one, absent when 0
/// @param contactCount number of existing contacts of the cluster to the region or its country, absent when 0
/// @param programmes ids of the programmes that fit and to which one can apply, by how they fund the partner's side
/// @param values value from 0 to 1 of each factor whose weight is 0; of the others the value is points divided by
///     weight (expansion `reasons`)
/// @param commonGround fields in which both work, with the region's strength (expansion `reasons`)
/// @param offers fields in which the profile can help the region, with its strength (expansion `reasons`)
/// @param contacts existing contacts (expansion `evidence`)
/// @param money who pays on either side by the programme that fits best (expansion `programmes`)
/// @param otherProgrammes ids of the other programmes that fit, which are precedents, pay the partner only or have to
///     be checked, by how they fund the partner's side (expansion `programmes`)
/// @param paidFromHomeBy ids of programmes in which an agency of its own country funds, or has funded, a cluster
///     organisation of the region for such a partnership (expansion `programmes`)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListedMatchJson(
        int rank,
        double score,
        RegionReferenceJson region,
        @Nullable String area,
        @Nullable Integer rankInArea,
        @Nullable Map<String, Double> points,
        @Nullable String sentence,
        @Nullable List<Addition> adds,
        @Nullable List<String> clusterOrganisations,
        @Nullable String firstAddress,
        @Nullable List<String> institutions,
        @Nullable Integer coProjects,
        @Nullable Integer contactCount,
        @Nullable Map<String, List<String>> programmes,
        @Nullable List<Caution> cautions,
        @Nullable Coverage coverage,
        @Nullable Map<String, Double> values,
        @Nullable Map<String, Double> commonGround,
        @Nullable Map<String, Double> offers,
        @Nullable List<MatchJson.ContactView> contacts,
        @Nullable String money,
        @Nullable Map<String, List<String>> otherProgrammes,
        @Nullable List<String> paidFromHomeBy) {

    static ListedMatchJson of(Match match, MatchSelection selection, SharedEntities shared, Language language) {
        return new ListedMatchJson(
                match.rank(),
                Rounding.points(match.score()),
                RegionReferenceJson.of(match.region(), language),
                selection.value(MatchProperty.AREA, () -> match.area().key()),
                selection.value(MatchProperty.RANK_IN_AREA, match::rankInArea),
                selection.value(MatchProperty.POINTS, () -> MatchFigures.points(match)),
                selection.value(MatchProperty.SENTENCE, () -> match.sentence().in(language)),
                selection.value(
                        MatchProperty.ADDS, () -> each(match.adds(), add -> Addition.of(add, selection, shared))),
                selection.value(MatchProperty.CLUSTER_ORGANISATIONS, () -> organisations(match, shared)),
                selection.value(MatchProperty.FIRST_ADDRESS, () -> firstAddress(match, shared)),
                selection.value(MatchProperty.INSTITUTIONS, () -> institutions(match, shared)),
                selection.value(MatchProperty.CO_PROJECTS, () -> unlessZero(match.coProjects())),
                selection.value(
                        MatchProperty.CONTACT_COUNT,
                        () -> unlessZero(match.contacts().size())),
                selection.value(MatchProperty.PROGRAMMES, () -> shared.programmes(match, true)),
                selection.value(MatchProperty.CAUTIONS, () -> cautions(match, selection, language)),
                selection.value(MatchProperty.COVERAGE, () -> Coverage.of(match.coverage(), selection)),
                selection.value(MatchProperty.VALUES, () -> MatchFigures.values(match)),
                selection.value(
                        MatchProperty.COMMON_GROUND, () -> MatchFigures.strengths(match.commonGround(), shared)),
                selection.value(MatchProperty.OFFERS, () -> MatchFigures.strengths(match.offers(), shared)),
                selection.value(
                        MatchProperty.CONTACTS,
                        () -> each(match.contacts(), contact -> MatchJson.ContactView.of(contact, language))),
                selection.value(MatchProperty.MONEY, () -> money(match, language)),
                selection.value(MatchProperty.OTHER_PROGRAMMES, () -> shared.programmes(match, false)),
                selection.value(MatchProperty.PAID_FROM_HOME_BY, () -> paidFromHomeBy(match, shared)));
    }

    private static List<String> organisations(Match match, SharedEntities shared) {
        return each(match.clusterOrganisations(), one -> shared.contactable(one.institution(), match));
    }

    private static @Nullable String firstAddress(Match match, SharedEntities shared) {
        Institution first = match.firstAddress();
        return first == null ? null : shared.contactable(first, match);
    }

    private static List<String> institutions(Match match, SharedEntities shared) {
        Set<String> others = new HashSet<>();
        match.clusterOrganisations().forEach(one -> others.add(one.institution().id()));
        return match.institutions().stream()
                .filter(institution -> !others.contains(institution.id()))
                .map(one -> shared.contactable(one, match))
                .toList();
    }

    private static @Nullable String money(Match match, Language language) {
        Localised money = match.money();
        return money == null ? null : money.in(language);
    }

    private static List<Caution> cautions(Match match, MatchSelection selection, Language language) {
        boolean said = selection.has(Expansion.REASONS);
        return each(
                match.cautions(),
                caution -> new Caution(caution.code(), said ? caution.text().in(language) : null));
    }

    private static @Nullable Integer unlessZero(int number) {
        return number == 0 ? null : number;
    }

    private static List<String> paidFromHomeBy(Match match, SharedEntities shared) {
        return match.clusterOrganisations().stream()
                .flatMap(organisation -> organisation.paidFromHomeBy().stream())
                .map(shared::programme)
                .distinct()
                .toList();
    }

    private static <T, R> List<R> each(List<T> values, Function<? super T, ? extends R> view) {
        return values.stream().<R>map(view).toList();
    }

    /// A field that the region brings.
    ///
    /// @param field its code
    /// @param kind `new`: the cluster lacks it; `deepens`: the cluster or its home holds it or something close to
    ///     it
    /// @param shown `in-domain`: projects join it with what the cluster does; `elsewhere`: projects show it, and
    ///     none was found that joins the two; `assessed`: not shown by projects
    /// @param institutions ids of institutions that hold it there: the first two, with the expansion `institutions`
    ///     all
    /// @param strength 0 to 100: share of regions that are not stronger (expansion `reasons`)
    /// @param evidence the best projects, at most three (expansion `evidence`)
    /// @param sources what grades and claims in it rest on (expansion `evidence`)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Addition(
            String field,
            String kind,
            int worldRank,
            String shown,
            List<String> institutions,
            @Nullable Double strength,
            @Nullable List<ShownBy> evidence,
            @Nullable List<MatchJson.ReferenceJson> sources) {

        private static final int FIRST_INSTITUTIONS = 2;

        static Addition of(Match.Addition added, MatchSelection selection, SharedEntities shared) {
            long shownInstitutions = selection.has(Expansion.INSTITUTIONS) ? Long.MAX_VALUE : FIRST_INSTITUTIONS;
            boolean shows = selection.has(Expansion.EVIDENCE);
            return new Addition(
                    shared.field(added.field()),
                    added.kind().key(),
                    added.strength().worldRank(),
                    added.shown().key(),
                    added.institutions().stream()
                            .limit(shownInstitutions)
                            .map(shared::institution)
                            .toList(),
                    selection.has(Expansion.REASONS)
                            ? Rounding.strength(added.strength().strength())
                            : null,
                    shows ? some(added.evidence().stream().map(one -> ShownBy.of(one, shared))) : null,
                    shows
                            ? some(added.sources().stream()
                                    .map(one -> new MatchJson.ReferenceJson(one.id(), one.url())))
                            : null);
        }

        private static <T> @Nullable List<T> some(Stream<T> values) {
            List<T> list = values.toList();
            return list.isEmpty() ? null : list;
        }
    }

    /// A project that shows a field.
    ///
    /// @param project its id
    /// @param institutions ids of those of the region that take part, coordinators first
    /// @param joins codes of the own fields of the cluster that it joins with the field; absent when there are none
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ShownBy(
            String project,
            List<String> institutions,
            @Nullable List<String> joins) {

        static ShownBy of(ProjectEvidence evidence, SharedEntities shared) {
            return new ShownBy(
                    shared.project(evidence.project()),
                    each(evidence.institutions(), shared::institution),
                    Addition.some(evidence.joins().stream().skip(1).map(FieldCode::value)));
        }
    }

    /// A point to check before contacting the region.
    ///
    /// @param code `head-on-competitor`, `thin-evidence`, `booked-at-head-office` and so on
    /// @param text the same in words (expansion `reasons`)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Caution(String code, @Nullable String text) {}

    /// How well the data cover the region.
    ///
    /// @param participations in projects
    /// @param latestYear year of the newest evidence, absent when undated
    /// @param level `solid`, `fair` or `thin`
    /// @param sources ids of the sources with data on it (expansion `evidence`)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Coverage(
            int participations,
            @Nullable Integer latestYear,
            String level,
            @Nullable List<String> sources) {

        static Coverage of(Match.Coverage coverage, MatchSelection selection) {
            return new Coverage(
                    coverage.participations(),
                    NullableValues.orNull(coverage.latestYear()),
                    coverage.level().name().toLowerCase(Locale.ROOT),
                    selection.has(Expansion.EVIDENCE) ? coverage.sources() : null);
        }
    }
}
