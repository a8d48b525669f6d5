package counterpart.web.request;

import counterpart.web.engine.EngineRequestFilter;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.error.Violation;
import counterpart.web.http.RequestPath;
import counterpart.web.user.SecretToken;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A position in a list, opaque to clients. The list of a query is the same as long as the data is, equal keys
/// included, so a page number with fingerprints of data and query is enough. A cursor that a client has changed
/// names another page of the same list, or is refused.
///
/// @param page zero-based
/// @param data fingerprint of the data version
/// @param query fingerprint of path and parameters
record ListCursor(int page, String data, String query) {

    static final String PARAMETER = "cursor";

    /// The cursor of the first page.
    static final String START = "*";

    private static final int FINGERPRINT = 12;
    private static final int LONGEST = 100;
    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})\\.([0-9a-f]{12})\\.([0-9a-f]{12})");

    /// The cursor of a page of the list that a request asks for.
    static ListCursor of(int page, HttpServletRequest request) {
        return new ListCursor(page, data(request), query(request));
    }

    /// The page that a cursor names. Rejects a text that is no cursor, and the cursor of another query.
    ///
    /// @throws InvalidRequestException OUTDATED_CURSOR when the data changed since the cursor was issued
    static int page(String given, HttpServletRequest request, ParameterBinder reading) {
        if (given.equals(START)) {
            return 0;
        }
        Optional<ListCursor> cursor = parsed(given).filter(found -> found.query.equals(query(request)));
        if (cursor.isEmpty()) {
            reading.reject(PARAMETER, given, Violation.text("cursor"));
        } else if (!cursor.get().data.equals(data(request))) {
            throw new InvalidRequestException(
                    ProblemKind.OUTDATED_CURSOR, Violation.of(PARAMETER, given, Violation.text("cursor-start")));
        }
        return cursor.map(ListCursor::page).orElse(0);
    }

    private static Optional<ListCursor> parsed(String given) {
        try {
            byte[] text = Base64.getUrlDecoder().decode(given.length() > LONGEST ? "" : given);
            Matcher parts = FORM.matcher(new String(text, StandardCharsets.ISO_8859_1));
            return parts.matches()
                    ? Optional.of(new ListCursor(Integer.parseInt(parts.group(1)), parts.group(2), parts.group(3)))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The cursor as clients send it.
    String text() {
        String text = page + "." + data + "." + query;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String data(HttpServletRequest request) {
        return fingerprint(EngineRequestFilter.engine(request).data().version());
    }

    private static String query(HttpServletRequest request) {
        return fingerprint(request.getParameterMap().entrySet().stream()
                .filter(parameter -> !List.of(PARAMETER, "page").contains(parameter.getKey()))
                .map(parameter -> parameter.getKey() + "=" + Arrays.toString(parameter.getValue()))
                .sorted()
                .collect(Collectors.joining("\n", RequestPath.of(request) + "\n", "")));
    }

    private static String fingerprint(String text) {
        return SecretToken.hash(text).substring(0, FINGERPRINT);
    }
}
