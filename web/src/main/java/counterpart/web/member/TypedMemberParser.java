package counterpart.web.member;

import counterpart.engine.data.membership.Member;
import counterpart.engine.data.membership.MemberListReader;
import counterpart.engine.data.membership.UnreadableMemberListException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Parses typed members, one per line: a name, and the place after a semicolon or tab.
final class TypedMemberParser {

    private static final int MOST = 500;

    private TypedMemberParser() {}

    /// The first 500 members.
    ///
    /// @throws UnreadableMemberListException when a name or a place has more than 300 characters
    static List<Member> read(String text) {
        List<Member> members = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (members.size() < MOST) {
                line(line.strip(), number).asMember().ifPresent(members::add);
            }
        }
        return List.copyOf(members);
    }

    private static Line line(String line, int number) {
        String[] parts = line.split("[;\t]", 2);
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].strip().length() > MemberListReader.MAX_CELL_LENGTH) {
                throw UnreadableMemberListException.tooLong(number, i + 1);
            }
        }
        return new Line(parts[0].strip(), parts.length > 1 ? parts[1].strip() : "");
    }

    private record Line(String name, String city) {

        /// Empty for a line without a name.
        Optional<Member> asMember() {
            return name.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Member(name, city.isEmpty() ? null : city, null, null));
        }
    }
}
