package counterpart.web.download;

import org.springframework.http.MediaType;

/// A file format for one kind of content: one class, registered by one line in an [ExportFormats].
///
/// @param <T> the content
public interface ExportFormat<T> {

    /// The extension of file names, in lower case. It is also the name of the format in addresses.
    String extension();

    /// The `Content-Type` of the file.
    MediaType mediaType();

    /// The content as a file.
    byte[] write(T content);
}
