package counterpart.web.webhook;

/// A webhook that cannot be registered or reached.
public final class WebhookException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// @param reason the word for the reason, for example `url-https`
    WebhookException(String reason) {
        super(reason);
    }

    /// The word for the reason; the key in texts is `allowed.webhook-<reason>`.
    public String reason() {
        return String.valueOf(getMessage());
    }
}
