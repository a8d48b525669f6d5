package counterpart.web.request;

import counterpart.engine.Page;
import counterpart.engine.json.PageJson;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
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
        String size) {

    private static final int LAST_PAGE = 100_000;
    private static final int LARGEST = 200;
    private static final int USUAL = 20;

    public Paging read(ParameterBinder reading) {
        return new Paging(
                reading.number("page", page, 0, LAST_PAGE, 0), reading.number("size", size, 1, LARGEST, USUAL));
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
