package counterpart.engine.data.membership;

import counterpart.engine.data.membership.UnreadableMemberListException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a list of members from a CSV or XLSX file with a heading for each column.
public final class MemberListReader {

    /// The largest file that is read.
    public static final int MAX_BYTES = 1_000_000;

    /// The most members of a list.
    public static final int MAX_MEMBERS = 5_000;

    private MemberListReader() {}

    /// The members, in the file's order; rows without a name are left out.
    ///
    /// @throws UnreadableListException when the file is none that can be read, or too large
    public static List<Member> read(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw new UnreadableMemberListException(
                    Reason.TOO_LARGE, "larger than " + MAX_BYTES + " bytes: " + file.length);
        }
        List<List<String>> rows = isZip(file) ? MemberXlsxReader.read(file) : MemberCsvReader.read(file);
        if (rows.isEmpty()) {
            throw new UnreadableMemberListException(Reason.EMPTY, "the file is empty");
        }
        MemberColumns columns = MemberColumns.of(rows.getFirst());
        List<Member> members = new ArrayList<>();
        rows.stream().skip(1).map(columns::member).flatMap(Optional::stream).forEach(members::add);
        return List.copyOf(members);
    }

    private static boolean isZip(byte[] file) {
        return file.length > 1 && file[0] == 'P' && file[1] == 'K';
    }
}
