package counterpart.engine.data.importer.openalex;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// Reads a line of JSON value by value, so that the large parts that are not needed are skipped and never held.
final class JsonLine {

    private JsonLine() {}

    /// Reads the properties of the object in a line; see [#object].
    ///
    /// @throws BadLineException when the line is no JSON object
    static void read(byte[] bytes, int length, BiConsumer<String, JsonParser> properties) {
        try (JsonParser json = JsonMapper.shared().createParser(bytes, 0, length)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new BadLineException("is no JSON object", "starts with " + json.currentToken());
            }
            object(json, properties);
            if (json.nextToken() != null) {
                throw new BadLineException("is no JSON object", "something follows the object");
            }
        } catch (JacksonException e) {
            String place = "column " + e.getLocation().getColumnNr() + ": ";
            throw new BadLineException("is no JSON object", place + e.getOriginalMessage());
        }
    }

    /// Passes the properties of an object. The parser stands at the value; what the receiver does not read is skipped.
    static void object(JsonParser json, BiConsumer<String, JsonParser> properties) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            properties.accept(name, json);
            json.skipChildren();
        }
    }

    /// Passes the elements of an array, as [#object] passes properties.
    static void array(JsonParser json, Runnable elements) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            elements.run();
            json.skipChildren();
        }
    }

    /// The text of the current value, null when it is none.
    static @Nullable String text(JsonParser json) {
        return json.currentToken() == JsonToken.VALUE_STRING ? json.getString() : null;
    }

    /// The whole number of the current value, 0 when it is null.
    ///
    /// @throws BadLineException when it is something else
    static int number(JsonParser json, String property) {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return 0;
        }
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw new BadLineException("wrong type of " + property, "is no whole number: " + json.currentToken());
        }
        return json.getIntValue();
    }

    /// The part of an identifier behind the last slash: `https://openalex.org/subfields/1702` is `1702`.
    static String key(String identifier) {
        return identifier.substring(identifier.lastIndexOf('/') + 1);
    }
}
