package counterpart.engine.dataset.identity;

import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Institution;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What two descriptions of institutions are compared by, worked out once.
record Traits(Subject subject, List<NameWords> names, Optional<Domain> domain, String city) {

    private static final double NEAR_KM = 50;
    private static final double MOST_WORDS = 0.5;

    static Traits of(Subject subject) {
        List<NameWords> names = subject.names().stream()
                .flatMap(name -> NameWords.names(name).stream())
                .map(NameWords::of)
                .filter(words -> !words.isEmpty())
                .distinct()
                .toList();
        String website = subject.website();
        String city = subject.city();
        return new Traits(
                subject,
                names,
                website == null ? Optional.empty() : Domain.of(website),
                city == null ? "" : Letters.plain(city));
    }

    List<String> keys() {
        return names.stream().filter(NameWords::isTelling).map(NameWords::key).toList();
    }

    boolean sharesDomain(Traits other) {
        return domain.isPresent()
                && other.domain.isPresent()
                && domain.get().name().equals(other.domain.get().name());
    }

    boolean sharesWords(Traits other) {
        return names.stream()
                .anyMatch(mine -> other.names.stream().anyMatch(theirs -> mine.overlap(theirs) > MOST_WORDS));
    }

    /// Whether the name is one word of which many a company could make its name.
    boolean isShort(String key) {
        return !key.contains(" ");
    }

    /// Whether both are companies, or neither is.
    boolean isLike(Traits other) {
        boolean company = subject.type() == Institution.Type.COMPANY;
        return company == (other.subject.type() == Institution.Type.COMPANY);
    }

    boolean areUniversitiesOfOneDomain(Traits other) {
        return isUniversity()
                && other.isUniversity()
                && sharesDomain(other)
                && domain.map(Domain::root).orElse(false)
                && other.domain.map(Domain::root).orElse(false);
    }

    boolean isPlaced() {
        return subject.point() != null || !city.isEmpty();
    }

    boolean isNear(Traits other) {
        GeoPoint here = subject.point();
        GeoPoint there = other.subject.point();
        if (here != null && there != null) {
            return here.distanceKm(there) <= NEAR_KM;
        }
        return !city.isEmpty() && city.equals(other.city);
    }

    static Comparator<Traits> nearestTo(@Nullable GeoPoint point) {
        return Comparator.comparingDouble((Traits traits) -> km(traits.subject.point(), point))
                .thenComparing(traits -> traits.subject.id());
    }

    private static double km(@Nullable GeoPoint a, @Nullable GeoPoint b) {
        return a == null || b == null ? Double.MAX_VALUE : a.distanceKm(b);
    }

    private boolean isUniversity() {
        return subject.type() == Institution.Type.UNIVERSITY;
    }
}
