package counterpart.engine.data.linkage;

import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Institution;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The features by which two institution records are compared, computed once.
record MatchFeatures(InstitutionRecord subject, List<NameTokens> names, Optional<WebDomain> domain, String city) {

    private static final double NEAR_KM = 50;
    private static final double MOST_WORDS = 0.5;

    static MatchFeatures of(InstitutionRecord subject) {
        List<NameTokens> names = subject.names().stream()
                .flatMap(name -> NameTokens.names(name).stream())
                .map(NameTokens::of)
                .filter(words -> !words.isEmpty())
                .distinct()
                .toList();
        String website = subject.website();
        String city = subject.city();
        return new MatchFeatures(
                subject,
                names,
                website == null ? Optional.empty() : WebDomain.of(website),
                city == null ? "" : Transliteration.plain(city));
    }

    List<String> keys() {
        return names.stream().filter(NameTokens::isTelling).map(NameTokens::key).toList();
    }

    boolean sharesDomain(MatchFeatures other) {
        return domain.isPresent()
                && other.domain.isPresent()
                && domain.get().name().equals(other.domain.get().name());
    }

    boolean sharesWords(MatchFeatures other) {
        return names.stream()
                .anyMatch(mine -> other.names.stream().anyMatch(theirs -> mine.overlap(theirs) > MOST_WORDS));
    }

    /// Whether the name is a single common word, which many companies could have as their name.
    boolean isShort(String key) {
        return !key.contains(" ");
    }

    /// Whether both are companies, or neither is.
    boolean isLike(MatchFeatures other) {
        boolean company = subject.type() == Institution.Type.COMPANY;
        return company == (other.subject.type() == Institution.Type.COMPANY);
    }

    boolean areUniversitiesOfOneDomain(MatchFeatures other) {
        return isUniversity()
                && other.isUniversity()
                && sharesDomain(other)
                && domain.map(WebDomain::root).orElse(false)
                && other.domain.map(WebDomain::root).orElse(false);
    }

    boolean isPlaced() {
        return subject.point() != null || !city.isEmpty();
    }

    boolean isNear(MatchFeatures other) {
        GeoPoint here = subject.point();
        GeoPoint there = other.subject.point();
        if (here != null && there != null) {
            return here.distanceKm(there) <= NEAR_KM;
        }
        return !city.isEmpty() && city.equals(other.city);
    }

    static Comparator<MatchFeatures> nearestTo(@Nullable GeoPoint point) {
        return Comparator.comparingDouble((MatchFeatures traits) -> km(traits.subject.point(), point))
                .thenComparing(traits -> traits.subject.id());
    }

    private static double km(@Nullable GeoPoint a, @Nullable GeoPoint b) {
        return a == null || b == null ? Double.MAX_VALUE : a.distanceKm(b);
    }

    private boolean isUniversity() {
        return subject.type() == Institution.Type.UNIVERSITY;
    }
}
