package counterpart.engine.data.importer.herd;

import java.util.regex.Pattern;

/// Expands abbreviated names of universities in the HERD survey: `U. Alabama, Birmingham`, `SUNY, C. Plattsburgh`.
public final class UniversityNameExpander {

    private static final Pattern SYSTEM_CITY = Pattern.compile("\\bCUNY,?");
    private static final Pattern SYSTEM_STATE = Pattern.compile("\\bSUNY,?");
    private static final Pattern LEADING = Pattern.compile("\\bU\\. (?=[A-Z])");
    private static final Pattern TRAILING = Pattern.compile("\\bU\\.(?=$|[ ,])");
    private static final Pattern COLLEGE_OF = Pattern.compile("\\bC\\. (?=[A-Z])");
    private static final Pattern COLLEGE = Pattern.compile("\\bC\\.(?=$|[ ,])");

    private UniversityNameExpander() {}

    /// The name in full.
    public static String full(String name) {
        String text = SYSTEM_CITY.matcher(name).replaceAll("City University of New York,");
        text = SYSTEM_STATE.matcher(text).replaceAll("State University of New York,");
        text = LEADING.matcher(text).replaceAll("University of ");
        text = TRAILING.matcher(text).replaceAll("University");
        text = COLLEGE_OF.matcher(text).replaceAll("College of ");
        text = COLLEGE.matcher(text).replaceAll("College");
        return text.replace(", The", "");
    }
}
