package counterpart.web.digest;

import counterpart.web.background.BackgroundTasks;
import counterpart.web.change.Change;
import counterpart.web.change.Changes;
import counterpart.web.digest.Digest.Status;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the digests that are due and sends them. The changes of a digest are fixed in the transaction that moves the
/// subscription on, and each attempt is noted before it begins, so that no change is sent twice: an attempt is repeated
/// only when the mail server was not reached or refused the message.
@Component
class DigestJob {

    private static final Logger LOG = LoggerFactory.getLogger(DigestJob.class);
    private static final String TASK = "digests";
    private static final int AT_ONCE = 50;
    private static final int MOST_CHANGES = 200;

    /// The answer that the mail client makes up when the connection ends.
    private static final String BROKEN = "[EOF]";

    private static final Duration KEPT = Duration.ofDays(90);

    private final Subscriptions subscriptions;
    private final Digests digests;
    private final DigestMail mail;
    private final Recipients recipients;
    private final Changes changes;
    private final TransactionTemplate transactions;
    private final BackgroundTasks tasks;
    private final DigestSettings settings;
    private final Clock clock;

    DigestJob(
            Subscriptions subscriptions,
            Digests digests,
            DigestMail mail,
            Recipients recipients,
            Changes changes,
            TransactionTemplate transactions,
            BackgroundTasks tasks,
            DigestSettings settings,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.digests = digests;
        this.mail = mail;
        this.recipients = recipients;
        this.changes = changes;
        this.transactions = transactions;
        this.tasks = tasks;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        if (mail.isOffered()) {
            tasks.runEvery(settings.poll(), TASK, this::run);
        }
    }

    /// Makes and sends what is due.
    void run() {
        digests.forget(clock.instant().minus(KEPT));
        subscriptions.due(clock.instant(), AT_ONCE).forEach(this::make);
        digests.due(clock.instant(), AT_ONCE).forEach(this::send);
    }

    private void make(Subscription subscription) {
        transactions.executeWithoutResult(transaction -> {
            Instant now = clock.instant();
            long last = changes.last();
            boolean mine = subscriptions.advance(subscription, last, now.plus(settings.every()));
            if (mine
                    && !between(subscription.cluster(), subscription.sent() + 1, last)
                            .isEmpty()) {
                digests.add(subscription.id(), subscription.sent() + 1, last, now);
            }
        });
    }

    private List<Change> between(String cluster, long first, long last) {
        return changes.after(first - 1, Instant.EPOCH, cluster, MOST_CHANGES).stream()
                .filter(change -> change.seq() <= last)
                .toList();
    }

    private void send(Digest digest) {
        Optional<Subscription> subscription = subscriptions.find(digest.subscription());
        Optional<String> address = subscription.flatMap(found -> recipients.address(found.account()));
        if (subscription.isPresent() && digests.begin(digest)) {
            Status status = address.isPresent() ? sent(digest, subscription.get(), address.get()) : Status.FAILED;
            Instant now = clock.instant();
            boolean again = status == Status.WAITING;
            digests.end(digest, status, again ? now.plus(settings.retries().get(digest.attempts())) : now);
        }
    }

    private Status sent(Digest digest, Subscription subscription, String to) {
        try {
            List<Change> held = between(subscription.cluster(), digest.first(), digest.last());
            mail.send(digest, subscription, held, to);
            return Status.SENT;
        } catch (MailException e) {
            boolean again =
                    isRefused(e) && digest.attempts() < settings.retries().size();
            LOG.warn("Digest {} could not be sent{}", digest.id(), again ? "; it is tried again" : "", e);
            return again ? Status.WAITING : Status.FAILED;
        }
    }

    /// Whether the mail server certainly did not take the message. A connection that breaks after the text was sent
    /// leaves it open.
    private static boolean isRefused(MailException failure) {
        return failure instanceof MailAuthenticationException
                || (failure instanceof MailSendException sending
                        && (sending.getCause() instanceof MessagingException
                                || Arrays.stream(sending.getMessageExceptions()).anyMatch(DigestJob::isAnswer)));
    }

    private static boolean isAnswer(Exception failure) {
        return failure instanceof SendFailedException
                && !String.valueOf(failure.getMessage()).startsWith(BROKEN);
    }
}
