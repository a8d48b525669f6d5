package counterpart.engine.specialisation;

import counterpart.engine.model.NationalPrior;
import counterpart.engine.model.Region;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a region's evidence amounts to when its country's patents are counted in: see [NationalExpectation]. How much
/// the
/// expectation is worth is estimated from the regions that are measured; what it gives to a field of which the region
/// shows nothing is left out below a twentieth of a project, so that vectors stay sparse.
final class NationalPosterior {

    private static final double NEGLIGIBLE = 0.05;

    private final Map<String, NationalExpectation> expectations = new HashMap<>();
    private final double concentration;
    private final double massOfOne;

    /// Estimates the concentration.
    ///
    /// @param evidence of all regions, in their order
    /// @param measured whether a region's evidence is a measurement, by its place
    NationalPosterior(
            Taxonomy taxonomy,
            List<Region> regions,
            Collection<NationalPrior> priors,
            EvidenceMatrix evidence,
            RegionEvidence measured) {
        Map<String, List<NationalPrior>> byCountry =
                priors.stream().collect(Collectors.groupingBy(NationalPrior::country));
        byCountry.forEach((country, figures) ->
                expectations.put(country, new NationalExpectation(taxonomy, evidence.totals(), figures)));
        List<NationalExpectation.Measured> comparable = new ArrayList<>();
        for (int place = 0; place < regions.size(); place++) {
            NationalExpectation expectation =
                    expectations.get(regions.get(place).country());
            double size = measured.observations(place);
            if (expectation != null && measured.measured(place) && size > 1) {
                comparable.add(new NationalExpectation.Measured(evidence.row(place), size, expectation));
            }
        }
        double observations = comparable.stream()
                .mapToDouble(NationalExpectation.Measured::size)
                .sum();
        massOfOne = observations == 0
                ? 0
                : comparable.stream()
                                .mapToDouble(region -> region.evidence().sum())
                                .sum()
                        / observations;
        concentration = comparable.isEmpty()
                ? 0
                : NationalExpectation.concentration(comparable).orElse(0.0);
    }

    /// `k` as evidence mass: how much the expectation counts as, 0 where there is nothing to expect.
    double concentration() {
        return concentration * massOfOne;
    }

    /// Whether something is expected of a country's regions.
    boolean expects(String country) {
        return concentration > 0 && expectations.containsKey(country);
    }

    /// A region's evidence with what is expected of it.
    SparseVector of(String country, SparseVector evidence) {
        NationalExpectation expectation = expectations.get(country);
        if (expectation == null || concentration == 0) {
            return evidence;
        }
        SparseVector posterior = expectation.posterior(evidence, concentration());
        Map<Integer, Double> kept = new HashMap<>();
        for (int i = 0; i < posterior.size(); i++) {
            if (posterior.value(i) >= NEGLIGIBLE || evidence.get(posterior.ordinal(i)) > 0) {
                kept.put(posterior.ordinal(i), posterior.value(i));
            }
        }
        return SparseVector.of(kept);
    }
}
