package counterpart.engine.index.lucene.search;

import counterpart.engine.index.lucene.document.LuceneFieldNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/// Counts the hits by the values of every facet.
final class FacetCounts implements CollectorManager<FacetCounts.Counter, FacetCounts> {

    private final Map<String, Map<String, Integer>> counts = new HashMap<>();

    @Override
    public Counter newCollector() {
        return new Counter();
    }

    @Override
    public FacetCounts reduce(Collection<Counter> counters) {
        counters.forEach(counter -> counter.counts.forEach((facet, values) -> values.forEach((value, count) ->
                counts.computeIfAbsent(facet, name -> new HashMap<>()).merge(value, count, Integer::sum))));
        counts.replaceAll((facet, values) -> ordered(values));
        return this;
    }

    /// Returns, after the search, the counts by facet and value, the most frequent value first, then by value.
    Map<String, Map<String, Integer>> counts() {
        return counts;
    }

    private static Map<String, Integer> ordered(Map<String, Integer> values) {
        Map<String, Integer> ordered = new LinkedHashMap<>();
        values.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableMap(ordered);
    }

    /// Counts for one thread.
    static final class Counter implements Collector {

        private final Map<String, Map<String, Integer>> counts = new HashMap<>();

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            List<Facet> facets = new ArrayList<>();
            for (FieldInfo info : context.reader().getFieldInfos()) {
                SortedSetDocValues values = info.name.startsWith(LuceneFieldNames.FACET_PREFIX)
                        ? context.reader().getSortedSetDocValues(info.name)
                        : null;
                if (values != null) {
                    facets.add(new Facet(info.name.substring(LuceneFieldNames.FACET_PREFIX.length()), values));
                }
            }
            return new LeafCounter(facets);
        }

        private final class LeafCounter implements LeafCollector {
            private final List<Facet> facets;

            LeafCounter(List<Facet> facets) {
                this.facets = facets;
            }

            @Override
            public void setScorer(Scorable scorer) {}

            @Override
            public void collect(int doc) throws IOException {
                for (Facet facet : facets) {
                    facet.count(doc);
                }
            }

            @Override
            public void finish() throws IOException {
                for (Facet facet : facets) {
                    facet.addTo(counts);
                }
            }
        }
    }

    /// One facet of one segment; values are counted by their ordinals.
    private static final class Facet {
        private final String name;
        private final SortedSetDocValues values;
        private final int[] counts;

        Facet(String name, SortedSetDocValues values) {
            this.name = name;
            this.values = values;
            counts = new int[Math.toIntExact(values.getValueCount())];
        }

        void count(int doc) throws IOException {
            if (values.advanceExact(doc)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    counts[(int) values.nextOrd()]++;
                }
            }
        }

        void addTo(Map<String, Map<String, Integer>> sums) throws IOException {
            for (int ordinal = 0; ordinal < counts.length; ordinal++) {
                if (counts[ordinal] > 0) {
                    sums.computeIfAbsent(name, facet -> new HashMap<>())
                            .merge(values.lookupOrd(ordinal).utf8ToString(), counts[ordinal], Integer::sum);
                }
            }
        }
    }
}
