package counterpart.web.mcp;

import counterpart.engine.Engine;
import counterpart.web.layout.Messages;

/// A text in Markdown that an assistant can read, in every language.
public interface AssistantResource {

    /// The part of its address before the language: `methods` of `counterpart://methods/en`.
    String name();

    /// What it says, in English.
    String description();

    String title(Messages messages);

    String text(Engine engine, Messages messages);
}
