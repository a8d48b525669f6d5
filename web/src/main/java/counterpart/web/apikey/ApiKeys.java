package counterpart.web.apikey;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/// All keys, the revoked ones too.
interface ApiKeys extends ListCrudRepository<ApiKey, UUID> {

    Optional<ApiKey> findByKeyHashAndRevokedAtIsNull(String keyHash);

    List<ApiKey> findAllByOrderByCreatedAtDesc();

    List<ApiKey> findAllByRevokedAtIsNull();
}
