package counterpart.web.project;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The parameters of a search for projects, the same for API and page.
public record ProjectParameters(
        @Parameter(
                description = "Words of acronym, title, content or fields, in German or English, typing errors allowed",
                schema = @Schema(maxLength = 200))
        @Nullable
        String query,

        @Parameter(
                description = "Tagged with one of these fields or below: EuroSciVoc codes, comma-separated",
                example = "/25/57")
        @Nullable
        String field,

        @Parameter(
                description = "With an institution of one of these regions: codes, comma-separated; NUTS-1 stands for"
                        + " all of its regions",
                example = "IE04")
        @Nullable
        String region,

        @Parameter(description = "And with an institution of one of these regions too: codes, comma-separated")
        @Nullable
        String with,

        @Parameter(description = "With one of these institutions: ids, comma-separated") @Nullable
        String institution,

        @Parameter(
                description = "Only projects that join what this cluster does with what it needs, the clearest first",
                example = "medicalmountains")
        @Nullable
        String cluster,

        @Parameter(
                description = "Signed in this year or later",
                schema = @Schema(type = "integer", minimum = "1950", maximum = "2100"),
                example = "2023")
        @Nullable
        String from) {}
