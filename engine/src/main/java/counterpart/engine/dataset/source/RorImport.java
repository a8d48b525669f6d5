package counterpart.engine.dataset.source;

import counterpart.engine.model.Source;
import java.util.List;

/// The Research Organization Registry: names, websites and places of research organisations. It adds no institutions
/// (it says nothing about competences), but says who those of other sources are, and where.
final class RorImport implements SourceImport {

    static final String ID = "ror";

    private final Registry registry;

    RorImport(Registry registry) {
        this.registry = registry;
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
        return List.of(RorFiles.CSV);
    }

    @Override
    public List<String> missing(RawFolder folder) {
        return RorFiles.exist(folder) ? List.of() : files();
    }

    @Override
    public void read(RawFiles files, Draft draft) {
        RorFiles.read(files, draft.report(), registry::add);
        draft.report().figure("ROR records", registry.records().size());
    }
}
