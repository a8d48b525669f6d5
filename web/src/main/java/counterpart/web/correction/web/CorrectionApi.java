package counterpart.web.correction.web;

import counterpart.engine.Engine;
import counterpart.engine.model.Language;
import counterpart.web.correction.PublicCorrections;
import counterpart.web.correction.PublicCorrections.CorrectionsView;
import counterpart.web.request.EntityLookup;
import counterpart.web.request.LanguageParameter;
import counterpart.web.request.ParameterBinder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The approved corrections of clusters.
@RestController
@RequestMapping(path = "/api/v1/clusters", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "clusters")
class CorrectionApi {

    private final PublicCorrections corrections;
    private final EntityLookup lookup;

    CorrectionApi(PublicCorrections corrections, EntityLookup lookup) {
        this.corrections = corrections;
        this.lookup = lookup;
    }

    @GetMapping("/{id}/corrections")
    @Operation(
            operationId = "corrections",
            summary = "What was corrected about a cluster and approved",
            description = "The latest first. The cluster's profile, members, contacts and matches hold all of it.")
    CorrectionsView corrections(
            Engine engine,
            @Parameter(example = "medicalmountains") @PathVariable String id,
            @ParameterObject LanguageParameter lang) {
        ParameterBinder reading = new ParameterBinder();
        Language language = reading.language(lang.lang());
        reading.finish();
        return corrections.of(engine, lookup.cluster(engine, id), language);
    }
}
