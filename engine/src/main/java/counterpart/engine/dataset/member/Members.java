package counterpart.engine.dataset.member;

import counterpart.engine.dataset.Dataset;
import counterpart.engine.dataset.identity.NameSearch;
import counterpart.engine.dataset.identity.NameSearch.Found;
import counterpart.engine.dataset.identity.Subject;
import counterpart.engine.dataset.member.Recognition.Recognised;
import counterpart.engine.dataset.member.Recognition.Unrecognised;
import counterpart.engine.model.Institution;
import counterpart.engine.model.InstitutionId;
import counterpart.engine.model.WeightedField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Recognises the members of a cluster among the institutions of the package. Members sit in Germany unless only an
/// institution elsewhere has the name.
public final class Members {

    private static final String HOME = "DE";
    private static final double SURE_ENOUGH = 0.55;
    private static final double SURE_ABROAD = 0.8;
    private static final int ALTERNATIVES = 3;

    private final Dataset dataset;
    private final NameSearch search;
    private final MemberFields fields;

    public Members(Dataset dataset) {
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

    private Subject subject(Institution one, List<String> otherNames) {
        Subject subject = Subject.of(one, dataset.region(one.region()).country());
        Set<String> names = new LinkedHashSet<>(subject.names());
        names.addAll(otherNames);
        return new Subject(
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

    /// Who the members are, what they can do together, and who was not recognised.
    public Recognition recognise(List<Member> members) {
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
        return new Recognition(
                recognised,
                unrecognised,
                fields(recognised.stream().map(Recognised::institution).toList()));
    }

    /// What institutions can do together, each counted once: the fields of a profile, heaviest first.
    public List<WeightedField> fields(Collection<Institution> institutions) {
        return fields.of(institutions.stream().distinct().toList());
    }

    /// At home first; elsewhere where nobody at home is sure enough and the whole name is found there.
    private List<Found> find(Member member) {
        List<Found> home = ranked(member, HOME);
        if (isSure(home)) {
            return home;
        }
        List<Found> anywhere = ranked(member, "");
        boolean sure = !anywhere.isEmpty() && anywhere.getFirst().confidence() >= SURE_ABROAD;
        return sure ? anywhere : anywhere.stream().map(Members::doubtful).toList();
    }

    private static boolean isSure(List<Found> found) {
        return !found.isEmpty() && found.getFirst().confidence() >= SURE_ENOUGH;
    }

    private static Found doubtful(Found found) {
        return new Found(found.id(), Math.min(found.confidence(), SURE_ENOUGH / 2));
    }

    private List<Found> ranked(Member member, String country) {
        Subject asked = new Subject(
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
