package counterpart.web.request;

import counterpart.engine.Page;
import counterpart.engine.json.PageJson;
import counterpart.web.error.Violation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

public record PagingParameters(
        @Parameter(
                description = "Page of the list, zero-based",
                schema = @Schema(type = "integer", minimum = "0", maximum = "100000", defaultValue = "0"))
        @Nullable
        String page,

        @Parameter(
                description = "Entries on a page",
                schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "20"))
        @Nullable
        String size,

        @Parameter(
                description = "Instead of page: * for the first page, then the cursor in the Link to the next; a list"
                        + " that is read by cursor is of one data version",
                schema = @Schema(type = "string", maxLength = 100))
        @Nullable
        String cursor) {

    private static final int LAST_PAGE = 100_000;
    private static final int LARGEST = 200;
    private static final int USUAL = 20;

    /// Reads the page that is asked for by number or by cursor.
    ///
    /// @throws counterpart.web.error.InvalidRequestException OUTDATED_CURSOR when the data changed since the cursor
    ///     was issued
    public Paging read(ParameterBinder reading, HttpServletRequest request) {
        if (cursor == null) {
            return numbered(reading);
        }
        int entries = reading.number("size", size, 1, LARGEST, USUAL);
        if (page != null) {
            reading.reject(ListCursor.PARAMETER, cursor, Violation.text("page-or-cursor"));
        }
        return new Paging(Math.min(LAST_PAGE, ListCursor.page(cursor, request, reading)), entries);
    }

    /// Reads the page that is asked for by number.
    public Paging numbered(ParameterBinder reading) {
        int entries = reading.number("size", size, 1, LARGEST, USUAL);
        return new Paging(reading.number("page", page, 0, LAST_PAGE, 0), entries);
    }

    /// A page that exists as a position in the list.
    public record Paging(int page, int size) {

        public int from() {
            return page * size;
        }

        public <S, T> PageJson<T> view(Page<S> found, Function<S, T> item) {
            return PageJson.of(found, page, size, item);
        }
    }
}
