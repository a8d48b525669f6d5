package counterpart.engine.data.importer;

import counterpart.engine.data.importer.build.PlaceLookup;
import counterpart.engine.data.importer.build.SourceImporter;
import counterpart.engine.data.importer.cluster.ClusterChangesImporter;
import counterpart.engine.data.importer.cluster.ClusterOrganisationsImporter;
import counterpart.engine.data.importer.cluster.ClustersImporter;
import counterpart.engine.data.importer.cordis.CordisImporter;
import counterpart.engine.data.importer.euroscivoc.EuroSciVocImporter;
import counterpart.engine.data.importer.gazetteer.Gazetteer;
import counterpart.engine.data.importer.gazetteer.GazetteerImporter;
import counterpart.engine.data.importer.herd.HerdImporter;
import counterpart.engine.data.importer.nuts.NutsImporter;
import counterpart.engine.data.importer.openalex.OpenAlexImporter;
import counterpart.engine.data.importer.patents.PatentsImporter;
import counterpart.engine.data.importer.patentsview.PatentsViewImporter;
import counterpart.engine.data.importer.programme.ProgrammesImporter;
import counterpart.engine.data.importer.raw.RawFolder;
import counterpart.engine.data.importer.ror.RorImporter;
import counterpart.engine.data.importer.ror.RorRegistry;
import counterpart.engine.data.importer.subdivision.SubdivisionImporter;
import counterpart.engine.data.importer.worldregion.WorldRegionsImporter;
import counterpart.engine.model.evidence.Source;
import java.util.List;
import java.util.stream.Stream;

/// The registered source importers. To add a source, write its importer and add one line to [#inOrder].
///
/// `places`, `registry` and `gazetteer` are filled by some importers and read by others. Constructors show which
/// importer uses them;
/// the order of the lines is the order of execution, so that a line reads only what the lines above it have filled.
public final class Importers {

    private final PlaceLookup places = new PlaceLookup();
    private final RorRegistry registry = new RorRegistry();
    private final Gazetteer gazetteer = new Gazetteer();

    private final List<SourceImporter> inOrder = List.of(
            new EuroSciVocImporter(),
            new NutsImporter(places),
            new SubdivisionImporter(places),
            new GazetteerImporter(places, gazetteer),
            new RorImporter(registry, gazetteer),
            new WorldRegionsImporter(places),
            new ClusterOrganisationsImporter(places),
            new CordisImporter(places, registry, gazetteer),
            new PatentsImporter(),
            new HerdImporter(places, registry),
            new ClustersImporter(places),
            new ClusterChangesImporter(places),
            new ProgrammesImporter(places),
            new OpenAlexImporter(places, registry),
            new PatentsViewImporter(places));

    /// The importers in the order in which they run.
    List<SourceImporter> inOrder() {
        return inOrder;
    }

    /// The regions and codes that the importers found.
    PlaceLookup places() {
        return places;
    }

    /// The ROR records that were read.
    RorRegistry registry() {
        return registry;
    }

    /// The places that were read.
    Gazetteer gazetteer() {
        return gazetteer;
    }

    /// The rows of the table `sources`: the sources imported from a folder and those that hand-kept tables cite.
    List<Source> described(RawFolder folder) {
        Stream<Source> imported =
                inOrder.stream().filter(source -> !source.isLeftOut(folder)).map(SourceImporter::source);
        return Stream.concat(imported, Stream.of(cldr(), curated())).toList();
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
