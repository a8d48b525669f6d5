package counterpart.web.digest;

import counterpart.engine.model.Language;
import counterpart.web.account.AbsoluteLinks;
import counterpart.web.change.Change;
import counterpart.web.change.ChangeTexts;
import counterpart.web.engine.EngineLease;
import counterpart.web.engine.EngineProvider;
import counterpart.web.layout.Layout;
import counterpart.web.layout.Messages;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Writes digests and hands them to the mail server. Each has one `Message-ID` for all attempts and a link by which one
/// click ends the subscription (RFC 8058).
@Component
class DigestMail {

    private static final int MOST_LINES = 30;

    private final Optional<JavaMailSender> server;
    private final DigestSettings settings;
    private final EngineProvider provider;
    private final MessageSource messages;
    private final AbsoluteLinks addresses;

    DigestMail(
            ObjectProvider<JavaMailSender> server,
            DigestSettings settings,
            EngineProvider provider,
            MessageSource messages,
            AbsoluteLinks addresses) {
        this.server = settings.from() == null ? Optional.empty() : Optional.ofNullable(server.getIfAvailable());
        this.settings = settings;
        this.provider = provider;
        this.messages = messages;
        this.addresses = addresses;
    }

    /// Whether a mail server and a sender are set up.
    boolean isOffered() {
        return server.isPresent();
    }

    /// Sends a digest.
    ///
    /// @throws org.springframework.mail.MailException when the mail server is not reached or refuses it
    void send(Digest digest, Subscription subscription, List<Change> changes, String to) {
        JavaMailSender mailServer = server.orElseThrow();
        MimeMessage message = mailServer.createMimeMessage();
        try (EngineLease lease = provider.lease()) {
            Language language = Language.ofCode(subscription.language()).orElse(Language.DEFAULT);
            Messages texts = Messages.of(messages, language);
            write(
                    message,
                    digest,
                    subscription,
                    changes,
                    to,
                    new ChangeTexts(lease.engine().data(), texts));
        } catch (MessagingException e) {
            throw new IllegalStateException("a message that cannot be written", e);
        }
        mailServer.send(message);
    }

    private void write(
            MimeMessage message,
            Digest digest,
            Subscription subscription,
            List<Change> changes,
            String to,
            ChangeTexts texts)
            throws MessagingException {
        String from = Objects.requireNonNull(settings.from());
        MimeMessageHelper parts = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        String cluster = texts.cluster(subscription.cluster());
        parts.setFrom(from);
        parts.setTo(to);
        parts.setSubject(texts.texts().of("digest.subject", cluster, changes.size()));
        parts.setText(text(subscription, cluster, changes, texts));
        String end = addresses.of("/unsubscribe/" + subscription.token());
        message.setHeader("List-Unsubscribe", "<" + end + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", subscription.language());
        message.setHeader(
                "Message-ID", "<digest-" + digest.id() + "@" + from.replaceAll(".*@|[^A-Za-z0-9.-]+$", "") + ">");
    }

    private String text(Subscription subscription, String cluster, List<Change> changes, ChangeTexts texts) {
        Messages words = texts.texts();
        String lines = changes.stream()
                .limit(MOST_LINES)
                .map(change -> "- " + texts.text(change) + "\n  " + link(texts.path(change), words))
                .collect(Collectors.joining("\n"));
        String rest = changes.size() > MOST_LINES ? "\n" + words.of("digest.rest", changes.size() - MOST_LINES) : "";
        String page = link("/clusters/" + subscription.cluster() + "/changes", words);
        String end = link("/unsubscribe/" + subscription.token(), words);
        return String.join(
                "\n\n",
                words.of("digest.lead", cluster),
                lines + rest,
                words.of("digest.page", page),
                words.of("digest.end", end) + "\n");
    }

    private String link(String path, Messages words) {
        return addresses.of(Layout.link(path, words.language()));
    }
}
