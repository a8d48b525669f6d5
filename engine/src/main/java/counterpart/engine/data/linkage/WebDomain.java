package counterpart.engine.data.linkage;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The domain under which an institution is registered on the web.
///
/// @param name registered domain, for example `oulu.fi` or `st-andrews.ac.uk`
/// @param root whether the address is the domain itself, not a part of it
record WebDomain(String name, boolean root) {

    private static final Pattern ADDRESS =
            Pattern.compile("(?:[a-z]+:/+)?(?:www\\d?\\.)?([a-z0-9-]+(?:\\.[a-z0-9-]+)+)(?::\\d+)?(/.*)?");
    private static final Pattern LANGUAGE = Pattern.compile("/?(?:[a-z]{2}|index\\.[a-z]+|home|english)?/?");
    private static final Set<String> SECOND_LEVEL =
            Set.of("ac", "co", "edu", "gov", "com", "org", "go", "or", "ne", "net", "gob", "gouv", "re", "res", "asso");
    private static final Set<String> SHARED = Set.of(
            "facebook.com",
            "linkedin.com",
            "google.com",
            "wordpress.com",
            "github.io",
            "blogspot.com",
            "wixsite.com",
            "europa.eu",
            "cnrs.fr",
            "inserm.fr",
            "inrae.fr",
            "hal.science",
            "archives-ouvertes.fr",
            "twitter.com");

    /// The domain of a web address; empty for shared hosts and invalid addresses.
    static Optional<WebDomain> of(String address) {
        Matcher parts = ADDRESS.matcher(address.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String host = parts.group(1);
        String path = parts.group(2) == null ? "" : parts.group(2);
        String name = registered(host.split("\\.", -1));
        boolean root = name.equals(host) && LANGUAGE.matcher(path).matches();
        return Optional.of(new WebDomain(name, root)).filter(domain -> !SHARED.contains(name));
    }

    private static String registered(String[] labels) {
        int last = labels.length - 1;
        boolean second = labels.length > 2 && labels[last].length() == 2 && SECOND_LEVEL.contains(labels[last - 1]);
        int from = second ? last - 2 : last - 1;
        return String.join(".", java.util.Arrays.asList(labels).subList(from, labels.length));
    }
}
