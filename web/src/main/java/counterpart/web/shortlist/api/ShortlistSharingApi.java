package counterpart.web.shortlist.api;

import counterpart.engine.Engine;
import counterpart.engine.model.Language;
import counterpart.web.account.AbsoluteLinks;
import counterpart.web.request.LanguageParameter;
import counterpart.web.request.ParameterBinder;
import counterpart.web.shortlist.AccessLevel;
import counterpart.web.shortlist.Shortlists;
import counterpart.web.shortlist.link.ShortlistLinks;
import counterpart.web.shortlist.view.ShortlistView;
import counterpart.web.shortlist.view.ShortlistViewAssembler;
import counterpart.web.user.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who else sees a list: colleagues, and whoever has a link.
@RestController
@RequestMapping("/api/v1/shortlists")
@Tag(name = "shortlists")
class ShortlistSharingApi {

    private static final List<String> LEVELS = List.of("read", "comment", "edit");

    private final Shortlists lists;
    private final ShortlistLinks links;
    private final ShortlistViewAssembler viewing;
    private final CurrentUser access;
    private final AbsoluteLinks absolute;

    ShortlistSharingApi(
            Shortlists lists,
            ShortlistLinks links,
            ShortlistViewAssembler viewing,
            CurrentUser access,
            AbsoluteLinks absolute) {
        this.absolute = absolute;
        this.lists = lists;
        this.links = links;
        this.viewing = viewing;
        this.access = access;
    }

    @PutMapping(path = "/{id}/shares", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "shareShortlist",
            summary = "Lets a colleague read, comment or edit a list of yours; no longer when there is no level")
    ShortlistView share(
            Engine engine,
            @PathVariable String id,
            @RequestBody NewShare wanted,
            @ParameterObject LanguageParameter lang) {
        ParameterBinder reading = new ParameterBinder();
        Language language = reading.language(lang.lang());
        Optional<AccessLevel> level = wanted.level() == null
                ? Optional.empty()
                : Optional.of(
                        reading.choice("level", wanted.level(), AccessLevel::shareable, LEVELS, AccessLevel.READ));
        reading.finish();
        String email = wanted.email() == null ? "" : wanted.email();
        return viewing.view(
                engine,
                lists.share(ListParameters.key(id), wanted.version(), email, level, person()),
                person(),
                language);
    }

    @PostMapping(path = "/{id}/links", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "linkShortlist",
            summary = "Makes a link that shows a list and its dossier, without notes, contact persons and comments")
    NewLink link(@PathVariable String id, @RequestBody Days wanted, HttpServletRequest request) {
        String token = links.create(ListParameters.key(id), wanted.days(), person());
        return new NewLink(absolute.of(request, "/shared/" + token), wanted.days());
    }

    @GetMapping(path = "/{id}/links", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "shortlistLinks", summary = "The links of a list of yours that still work")
    List<Link> links(@PathVariable String id) {
        return viewing.links(lists.list(ListParameters.key(id), person(), AccessLevel.OWN)).stream()
                .map(link -> new Link(
                        link.id(),
                        link.createdAt().toString(),
                        link.createdBy(),
                        link.expiresAt().toString(),
                        Optional.ofNullable(link.lastUsedAt())
                                .map(Instant::toString)
                                .orElse(null)))
                .toList();
    }

    @DeleteMapping("/{id}/links/{link}")
    @Operation(operationId = "withdrawLink", summary = "Withdraws a link of a list of yours")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> withdraw(@PathVariable String id, @PathVariable String link) {
        links.withdraw(ListParameters.key(id), ListParameters.key(link), person());
        return ResponseEntity.noContent().build();
    }

    private UUID person() {
        return access.signedIn().id();
    }

    /// The access level for a colleague; without a level the sharing ends.
    record NewShare(
            int version,
            @Schema(example = "ben@example.org") @Nullable String email,

            @Schema(allowableValues = {"read", "comment", "edit"}) @Nullable
            String level) {}

    /// Lifetime of a link.
    record Days(@Schema(minimum = "1", maximum = "180") int days) {}

    /// A new link; it is returned only once.
    record NewLink(String address, int days) {}

    /// A valid link; `lastUsedAt` is exact to the hour and null when nobody has used it.
    record Link(
            String id,
            String createdAt,
            String createdBy,
            String expiresAt,
            @Nullable String lastUsedAt) {}
}
