package counterpart.web.pages.portrait;

import counterpart.engine.model.Field;
import counterpart.engine.model.Language;
import counterpart.engine.model.Localised;
import counterpart.engine.portrait.FieldPortrait;
import counterpart.web.pages.chart.Chart;
import counterpart.web.pages.map.WorldMap;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What the page of a field shows.
///
/// @param otherLabels its names in the other languages
/// @param near empty where nothing is related
record FieldPage(
        Field field,
        String label,
        List<OtherLabel> otherLabels,
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
                otherLabels(portrait.field().label(), view.language()),
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

    private static List<OtherLabel> otherLabels(Localised label, Language shown) {
        return Arrays.stream(Language.values())
                .filter(language -> language != shown)
                .map(language -> new OtherLabel(language.code(), label.in(language)))
                .toList();
    }

    /// A name with the language it is in.
    record OtherLabel(String lang, String text) {}

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
