package counterpart.web.shortlist.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// Parses the keys of rows in addresses.
final class RowIds {

    private RowIds() {}

    /// @throws ResponseStatusException 404 when the text is not a key
    static UUID of(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }
}
