package counterpart.web.dossier;

import counterpart.engine.model.GeoPoint;
import counterpart.engine.view.LabelledField;
import counterpart.engine.view.MatchView;
import counterpart.engine.view.ProgrammeView;
import counterpart.engine.view.RegionRef;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the PDF's template shows, in words.
public final class PdfPage {

    private static final GeoPoint STUTTGART = new GeoPoint(48.78, 9.18);
    private static final double EARTH_KM = 6371;
    private static final int FIRST_ADDS = 3;

    private final Dossier dossier;
    private final Words words;
    private final List<RegionPage> regions;

    PdfPage(Dossier dossier) {
        this.dossier = dossier;
        words = Words.in(dossier.lang());
        regions = dossier.entries().stream().map(this::region).toList();
    }

    List<RegionPage> regions() {
        return regions;
    }

    /// All regions for the map drawer.
    String coverMap() {
        return dossier.entries().stream()
                .map(entry -> at(entry.position(), entry.match().region()))
                .collect(Collectors.joining(";"));
    }

    String coverNames() {
        return dossier.entries().stream()
                .map(entry -> entry.position() + " " + entry.name())
                .collect(Collectors.joining(", "));
    }

    String fields(List<LabelledField> fields) {
        return fields.isEmpty() ? words.of("profile.none") : joined(fields, LabelledField::label);
    }

    List<GapRow> gaps() {
        return dossier.gaps().stream()
                .map(gap -> new GapRow(
                        gap.label(),
                        gap.filledBy().isEmpty()
                                ? words.of("gaps.missing")
                                : joined(gap.filledBy(), Dossier.Holder::name),
                        joined(gap.others(), holder -> holder.name() + " (" + holder.country() + ")")))
                .toList();
    }

    /// Whether one can apply.
    public String status(MatchView.Funding funding) {
        return status(funding.status(), funding.needsCheck(), funding.asOf());
    }

    /// Whether one can apply.
    public String status(ProgrammeView programme) {
        return status(programme.status(), programme.needsCheck(), programme.asOf());
    }

    private String status(String status, boolean needsCheck, LocalDate asOf) {
        if (status.equals("closed")) {
            return words.of("programme.closed");
        }
        return needsCheck ? words.of("programme.check", asOf.toString()) : words.of("programme.open");
    }

    /// The host of an address, to be read.
    public String host(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? address : host;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private RegionPage region(Dossier.Entry entry) {
        MatchView match = entry.match();
        RegionRef region = match.region();
        long km = Math.round(km(region) / 10) * 10;
        return new RegionPage(
                entry,
                words.decimal(match.score(), 0),
                joined(match.adds().stream().limit(FIRST_ADDS).toList(), MatchView.AddedField::label),
                at(entry.position(), region),
                words.of(
                        "region.map",
                        region.name(),
                        words.decimal(region.lat(), 1) + "°",
                        words.decimal(region.lon(), 1) + "°",
                        km),
                km,
                bars(match),
                none(joined(match.commonGround(), MatchView.SharedField::label)),
                none(joined(match.offers(), MatchView.SharedField::label)),
                contacts(match),
                entry.work() == null ? "" : words.of("status." + entry.work().status()),
                entry.work() == null ? List.of() : WorkFacts.of(entry.work(), words),
                partner(entry.institution()),
                words.of(
                        "region.sources",
                        String.join(", ", match.coverage().sources()),
                        words.of("coverage.participations", match.coverage().participations())));
    }

    /// What is known of the institution that was chosen; empty when it is the region as a whole.
    private String partner(Dossier.@Nullable Partner partner) {
        if (partner == null) {
            return "";
        }
        return Stream.of(
                        partner.name(),
                        words.of("type." + partner.type()),
                        partner.city(),
                        partner.website() == null ? null : "https://" + partner.website())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private List<Bar> bars(MatchView match) {
        List<Bar> bars = new ArrayList<>();
        double most = match.reasons().stream()
                .mapToDouble(MatchView.Reason::weight)
                .max()
                .orElse(1);
        for (MatchView.Reason reason : match.reasons()) {
            if (reason.weight() > 0) {
                String text =
                        words.of("region.of", words.decimal(reason.points(), 1), words.decimal(reason.weight(), 0));
                bars.add(new Bar(
                        reason.factor(), percent(reason.points() / most), percent(reason.weight() / most), text));
            }
        }
        return bars;
    }

    private static long percent(double share) {
        return Math.round(share * 100);
    }

    private String contacts(MatchView match) {
        if (match.contacts().isEmpty()) {
            return words.of("region.contacts.none");
        }
        return match.contacts().stream()
                        .map(contact -> contact.partner() + (contact.year() == null ? "" : " (" + contact.year() + ")"))
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private String none(String text) {
        return text.isEmpty() ? words.of("region.none") : text;
    }

    private static <T> String joined(List<T> values, Function<T, String> name) {
        return values.stream().map(name).collect(Collectors.joining(", "));
    }

    private static String at(int position, RegionRef region) {
        return String.format(Locale.ROOT, "%d,%.4f,%.4f", position, region.lat(), region.lon());
    }

    /// Great-circle distance by the haversine formula.
    private static double km(RegionRef region) {
        double lat = Math.toRadians(region.lat());
        double home = Math.toRadians(STUTTGART.lat());
        double half = Math.pow(Math.sin((lat - home) / 2), 2)
                + Math.cos(lat)
                        * Math.cos(home)
                        * Math.pow(Math.sin(Math.toRadians(region.lon() - STUTTGART.lon()) / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.sqrt(half));
    }

    /// A region's page.
    public record RegionPage(
            Dossier.Entry entry,
            String score,
            String firstAdds,
            String map,
            String mapText,
            long km,
            List<Bar> bars,
            String common,
            String offers,
            String contacts,
            String status,
            List<WorkFacts.Fact> work,
            String partner,
            String sources) {}

    /// One factor's bar; share and most in percent of the widest bar.
    public record Bar(String factor, long share, long most, String text) {}

    /// A line of the table of gaps.
    public record GapRow(String label, String filled, String others) {}
}
