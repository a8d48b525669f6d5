package counterpart.web.search;

import counterpart.web.layout.PageAddress;

/// An example of a text about a cluster.
public final class ExampleText {

    private ExampleText() {}

    /// The address of the matches for a text, without a language.
    public static String address(String text) {
        return PageAddress.of("/match").with("text", text).toString();
    }
}
