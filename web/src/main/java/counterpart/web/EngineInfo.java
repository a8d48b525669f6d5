package counterpart.web;

import counterpart.engine.MatchEngine;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.stereotype.Component;

/// Tells monitors which program serves which data.
@Component
class EngineInfo implements InfoContributor {

    private final ObjectProvider<MatchEngine> engine;

    EngineInfo(ObjectProvider<MatchEngine> engine) {
        this.engine = engine;
    }

    @Override
    public void contribute(Info.Builder info) {
        String program = Optional.ofNullable(EngineInfo.class.getPackage().getImplementationVersion())
                .orElse("");
        MatchEngine asked = engine.getObject();
        info.withDetail("program", Map.of("version", program))
                .withDetail(
                        "data",
                        Map.of(
                                "version",
                                asked.dataset().version(),
                                "indexed",
                                asked.built().toString()));
    }
}
