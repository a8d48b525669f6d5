package counterpart.web.shortlist.calendar;

import counterpart.engine.model.Language;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.error.Violation;
import counterpart.web.secretlink.OneTimeCookie;
import counterpart.web.storage.RowKeys;
import counterpart.web.user.SecretToken;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Creates, returns and revokes the calendar links of accounts.
@Service
public class CalendarLinks {

    /// Carries a new token to the page of the shortlists.
    public static final OneTimeCookie COOKIE = new OneTimeCookie("counterpart-calendar", "/shortlists");

    /// Maximum number of links of an account.
    private static final int MOST = 10;

    private final CalendarLinkRows rows;
    private final JdbcClient database;
    private final Clock clock;

    CalendarLinks(CalendarLinkRows rows, JdbcClient database, Clock clock) {
        this.rows = rows;
        this.database = database;
        this.clock = clock;
    }

    /// Creates a link.
    ///
    /// @return the token; it is not stored
    /// @throws InvalidRequestException when the account has as many as allowed
    @Transactional
    public String create(UUID account, Language language) {
        if (of(account).size() >= MOST) {
            throw new InvalidRequestException(
                    ProblemKind.INVALID_INPUT,
                    Violation.of("calendars", String.valueOf(MOST), Violation.text("entries", MOST)));
        }
        String token = SecretToken.random();
        rows.save(new CalendarLink(
                RowKeys.next(), account, SecretToken.hash(token), language.code(), clock.instant(), null, 0));
        return token;
    }

    /// The links of an account, the oldest first.
    @Transactional(readOnly = true)
    public List<CalendarLink> of(UUID account) {
        return rows.findAllByAccountOrderByCreatedAtAscIdAsc(account);
    }

    /// Revokes a link of an account; has no effect on a link that no longer exists.
    @Transactional
    public void withdraw(UUID id, UUID account) {
        rows.findById(id).filter(link -> link.account().equals(account)).ifPresent(rows::delete);
    }

    /// The link of a token; empty when there is none, or its account may not sign in.
    @Transactional(readOnly = true)
    public Optional<CalendarLink> find(String token) {
        return rows.findByTokenHash(SecretToken.hash(token))
                .filter(link -> database.sql("select active from account where id = :id")
                        .param("id", link.account())
                        .query(Boolean.class)
                        .single());
    }

    /// Whether a token is that of a link of an account.
    @Transactional(readOnly = true)
    public boolean isOf(UUID account, String token) {
        return rows.findByTokenHash(SecretToken.hash(token))
                .filter(link -> link.account().equals(account))
                .isPresent();
    }

    /// Records that a link was used, to the hour.
    @Transactional
    public void used(CalendarLink link) {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        if (!hour.equals(link.lastUsedAt())) {
            database.sql("update calendar_link set last_used_at = :hour where id = :id")
                    .param("hour", hour.atOffset(ZoneOffset.UTC))
                    .param("id", link.id())
                    .update();
        }
    }
}
