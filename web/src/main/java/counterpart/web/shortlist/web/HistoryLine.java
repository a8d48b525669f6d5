package counterpart.web.shortlist.web;

import counterpart.web.layout.DateFormats;
import counterpart.web.layout.Messages;
import counterpart.web.shortlist.EntryNotes;
import counterpart.web.shortlist.EntryStatus;
import counterpart.web.shortlist.view.ShortlistViewAssembler;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One line of a list's history, formatted for display.
///
/// @param who empty when the account no longer exists
/// @param entry name of the entry; empty for a change of the whole list
/// @param detail may be empty
public record HistoryLine(String who, String at, String act, String entry, String detail) {

    private static final Set<String> TEXTS = EntryNotes.NONE.texts().keySet();
    private static final String STATUS = "status=";

    static HistoryLine of(
            ShortlistViewAssembler.Change change, DateFormats moments, Messages texts, Function<String, String> named) {
        return new HistoryLine(
                change.name(),
                moments.time(LocalDateTime.parse(change.at())),
                change.act(),
                change.entry().isEmpty() ? "" : named.apply(change.entry()),
                detail(change, texts, named));
    }

    private static String detail(ShortlistViewAssembler.Change change, Messages texts, Function<String, String> named) {
        return switch (change.act()) {
            case "noted" ->
                Arrays.stream(change.detail().split(",", -1))
                        .map(part -> part(part, texts))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
            case "ordered" ->
                change.entry().isEmpty()
                        ? Arrays.stream(change.detail().split(", ", -1))
                                .map(named)
                                .collect(Collectors.joining(", "))
                        : places(change.detail(), texts);
            default -> change.detail();
        };
    }

    private static String places(String detail, Messages texts) {
        return detail.matches("-?[0-9]{1,3}")
                ? texts.of(detail.startsWith("-") ? "list.act.up" : "list.act.down", Math.abs(Integer.parseInt(detail)))
                : "";
    }

    private static String part(String part, Messages texts) {
        if (part.startsWith(STATUS)) {
            return texts.of("entry.status") + ": " + texts.of("status." + part.substring(STATUS.length()));
        }
        if (TEXTS.contains(part)) {
            return texts.of("entry." + part);
        }
        return EntryStatus.keys().contains(part) ? texts.of("status." + part) : "";
    }
}
