package counterpart.engine.data.validation;

import counterpart.engine.data.DataPackage;
import counterpart.engine.data.csv.InvalidDataException;
import counterpart.engine.data.csv.Problem;
import java.util.ArrayList;
import java.util.List;

/// Checks a data package against its schemas and its tables against each other; finds all problems, not only the first.
public final class DataCheck {

    private static final List<PackageCheck> CHECKS = List.of(
            new SizeCheck(),
            new CellCheck(),
            new KeyCheck(),
            new ReferenceCheck(),
            new RegionCodeCheck(),
            new PlausibilityCheck());

    private DataCheck() {}

    /// All problems, sorted by file, line and column; empty when the package is valid.
    ///
    /// @throws java.io.UncheckedIOException when there is no readable `datapackage.json`
    public static List<Problem> check(DataPackage data) {
        List<Problem> problems = new ArrayList<>();
        PackageContent content = PackageContent.read(data, problems);
        CHECKS.forEach(check -> check.check(content, problems));
        return problems.stream().distinct().sorted().toList();
    }

    /// Throws when the package has problems.
    ///
    /// @throws InvalidDataException with all problems
    /// @throws java.io.UncheckedIOException when there is no readable `datapackage.json`
    public static void require(DataPackage data) {
        List<Problem> problems = check(data);
        if (!problems.isEmpty()) {
            throw new InvalidDataException(problems);
        }
    }
}
