package counterpart.web.shortlist;

import java.util.UUID;
import org.springframework.data.relational.core.mapping.Table;

/// The access level of another user to a shortlist.
@Table("shortlist_share")
public record ShortlistShare(UUID account, AccessLevel level) {}
