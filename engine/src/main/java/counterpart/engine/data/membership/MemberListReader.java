package counterpart.engine.data.membership;

import counterpart.engine.data.membership.UnreadableMemberListException.Reason;
import counterpart.engine.data.membership.xlsx.XmlPart;
import java.util.List;

/// Reads a list of members from a CSV or XLSX file with a heading for each column.
public final class MemberListReader {

    /// The largest file that is read.
    public static final int MAX_BYTES = 1_000_000;

    /// The most members of a list.
    public static final int MAX_MEMBERS = 5_000;

    /// The most characters of a cell or a name.
    public static final int MAX_CELL_LENGTH = XmlPart.MAX_TEXT_LENGTH;

    private MemberListReader() {}

    /// The members, in the file's order; rows without a name are left out.
    ///
    /// @throws UnreadableMemberListException when the file is none that can be read, or too large
    public static List<Member> read(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw new UnreadableMemberListException(
                    Reason.TOO_LARGE, "larger than " + MAX_BYTES + " bytes: " + file.length);
        }
        MemberRows rows = new MemberRows();
        if (isZip(file)) {
            MemberXlsxReader.read(file, rows);
        } else {
            MemberCsvReader.read(file, rows);
        }
        return rows.members();
    }

    private static boolean isZip(byte[] file) {
        return file.length > 1 && file[0] == 'P' && file[1] == 'K';
    }
}
