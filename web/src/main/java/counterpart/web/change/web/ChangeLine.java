package counterpart.web.change.web;

import counterpart.web.change.Change;
import counterpart.web.change.ChangeTexts;
import counterpart.web.layout.ViewContext;
import java.time.Instant;
import java.util.UUID;

/// A change as a line of the page and an entry of the feed.
///
/// @param href address of the page that shows it, in the language
record ChangeLine(UUID id, Instant at, String kind, String text, String href) {

    static ChangeLine of(Change change, ViewContext view) {
        ChangeTexts texts = new ChangeTexts(view.dataset(), view.texts());
        return new ChangeLine(
                change.id(),
                change.at(),
                change.kind().key(),
                texts.text(change),
                view.layout().link(texts.path(change)));
    }
}
