package counterpart.engine.data.importer.openalex;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/// An institution as OpenAlex describes it.
///
/// @param id identifier of OpenAlex
/// @param ror ROR identifier, null when it has none
/// @param works works of all years by number of the subfield of their topics
record OpenAlexInstitution(String id, @Nullable String ror, Map<String, Integer> works) {

    /// The institution in a line of the snapshot.
    ///
    /// @throws BadLineException when the line is no institution
    static OpenAlexInstitution parse(byte[] bytes, int length) {
        Parser parser = new Parser();
        JsonLine.read(bytes, length, parser::property);
        if (parser.id == null) {
            throw new BadLineException("has no id", "property id is missing");
        }
        return new OpenAlexInstitution(parser.id, parser.ror, parser.works);
    }

    private static final class Parser {

        private final Map<String, Integer> works = new TreeMap<>();
        private @Nullable String id;
        private @Nullable String ror;

        void property(String name, JsonParser json) {
            switch (name) {
                case "id" -> id = JsonLine.text(json);
                case "ror" -> ror = JsonLine.text(json);
                case "topics" -> JsonLine.array(json, () -> topic(json));
                default -> json.skipChildren();
            }
        }

        private void topic(JsonParser json) {
            TopicParser topic = new TopicParser();
            String subfield = topic.subfield(json);
            if (subfield != null && topic.count() > 0) {
                works.merge(subfield, topic.count(), Integer::sum);
            }
        }
    }
}
