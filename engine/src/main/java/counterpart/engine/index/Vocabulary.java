package counterpart.engine.index;

import counterpart.engine.index.text.Analysis;
import counterpart.engine.index.text.Compounds;
import counterpart.engine.index.text.Word;
import counterpart.engine.model.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The German words by which compounds are split: those of the labels and terms of all fields.
final class Vocabulary {

    private Vocabulary() {}

    static Compounds of(List<Entry> fields) {
        Analysis analysis = new Analysis(new Compounds(Set.of()));
        Set<String> words = new HashSet<>();
        fields.stream().flatMap(Vocabulary::german).forEach(text -> {
            Stream.of(analysis.folding(), analysis.of(Language.DE))
                    .flatMap(analyzer -> Analysis.words(analyzer, text).stream())
                    .map(Word::stem)
                    .forEach(words::add);
        });
        return new Compounds(words);
    }

    private static Stream<String> german(Entry entry) {
        return Stream.concat(
                entry.names().getOrDefault(Language.DE, List.of()).stream(),
                entry.texts().getOrDefault(Language.DE, List.of()).stream().map(Entry.Text::words));
    }
}
