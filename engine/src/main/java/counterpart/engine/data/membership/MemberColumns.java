package counterpart.engine.data.membership;

import counterpart.engine.data.membership.UnreadableMemberListException.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Maps columns of a member list to properties by their German or English headings.
public record MemberColumns(int name, int city, int website, int ror) {

    private static final List<String> NAMES = List.of(
            "name",
            "member",
            "mitglied",
            "mitglieder",
            "organisation",
            "organization",
            "firma",
            "unternehmen",
            "institution",
            "einrichtung",
            "company");
    private static final List<String> CITIES = List.of("city", "ort", "stadt", "town", "sitz", "standort");
    private static final List<String> WEBSITES =
            List.of("website", "webseite", "url", "homepage", "web", "internet", "domain", "link");
    private static final List<String> RORS = List.of("ror", "rorid", "ror_id", "ror-id", "ror id");

    public static MemberColumns of(List<String> header) {
        List<String> plain = header.stream()
                .map(title -> title.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT))
                .toList();
        int name = index(plain, NAMES);
        if (name < 0) {
            throw new UnreadableMemberListException(
                    Reason.NO_NAMES, "no column of names (" + String.join(", ", NAMES) + ")");
        }
        return new MemberColumns(name, index(plain, CITIES), index(plain, WEBSITES), index(plain, RORS));
    }

    private static int index(List<String> header, List<String> titles) {
        return titles.stream()
                .mapToInt(header::indexOf)
                .filter(index -> index >= 0)
                .findFirst()
                .orElse(-1);
    }

    /// The member of a row, empty where the row names none.
    public Optional<Member> member(List<String> cells) {
        String called = cell(cells, name);
        return called == null
                ? Optional.empty()
                : Optional.of(new Member(called, cell(cells, city), cell(cells, website), cell(cells, ror)));
    }

    private static @Nullable String cell(List<String> cells, int index) {
        String text = index >= 0 && index < cells.size() ? cells.get(index).strip() : "";
        return text.isEmpty() ? null : text;
    }
}
