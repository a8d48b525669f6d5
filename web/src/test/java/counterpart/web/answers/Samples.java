package counterpart.web.answers;

/// What is looked at, corrected and renamed: all of it appears in many answers.
final class Samples {

    static final String CLUSTER = "medicalmountains";
    static final String REGION = "US-MN";
    static final String INSTITUTION = "cordis-999897535";
    static final String PROJECT = "101063099";
    static final String PROGRAMME = "bmbf-2plus2-korea-2020";
    static final String FIELD = "/25/75";

    /// A member that only an approved correction brings.
    static final String MEMBER = "Ada Umlaufwerke";

    static final String MEMBER_QUERY = "Ada+Umlaufwerke";

    private Samples() {}
}
