package counterpart.web.request;

import counterpart.web.http.RequestPath;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The links from a page of a list to the others (RFC 8288): `first`, `prev`, `next` and `last`, as addresses of this
/// server.
public final class PageLinks {

    private PageLinks() {}

    /// The value of the header `Link`.
    ///
    /// @param page zero-based
    /// @param total length of the list
    public static String of(HttpServletRequest request, int page, int size, long total) {
        return request.getParameter(ListCursor.PARAMETER) == null
                ? byNumber(request, page, size, total)
                : byCursor(request, page, size, total);
    }

    /// A list that is read by cursor is read forwards: `first` and `next`.
    private static String byCursor(HttpServletRequest request, int page, int size, long total) {
        String first = link(request, ListCursor.PARAMETER, ListCursor.START, "first");
        String next = ListCursor.of(page + 1, request).text();
        boolean more = (page + 1L) * size < total;
        return more ? first + ", " + link(request, ListCursor.PARAMETER, next, "next") : first;
    }

    private static String byNumber(HttpServletRequest request, int page, int size, long total) {
        long last = Math.max(0, (total - 1) / size);
        List<String> links = new ArrayList<>();
        links.add(link(request, 0, "first"));
        if (page > 0) {
            links.add(link(request, Math.min(page - 1L, last), "prev"));
        }
        if (page < last) {
            links.add(link(request, page + 1L, "next"));
        }
        links.add(link(request, last, "last"));
        return String.join(", ", links);
    }

    /// The address of the same query for another page.
    private static String link(HttpServletRequest request, long page, String relation) {
        return link(request, "page", String.valueOf(page), relation);
    }

    private static String link(HttpServletRequest request, String parameter, String value, String relation) {
        Stream<String> others = Optional.ofNullable(request.getQueryString()).stream()
                .flatMap(query -> Arrays.stream(query.split("&")))
                .filter(asked -> !asked.isEmpty() && !asked.startsWith(parameter + "="));
        String query = Stream.concat(others, Stream.of(parameter + "=" + value)).collect(Collectors.joining("&"));
        return "<" + RequestPath.address(request) + "?" + query + ">; rel=\"" + relation + "\"";
    }
}
