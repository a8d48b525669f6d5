package counterpart.engine.portrait;

import counterpart.engine.data.Dataset;
import counterpart.engine.matching.Match;
import counterpart.engine.matching.Matcher;
import counterpart.engine.matching.factor.FundingRules;
import counterpart.engine.matching.factor.Knowledge;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Programme;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import java.time.LocalDate;
import java.util.NoSuchElementException;

/// Describes regions, institutions, fields and programmes. What only descriptions need is gathered when first asked
/// for. Thread-safe.
public final class Details {

    private static final String GERMANY = "DE";
    private static final int STRONGEST_FIELDS = 30;

    private final Knowledge knowledge;
    private final Matcher matcher;
    private final RegionPortraits regions;
    private final InstitutionPortraits institutions;
    private final FieldPortraits fields;

    public Details(Knowledge knowledge, Matcher matcher) {
        this.knowledge = knowledge;
        this.matcher = matcher;
        regions = new RegionPortraits(knowledge);
        institutions = new InstitutionPortraits(knowledge);
        fields = new FieldPortraits(knowledge, matcher);
    }

    /// What a region is strong in.
    ///
    /// @throws NoSuchElementException when there is no such region
    public RegionProfile profileOf(RegionId id) {
        Region region = knowledge.dataset().region(id);
        return new RegionProfile(region, matcher.strongest(region, STRONGEST_FIELDS), matcher.coverage(region));
    }

    /// A region's portrait.
    ///
    /// @throws NoSuchElementException when there is no such region
    public RegionPortrait region(RegionId id) {
        return regions.of(knowledge.dataset().region(id));
    }

    /// An institution's portrait.
    ///
    /// @throws NoSuchElementException when there is no such institution
    public InstitutionPortrait institution(String id) {
        return institutions.of(knowledge.dataset().institution(id));
    }

    /// A field's portrait.
    ///
    /// @throws NoSuchElementException when there is no such field
    public FieldPortrait field(FieldCode code) {
        return fields.of(knowledge.dataset().field(code));
    }

    /// A programme's portrait as of a day.
    ///
    /// @throws NoSuchElementException when there is no such programme
    public ProgrammePortrait programme(String id, LocalDate on) {
        Dataset dataset = knowledge.dataset();
        Programme programme =
                dataset.findProgramme(id).orElseThrow(() -> new NoSuchElementException("no programme " + id));
        return new ProgrammePortrait(
                new Match.Funding(programme, FundingRules.needsCheck(programme, on)),
                dataset.clusters().stream()
                        .filter(cluster -> FundingRules.admits(programme, cluster))
                        .toList(),
                dataset.regions().stream()
                        .filter(region -> !region.country().equals(GERMANY))
                        .filter(region -> knowledge.funding().reaches(programme, region.id()))
                        .toList());
    }
}
