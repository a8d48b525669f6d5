package counterpart.web;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// The other side of what the server sends by itself: an SMTP server, and permission to call this machine.
public final class Receivers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static GreenMail mail = started(0);

    /// A real SMTP server at a free port.
    public static GreenMail mail() {
        return mail;
    }

    /// Stops the SMTP server; afterwards it accepts no connections.
    public static void stopMail() {
        mail.stop();
    }

    /// Starts the SMTP server again, at the same port and without messages.
    public static void startMail(int port) {
        mail = started(port);
    }

    private static GreenMail started(int port) {
        GreenMail started = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        started.start();
        return started;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + ServedTest.DATABASE.replace("mem:served", "mem:receivers"),
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + mail.getSmtp().getPort(),
                        "counterpart.mail.from=counterpart@example.org",
                        "counterpart.mail.every=1s",
                        "counterpart.mail.poll=200ms",
                        "counterpart.mail.retries=1s,5s,5s",
                        "counterpart.changes.delay=1d",
                        "counterpart.webhooks.test-hosts=localhost",
                        "counterpart.webhooks.retries=200ms,600ms",
                        "counterpart.webhooks.failures=4",
                        "counterpart.webhooks.timeout=2s",
                        "counterpart.webhooks.poll=50ms")
                .applyTo(context);
    }
}
