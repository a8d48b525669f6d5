package counterpart.engine.model;

/// A text in both languages.
public record Localised(String en, String de) {

    /// The text in one language.
    public String in(Language language) {
        return switch (language) {
            case EN -> en;
            case DE -> de;
        };
    }
}
