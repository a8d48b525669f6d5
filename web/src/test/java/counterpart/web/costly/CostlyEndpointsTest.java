package counterpart.web.costly;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.ServedTest;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ServedTest
class CostlyEndpointsTest {

    private static final Pattern DOCUMENT = Pattern.compile(".*/(dossier|export|concept)\\.[^/]+|.*/batch");

    private final RequestMappingHandlerMapping mappings;

    CostlyEndpointsTest(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    @Test
    void everyDocumentAndBatchIsCostly() {
        Set<String> documents = new TreeSet<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> mapping :
                mappings.getHandlerMethods().entrySet()) {
            for (String path : mapping.getKey().getPatternValues()) {
                if (DOCUMENT.matcher(path).matches()) {
                    documents.add(path);
                    assertThat(mapping.getValue().hasMethodAnnotation(CostlyResponse.class))
                            .as(path)
                            .isTrue();
                }
            }
        }
        assertThat(documents).hasSizeGreaterThan(5);
    }
}
