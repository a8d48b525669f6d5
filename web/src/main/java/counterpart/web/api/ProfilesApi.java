package counterpart.web.api;

import counterpart.engine.Engine;
import counterpart.engine.data.membership.Member;
import counterpart.engine.data.membership.MemberListReader;
import counterpart.engine.data.membership.UnreadableMemberListException;
import counterpart.engine.data.membership.UnreadableMemberListException.Reason;
import counterpart.engine.model.Language;
import counterpart.engine.view.MembersView;
import counterpart.web.problem.ProblemKind;
import counterpart.web.problem.Refusal;
import counterpart.web.problem.UploadedFile;
import counterpart.web.problem.Wrong;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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
class ProfilesApi {

    @PostMapping(
            path = "/api/v1/profiles",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "profile", summary = "What the members can do together, and what they lack")
    MembersView profile(Engine engine, @RequestBody MembersRequest request, @ParameterObject LanguageParameter lang) {
        Reading reading = new Reading();
        Language language = reading.language(lang.lang());
        List<Member> members = request.read(reading);
        reading.finish();
        return MembersView.of(engine, members, language);
    }

    @PostMapping(
            path = "/api/v1/profiles",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "profile", summary = "What the members can do together, and what they lack")
    MembersView profileOfFile(
            Engine engine, @RequestPart("file") MultipartFile file, @ParameterObject LanguageParameter lang) {
        Reading reading = new Reading();
        Language language = reading.language(lang.lang());
        reading.finish();
        return MembersView.of(engine, members(file), language);
    }

    private static List<Member> members(MultipartFile file) {
        String name = UploadedFile.name(file);
        try {
            return MemberListReader.read(UploadedFile.bytes(file));
        } catch (UnreadableMemberListException e) {
            throw e.reason() == Reason.TOO_LARGE
                    ? new Refusal(ProblemKind.BODY_TOO_LARGE, UploadedFile.tooLarge())
                    : new Refusal(ProblemKind.INVALID_INPUT, Wrong.of("file", name, allowed(e)));
        }
    }

    private static MessageSourceResolvable allowed(UnreadableMemberListException failure) {
        return failure.cell()
                .map(cell -> Wrong.text("memberCell", MemberListReader.MAX_CELL_LENGTH, cell.row(), cell.column()))
                .orElseGet(() -> Wrong.text("memberFile"));
    }
}
