package counterpart.web.shortlist.web;

import counterpart.engine.model.Cluster;
import counterpart.web.judgement.Subject;
import counterpart.web.layout.PageAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/// The subject to add, its cluster and the page of the form.
///
/// @param from address of that page on this server
record AddToShortlistForm(Cluster cluster, Subject subject, PageAddress from) {

    private static final String LIST = "/shortlists/";
    private static final String HERE = "/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?";

    /// An address on this server; the start page for any other text.
    static PageAddress address(String text) {
        if (!text.matches(HERE)) {
            return PageAddress.of("/");
        }
        UriComponents parts = UriComponentsBuilder.fromUriString(text).build();
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parts.getQueryParams()
                .forEach((name, values) -> parameters.put(
                        decoded(name),
                        values.stream().map(AddToShortlistForm::decoded).toList()));
        return new PageAddress(String.valueOf(parts.getPath()), parameters);
    }

    private static String decoded(@Nullable String text) {
        try {
            return text == null ? "" : URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /// Whether the form was on a list of matches: of its cluster, or of a free-text profile.
    boolean onMatches() {
        return from.path().equals("/clusters/" + cluster.id()) || inWords();
    }

    boolean inWords() {
        return from.path().equals("/match");
    }

    boolean onInstitution() {
        return from.path().equals("/institutions/" + subject.institution());
    }

    /// The list on whose page the form was; empty on any other page.
    Optional<String> list() {
        return from.path().startsWith(LIST) ? Optional.of(from.path().substring(LIST.length())) : Optional.empty();
    }

    /// The anchor on that page.
    String anchor() {
        if (list().isPresent()) {
            return "#entry-" + subject.key();
        }
        return onMatches() ? "#region-" + subject.region() : "#keep";
    }
}
