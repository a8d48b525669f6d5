package counterpart.engine.detail;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.Institution;
import counterpart.engine.model.evidence.InstitutionPair;
import java.util.List;
import java.util.Optional;

/// Institutions that are sites of one organisation: they have one name, website or ROR identifier, and lie apart. The
/// largest of them stands for the organisation.
public record InstitutionSites(Dataset dataset) {

    /// The largest site of the organisation to which another site belongs.
    public Optional<Institution> mainOf(String site) {
        return pairs().stream()
                .filter(pair -> pair.institution().equals(site))
                .findFirst()
                .flatMap(pair -> dataset.findInstitution(pair.other()));
    }

    /// The other sites of the organisation of which an institution is the largest, in the order of the table.
    public List<Institution> of(String main) {
        return pairs().stream()
                .filter(pair -> pair.other().equals(main))
                .flatMap(pair -> dataset.findInstitution(pair.institution()).stream())
                .toList();
    }

    private List<InstitutionPair> pairs() {
        return dataset.tables().institutionPairs().stream()
                .filter(pair -> pair.relation() == InstitutionPair.Relation.SITE_OF)
                .toList();
    }
}
