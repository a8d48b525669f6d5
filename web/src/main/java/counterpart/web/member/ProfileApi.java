package counterpart.web.member;

import counterpart.engine.Engine;
import counterpart.engine.data.membership.Member;
import counterpart.engine.data.membership.MemberListReader;
import counterpart.engine.data.membership.UnreadableMemberListException;
import counterpart.engine.data.membership.UnreadableMemberListException.Reason;
import counterpart.engine.json.member.MemberProfileJson;
import counterpart.engine.model.Language;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.error.UploadedFile;
import counterpart.web.error.Violation;
import counterpart.web.request.LanguageParameter;
import counterpart.web.request.ParameterBinder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@Tag(name = "profiles", description = "A profile from the members of a cluster")
class ProfileApi {

    @PostMapping(
            path = "/api/v1/profiles",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "profile", summary = "What the members can do together, and what they lack")
    MemberProfileJson profile(
            Engine engine, @RequestBody MemberListRequest request, @ParameterObject LanguageParameter lang) {
        ParameterBinder reading = new ParameterBinder();
        Language language = reading.language(lang.lang());
        Optional<String> text = request.textInstead(reading);
        List<Member> members = text.isPresent() ? List.of() : request.read(reading);
        reading.finish();
        return text.map(stated -> MemberProfileJson.of(engine, stated, language))
                .orElseGet(() -> MemberProfileJson.of(engine, members, language));
    }

    @PostMapping(
            path = "/api/v1/profiles",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "profile", summary = "What the members can do together, and what they lack")
    MemberProfileJson profileOfFile(
            Engine engine, @RequestPart("file") MultipartFile file, @ParameterObject LanguageParameter lang) {
        ParameterBinder reading = new ParameterBinder();
        Language language = reading.language(lang.lang());
        reading.finish();
        return MemberProfileJson.of(engine, members(file), language);
    }

    private static List<Member> members(MultipartFile file) {
        String name = UploadedFile.name(file);
        try {
            return MemberListReader.read(UploadedFile.bytes(file));
        } catch (UnreadableMemberListException e) {
            throw e.reason() == Reason.TOO_LARGE
                    ? new InvalidRequestException(ProblemKind.BODY_TOO_LARGE, UploadedFile.tooLarge())
                    : new InvalidRequestException(ProblemKind.INVALID_INPUT, Violation.of("file", name, allowed(e)));
        }
    }

    private static MessageSourceResolvable allowed(UnreadableMemberListException failure) {
        return failure.cell()
                .map(cell -> Violation.text("memberCell", MemberListReader.MAX_CELL_LENGTH, cell.row(), cell.column()))
                .orElseGet(() -> Violation.text("memberFile"));
    }
}
