package counterpart.engine.detail;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Programme;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.input.FundingRules;
import counterpart.engine.ranking.input.RankingData;
import counterpart.engine.ranking.ranker.RegionRanker;
import java.time.LocalDate;
import java.util.NoSuchElementException;

/// Describes regions, institutions, fields and programmes. Data needed only for descriptions is computed at the
/// first request. Thread-safe.
public final class Details {

    private static final String GERMANY = "DE";
    private static final int STRONGEST_FIELDS = 30;

    private final RankingData data;
    private final RegionRanker matcher;
    private final RegionDetails regions;
    private final InstitutionDetails institutions;
    private final FieldDetails fields;

    public Details(RankingData data, RegionRanker matcher) {
        this.data = data;
        this.matcher = matcher;
        regions = new RegionDetails(data);
        institutions = new InstitutionDetails(data);
        fields = new FieldDetails(data, matcher);
    }

    /// The strengths of a region.
    ///
    /// @throws NoSuchElementException when there is no such region
    public RegionProfile profileOf(RegionId id) {
        Region region = data.dataset().region(id);
        return new RegionProfile(region, matcher.strongest(region, STRONGEST_FIELDS), matcher.coverage(region));
    }

    /// The description of a region.
    ///
    /// @throws NoSuchElementException when there is no such region
    public RegionDetail region(RegionId id) {
        return regions.of(data.dataset().region(id));
    }

    /// The description of an institution.
    ///
    /// @throws NoSuchElementException when there is no such institution
    public InstitutionDetail institution(String id) {
        return institutions.of(data.dataset().institution(id));
    }

    /// The description of a field.
    ///
    /// @throws NoSuchElementException when there is no such field
    public FieldDetail field(FieldCode code) {
        return fields.of(data.dataset().field(code));
    }

    /// The description of a programme as of a day.
    ///
    /// @throws NoSuchElementException when there is no such programme
    public ProgrammeDetail programme(String id, LocalDate on) {
        Dataset dataset = data.dataset();
        Programme programme =
                dataset.findProgramme(id).orElseThrow(() -> new NoSuchElementException("no programme " + id));
        return new ProgrammeDetail(
                new Match.Funding(programme, FundingRules.needsCheck(programme, on)),
                dataset.clusters().stream()
                        .filter(cluster -> FundingRules.admits(programme, cluster))
                        .toList(),
                dataset.regions().stream()
                        .filter(region -> !region.country().equals(GERMANY))
                        .filter(region -> data.funding().reaches(programme, region.id()))
                        .toList());
    }
}
