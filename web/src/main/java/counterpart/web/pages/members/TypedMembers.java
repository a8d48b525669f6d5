package counterpart.web.pages.members;

import counterpart.engine.data.membership.Member;
import java.util.List;

/// Members typed in, one a line: a name, and after a semicolon or tab the place.
final class TypedMembers {

    private static final int MOST = 500;

    private TypedMembers() {}

    static List<Member> read(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(TypedMembers::line)
                .filter(line -> !line.name().isEmpty())
                .limit(MOST)
                .map(Line::asMember)
                .toList();
    }

    private static Line line(String line) {
        String[] parts = line.split("[;\t]", 2);
        return new Line(parts[0].strip(), parts.length > 1 ? parts[1].strip() : "");
    }

    private record Line(String name, String city) {

        Member asMember() {
            return new Member(name, city.isEmpty() ? null : city, null, null);
        }
    }
}
