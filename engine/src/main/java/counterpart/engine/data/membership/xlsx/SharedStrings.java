package counterpart.engine.data.membership.xlsx;

import java.util.ArrayList;
import java.util.List;

/// The texts of a workbook that its cells refer to by number.
public record SharedStrings(List<String> texts) {

    static final SharedStrings NONE = new SharedStrings(List.of());

    private static final int MAX_TEXTS = 100_000;

    public SharedStrings {
        texts = List.copyOf(texts);
    }

    /// @throws UnreadableWorkbookException when there are more than 100,000 texts
    static SharedStrings of(XmlPart part) {
        List<String> texts = new ArrayList<>();
        while (part.next()) {
            if (part.isStart("si")) {
                texts.add(part.text("si", "t"));
            }
            if (texts.size() > MAX_TEXTS) {
                throw new UnreadableWorkbookException("more than " + MAX_TEXTS + " different texts");
            }
        }
        return new SharedStrings(texts);
    }

    /// The text of a number that a cell gives.
    ///
    /// @throws UnreadableWorkbookException when it is no number, or there is no such text
    public String text(String number) {
        if (!number.matches("[0-9]{1,6}") || Integer.parseInt(number) >= texts.size()) {
            throw new UnreadableWorkbookException("no XLSX file: a cell refers to no text");
        }
        return texts.get(Integer.parseInt(number));
    }
}
