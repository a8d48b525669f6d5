package counterpart.engine.index.fieldrecognition;

import counterpart.engine.index.lucene.analysis.AnalysedWord;
import counterpart.engine.model.FieldCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A term of a field in analysed form.
record Phrase(FieldCode field, double weight, List<Unit> units) {

    /// A word of the phrase; a compound with its parts.
    record Unit(String stem, List<String> parts) {

        Stream<String> stems() {
            return Stream.concat(Stream.of(stem), parts.stream());
        }
    }

    static Phrase of(Term term, List<AnalysedWord> words) {
        List<Unit> units = new ArrayList<>();
        for (AnalysedWord word : words) {
            if (word.part()) {
                units.getLast().parts().add(word.stem());
            } else {
                units.add(new Unit(word.stem(), new ArrayList<>()));
            }
        }
        return new Phrase(term.field(), term.weight(), List.copyOf(units));
    }

    Stream<String> stems() {
        return units.stream().flatMap(Unit::stems).distinct();
    }
}
