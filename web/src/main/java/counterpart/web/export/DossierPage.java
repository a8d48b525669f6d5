package counterpart.web.export;

import counterpart.engine.json.LabelledFieldJson;
import counterpart.engine.json.RegionReferenceJson;
import counterpart.engine.json.entity.ProgrammeJson;
import counterpart.engine.json.match.MatchJson;
import counterpart.engine.model.GeoPoint;
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

/// A dossier as formatted texts: the model of the PDF template, whose parts other formats use too.
public final class DossierPage {

    private static final GeoPoint STUTTGART = new GeoPoint(48.78, 9.18);
    private static final double EARTH_KM = 6371;
    private static final int FIRST_ADDS = 3;

    private final Dossier dossier;
    private final ExportTexts words;
    private final List<RegionPage> regions;

    public DossierPage(Dossier dossier) {
        this.dossier = dossier;
        words = ExportTexts.in(dossier.lang());
        regions = dossier.entries().stream().map(this::region).toList();
    }

    /// A fixed text of dossiers.
    public String text(String key) {
        return words.of(key);
    }

    public List<RegionPage> regions() {
        return regions;
    }

    /// The data of all regions for the map drawer.
    public String coverMap() {
        return dossier.entries().stream()
                .map(entry -> at(entry.position(), entry.match().region()))
                .collect(Collectors.joining(";"));
    }

    public String coverNames() {
        return dossier.entries().stream()
                .map(entry -> entry.position() + " " + entry.name())
                .collect(Collectors.joining(", "));
    }

    public String fields(List<LabelledFieldJson> fields) {
        return fields.isEmpty() ? words.of("profile.none") : joined(fields, LabelledFieldJson::label);
    }

    public List<GapRow> gaps() {
        return dossier.gaps().stream()
                .map(gap -> new GapRow(
                        gap.label(),
                        gap.filledBy().isEmpty()
                                ? words.of("gaps.missing")
                                : joined(gap.filledBy(), Dossier.Holder::name),
                        others(gap)))
                .toList();
    }

    private String others(Dossier.Gap gap) {
        String none = gap.filledBy().isEmpty() ? "gaps.others.none" : "gaps.others.covered";
        return gap.others().isEmpty()
                ? words.of(none)
                : joined(gap.others(), holder -> holder.name() + " (" + holder.country() + ")");
    }

    /// The application status of a funding as text.
    public String status(MatchJson.Funding funding) {
        return status(funding.status(), funding.fundable(), funding.needsCheck(), funding.asOf());
    }

    /// The application status of a programme as text.
    public String status(ProgrammeJson programme) {
        return status(programme.status(), programme.fundable(), programme.needsCheck(), programme.asOf());
    }

    private String status(String status, boolean fundable, boolean needsCheck, @Nullable LocalDate asOf) {
        if (status.equals("closed")) {
            return words.of("programme.closed");
        }
        if (needsCheck) {
            return asOf == null ? words.of("programme.unknown") : words.of("programme.check", asOf.toString());
        }
        return words.of(fundable ? "programme.open" : "programme.partner");
    }

    /// The host of an address, for display.
    public String host(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? address : host;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private RegionPage region(Dossier.Entry entry) {
        MatchJson match = entry.match();
        RegionReferenceJson region = match.region();
        long km = Math.round(km(region) / 10) * 10;
        return new RegionPage(
                entry,
                words.decimal(match.score(), 1),
                joined(match.adds().stream().limit(FIRST_ADDS).toList(), MatchJson.AddedField::label),
                at(entry.position(), region),
                words.of(
                        "region.map",
                        region.name(),
                        words.decimal(region.lat(), 1) + "°",
                        words.decimal(region.lon(), 1) + "°",
                        km),
                km,
                bars(match),
                none(joined(match.commonGround(), MatchJson.SharedField::label)),
                none(joined(match.offers(), MatchJson.SharedField::label)),
                contacts(match),
                entry.work() == null ? "" : words.of("status." + entry.work().status()),
                entry.work() == null ? List.of() : EntryNotesTable.of(entry.work(), words),
                partner(entry.institution()),
                words.of(
                        "region.sources",
                        String.join(", ", match.coverage().sources()),
                        words.of("coverage.participations", match.coverage().participations())));
    }

    /// A description of the selected institution; empty for the region as a whole.
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

    private List<Bar> bars(MatchJson match) {
        List<Bar> bars = new ArrayList<>();
        double most = match.reasons().stream()
                .mapToDouble(MatchJson.Reason::weight)
                .max()
                .orElse(1);
        for (MatchJson.Reason reason : match.reasons()) {
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

    private String contacts(MatchJson match) {
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

    private static String at(int position, RegionReferenceJson region) {
        return String.format(Locale.ROOT, "%d,%.4f,%.4f", position, region.lat(), region.lon());
    }

    /// Great-circle distance by the haversine formula.
    private static double km(RegionReferenceJson region) {
        double lat = Math.toRadians(region.lat());
        double home = Math.toRadians(STUTTGART.lat());
        double half = Math.pow(Math.sin((lat - home) / 2), 2)
                + Math.cos(lat)
                        * Math.cos(home)
                        * Math.pow(Math.sin(Math.toRadians(region.lon() - STUTTGART.lon()) / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.sqrt(half));
    }

    /// The page of one region.
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
            List<EntryNotesTable.Fact> work,
            String partner,
            String sources) {

        /// The notes without the status, which pages show apart.
        public List<EntryNotesTable.Fact> notes() {
            return work.isEmpty() ? work : work.subList(1, work.size());
        }
    }

    /// The bar of one factor; `share` and `most` in percent of the widest bar.
    public record Bar(String factor, long share, long most, String text) {}

    /// A line of the table of gaps.
    public record GapRow(String label, String filled, String others) {}
}
