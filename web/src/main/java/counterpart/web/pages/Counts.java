package counterpart.web.pages;

import counterpart.engine.data.Dataset;

/// How much the ranking rests on.
record Counts(int clusters, int regions, int institutions, int programmes) {

    static Counts of(Dataset dataset) {
        return new Counts(
                dataset.clusters().size(),
                dataset.regions().size(),
                dataset.institutions().size(),
                dataset.programmes().size());
    }
}
