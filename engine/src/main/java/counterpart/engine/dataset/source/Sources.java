package counterpart.engine.dataset.source;

import counterpart.engine.model.Source;
import java.util.List;
import java.util.stream.Stream;

/// The sources of the package; to add one, write its class and a line here.
final class Sources {

    private Sources() {}

    /// The imports in the order in which they run: each may use what those before it found.
    static List<SourceImport> all() {
        return List.of(
                new EuroSciVocImport(),
                new NutsImport(),
                new SubdivisionImport(),
                new RorImport(),
                new WorldRegionsImport(),
                new ClusterOrganisationsImport(),
                new CordisImport(),
                new PatentsImport(),
                new HerdImport(),
                new ClustersImport(),
                new ProgrammesImport());
    }

    /// All sources of the package: the imported ones and those that hand-kept tables cite.
    static List<Source> described() {
        return Stream.concat(all().stream().map(SourceImport::source), Stream.of(cldr(), curated()))
                .toList();
    }

    private static Source cldr() {
        return new Source(
                "cldr",
                "Unicode Common Locale Data Repository",
                "Unicode Consortium",
                "Unicode License v3",
                "https://cldr.unicode.org",
                "",
                "names of countries",
                "");
    }

    private static Source curated() {
        return new Source(
                "curated",
                "Kept by hand in this package",
                "Counterpart",
                "EUPL-1.2",
                "",
                "",
                "synonyms, corrections, names",
                "the column confidence says what is sourced and what is general knowledge");
    }
}
