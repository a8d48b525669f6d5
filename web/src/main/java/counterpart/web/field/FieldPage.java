package counterpart.web.field;

import counterpart.engine.detail.FieldDetail;
import counterpart.engine.model.Field;
import counterpart.engine.model.Language;
import counterpart.engine.model.Localised;
import counterpart.web.layout.ViewContext;
import counterpart.web.layout.chart.Chart;
import counterpart.web.layout.map.WorldMap;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The model of a field's page.
///
/// @param otherLabels its names in the other languages
/// @param near empty without related fields
record FieldPage(
        Field field,
        String label,
        List<OtherLabel> otherLabels,
        List<ViewContext.Item> ancestors,
        List<ViewContext.Item> children,
        int regions,
        List<Standing> leaders,
        List<Standing> home,
        WorldMap map,
        Optional<Chart> near,
        List<ViewContext.Item> owners,
        List<ViewContext.Item> seekers) {

    private static final int ON_MAP = 15;

    static FieldPage of(FieldDetail portrait, ViewContext view) {
        List<Standing> leaders =
                portrait.leaders().stream().map(one -> Standing.of(one, view)).toList();
        return new FieldPage(
                portrait.field(),
                view.in(portrait.field().label()),
                otherLabels(portrait.field().label(), view.language()),
                portrait.ancestors().stream().map(view::of).toList(),
                portrait.children().stream().map(view::of).toList(),
                portrait.regions(),
                leaders,
                portrait.home().stream().map(one -> Standing.of(one, view)).toList(),
                map(portrait, view),
                Optional.of(portrait)
                        .filter(known -> !known.near().isEmpty())
                        .map(known -> new RelatedFieldsChart(known, view).chart()),
                portrait.owners().stream().map(view::of).toList(),
                portrait.seekers().stream().map(view::of).toList());
    }

    private static List<OtherLabel> otherLabels(Localised label, Language shown) {
        return Arrays.stream(Language.values())
                .filter(language -> language != shown)
                .map(language -> new OtherLabel(language.code(), label.in(language)))
                .toList();
    }

    /// A name with its language.
    record OtherLabel(String lang, String text) {}

    private static WorldMap map(FieldDetail portrait, ViewContext view) {
        return WorldMap.of(portrait.leaders().stream()
                .limit(ON_MAP)
                .map(one -> new WorldMap.Place(
                        one.region().id().value(),
                        view.in(one.region().name()),
                        one.strength().worldRank(),
                        one.strength().strength(),
                        one.region().location()))
                .toList());
    }

    /// A region's rank in the field.
    record Standing(
            String id,
            ViewContext.Item region,
            String country,
            int worldRank,
            String strength,
            List<ViewContext.Item> institutions) {

        private static final int NAMED = 2;

        static Standing of(FieldDetail.Standing standing, ViewContext view) {
            return new Standing(
                    standing.region().id().value(),
                    view.of(standing.region()),
                    view.country(standing.region().country()),
                    standing.strength().worldRank(),
                    view.texts().decimal(standing.strength().strength(), 0),
                    standing.strength().institutions().stream()
                            .limit(NAMED)
                            .map(view::of)
                            .toList());
        }
    }
}
