package counterpart.web.webhook;

import counterpart.web.webhook.WebhookTarget.Resolver;
import java.net.InetAddress;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Names and certificates are those of the machine.
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Resolver webhookResolver() {
        return InetAddress::getAllByName;
    }

    @Bean
    WebhookSender webhookSender(WebhookSettings settings) {
        return new WebhookSender(() -> (SSLSocketFactory) SSLSocketFactory.getDefault(), settings.timeout());
    }
}
