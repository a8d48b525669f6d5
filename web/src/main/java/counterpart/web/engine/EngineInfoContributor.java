package counterpart.web.engine;

import counterpart.engine.Engine;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.stereotype.Component;

/// Adds the versions of program and data to the info endpoint.
@Component
class EngineInfoContributor implements InfoContributor {

    private final EngineProvider provider;

    EngineInfoContributor(EngineProvider provider) {
        this.provider = provider;
    }

    @Override
    public void contribute(Info.Builder info) {
        String program = Optional.ofNullable(
                        EngineInfoContributor.class.getPackage().getImplementationVersion())
                .orElse("");
        info.withDetail("program", Map.of("version", program));
        provider.findLease().ifPresent(lease -> {
            try (lease) {
                Engine engine = lease.engine();
                info.withDetail(
                        "data",
                        Map.of(
                                "version",
                                engine.data().version(),
                                "indexed",
                                engine.built().toString()));
            }
        });
    }
}
