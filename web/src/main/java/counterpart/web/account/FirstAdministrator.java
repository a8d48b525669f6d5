package counterpart.web.account;

import counterpart.web.audit.AuditLog;
import counterpart.web.authorization.AuthorizationSettings;
import counterpart.web.error.InvalidRequestException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Prints an invitation link at each start while there is no administrator. No password exists until then.
@Component
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final AccountService people;
    private final AuditLog audit;
    private final AbsoluteLinks links;
    private final AuthorizationSettings settings;
    private final Clock clock;

    FirstAdministrator(
            AccountService people, AuditLog audit, AbsoluteLinks links, AuthorizationSettings settings, Clock clock) {
        this.people = people;
        this.audit = audit;
        this.links = links;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    void invite(ApplicationReadyEvent ready) {
        try {
            forgetAndInvite();
        } catch (InvalidRequestException full) {
            LOG.error("Old audit entries are kept and nobody is invited: {}", full.getMessage());
        }
    }

    private void forgetAndInvite() {
        audit.forgetBefore(clock.instant().minus(Duration.ofDays(settings.auditDays())));
        if (!people.hasAdministrator()) {
            LOG.warn(
                    "There is no administrator yet. Become the first, once and within {} days, at {}",
                    AccountService.INVITATION_LASTS.toDays(),
                    links.invitation(people.inviteFirstAdministrator()));
        }
    }
}
