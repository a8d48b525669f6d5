package counterpart.web.change.web;

import counterpart.engine.Engine;
import counterpart.engine.model.Language;
import counterpart.web.change.Change;
import counterpart.web.change.ChangeTexts;
import counterpart.web.change.Changes;
import counterpart.web.change.web.ChangesJson.ChangeJson;
import counterpart.web.error.Violation;
import counterpart.web.layout.Messages;
import counterpart.web.request.EntityLookup;
import counterpart.web.request.LanguageParameter;
import counterpart.web.request.ParameterBinder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The log of changes, for portals that keep a copy.
@RestController
@Tag(name = "data")
class ChangeApi {

    private static final int MOST = 200;
    private static final int USUAL = 50;
    private static final int LONGEST_SINCE = 100;
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Changes changes;
    private final EntityLookup lookup;
    private final MessageSource messages;

    ChangeApi(Changes changes, EntityLookup lookup, MessageSource messages) {
        this.changes = changes;
        this.lookup = lookup;
        this.messages = messages;
    }

    @GetMapping(path = "/api/v1/changes", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "changes", summary = "What changed: data releases, corrections, clusters, programmes")
    ChangesJson changes(
            Engine engine, @ParameterObject ChangeParameters wanted, @ParameterObject LanguageParameter lang) {
        ParameterBinder reading = new ParameterBinder();
        Language language = reading.language(lang.lang());
        int size = reading.number("size", wanted.size(), 1, MOST, USUAL);
        long after = cursor(wanted.cursor(), reading);
        Instant since = since(wanted.since(), reading);
        reading.finish();
        String cluster = wanted.cluster() == null
                ? ""
                : lookup.cluster(engine, wanted.cluster()).id();
        List<Change> found = changes.after(after, since, cluster, size);
        ChangeTexts texts = new ChangeTexts(engine.data(), Messages.of(messages, language));
        return new ChangesJson(
                found.stream().map(change -> ChangeJson.of(change, texts)).toList(),
                String.valueOf(found.isEmpty() ? after : found.getLast().seq()));
    }

    private static long cursor(@Nullable String given, ParameterBinder reading) {
        if (given == null) {
            return 0;
        }
        if (!given.matches("[0-9]{1,18}")) {
            reading.reject("cursor", given, Violation.text("changes-cursor"));
            return 0;
        }
        return Long.parseLong(given);
    }

    private Instant since(@Nullable String given, ParameterBinder reading) {
        if (given == null) {
            return Instant.EPOCH;
        }
        Optional<Instant> moment = given.length() > LONGEST_SINCE
                ? Optional.empty()
                : moment(given)
                        .or(() ->
                                changes.release(given).map(change -> change.at().plusNanos(1000)))
                        .filter(found -> found.isAfter(Instant.EPOCH) && found.isBefore(Instant.MAX));
        if (moment.isEmpty()) {
            reading.reject("since", given, Violation.text("since", String.join(", ", changes.versions())));
        }
        return moment.orElse(Instant.EPOCH);
    }

    private static Optional<Instant> moment(String given) {
        try {
            return Optional.of(
                    given.length() == "2026-01-31".length()
                            ? LocalDate.parse(given).atStartOfDay(ZONE).toInstant()
                            : Instant.parse(given));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
