package counterpart.web.member;

import counterpart.engine.Engine;
import counterpart.engine.InstitutionQuery;
import counterpart.engine.model.Institution;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A search for the institution of one member.
///
/// @param row number of the member, -1 when nothing is searched
/// @param found best first
record InstitutionSearch(int row, String words, List<Institution> found) {

    private static final InstitutionSearch NONE = new InstitutionSearch(-1, "", List.of());
    private static final String FIND = "find";
    /// The words typed for a row.
    private static final String WORDS = "s.";
    private static final int LONGEST = 100;
    private static final int MOST = 8;

    InstitutionSearch {
        found = List.copyOf(found);
    }

    static InstitutionSearch of(Engine engine, String row, String words) {
        String asked = shortened(words);
        if (!row.matches("[0-9]{1,5}") || asked.isEmpty()) {
            return NONE;
        }
        InstitutionQuery query = new InstitutionQuery(asked, Set.of(), Set.of(), Set.of(), Set.of(), 0, MOST);
        return new InstitutionSearch(
                Integer.parseInt(row),
                asked,
                engine.search().institutions(query).items());
    }

    /// The parameters of the search that a form asks for, and the anchor of its row; empty when it asks for none. The
    /// Enter key presses the first button of a form, whose row may have no words: then those of another row count.
    static String query(Map<String, String> form) {
        if (!form.containsKey(FIND)) {
            return "";
        }
        Stream<String> pressed = Stream.of(WORDS + form.get(FIND));
        Stream<String> others = form.keySet().stream().filter(name -> name.matches("s\\.[0-9]{1,5}"));
        Optional<String> name = Stream.concat(pressed, others)
                .filter(one -> !form.getOrDefault(one, "").isBlank())
                .findFirst();
        return name.map(one -> "&row=" + one.substring(WORDS.length()) + "&words="
                        + URLEncoder.encode(shortened(form.getOrDefault(one, "")), StandardCharsets.UTF_8))
                .orElse("");
    }

    private static String shortened(String words) {
        return words.substring(0, Math.min(words.length(), LONGEST)).strip();
    }
}
