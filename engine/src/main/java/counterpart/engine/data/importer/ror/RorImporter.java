package counterpart.engine.data.importer.ror;

import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.data.importer.build.SourceImporter;
import counterpart.engine.data.importer.gazetteer.Gazetteer;
import counterpart.engine.data.importer.raw.RawFiles;
import counterpart.engine.data.importer.raw.RawFolder;
import counterpart.engine.model.evidence.Source;
import java.util.List;

/// The Research Organization Registry: names, websites and places of research organisations. It adds no institutions
/// (it says nothing about competences), but identifies and locates institutions of other sources.
public final class RorImporter implements SourceImporter {

    public static final String ID = "ror";

    private final RorRegistry registry;
    private final Gazetteer gazetteer;

    public RorImporter(RorRegistry registry, Gazetteer gazetteer) {
        this.registry = registry;
        this.gazetteer = gazetteer;
    }

    @Override
    public Source source() {
        return new Source(
                ID,
                "Research Organization Registry",
                "ROR",
                "CC0",
                "https://ror.org",
                "",
                "new and changed records, not the full registry; records that are not active are left out",
                "from it come identifiers, names, and the points by which organisations outside NUTS were placed");
    }

    @Override
    public List<String> files() {
        return List.of(RorFileReader.CSV);
    }

    @Override
    public List<String> missing(RawFolder folder) {
        return RorFileReader.exist(folder) ? List.of() : files();
    }

    @Override
    public void read(RawFiles files, PackageBuilder builder) {
        RorFileReader.read(files, builder.report(), gazetteer, registry::add);
        builder.report().figure("ROR records", registry.records().size());
    }
}
