package counterpart.engine.data.importer.openalex;

import counterpart.engine.data.importer.openalex.PartCounts.BadLine;
import counterpart.engine.data.importer.raw.ImportReport;
import counterpart.engine.data.importer.raw.ImportReport.Outcome;
import counterpart.engine.data.importer.raw.RawFiles;
import counterpart.engine.data.importer.raw.RawFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Counts the works of a snapshot part by part; the counts of each part are kept for the next import.
final class OpenAlexSnapshot {

    static final String FOLDER = "openalex";

    private static final String COUNTS = FOLDER + "/counts/";
    private static final String FORMAT = "openalex-counts-1";

    private final RawFiles files;
    private final RorMatches matches;
    private final ImportReport.Builder report;

    OpenAlexSnapshot(RawFiles files, RorMatches matches, ImportReport.Builder report) {
        this.files = files;
        this.matches = matches;
        this.report = report;
    }

    /// The gzip parts of a kind of entities (`works`, `institutions`), in the order of their paths. Lists of merged
    /// identifiers are none.
    static List<RawFolder.Entry> parts(RawFolder folder, String kind) {
        return folder.findBelow(
                FOLDER,
                name -> name.contains("/" + kind + "/") && !name.contains("/merged_ids/") && name.endsWith(".gz"));
    }

    /// Counts what the institutions say themselves, and learns their identifiers.
    PartCounts institutions() {
        PartCounts counts = new PartCounts();
        for (RawFolder.Entry part : parts(files.folder(), "institutions")) {
            PartCounter counter = PartCounter.ofInstitutions(part.name(), matches);
            if (read(part, counter)) {
                counts.addAll(counter.counts());
            }
        }
        return counts;
    }

    /// Counts the works. Parts whose counts an earlier import has kept are not read again.
    PartCounts works() {
        PartCounts counts = new PartCounts();
        String key = key();
        for (RawFolder.Entry part : parts(files.folder(), "works")) {
            StoredCounts stored = stored(part, key);
            stored.read().or(() -> counted(part, stored)).ifPresent(counts::addAll);
        }
        return counts;
    }

    private Optional<PartCounts> counted(RawFolder.Entry part, StoredCounts stored) {
        PartCounter counter = PartCounter.ofWorks(part.name(), matches);
        if (!read(part, counter)) {
            return Optional.empty();
        }
        try {
            stored.write(counter.counts());
        } catch (IOException e) {
            report.add(Outcome.MAPPED, part.name(), 0, "counts cannot be kept for the next import", e.toString());
        }
        return Optional.of(counter.counts());
    }

    /// Reads a part; a damaged one is reported, and nothing of it counts.
    private boolean read(RawFolder.Entry part, GzipLines.Receiver receiver) {
        long[] last = new long[1];
        try (InputStream in = files.open(part)) {
            GzipLines.read(in, new GzipLines.Receiver() {
                @Override
                public void line(long number, byte[] bytes, int length) {
                    last[0] = number;
                    receiver.line(number, bytes, length);
                }

                @Override
                public void tooLong(long number) {
                    last[0] = number;
                    receiver.tooLong(number);
                }
            });
            return true;
        } catch (IOException e) {
            report.add(Outcome.SKIPPED, part.name(), last[0] + 1, "part cannot be read to its end", e.toString());
            return false;
        }
    }

    /// Reports lines that could not be used.
    void report(PartCounts counts) {
        for (BadLine bad : counts.badLines()) {
            report.add(Outcome.SKIPPED, bad.file(), bad.line(), bad.reason(), bad.detail());
        }
        counts.totals().forEach(report::figure);
    }

    private StoredCounts stored(RawFolder.Entry part, String key) {
        Path file = files.folder().path(part.name());
        Path counts = files.folder().path(COUNTS + part.name().substring(FOLDER.length() + 1) + ".tsv");
        try {
            String version =
                    part.size() + "\t" + Files.getLastModifiedTime(file).toMillis();
            return new StoredCounts(counts, part.name(), key + "\t" + version);
        } catch (IOException e) {
            throw new UncheckedIOException(part.name() + ": cannot be read", e);
        }
    }

    /// What counts of parts depend on: their format, the period and the institutions.
    private String key() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String identifier : matches.identifiers()) {
                digest.update((identifier + "\n").getBytes(StandardCharsets.UTF_8));
            }
            String hash = HexFormat.of().formatHex(digest.digest()).substring(0, 16);
            return String.join("\t", FORMAT, OpenAlexImporter.FIRST_YEAR + "-" + OpenAlexImporter.LAST_YEAR, hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
