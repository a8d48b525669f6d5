package counterpart.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.authorization.AuthorizationSettings;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.filter.ForwardedHeaderFilter;

class AbsoluteLinksTest {

    @Test
    void aLinkStartsWithTheAddressThatTheRequestCameTo() {
        assertThat(links(null).of(request(), "/shared/x")).isEqualTo("http://counterpart.test:8080/shared/x");
    }

    @Test
    void aLinkFollowsForwardedHeadersWhereTheServerDoes() throws ServletException, IOException {
        MockHttpServletRequest request = request();
        request.addHeader("X-Forwarded-Proto", "https");
        request.addHeader("X-Forwarded-Host", "portal.example.org");
        assertThat(links(null).of(request, "/shared/x")).startsWith("http://counterpart.test");
        MockFilterChain chain = new MockFilterChain();
        new ForwardedHeaderFilter().doFilter(request, new MockHttpServletResponse(), chain);
        assertThat(links(null).of((HttpServletRequest) chain.getRequest(), "/shared/x"))
                .isEqualTo("https://portal.example.org/shared/x");
    }

    @Test
    void thePublicAddressOfTheServerComesFirst() {
        assertThat(links(URI.create("https://counterpart.example.org/")).of(request(), "/shared/x"))
                .isEqualTo("https://counterpart.example.org/shared/x");
    }

    private static AbsoluteLinks links(@Nullable URI publicUrl) {
        return new AbsoluteLinks(new AuthorizationSettings(false, publicUrl, 12, 365));
    }

    private static MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/shortlists/1");
        request.setServerName("counterpart.test");
        request.setServerPort(8080);
        return request;
    }
}
