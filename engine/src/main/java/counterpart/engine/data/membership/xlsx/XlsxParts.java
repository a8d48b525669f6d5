package counterpart.engine.data.membership.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The parts of an XLSX file. Each is unpacked while it is read, never as a whole.
public final class XlsxParts {

    private final byte[] file;
    private final String workbook;

    public XlsxParts(byte[] file) {
        this.file = file;
        workbook = target("_rels/.rels", "Type", type -> type.endsWith("/officeDocument"))
                .map(target -> partName("", target))
                .orElse("xl/workbook.xml");
    }

    /// The name of the part with the first sheet.
    ///
    /// @throws UnreadableWorkbookException when there is none
    public String firstSheet() {
        return read(workbook, XlsxParts::sheetId)
                .flatMap(id -> id)
                .flatMap(id -> target(relations(), "Id", id::equals))
                .map(target -> partName(folder(), target))
                .orElseThrow(() -> new UnreadableWorkbookException("no XLSX file"));
    }

    private static Optional<String> sheetId(XmlPart workbook) {
        while (workbook.next()) {
            if (workbook.isStart("sheet")) {
                return workbook.attribute("id");
            }
        }
        return Optional.empty();
    }

    /// The texts that cells refer to by number.
    public SharedStrings sharedStrings() {
        String name = target(relations(), "Type", type -> type.endsWith("/sharedStrings"))
                .map(target -> partName(folder(), target))
                .orElse("xl/sharedStrings.xml");
        return read(name, SharedStrings::of).orElse(SharedStrings.NONE);
    }

    /// The target of the first relation with such an attribute.
    private Optional<String> target(String relations, String attribute, Predicate<String> wanted) {
        return read(relations, part -> target(part, attribute, wanted)).flatMap(found -> found);
    }

    private static Optional<String> target(XmlPart relations, String attribute, Predicate<String> wanted) {
        while (relations.next()) {
            if (relations.isStart("Relationship")
                    && relations.attribute(attribute).filter(wanted).isPresent()) {
                return relations.attribute("Target");
            }
        }
        return Optional.empty();
    }

    private String folder() {
        return workbook.substring(0, workbook.lastIndexOf('/') + 1);
    }

    private String relations() {
        return folder() + "_rels/" + workbook.substring(folder().length()) + ".rels";
    }

    /// A target is relative to a folder unless it starts with a slash.
    private static String partName(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }

    /// Reads one part; empty when the file has no part of this name.
    public <T> Optional<T> read(String name, Function<XmlPart, T> reader) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    InputStream limited = new LimitedMarkup(zip);
                    return Optional.of(reader.apply(new XmlPart(limited)));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UnreadableWorkbookException("no XLSX file", e);
        }
    }
}
