package counterpart.engine.data.membership;

import counterpart.engine.data.Dataset;
import counterpart.engine.data.linkage.InstitutionRecord;
import counterpart.engine.data.linkage.NameSearch;
import counterpart.engine.data.linkage.NameSearch.Found;
import counterpart.engine.data.membership.MemberMatchResult.Recognised;
import counterpart.engine.data.membership.MemberMatchResult.Unrecognised;
import counterpart.engine.model.Institution;
import counterpart.engine.model.WeightedField;
import counterpart.engine.model.evidence.InstitutionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Matches the members of a cluster with institutions of the package. Institutions in Germany are preferred; others are
/// used only where none in Germany has the name.
public final class MemberMatcher {

    private static final String HOME = "DE";
    private static final double SURE_ENOUGH = 0.55;
    private static final double SURE_ABROAD = 0.8;
    private static final int ALTERNATIVES = 3;

    private final Dataset dataset;
    private final NameSearch search;
    private final MemberFields fields;

    public MemberMatcher(Dataset dataset) {
        this.dataset = dataset;
        fields = new MemberFields(dataset);
        Map<String, List<String>> otherNames = new HashMap<>();
        for (InstitutionId id : dataset.tables().institutionIds()) {
            if (id.name() != null) {
                otherNames
                        .computeIfAbsent(id.institution(), key -> new ArrayList<>())
                        .add(id.name());
            }
        }
        search = new NameSearch(dataset.institutions().stream()
                .map(one -> subject(one, otherNames.getOrDefault(one.id(), List.of())))
                .toList());
    }

    private InstitutionRecord subject(Institution one, List<String> otherNames) {
        InstitutionRecord subject =
                InstitutionRecord.of(one, dataset.region(one.region()).country());
        Set<String> names = new LinkedHashSet<>(subject.names());
        names.addAll(otherNames);
        return new InstitutionRecord(
                subject.id(),
                List.copyOf(names),
                subject.shortName(),
                subject.type(),
                subject.country(),
                subject.city(),
                subject.point(),
                subject.website(),
                subject.ror());
    }

    /// Matches every member and computes the profile of the recognised ones.
    public MemberMatchResult recognise(List<Member> members) {
        List<Recognised> recognised = new ArrayList<>();
        List<Unrecognised> unrecognised = new ArrayList<>();
        for (Member member : members) {
            List<Found> found = find(member);
            List<Institution> others = found.stream()
                    .map(one -> dataset.institution(one.id()))
                    .limit(ALTERNATIVES + 1L)
                    .toList();
            if (isSure(found)) {
                recognised.add(new Recognised(
                        member, others.getFirst(), found.getFirst().confidence(), others.subList(1, others.size())));
            } else {
                unrecognised.add(new Unrecognised(
                        member, others.stream().limit(ALTERNATIVES).toList()));
            }
        }
        return new MemberMatchResult(
                recognised,
                unrecognised,
                fields(recognised.stream().map(Recognised::institution).toList()));
    }

    /// The joint profile of institutions, each counted once: fields, heaviest first.
    public List<WeightedField> fields(Collection<Institution> institutions) {
        return fields.of(institutions.stream().distinct().toList());
    }

    /// Candidates in Germany; candidates elsewhere where none in Germany is certain enough and the whole name matches.
    private List<Found> find(Member member) {
        List<Found> home = ranked(member, HOME);
        if (isSure(home)) {
            return home;
        }
        List<Found> anywhere = ranked(member, "");
        boolean sure = !anywhere.isEmpty() && anywhere.getFirst().confidence() >= SURE_ABROAD;
        return sure ? anywhere : anywhere.stream().map(MemberMatcher::doubtful).toList();
    }

    private static boolean isSure(List<Found> found) {
        return !found.isEmpty() && found.getFirst().confidence() >= SURE_ENOUGH;
    }

    private static Found doubtful(Found found) {
        return new Found(found.id(), Math.min(found.confidence(), SURE_ENOUGH / 2));
    }

    private List<Found> ranked(Member member, String country) {
        InstitutionRecord asked = new InstitutionRecord(
                member.name(),
                List.of(member.name()),
                member.name().strip(),
                Institution.Type.OTHER,
                country,
                member.city(),
                null,
                member.website(),
                member.ror());
        return search.find(asked, id -> dataset.institution(id).participations());
    }
}
