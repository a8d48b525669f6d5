package counterpart.engine.data.membership;

import counterpart.engine.data.Dataset;
import counterpart.engine.data.linkage.InstitutionRecord;
import counterpart.engine.data.linkage.NameSearch;
import counterpart.engine.data.linkage.NameSearch.Found;
import counterpart.engine.data.linkage.Transliteration;
import counterpart.engine.data.membership.MemberMatchResult.Recognised;
import counterpart.engine.data.membership.MemberMatchResult.Unrecognised;
import counterpart.engine.model.Institution;
import counterpart.engine.model.WeightedField;
import counterpart.engine.model.evidence.InstitutionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Matches the members of a cluster with institutions of the package. Institutions in Germany are preferred; others are
/// used only where none in Germany has the name. A name that fits several institutions alike is left to the user.
public final class MemberMatcher {

    private static final String HOME = "DE";
    private static final double SURE_ENOUGH = 0.55;
    private static final double SURE_ABROAD = 0.8;
    private static final int ALTERNATIVES = 3;
    /// A candidate this near to the best one is as likely, unless the best one is so much more often in projects.
    private static final double AS_LIKELY = 0.05;
    private static final int FAR_BETTER_KNOWN = 3;
    /// The confidence in a name of which the beginning is a short name and the rest is a place or a department.
    private static final double AT_ITS_PLACE = 0.7;
    private static final double PART_OF_HEAD_OFFICE = 0.6;
    private static final double ONLY_SPELLED_OUT = 0.95;

    private final Dataset dataset;
    private final NameSearch search;
    private final MemberFields fields;
    /// Institutions by the plain letters of their short names.
    private final Map<String, List<Institution>> shortNames = new HashMap<>();

    public MemberMatcher(Dataset dataset) {
        this.dataset = dataset;
        fields = new MemberFields(dataset);
        dataset.institutions().forEach(this::addShortName);
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

    private void addShortName(Institution one) {
        if (one.shortName() != null) {
            shortNames
                    .computeIfAbsent(Transliteration.plain(one.shortName()), key -> new ArrayList<>(1))
                    .add(one);
        }
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

    private boolean isSure(List<Found> found) {
        return !found.isEmpty() && found.getFirst().confidence() >= SURE_ENOUGH && !isAmbiguous(found);
    }

    private boolean isAmbiguous(List<Found> found) {
        Found first = found.getFirst();
        return found.stream()
                .skip(1)
                .filter(other -> other.confidence() >= first.confidence() - AS_LIKELY)
                .anyMatch(other -> participations(first) < FAR_BETTER_KNOWN * Math.max(1, participations(other)));
    }

    private int participations(Found found) {
        return dataset.institution(found.id()).participations();
    }

    private static Found doubtful(Found found) {
        return new Found(found.id(), Math.min(found.confidence(), SURE_ENOUGH / 2));
    }

    /// Candidates by all ways to write the name, most likely first.
    private List<Found> ranked(Member member, String country) {
        Map<String, Double> best = new HashMap<>();
        for (String name : MemberNames.of(member.name())) {
            double credit = name.equals(member.name().strip()) ? 1 : ONLY_SPELLED_OUT;
            for (Found found : search.find(record(member, name, country), id -> 0)) {
                best.merge(found.id(), credit * found.confidence(), Math::max);
            }
        }
        byShortName(member, country).forEach(found -> best.merge(found.id(), found.confidence(), Math::max));
        return best.entrySet().stream()
                .map(entry -> new Found(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Found::confidence)
                        .reversed()
                        .thenComparing(
                                Comparator.comparingInt(this::participations).reversed())
                        .thenComparing(Found::id))
                .toList();
    }

    /// Institutions whose short name begins the name, such as "KIT Karlsruhe", or "DLR Stuttgart" where the projects
    /// of all sites are booked at one.
    private List<Found> byShortName(Member member, String country) {
        List<Found> found = new ArrayList<>();
        String[] words = Transliteration.plain(member.name()).split(" ", -1);
        String rest = String.join(" ", List.of(words).subList(1, words.length));
        for (Institution one :
                words.length < 2 ? List.<Institution>of() : shortNames.getOrDefault(words[0], List.of())) {
            boolean here = country.isEmpty()
                    || country.equals(dataset.region(one.region()).country());
            String city = one.city() == null ? "" : Transliteration.plain(one.city());
            if (here && one.bookedAtHeadOffice()) {
                found.add(new Found(one.id(), PART_OF_HEAD_OFFICE));
            } else if (here && !city.isEmpty() && (rest.startsWith(city) || city.startsWith(rest))) {
                found.add(new Found(one.id(), AT_ITS_PLACE));
            }
        }
        return found;
    }

    private static InstitutionRecord record(Member member, String name, String country) {
        return new InstitutionRecord(
                member.name(),
                List.of(name),
                name,
                Institution.Type.OTHER,
                country,
                member.city(),
                null,
                member.website(),
                member.ror());
    }
}
