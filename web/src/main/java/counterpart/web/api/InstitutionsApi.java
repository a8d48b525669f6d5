package counterpart.web.api;

import counterpart.engine.Engine;
import counterpart.engine.InstitutionQuery;
import counterpart.engine.data.Dataset;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Language;
import counterpart.engine.model.RegionId;
import counterpart.engine.view.InstitutionItem;
import counterpart.engine.view.InstitutionView;
import counterpart.engine.view.PageView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
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
class InstitutionsApi {

    private static final List<String> TYPES =
            Arrays.stream(Institution.Type.values()).map(Institution.Type::key).toList();

    private final Lookup lookup;
    private final ProfileReading profiles;

    InstitutionsApi(Lookup lookup, ProfileReading profiles) {
        this.lookup = lookup;
        this.profiles = profiles;
    }

    @GetMapping
    @Operation(operationId = "institutions", summary = "Institutions by words, field, region, country and type")
    PageView<InstitutionItem> institutions(
            Engine engine,
            @ParameterObject SearchParameters search,
            @ParameterObject InstitutionParameters wanted,
            @ParameterObject CountryParameter countries,
            @ParameterObject PageParameters page,
            @ParameterObject LanguageParameter lang) {
        Reading reading = new Reading();
        reading.language(lang.lang());
        PageParameters.Paging paging = page.read(reading);
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
                engine.search().institutions(query), institution -> InstitutionItem.of(institution, dataset));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "institution", summary = "An institution with the evidence of its competences")
    InstitutionView institution(Engine engine, @PathVariable String id, @ParameterObject LanguageParameter lang) {
        Reading reading = new Reading();
        Language language = reading.language(lang.lang());
        reading.finish();
        return InstitutionView.of(lookup.institution(engine, id), engine.data(), language);
    }

    private Set<FieldCode> fields(Engine engine, InstitutionParameters wanted, Reading reading) {
        return Reading.parts(wanted.field()).stream()
                .map(code -> profiles.code(engine, "field", code, reading))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private Set<RegionId> regions(Engine engine, InstitutionParameters wanted, Reading reading) {
        Set<RegionId> regions = new TreeSet<>();
        Reading.parts(wanted.region()).forEach(code -> regions.addAll(lookup.regions(engine, "region", code, reading)));
        return regions;
    }

    private static Set<Institution.Type> types(InstitutionParameters wanted, Reading reading) {
        return reading.choices(
                "type",
                Reading.parts(wanted.type()),
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
