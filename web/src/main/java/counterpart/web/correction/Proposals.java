package counterpart.web.correction;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/// All corrections, of every status.
interface Proposals extends ListCrudRepository<Proposal, UUID> {

    List<Proposal> findAllByClusterOrderByProposedAtDesc(String cluster);

    List<Proposal> findAllByStatusOrderByProposedAt(CorrectionStatus status);

    List<Proposal> findAllByStatusOrderByDecidedAtAscIdAsc(CorrectionStatus status);

    long countByStatus(CorrectionStatus status);
}
