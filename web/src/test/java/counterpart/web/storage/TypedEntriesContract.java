package counterpart.web.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Entries of the tables' version 6, which kept dates and scores as texts, in the tables of today.
abstract class TypedEntriesContract {

    private static final String LIST = "0190a1b2-0000-7000-8000-000000000001";
    private static final String NO_DATE = "Termin (kein Datum / no date): ";
    private static final String NO_NUMBER = "Punkte bei Aufnahme (keine Zahl / no number): ";

    private final String url;
    private final String user;
    private final String password;

    TypedEntriesContract(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    @BeforeEach
    void makesTheTablesOfVersionSix() throws SQLException {
        scripts().cleanDisabled(false).load().clean();
        scripts().target("6").load().migrate();
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into shortlist values ('" + LIST + "', 'Reise', 'biorn', '', '', 'likely', '',"
                    + " 'v1', null, '2026-05-01 12:00:00+00', '2026-05-01 12:00:00+00', 1)");
        }
    }

    @Test
    void datesAndScoresAreConvertedAndNotesStay() throws SQLException {
        entry("2027-01-15", "63.41", "Mail vom 3. Mai");
        entry("", "0.0", "");
        entry("0026-02-03", "100", "");
        entry("2028-02-29", "-1.5", "");
        entry("2000-02-29", "7", "");
        entry("9999-12-31", "0.25", "");
        scripts().load().migrate();
        assertThat(entries())
                .containsExactly(
                        "2027-01-15 | 63.41 | Mail vom 3. Mai",
                        "null | 0.0 | ",
                        "0026-02-03 | 100.0 | ",
                        "2028-02-29 | -1.5 | ",
                        "2000-02-29 | 7.0 | ",
                        "9999-12-31 | 0.25 | ");
    }

    @Test
    void aDateThatIsNoneStaysWordForWordInTheNotes() throws SQLException {
        List<String> wrong = List.of(
                "morgen",
                "2027-02-29",
                "1900-02-29",
                "2027-13-01",
                "2027-00-10",
                "2027-04-31",
                "2027-01-00",
                "15.1.2027",
                "0000-01-01",
                "2027-1-15",
                "2027/01/15",
                "Ende März",
                "kw 7 '%_",
                "-027-01-01");
        for (String text : wrong) {
            entry(text, "1.0", "");
        }
        scripts().load().migrate();
        assertThat(entries())
                .containsExactlyElementsOf(wrong.stream()
                        .map(text -> "null | 1.0 | " + NO_DATE + text)
                        .toList());
    }

    @Test
    void aScoreThatIsNoneStaysWordForWordInTheNotes() throws SQLException {
        List<String> wrong =
                List.of("viel", "NaN", "6,5", "1.2.3", ".5", "5.", "-", "-.5", "--1", "1-", "1 2", "1e3", ".");
        for (String text : wrong) {
            entry("", text, "");
        }
        scripts().load().migrate();
        assertThat(entries())
                .containsExactlyElementsOf(wrong.stream()
                        .map(text -> "null | null | " + NO_NUMBER + text)
                        .toList());
    }

    @Test
    void whatIsAddedToNotesStandsBelowThem() throws SQLException {
        entry("bald", "viel", "Mail vom 3. Mai\nAnruf");
        scripts().load().migrate();
        assertThat(entries())
                .containsExactly(
                        "null | null | Mail vom 3. Mai\nAnruf\n" + NO_DATE + "bald" + "\n" + NO_NUMBER + "viel");
    }

    @Test
    void notesOfFullLengthHaveRoomForIt() throws SQLException {
        String full = "n".repeat(4000);
        entry("übermorgen", "x".repeat(20), full);
        scripts().load().migrate();
        assertThat(entries())
                .containsExactly(
                        "null | null | " + full + "\n" + NO_DATE + "übermorgen" + "\n" + NO_NUMBER + "x".repeat(20));
    }

    private FluentConfiguration scripts() {
        return Flyway.configure().dataSource(url, user, password);
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    private void entry(String day, String score, String note) throws SQLException {
        try (Connection connection = open();
                PreparedStatement insert =
                        connection.prepareStatement("insert into shortlist_entry (shortlist, place, region, rank_then,"
                                + " score_then, status, reason, note, contact_persons, next_step, next_step_on, in_charge,"
                                + " programme) select cast(? as uuid), count(*), 'US-MN', 1, ?, 'CONTACTED', '', ?, '', '', ?, '', ''"
                                + " from shortlist_entry")) {
            insert.setString(1, LIST);
            insert.setString(2, score);
            insert.setString(3, note);
            insert.setString(4, day);
            insert.executeUpdate();
        }
    }

    private List<String> entries() throws SQLException {
        List<String> entries = new ArrayList<>();
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select cast(next_step_on as varchar(10)), score_then, note"
                        + " from shortlist_entry order by place")) {
            while (rows.next()) {
                Object score = rows.getObject(2);
                entries.add(rows.getString(1) + " | " + score + " | " + rows.getString(3));
            }
        }
        return entries;
    }
}
