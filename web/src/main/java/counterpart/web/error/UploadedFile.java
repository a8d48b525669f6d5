package counterpart.web.error;

import counterpart.engine.data.membership.MemberListReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;

/// Checks a member file that a client has sent, before it is read into memory.
public final class UploadedFile {

    private static final int MAX_NAME_LENGTH = 255;
    private static final int MAX_KB = MemberListReader.MAX_BYTES / 1_000;

    private UploadedFile() {}

    /// The name of the file, empty when the client gave none.
    ///
    /// @throws InvalidRequestException with status 400 when it has more than 255 characters
    public static String name(MultipartFile file) {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        if (name.length() > MAX_NAME_LENGTH) {
            String start = name.substring(0, MAX_NAME_LENGTH) + "…";
            throw new InvalidRequestException(
                    ProblemKind.INVALID_INPUT,
                    Violation.of("file", start, Violation.text("fileName", MAX_NAME_LENGTH)));
        }
        return name;
    }

    /// The content of the file; of a file that is larger than [MemberListReader#MAX_BYTES] one byte more than that.
    public static byte[] bytes(MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            return content.readNBytes(MemberListReader.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("the file cannot be read", e);
        }
    }

    /// Whether an upload failed because of its size. Tomcat reports very long headers of a part, such as a file
    /// name of thousands of letters, in the same way, but with the much smaller limit of headers.
    public static boolean isTooLarge(MultipartException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SizeException size) {
                return size.getPermittedSize() >= MemberListReader.MAX_BYTES;
            }
        }
        return false;
    }

    /// The violation for a file that is too large.
    public static Violation tooLarge() {
        return Violation.of("file", "> " + MAX_KB + " kB", Violation.text("body", MAX_KB));
    }
}
