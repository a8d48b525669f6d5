package counterpart.web.judgement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface JudgementRows extends ListCrudRepository<Judgement, UUID> {

    Optional<Judgement> findByAccountAndClusterAndSubject(UUID account, String cluster, String subject);

    List<Judgement> findAllByAccountAndCluster(UUID account, String cluster);

    List<Judgement> findAllByAccountOrderByClusterAscRegionAscSubjectAsc(UUID account);

    List<Judgement> findAllByAccountAndSubject(UUID account, String subject);

    List<Judgement> findAllByOrderByClusterAscRegionAscSubjectAscIdAsc();
}
