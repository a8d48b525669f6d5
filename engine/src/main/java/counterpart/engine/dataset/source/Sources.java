package counterpart.engine.dataset.source;

import counterpart.engine.model.Source;
import java.util.List;
import java.util.stream.Stream;

/// The registered source importers. To add a source, write its importer and add one line to [#inOrder].
///
/// `places` and `registry` are filled by some importers and read by others. Constructors show which importer uses them;
/// the order of the lines is the order of execution, so that a line reads only what the lines above it have filled.
final class Sources {

    private final Places places = new Places();
    private final Registry registry = new Registry();

    private final List<SourceImport> inOrder = List.of(
            new EuroSciVocImport(),
            new NutsImport(places),
            new SubdivisionImport(places),
            new RorImport(registry),
            new WorldRegionsImport(places),
            new ClusterOrganisationsImport(places),
            new CordisImport(places, registry),
            new PatentsImport(),
            new HerdImport(places, registry),
            new ClustersImport(places),
            new ProgrammesImport(places));

    /// The importers in the order in which they run.
    List<SourceImport> inOrder() {
        return inOrder;
    }

    /// The regions and codes that the importers found.
    Places places() {
        return places;
    }

    /// The ROR records that were read.
    Registry registry() {
        return registry;
    }

    /// The rows of the table `sources`: the imported sources and those that hand-kept tables cite.
    List<Source> described() {
        return Stream.concat(inOrder.stream().map(SourceImport::source), Stream.of(cldr(), curated()))
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
