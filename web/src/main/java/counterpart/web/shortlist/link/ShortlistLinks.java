package counterpart.web.shortlist.link;

import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.error.Violation;
import counterpart.web.secretlink.OneTimeCookie;
import counterpart.web.shortlist.AccessLevel;
import counterpart.web.shortlist.Shortlist;
import counterpart.web.shortlist.Shortlists;
import counterpart.web.shortlist.history.ShortlistHistory;
import counterpart.web.storage.RowKeys;
import counterpart.web.user.SecretToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Creates, returns and revokes the links of shortlists, and finds the list that a link shows.
@Service
public class ShortlistLinks {

    /// Maximum lifetime of a link, in days.
    private static final int LONGEST_LINK_DAYS = 180;

    private final Shortlists lists;
    private final LinkRows links;
    private final ShortlistHistory history;
    private final JdbcClient database;
    private final Clock clock;

    ShortlistLinks(Shortlists lists, LinkRows links, ShortlistHistory history, JdbcClient database, Clock clock) {
        this.database = database;
        this.lists = lists;
        this.links = links;
        this.history = history;
        this.clock = clock;
    }

    /// Carries a new token to the page of its list.
    public static OneTimeCookie cookie(UUID list) {
        return new OneTimeCookie("counterpart-link", "/shortlists/" + list);
    }

    /// Creates a link that shows a list without an account.
    ///
    /// @param days 1 to 180
    /// @return the token; it is not stored
    @Transactional
    public String create(UUID id, int days, UUID by) {
        lists.list(id, by, AccessLevel.OWN);
        if (days < 1 || days > LONGEST_LINK_DAYS) {
            throw new InvalidRequestException(
                    ProblemKind.INVALID_INPUT,
                    Violation.of("days", String.valueOf(days), Violation.text("number", 1, LONGEST_LINK_DAYS)));
        }
        String token = SecretToken.random();
        Instant now = clock.instant();
        links.save(new ShortlistLink(
                RowKeys.next(), id, SecretToken.hash(token), now, now.plus(Duration.ofDays(days)), by, null, 0));
        history.record(id, by, "linked", "", days + " d");
        return token;
    }

    /// The valid links of a list.
    @Transactional(readOnly = true)
    public List<ShortlistLink> of(Shortlist list) {
        return links.findAllByShortlistOrderByExpiresAt(list.id()).stream()
                .filter(link -> link.expiresAt().isAfter(clock.instant()))
                .toList();
    }

    /// Whether a token is that of a valid link of a list.
    @Transactional(readOnly = true)
    public boolean isOf(UUID list, String token) {
        return links.findByTokenHash(SecretToken.hash(token))
                .filter(link -> link.shortlist().equals(list))
                .filter(link -> link.expiresAt().isAfter(clock.instant()))
                .isPresent();
    }

    /// Revokes a link of a list; has no effect on a link that no longer exists.
    @Transactional
    public void withdraw(UUID id, UUID link, UUID by) {
        lists.list(id, by, AccessLevel.OWN);
        links.findById(link).filter(found -> found.shortlist().equals(id)).ifPresent(found -> {
            links.delete(found);
            history.record(id, by, "unlinked", "", "");
        });
    }

    /// The list that a link shows.
    ///
    /// @throws InvalidRequestException NOT_FOUND when there is no such link, or it expired or was revoked
    @Transactional(readOnly = true)
    public Shared shared(String token) {
        return links.findByTokenHash(SecretToken.hash(token))
                .filter(link -> link.expiresAt().isAfter(clock.instant()))
                .flatMap(link -> lists.find(link.shortlist()).map(list -> new Shared(list, link)))
                .orElseThrow(() -> new InvalidRequestException(
                        ProblemKind.NOT_FOUND, Violation.of("token", "", Violation.text("link"))));
    }

    /// Records that a link was used, to the hour.
    @Transactional
    public void used(ShortlistLink link) {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        if (!hour.equals(link.lastUsedAt())) {
            database.sql("update shortlist_link set last_used_at = :hour where id = :id")
                    .param("hour", hour.atOffset(ZoneOffset.UTC))
                    .param("id", link.id())
                    .update();
        }
    }

    /// A list and the link that shows it.
    public record Shared(Shortlist list, ShortlistLink link) {}
}
