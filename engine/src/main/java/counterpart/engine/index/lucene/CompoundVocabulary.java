package counterpart.engine.index.lucene;

import counterpart.engine.index.IndexEntry;
import counterpart.engine.index.lucene.analysis.AnalysedWord;
import counterpart.engine.index.lucene.analysis.Analyzers;
import counterpart.engine.index.lucene.analysis.CompoundSplitter;
import counterpart.engine.model.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The German words used to split compounds: those of the labels and terms of all fields.
public final class CompoundVocabulary {

    private CompoundVocabulary() {}

    public static CompoundSplitter of(List<IndexEntry> fields) {
        Analyzers analysis = new Analyzers(new CompoundSplitter(Set.of()));
        Set<String> words = new HashSet<>();
        fields.stream().flatMap(CompoundVocabulary::german).forEach(text -> {
            Stream.of(analysis.folding(), analysis.of(Language.DE))
                    .flatMap(analyzer -> Analyzers.words(analyzer, text).stream())
                    .map(AnalysedWord::stem)
                    .forEach(words::add);
        });
        return new CompoundSplitter(words);
    }

    private static Stream<String> german(IndexEntry entry) {
        return Stream.concat(
                entry.names().getOrDefault(Language.DE, List.of()).stream(),
                entry.texts().getOrDefault(Language.DE, List.of()).stream().map(IndexEntry.Text::words));
    }
}
