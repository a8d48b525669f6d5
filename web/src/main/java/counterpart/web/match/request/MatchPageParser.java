package counterpart.web.match.request;

import counterpart.engine.Engine;
import counterpart.engine.model.Cluster;
import counterpart.web.request.PageParameters;
import counterpart.web.request.ParameterBinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Parses the question in the address of a page. The parameters have the names of the API's
/// ([MatchParameters] and [MatchRequest]); lists may also be repeated parameters. Pages accept in addition:
///
/// | parameter | stands for |
/// |---|---|
/// | `exclude` | `excludeCountry`, its name in older links |
/// | `fields`, `sought` | the fields of a body, as `/25/75:3`; a code alone has the weight 1 |
/// | `addOwn`, `addSought` | one more field in `fields` or `sought`, by code or words, with the weight 2 |
/// | `w.ties` and so on | the weight of one factor, instead of that in `weights` |
///
/// A page shows at most 50 matches.
@Component
public final class MatchPageParser {

    private static final String EXCLUDE_COUNTRY = "excludeCountry";
    private static final String EXCLUDE_COUNTRY_ALIAS = "exclude";
    private static final String SLIDER = "w.";
    private static final List<String> LISTS = List.of("country", "continent", "eu", "programme");
    private static final List<String> SINGLE_VALUES = List.of(
            "strategy",
            "contacts",
            "minParticipations",
            "domestic",
            "limit",
            "diversify",
            "onePerCountry",
            "area",
            "on");
    private static final int MOST_MATCHES = 50;

    private final MatchQuestionParser questions;

    public MatchPageParser(MatchQuestionParser questions) {
        this.questions = questions;
    }

    /// A question for a cluster, whose profile the address may change.
    public MatchQuestion ofCluster(Engine engine, Cluster cluster, PageParameters parameters, ParameterBinder reading) {
        return questions
                .ofCluster(engine, cluster, input(parameters, reading), reading)
                .atMost(MOST_MATCHES);
    }

    /// A question for a free profile; empty when no field is given and none is recognised in the text.
    public Optional<MatchQuestion> ofProfile(Engine engine, PageParameters parameters, ParameterBinder reading) {
        return questions
                .ofProfile(engine, input(parameters, reading), reading)
                .map(question -> question.atMost(MOST_MATCHES));
    }

    private static MatchInput input(PageParameters parameters, ParameterBinder reading) {
        MatchInput.Options options = MatchInput.Options.none();
        LISTS.forEach(name -> options.add(name, name, parameters.all(name)));
        options.add(EXCLUDE_COUNTRY, EXCLUDE_COUNTRY, parameters.all(EXCLUDE_COUNTRY));
        options.add(EXCLUDE_COUNTRY, EXCLUDE_COUNTRY_ALIAS, parameters.all(EXCLUDE_COUNTRY_ALIAS));
        SINGLE_VALUES.forEach(name -> options.set(name, parameters.one(name, reading)));
        List<WeightInput> sliders = sliders(parameters, reading);
        return new MatchInput(
                options.values(), profile(parameters, reading), weights(parameters, sliders), !sliders.isEmpty());
    }

    private static MatchInput.Profile profile(PageParameters parameters, ParameterBinder reading) {
        String text = parameters.one("text", reading);
        return new MatchInput.Profile(
                fields(parameters.all("fields"), "fields", parameters.one("addOwn", reading), "addOwn"),
                fields(parameters.all("sought"), "sought", parameters.one("addSought", reading), "addSought"),
                text == null ? "" : text,
                true);
    }

    private static List<FieldInput> fields(List<String> listed, String list, @Nullable String added, String addition) {
        return Stream.concat(
                        listed.stream().map(field -> FieldInput.ofText(list, field)),
                        Stream.ofNullable(added).map(words -> FieldInput.ofWords(addition, words)))
                .toList();
    }

    private static Optional<List<WeightInput>> weights(PageParameters parameters, List<WeightInput> sliders) {
        List<WeightInput> weights = new ArrayList<>(sliders);
        parameters.all(WeightInput.PARAMETER).stream()
                .map(WeightInput::ofPair)
                .filter(weight -> !parameters.has(SLIDER + weight.factor()))
                .forEach(weights::add);
        return weights.isEmpty() ? Optional.empty() : Optional.of(weights);
    }

    private static List<WeightInput> sliders(PageParameters parameters, ParameterBinder reading) {
        return WeightsParser.FACTORS.stream()
                .flatMap(factor -> Stream.ofNullable(parameters.one(SLIDER + factor, reading))
                        .map(value -> WeightInput.ofSlider(SLIDER + factor, factor, value)))
                .toList();
    }
}
