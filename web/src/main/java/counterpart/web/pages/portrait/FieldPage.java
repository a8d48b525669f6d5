package counterpart.web.pages.portrait;

import counterpart.engine.model.Field;
import counterpart.engine.portrait.FieldPortrait;
import counterpart.web.pages.chart.Chart;
import counterpart.web.pages.map.WorldMap;
import java.util.List;
import java.util.Optional;

/// What the page of a field shows.
///
/// @param otherLabel its name in the other language
/// @param near empty where nothing is related
record FieldPage(
        Field field,
        String label,
        String otherLabel,
        List<View.Item> ancestors,
        List<View.Item> children,
        int regions,
        List<Standing> leaders,
        List<Standing> home,
        WorldMap map,
        Optional<Chart> near,
        List<View.Item> owners,
        List<View.Item> seekers) {

    private static final int ON_MAP = 15;

    static FieldPage of(FieldPortrait portrait, View view) {
        List<Standing> leaders =
                portrait.leaders().stream().map(one -> Standing.of(one, view)).toList();
        return new FieldPage(
                portrait.field(),
                view.in(portrait.field().label()),
                view.in(portrait.field().label())
                                .equals(portrait.field().label().de())
                        ? portrait.field().label().en()
                        : portrait.field().label().de(),
                portrait.ancestors().stream().map(view::of).toList(),
                portrait.children().stream().map(view::of).toList(),
                portrait.regions(),
                leaders,
                portrait.home().stream().map(one -> Standing.of(one, view)).toList(),
                map(portrait, view),
                Optional.of(portrait)
                        .filter(known -> !known.near().isEmpty())
                        .map(known -> new NearChart(known, view).chart()),
                portrait.owners().stream().map(view::of).toList(),
                portrait.seekers().stream().map(view::of).toList());
    }

    private static WorldMap map(FieldPortrait portrait, View view) {
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

    /// A region's place in the field.
    record Standing(
            String id, View.Item region, String country, int worldRank, String strength, List<View.Item> institutions) {

        private static final int NAMED = 2;

        static Standing of(FieldPortrait.Standing standing, View view) {
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
