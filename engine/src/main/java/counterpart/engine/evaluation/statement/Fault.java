package counterpart.engine.evaluation.statement;

/// What is wrong with a statement of a match.
public enum Fault {
    LACKS_OWN_FIELD("own or related field called lacking"),
    LACKS_COMMON_GROUND("field called lacking that is common ground"),
    LACKS_HOME_STRENGTH("field called lacking in which the home is in the world's top quarter"),
    UNSAYABLE_FIELD("unsayable field"),
    WORLD_RANK("strength beyond world rank 50"),
    NO_EVIDENCE("representative without evidence"),
    DOUBLED_WORD("doubled word for a kind of place"),
    OTHER_TRADE("first address or contact point of another trade, or one that may have ended"),
    MONEY("contradiction about money");

    private final String title;

    Fault(String title) {
        this.title = title;
    }

    /// The fault in words.
    public String title() {
        return title;
    }
}
