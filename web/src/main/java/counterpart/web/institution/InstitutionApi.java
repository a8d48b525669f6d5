package counterpart.web.institution;

import counterpart.engine.Engine;
import counterpart.engine.InstitutionQuery;
import counterpart.engine.data.Dataset;
import counterpart.engine.json.PageJson;
import counterpart.engine.json.entity.InstitutionJson;
import counterpart.engine.json.entity.InstitutionSummaryJson;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Language;
import counterpart.engine.model.RegionId;
import counterpart.web.match.request.ProfileParser;
import counterpart.web.request.CountryParameter;
import counterpart.web.request.EntityLookup;
import counterpart.web.request.LanguageParameter;
import counterpart.web.request.PagingParameters;
import counterpart.web.request.ParameterBinder;
import counterpart.web.search.SearchParameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/institutions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "institutions", description = "Who holds competences in a region")
class InstitutionApi {

    private static final List<String> TYPES =
            Arrays.stream(Institution.Type.values()).map(Institution.Type::key).toList();

    private final EntityLookup lookup;
    private final ProfileParser profiles;

    InstitutionApi(EntityLookup lookup, ProfileParser profiles) {
        this.lookup = lookup;
        this.profiles = profiles;
    }

    @GetMapping
    @Operation(operationId = "institutions", summary = "Institutions by words, field, region, country and type")
    PageJson<InstitutionSummaryJson> institutions(
            Engine engine,
            @ParameterObject SearchParameters search,
            @ParameterObject InstitutionParameters wanted,
            @ParameterObject CountryParameter countries,
            @ParameterObject PagingParameters page,
            @ParameterObject LanguageParameter lang,
            HttpServletRequest request) {
        ParameterBinder reading = new ParameterBinder();
        reading.language(lang.lang());
        PagingParameters.Paging paging = page.read(reading, request);
        InstitutionQuery query = new InstitutionQuery(
                search.read(reading),
                fields(engine, wanted, reading),
                regions(engine, wanted, reading),
                countries.read(engine, reading, lookup),
                types(wanted, reading),
                paging.from(),
                paging.size());
        reading.finish();
        Dataset dataset = engine.data();
        return paging.view(
                engine.search().institutions(query), institution -> InstitutionSummaryJson.of(institution, dataset));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "institution", summary = "An institution with the evidence of its competences")
    InstitutionJson institution(Engine engine, @PathVariable String id, @ParameterObject LanguageParameter lang) {
        ParameterBinder reading = new ParameterBinder();
        Language language = reading.language(lang.lang());
        reading.finish();
        return InstitutionJson.of(lookup.institution(engine, id), engine.data(), language);
    }

    private Set<FieldCode> fields(Engine engine, InstitutionParameters wanted, ParameterBinder reading) {
        return ParameterBinder.parts(wanted.field()).stream()
                .map(code -> profiles.code(engine, "field", code, reading))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private Set<RegionId> regions(Engine engine, InstitutionParameters wanted, ParameterBinder reading) {
        Set<RegionId> regions = new TreeSet<>();
        ParameterBinder.parts(wanted.region())
                .forEach(code -> regions.addAll(lookup.regions(engine, "region", code, reading)));
        return regions;
    }

    private static Set<Institution.Type> types(InstitutionParameters wanted, ParameterBinder reading) {
        return reading.choices(
                "type",
                ParameterBinder.parts(wanted.type()),
                word -> Institution.Type.ofKey(word.toLowerCase(Locale.ROOT)),
                TYPES);
    }

    record InstitutionParameters(
            @Parameter(
                    description = "With a competence in one of these fields or below: EuroSciVoc codes,"
                            + " comma-separated; the strongest come first",
                    example = "/25/57")
            @Nullable
            String field,

            @Parameter(
                    description = "In one of these regions: codes, comma-separated; NUTS-1 stands for all of its"
                            + " regions")
            @Nullable
            String region,

            @Parameter(
                    description = "Of one of these types, comma-separated: cluster-organisation, agency,"
                            + " university, research-institute, company, hospital, public-body, other",
                    example = "cluster-organisation,agency")
            @Nullable
            String type) {}
}
