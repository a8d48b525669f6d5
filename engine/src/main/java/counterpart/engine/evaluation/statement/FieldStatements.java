package counterpart.engine.evaluation.statement;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.competence.ModelConstants;
import counterpart.engine.data.Dataset;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Language;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.WeightedField;
import counterpart.engine.ranking.Match;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/// Checks what matches say about fields and about the institutions that hold them.
final class FieldStatements {

    private static final int LAST_RANK = 50;
    private static final double TOP_QUARTER = 75;
    private static final List<String> STATE = List.of("DE11", "DE12", "DE13", "DE14");

    private final CompetenceModel model;
    private final List<Integer> home;
    private final InstitutionEvidence evidence;
    private final List<Field> unsayable;

    FieldStatements(Dataset dataset, InstitutionEvidence evidence) {
        this.evidence = evidence;
        model = model(dataset.tables());
        home = STATE.stream()
                .map(RegionId::new)
                .filter(region -> dataset.findRegion(region).isPresent())
                .map(model::ordinal)
                .toList();
        unsayable = dataset.fields().stream().filter(field -> !field.sayable()).toList();
    }

    private static CompetenceModel model(Dataset.Tables tables) {
        return new CompetenceModel(
                new CompetenceModel.Input(
                        tables.fields(),
                        tables.regions(),
                        tables.institutions(),
                        tables.competences(),
                        tables.grades(),
                        tables.coTags(),
                        tables.nationalPriors(),
                        tables.regionalEvidence()),
                ModelConstants.DEFAULT,
                CompetenceModel.SHOWN_PIVOT);
    }

    void check(Cluster cluster, Match match, BiConsumer<Fault, String> found) {
        match.adds().forEach(added -> check(match, added, found));
        match.adds().stream()
                .filter(added -> added.kind() == Match.Addition.Kind.NEW)
                .map(Match.Addition::field)
                .forEach(lacking -> checkLacking(cluster, match, lacking, found));
        checkWords(match, found);
    }

    private void check(Match match, Match.Addition added, BiConsumer<Fault, String> found) {
        String label = added.field().label().in(Language.OF_DATA);
        if (!added.field().sayable()) {
            found.accept(Fault.UNSAYABLE_FIELD, label);
        }
        if (added.strength().worldRank() > LAST_RANK) {
            found.accept(Fault.WORLD_RANK, label + " " + added.strength().worldRank());
        }
        if (added.institutions().isEmpty()) {
            found.accept(Fault.NO_EVIDENCE, label);
        }
        added.institutions().stream()
                .filter(one -> !takesPart(one, added))
                .filter(one -> !evidence.shows(
                        one.id(), match.region().id(), added.field().code()))
                .map(Institution::name)
                .forEach(name -> found.accept(Fault.NO_EVIDENCE, label + ": " + name));
    }

    /// Whether an institution takes part in a project that shows the field.
    private static boolean takesPart(Institution institution, Match.Addition added) {
        return added.shown() == Match.Addition.Shown.IN_DOMAIN
                && added.evidence().stream()
                        .anyMatch(project -> project.institutions().contains(institution));
    }

    private void checkLacking(Cluster cluster, Match match, Field lacking, BiConsumer<Fault, String> found) {
        String label = lacking.label().in(Language.OF_DATA);
        if (isRelated(
                lacking,
                cluster.profile().own().stream().map(WeightedField::field).toList())) {
            found.accept(Fault.LACKS_OWN_FIELD, label);
        }
        if (isRelated(
                lacking,
                match.commonGround().stream()
                        .map(shared -> shared.field().code())
                        .toList())) {
            found.accept(Fault.LACKS_COMMON_GROUND, label);
        }
        if (home.stream().anyMatch(place -> isStrong(place, lacking.code()))) {
            found.accept(Fault.LACKS_HOME_STRENGTH, label);
        }
    }

    private static boolean isRelated(Field field, Collection<FieldCode> codes) {
        return codes.stream()
                .anyMatch(code -> code.isWithin(field.code()) || field.code().isWithin(code));
    }

    /// Whether a region is in the world's top quarter.
    private boolean isStrong(int place, FieldCode field) {
        return model.shown().percentile(place, model.taxonomy().ordinal(field)) >= TOP_QUARTER;
    }

    /// Labels of unsayable fields in the sentence, behind the colon or the verb where fields stand.
    private void checkWords(Match match, BiConsumer<Fault, String> found) {
        for (Language language : Language.values()) {
            String sentence = match.sentence().in(language);
            unsayable.stream()
                    .map(field -> field.label().in(language))
                    .filter(label -> isListed(sentence, label))
                    .forEach(label -> found.accept(Fault.UNSAYABLE_FIELD, language.code() + " " + label));
        }
    }

    /// Whether a label stands as an item of a list of fields.
    private static boolean isListed(String sentence, String label) {
        return Pattern.compile("(: |lacks |depth in |, | and | as well as | und | sowie )" + Pattern.quote(label)
                        + "(\\.| \\(|,| and | as well as | und | sowie )")
                .matcher(sentence)
                .find();
    }
}
