package counterpart.web.openapi;

import counterpart.engine.Engine;
import counterpart.engine.json.match.MatchesJson;
import counterpart.web.download.ExportFormats;
import counterpart.web.export.Dossier;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.json.JsonMapper;

/// Describes the API at `/api/v1/openapi.json`. A committed snapshot makes every change visible.
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    static { // no parameter of requests
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Engine.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Counterpart")
                        .version("v1")
                        .description("Regions of the world whose competences complete those of a technology cluster of"
                                + " Baden-Württemberg, with reasons. Unknown parameters are refused, never ignored;"
                                + " every error is a problem document (RFC 9457).")
                        .contact(new Contact().name("The operator of this server, named at /imprint"))
                        .license(new License().name("EUPL-1.2").identifier("EUPL-1.2")))
                .servers(List.of(new Server().url("/").description("This server")));
    }

    @Bean
    ResponseSchemas answerSchemas() {
        return new ResponseSchemas();
    }

    @Bean
    OpenApiCustomizer problemResponses() {
        return new ProblemResponses();
    }

    @Bean
    OpenApiCustomizer responseHeaders() {
        return new ResponseHeaders();
    }

    @Bean
    OpenApiCustomizer securityRequirements(@Value("${server.servlet.session.cookie.name}") String cookie) {
        return new SecurityRequirements(cookie);
    }

    @Bean
    OpenApiCustomizer operationDescriptions(MessageSource messages) {
        return new OperationDescriptions(messages);
    }

    /// The first of the converters that are registered, so that it is asked last.
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver modelResolver(ObjectMapperProvider mappers) {
        mappers.jsonMapper().registerModule(JsonFirst.module());
        return new ModelResolver(mappers.jsonMapper(), new SchemaNames()).openapi31(true);
    }

    @Bean
    OpenApiCustomizer languageSchemas() {
        return new LanguageSchemas();
    }

    @Bean
    OpenApiCustomizer formatSchemas(ExportFormats<Dossier> dossiers, ExportFormats<MatchesJson> matches) {
        return new FormatSchemas(dossiers, matches);
    }

    @Bean
    OpenApiCustomizer examples(JsonMapper json) {
        return new OpenApiExamples(json);
    }
}
