package counterpart.engine.data.importer.openalex;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/// What is counted of a work.
///
/// @param year of publication, 0 when unknown
/// @param subfield number of the subfield of its main topic, null when it has none
/// @param withdrawn whether it is retracted, or no work but a cover, a list of contents and the like
/// @param institutions ROR identifiers, or the identifiers of OpenAlex where it gives no other
record Work(int year, @Nullable String subfield, boolean withdrawn, Set<String> institutions) {

    /// The work in a line of the snapshot.
    ///
    /// @throws BadLineException when the line is no work
    static Work parse(byte[] bytes, int length) {
        Parser parser = new Parser();
        JsonLine.read(bytes, length, parser::property);
        if (!parser.identified) {
            throw new BadLineException("has no id", "property id is missing");
        }
        String subfield = parser.mainSubfield != null ? parser.mainSubfield : parser.firstSubfield;
        return new Work(parser.year, subfield, parser.withdrawn, parser.institutions);
    }

    private static final class Parser {

        private final Set<String> institutions = new TreeSet<>();
        private boolean identified;
        private boolean withdrawn;
        private int year;
        private @Nullable String mainSubfield;
        private @Nullable String firstSubfield;

        void property(String name, JsonParser json) {
            switch (name) {
                case "id" -> identified = JsonLine.text(json) != null;
                case "publication_year" -> year = JsonLine.number(json, name);
                case "is_retracted", "is_paratext" -> withdrawn |= json.getValueAsBoolean();
                case "primary_topic" -> mainSubfield = new TopicParser().subfield(json);
                case "topics" -> JsonLine.array(json, () -> topic(json));
                case "authorships" -> JsonLine.array(json, () -> JsonLine.object(json, this::authorship));
                default -> json.skipChildren();
            }
        }

        private void topic(JsonParser json) {
            if (firstSubfield == null) {
                firstSubfield = new TopicParser().subfield(json);
            }
        }

        private void authorship(String name, JsonParser json) {
            if (name.equals("institutions")) {
                JsonLine.array(json, () -> institution(json));
            }
        }

        private void institution(JsonParser json) {
            Identity identity = new Identity();
            JsonLine.object(json, identity::property);
            if (identity.key() != null) {
                institutions.add(identity.key());
            }
        }
    }

    /// The identifiers of an institution.
    private static final class Identity {

        private @Nullable String id;
        private @Nullable String ror;

        void property(String name, JsonParser json) {
            switch (name) {
                case "id" -> id = JsonLine.text(json);
                case "ror" -> ror = JsonLine.text(json);
                default -> json.skipChildren();
            }
        }

        @Nullable
        String key() {
            return ror != null ? ror : id;
        }
    }
}
