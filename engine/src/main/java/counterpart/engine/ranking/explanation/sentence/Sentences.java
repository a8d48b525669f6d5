package counterpart.engine.ranking.explanation.sentence;

import counterpart.engine.message.Lists;
import counterpart.engine.message.Messages;
import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Language;
import counterpart.engine.model.Localised;
import counterpart.engine.model.Region;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.Match.Addition;
import counterpart.engine.ranking.factor.FactorContext;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Says the case for a region in at most two short sentences: what the cluster lacks and the region holds, else what
/// the region can deepen, with institutions that show it; then the common ground. The patterns are in
/// `sentences_xx.properties`.
public final class Sentences {

    public static final Messages TEXTS = Messages.load("counterpart/engine/ranking/explanation/sentence/sentences");
    public static final Lists LISTS = new Lists(TEXTS);

    private static final int NAMED = 2;

    private final Language language;
    private final RegionNames names;

    private Sentences(Language language) {
        this.language = language;
        names = new RegionNames(language);
    }

    /// The sentences about a region.
    ///
    /// @param isCountry whether the region is a whole country
    public static Localised of(
            FactorContext context,
            Region region,
            boolean isCountry,
            List<Addition> adds,
            List<Match.Strength> commonGround) {
        return Localised.of(
                language -> new Sentences(language).text(context, region, isCountry, said(adds), commonGround));
    }

    /// The fields that the sentence names: what is new and shown in the domain of the profile, or assessed; else what
    /// is
    /// deepened by projects in the domain; else what is new at all; else the first ones.
    public static List<Addition> said(List<Addition> adds) {
        List<Predicate<Addition>> preferences = List.of(
                added -> added.kind() == Addition.Kind.NEW && added.shown() != Addition.Shown.ELSEWHERE,
                added -> added.shown() == Addition.Shown.IN_DOMAIN,
                added -> added.kind() == Addition.Kind.NEW,
                added -> true);
        return preferences.stream()
                .map(preference -> adds.stream().filter(preference).limit(NAMED).toList())
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private String text(
            FactorContext context,
            Region region,
            boolean isCountry,
            List<Addition> said,
            List<Match.Strength> commonGround) {
        String first = first(context, region, isCountry, said);
        String common = LISTS.joined(language, common(said, commonGround));
        return common.isEmpty() ? first : text("sentences.two", first, text("common", common));
    }

    private String first(FactorContext context, Region region, boolean isCountry, List<Addition> said) {
        String who = context.cluster()
                .map(cluster -> InstitutionNames.called(cluster.name().in(language)))
                .orElse("");
        String sentence = text(
                key(said) + (who.isEmpty() ? ".you" : ".cluster"),
                who,
                names.subject(region, isCountry),
                LISTS.joined(
                        language,
                        said.stream().map(added -> label(added.field())).toList()),
                holders(said),
                names.isPlural(region) ? 2 : 1,
                said.size());
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private static String key(List<Addition> said) {
        return said.isEmpty() ? "nothing" : said.getFirst().kind() == Addition.Kind.NEW ? "lacks" : "deepens";
    }

    private List<String> common(List<Addition> said, List<Match.Strength> commonGround) {
        return commonGround.stream()
                .map(Match.Strength::field)
                .filter(Field::sayable)
                .filter(field -> said.stream().noneMatch(added -> related(added.field(), field)))
                .limit(NAMED)
                .map(this::label)
                .toList();
    }

    private static boolean related(Field a, Field b) {
        FieldCode code = a.code();
        return code.isWithin(b.code()) || b.code().isWithin(code);
    }

    private String label(Field field) {
        return field.label().in(language);
    }

    /// Institutions in brackets: the strongest of each field, or the two strongest of a single one.
    private String holders(List<Addition> said) {
        int each = said.size() == 1 ? NAMED : 1;
        List<String> called = said.stream()
                .flatMap(added -> added.institutions().stream().limit(each))
                .flatMap(Sentences::called)
                .distinct()
                .toList();
        return called.isEmpty() ? "" : text("holders", LISTS.joined(language, called));
    }

    private static Stream<String> called(Institution institution) {
        return Stream.of(InstitutionNames.called(institution));
    }

    private String text(String key, Object... arguments) {
        return TEXTS.text(language, key, arguments);
    }
}
