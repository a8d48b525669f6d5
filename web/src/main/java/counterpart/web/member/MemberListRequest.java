package counterpart.web.member;

import counterpart.engine.data.membership.Member;
import counterpart.engine.data.membership.MemberListReader;
import counterpart.web.error.Violation;
import counterpart.web.request.ParameterBinder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The members of a cluster, or a text about it.
record MemberListRequest(
        @Nullable List<@Nullable MemberRequest> members,

        @Schema(
                description = "Instead of members: what the cluster does and what it looks for",
                example = "Wir fertigen Präzisionsteile und suchen Partner für Robotik",
                maxLength = 5000)
        @Nullable
        String text) {

    private static final int LONGEST_TEXT = 5000;

    /// The text; empty when members are given. Rejects a text beside members, and one that is too long.
    Optional<String> textInstead(ParameterBinder reading) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        if (members != null) {
            reading.reject("text", text, Violation.text("membersOrText"));
        }
        return Optional.of(reading.text("text", text, LONGEST_TEXT));
    }

    /// The members; rejects an empty or very long list and members without a name.
    List<Member> read(ParameterBinder reading) {
        List<Member> read = new ArrayList<>();
        if (members == null || members.isEmpty() || members.size() > MemberListReader.MAX_MEMBERS) {
            String count = members == null ? "" : String.valueOf(members.size());
            reading.reject("members", count, Violation.text("members", MemberListReader.MAX_MEMBERS));
            return read;
        }
        for (int i = 0; i < members.size(); i++) {
            MemberRequest member = members.get(i);
            if (member == null || member.name() == null || member.name().isBlank()) {
                reading.reject("members[" + i + "].name", "", Violation.text("members", MemberListReader.MAX_MEMBERS));
            } else {
                member.checkLengths("members[" + i + "].", reading);
                read.add(new Member(member.name(), member.city(), member.website(), member.rorId()));
            }
        }
        return read;
    }

    /// A member in the request.
    record MemberRequest(
            @Schema(example = "Hahn-Schickard") @Nullable String name,

            @Schema(example = "Villingen-Schwenningen") @Nullable
            String city,

            @Nullable String website,

            @Schema(description = "ROR identifier, with or without https://ror.org/") @Nullable
            String rorId) {

        private void checkLengths(String prefix, ParameterBinder reading) {
            reading.text(prefix + "name", name, MemberListReader.MAX_CELL_LENGTH);
            reading.text(prefix + "city", city, MemberListReader.MAX_CELL_LENGTH);
            reading.text(prefix + "website", website, MemberListReader.MAX_CELL_LENGTH);
            reading.text(prefix + "rorId", rorId, MemberListReader.MAX_CELL_LENGTH);
        }
    }
}
