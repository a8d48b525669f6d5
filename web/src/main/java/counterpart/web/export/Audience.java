package counterpart.web.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// For whom a dossier is written. What an audience does not see is not in its [Dossier], so no format can show it.
public enum Audience {
    /// The cluster, and whoever it hands the dossier on to.
    CLUSTER,
    /// The advisors who may read the shortlist.
    INTERNAL;

    private static final List<String> FOR_CLUSTER = List.of("status", "reason", "nextStep", "nextStepOn", "programme");
    private static final List<String> FOR_ADVISORS = List.of(
            "status",
            "reason",
            "judgement",
            "note",
            "contactPersons",
            "nextStep",
            "nextStepOn",
            "owner",
            "programme",
            "comments");

    /// The key in texts, addresses, file names and the API.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(Audience::key).toList();
    }

    /// The audience of a key; empty for any other word.
    public static Optional<Audience> find(String key) {
        return Arrays.stream(values())
                .filter(audience -> audience.key().equals(key))
                .findFirst();
    }

    /// The audience of a key.
    ///
    /// @throws IllegalArgumentException when there is none
    static Audience of(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("audience " + key + ", not one of " + keys()));
    }

    /// The parts of an advisor's work that the audience sees, in the order of the tables.
    public List<String> parts() {
        return this == CLUSTER ? FOR_CLUSTER : FOR_ADVISORS;
    }

    /// The parts of an advisor's work that the audience does not see.
    public List<String> hidden() {
        return FOR_ADVISORS.stream().filter(part -> !sees(part)).toList();
    }

    public boolean sees(String part) {
        return parts().contains(part);
    }

    /// The work as the audience sees it.
    Dossier.Work work(Dossier.Work work) {
        return new Dossier.Work(
                work.status(),
                work.reason(),
                text("judgement", work.judgement()),
                text("note", work.note()),
                text("contactPersons", work.contactPersons()),
                work.nextStep(),
                work.nextStepOn(),
                text("owner", work.owner()),
                work.programme(),
                sees("comments") ? work.comments() : List.of());
    }

    private String text(String part, String text) {
        return sees(part) ? text : "";
    }
}
