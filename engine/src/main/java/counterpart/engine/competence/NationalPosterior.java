package counterpart.engine.competence;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.Region;
import counterpart.engine.model.evidence.NationalPrior;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Evidence of regions combined with the patents of their country; see [NationalExpectation]. The concentration of
/// the prior is estimated from the measured regions. Values below a twentieth of a project in fields without own
/// evidence are dropped, so that vectors stay sparse.
final class NationalPosterior {

    private static final double NEGLIGIBLE = 0.05;

    private final Map<String, NationalExpectation> expectations = new HashMap<>();
    private final double concentration;
    private final double massOfOne;

    /// Estimates the concentration.
    ///
    /// @param evidence of all regions, in their order
    /// @param measured evidence that shows which regions are measured
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
        for (int region = 0; region < regions.size(); region++) {
            NationalExpectation expectation =
                    expectations.get(regions.get(region).country());
            double size = measured.observations(region);
            if (expectation != null && measured.measured(region) && size > 1) {
                comparable.add(new NationalExpectation.Measured(evidence.row(region), size, expectation));
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

    /// `k` as evidence mass; 0 if there is no prior.
    double concentration() {
        return concentration * massOfOne;
    }

    /// Whether there is a prior for the regions of a country.
    boolean expects(String country) {
        return concentration > 0 && expectations.containsKey(country);
    }

    /// Posterior evidence of a region.
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
