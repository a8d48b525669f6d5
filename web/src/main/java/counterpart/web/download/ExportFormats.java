package counterpart.web.download;

import counterpart.web.request.ParameterBinder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.ServletWebRequest;

/// The registered formats of one kind of content, in the order in which users see them.
///
/// @param <T> the content
public final class ExportFormats<T> {

    private static final ContentNegotiationStrategy ACCEPT = new HeaderContentNegotiationStrategy();

    private final List<ExportFormat<T>> formats;

    /// Registers formats.
    ///
    /// @throws IllegalArgumentException when there is none, or two have the same extension
    public ExportFormats(List<? extends ExportFormat<T>> formats) {
        this.formats = List.copyOf(formats);
        List<String> extensions = extensions();
        if (extensions.isEmpty() || new HashSet<>(extensions).size() < extensions.size()) {
            throw new IllegalArgumentException("formats need different extensions: " + extensions);
        }
    }

    public List<ExportFormat<T>> all() {
        return formats;
    }

    public List<String> extensions() {
        return formats.stream().map(ExportFormat::extension).toList();
    }

    /// The format with an extension; empty when none has it.
    public Optional<ExportFormat<T>> find(String extension) {
        return formats.stream()
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }

    /// The format with the extension in an address. An unknown extension is recorded as a violation that names the
    /// known ones.
    public ExportFormat<T> read(String extension, ParameterBinder reading) {
        return reading.choice("format", extension, this::find, extensions(), formats.getFirst());
    }

    /// The format that a client prefers according to `Accept`; empty when it prefers or equally accepts the standard
    /// media type of the address.
    ///
    /// @throws HttpMediaTypeNotAcceptableException naming all media types when the client accepts none of them
    public Optional<ExportFormat<T>> preferred(HttpServletRequest request, MediaType standard)
            throws HttpMediaTypeNotAcceptableException {
        for (MediaType accepted : accepted(request)) {
            if (accepted.includes(standard)) {
                return Optional.empty();
            }
            Optional<ExportFormat<T>> format = formats.stream()
                    .filter(each -> accepted.includes(each.mediaType()))
                    .findFirst();
            if (format.isPresent()) {
                return format;
            }
        }
        throw new HttpMediaTypeNotAcceptableException(
                Stream.concat(Stream.of(standard), mediaTypes()).toList());
    }

    private static List<MediaType> accepted(HttpServletRequest request) {
        try {
            return ACCEPT.resolveMediaTypes(new ServletWebRequest(request));
        } catch (HttpMediaTypeNotAcceptableException e) {
            return List.of();
        }
    }

    /// The media types without parameters.
    private Stream<MediaType> mediaTypes() {
        return formats.stream()
                .map(ExportFormat::mediaType)
                .map(type -> new MediaType(type.getType(), type.getSubtype()));
    }
}
