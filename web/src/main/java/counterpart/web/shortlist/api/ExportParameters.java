package counterpart.web.shortlist.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The parameters of an exported shortlist.
record ExportParameters(
        @Parameter(
                description = "For whom the dossier is; only the internal one has notes, contact persons, judgements,"
                        + " comments and who is in charge",
                schema =
                        @Schema(
                                allowableValues = {"cluster", "internal"},
                                defaultValue = "cluster"))
        @Nullable
        String audience) {}
