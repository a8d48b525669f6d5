package counterpart.web.about;

import counterpart.engine.data.Dataset;

/// The size of the data behind the ranking.
public record DataSummary(int clusters, int regions, int institutions, int programmes) {

    public static DataSummary of(Dataset dataset) {
        return new DataSummary(
                dataset.clusters().size(),
                dataset.regions().size(),
                dataset.institutions().size(),
                dataset.programmes().size());
    }
}
