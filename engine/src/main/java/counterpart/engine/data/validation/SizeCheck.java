package counterpart.engine.data.validation;

import counterpart.engine.data.PackageDescriptor;
import counterpart.engine.data.csv.Problem;
import java.util.List;

/// Checks that the package stays small enough for a repository and a jar.
final class SizeCheck implements PackageCheck {

    private static final long MAX_FILE_BYTES = 15_000_000;
    private static final long MAX_PACKAGE_BYTES = 35_000_000;

    private final long maxFileBytes;
    private final long maxPackageBytes;

    SizeCheck() {
        this(MAX_FILE_BYTES, MAX_PACKAGE_BYTES);
    }

    SizeCheck(long maxFileBytes, long maxPackageBytes) {
        this.maxFileBytes = maxFileBytes;
        this.maxPackageBytes = maxPackageBytes;
    }

    @Override
    public void check(PackageContent content, List<Problem> problems) {
        long all = 0;
        for (TableContent table : content.tables()) {
            String path = table.schema().path();
            long bytes = content.data().findBytes(path).orElse(new byte[0]).length;
            all += bytes;
            if (bytes > maxFileBytes) {
                problems.add(Problem.of(path, "is larger than " + maxFileBytes + " bytes: " + bytes));
            }
        }
        if (all > maxPackageBytes) {
            problems.add(Problem.of(
                    PackageDescriptor.FILE,
                    "the tables are larger than " + maxPackageBytes + " bytes together: " + all));
        }
    }
}
