package counterpart.web.request;

import counterpart.engine.json.SpellingSuggestions;
import counterpart.engine.model.Language;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.error.Violation;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/// Reads the parameters of one request. An invalid value is recorded and replaced by the default. The API calls
/// [#finish], which reports the first 50 violations together; a page shows [#violations] and goes on.
public final class ParameterBinder {

    private static final int LONGEST_NUMBER = 9;
    private static final int LONGEST_ECHO = 100;
    private static final int MOST_WRONGS = 50;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final List<Violation> wrongs = new ArrayList<>();

    /// Finishes reading and reports all violations together.
    ///
    /// @throws InvalidRequestException when any value was invalid
    public void finish() {
        if (!wrongs.isEmpty()) {
            throw new InvalidRequestException(ProblemKind.INVALID_INPUT, wrongs);
        }
    }

    /// The violations so far, at most 50.
    public List<Violation> violations() {
        return List.copyOf(wrongs);
    }

    public void reject(String parameter, String value, MessageSourceResolvable allowed) {
        reject(parameter, value, allowed, List.of());
    }

    public void reject(String parameter, String value, MessageSourceResolvable allowed, List<String> nearest) {
        if (wrongs.size() < MOST_WRONGS) {
            wrongs.add(new Violation(parameter, echo(value), allowed, nearest));
        }
    }

    public Language language(@Nullable String given) {
        List<String> codes =
                Arrays.stream(Language.values()).map(Language::code).toList();
        return choice("lang", given, Language::ofCode, codes, Language.DEFAULT);
    }

    /// A text; of one that is too long, its beginning.
    public String text(String parameter, @Nullable String given, int longest) {
        if (given != null && given.length() > longest) {
            reject(parameter, given, Violation.text("text", longest));
            return given.substring(0, longest);
        }
        return given == null ? "" : given;
    }

    public int number(String parameter, @Nullable String given, int least, int most, int otherwise) {
        if (given == null) {
            return otherwise;
        }
        boolean digits = given.matches("-?[0-9]{1," + LONGEST_NUMBER + "}");
        if (digits && Integer.parseInt(given) >= least && Integer.parseInt(given) <= most) {
            return Integer.parseInt(given);
        }
        reject(parameter, given, Violation.text("number", least, most));
        return otherwise;
    }

    public boolean flag(String parameter, @Nullable String given, boolean otherwise) {
        List<String> words = List.of("true", "false");
        return choice(parameter, given, word -> oneOf(words, word), words, String.valueOf(otherwise))
                .equals("true");
    }

    public LocalDate day(String parameter, @Nullable String given, Supplier<LocalDate> otherwise) {
        return day(parameter, given).orElseGet(otherwise);
    }

    /// A day of the years 2000 to 2100; empty when it is absent.
    public Optional<LocalDate> day(String parameter, @Nullable String given) {
        if (given == null) {
            return Optional.empty();
        }
        Optional<LocalDate> day =
                parsed(given).filter(one -> one.getYear() >= FIRST_YEAR && one.getYear() <= LAST_YEAR);
        if (day.isEmpty()) {
            reject(parameter, given, Violation.text("near-day"));
        }
        return day;
    }

    private static Optional<LocalDate> parsed(String given) {
        try {
            return Optional.of(LocalDate.parse(given));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// One of a small set of values.
    public <T> T choice(
            String parameter,
            @Nullable String given,
            Function<String, Optional<T>> find,
            Collection<String> words,
            T otherwise) {
        return given == null
                ? otherwise
                : choices(parameter, List.of(given), find, words).stream()
                        .findFirst()
                        .orElse(otherwise);
    }

    /// Any number of a small set of values.
    public <T> Set<T> choices(
            String parameter, List<String> given, Function<String, Optional<T>> find, Collection<String> words) {
        return choices(parameter, given, find, words, Violation.values(words));
    }

    /// Any number of a large set of values, which `allowed` describes.
    public <T> Set<T> choices(
            String parameter,
            List<String> given,
            Function<String, Optional<T>> find,
            Collection<String> words,
            MessageSourceResolvable allowed) {
        Set<T> chosen = new LinkedHashSet<>();
        for (String word : given) {
            find.apply(word)
                    .ifPresentOrElse(
                            chosen::add,
                            () -> reject(parameter, word, allowed, SpellingSuggestions.to(echo(word), words)));
        }
        return chosen;
    }

    /// The parts of a comma-separated list; none when the parameter is absent.
    public static List<String> parts(@Nullable String given) {
        return given == null
                ? List.of()
                : Arrays.stream(given.split(",", -1)).map(String::strip).toList();
    }

    private static Optional<String> oneOf(List<String> words, String given) {
        return words.stream().filter(given::equals).findFirst();
    }

    private static String echo(String value) {
        return value.length() <= LONGEST_ECHO ? value : value.substring(0, LONGEST_ECHO) + "…";
    }
}
