package counterpart.web.shortlist;

import java.util.UUID;
import org.springframework.data.relational.core.mapping.Table;

/// What another person may do with a list.
@Table("shortlist_share")
public record ShortlistShare(UUID account, AccessLevel level) {}
