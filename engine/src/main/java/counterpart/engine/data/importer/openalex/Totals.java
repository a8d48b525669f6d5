package counterpart.engine.data.importer.openalex;

/// Names of the totals in the report.
final class Totals {

    static final String READ = "OpenAlex works read";
    static final String WITHDRAWN = "OpenAlex works retracted or no works";
    static final String OTHER_YEARS = "OpenAlex works of other years or undated";
    static final String WITHOUT_TOPIC = "OpenAlex works without a topic";
    static final String ELSEWHERE = "OpenAlex works of no institution of the package";
    static final String COUNTED = "OpenAlex works counted for institutions of the package";
    static final String BAD_LINES = "OpenAlex lines that cannot be used";
    static final String INSTITUTIONS = "OpenAlex institutions read";
    static final String UNMATCHED = "OpenAlex institutions without one of the package";
    static final String WITH_WORKS = "institutions with works in OpenAlex";

    private Totals() {}
}
