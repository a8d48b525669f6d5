package counterpart.web.storage;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The address of an H2 database: `jdbc:h2:PLACE;SETTING=VALUE;...`.
///
/// @param place with its scheme, such as `durable:/var/lib/counterpart/counterpart`
/// @param settings in capitals, such as `WRITE_DELAY=0`
record H2Url(String place, List<String> settings) {

    private static final String PREFIX = "jdbc:h2:";
    private static final String DURABLE = DurableFilePath.SCHEME + ":";
    private static final List<String> ELSEWHERE = List.of("mem:", "tcp:", "ssl:");

    H2Url {
        settings = List.copyOf(settings);
    }

    /// Empty for the URL of another database.
    static Optional<H2Url> of(String url) {
        if (!url.startsWith(PREFIX)) {
            return Optional.empty();
        }
        List<String> parts = List.of(url.substring(PREFIX.length()).split(";", -1));
        List<String> settings = parts.subList(1, parts.size()).stream()
                .map(setting -> setting.strip().toUpperCase(Locale.ROOT))
                .toList();
        return Optional.of(new H2Url(parts.getFirst(), settings));
    }

    boolean isFile() {
        return ELSEWHERE.stream().noneMatch(place::startsWith);
    }

    boolean isDurable() {
        return place.startsWith(DURABLE);
    }

    /// The folder of a durable database.
    Path folder() {
        Path file = Path.of(place.substring(DURABLE.length())).toAbsolutePath();
        return Optional.ofNullable(file.getParent()).orElse(file);
    }

    /// The settings that can lose acknowledged changes; empty for a durable file, and for a database without a file
    /// of this application.
    List<String> risks() {
        return Arrays.stream(Risk.values())
                .filter(risk -> isFile())
                .filter(risk -> risk.isTaken(this))
                .map(risk -> risk.text)
                .toList();
    }

    private enum Risk {
        DELAY("WRITE_DELAY=0 is missing: changes of the last half second are lost when the process is killed") {
            @Override
            boolean isTaken(H2Url url) {
                return !url.settings.contains("WRITE_DELAY=0");
            }
        },
        CACHE("jdbc:h2:durable: instead of jdbc:h2:file: is missing: changes are lost in a power cut") {
            @Override
            boolean isTaken(H2Url url) {
                return !url.isDurable();
            }
        };

        private final String text;

        Risk(String text) {
            this.text = text;
        }

        abstract boolean isTaken(H2Url url);
    }
}
