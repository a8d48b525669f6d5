package counterpart.web.digest;

import counterpart.web.user.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/// Tells the page of a cluster's changes whether to offer a subscription.
@ControllerAdvice(basePackages = "counterpart.web.change.web")
final class SubscriptionAdvice {

    private final Subscriptions subscriptions;
    private final DigestMail mail;
    private final CurrentUser access;

    SubscriptionAdvice(Subscriptions subscriptions, DigestMail mail, CurrentUser access) {
        this.subscriptions = subscriptions;
        this.mail = mail;
        this.access = access;
    }

    /// Whether the signed-in user is subscribed; null when nothing is offered.
    @ModelAttribute("subscribed")
    @Nullable
    Boolean subscribed(@PathVariable(name = "id", required = false) @Nullable String cluster) {
        if (cluster == null || !mail.isOffered()) {
            return null;
        }
        return access.person()
                .map(person -> subscriptions.find(person.id(), cluster).isPresent())
                .orElse(null);
    }
}
