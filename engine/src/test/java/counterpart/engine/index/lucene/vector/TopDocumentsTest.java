package counterpart.engine.index.lucene.vector;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import counterpart.engine.competence.math.SparseVector;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

/// What the best documents of very many need.
class TopDocumentsTest {

    private static final String FIELD = "vector";
    private static final int DOCUMENTS = 200_000;
    private static final SparseVector QUERY = SparseVector.of(new double[] {1, 1});

    @Test
    void memoryOfAQueryWithoutColumnsDoesNotGrowWithTheDocuments() throws IOException {
        double[] products =
                new Random(8).doubles(DOCUMENTS).map(product -> (float) product).toArray();
        try (Directory directory = index(products);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            TopDocuments top =
                    new TopDocuments(new IndexSearcher(reader), new CompetenceQuery(FIELD, QUERY, new ColumnCache(0)));
            top.best(10);
            long before = allocated();
            var best = top.best(10);
            assertThat(allocated() - before).as("bytes allocated").isLessThan(1 << 20);
            assertThat(best)
                    .extracting(TopDocuments.Near::doc)
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, DOCUMENTS)
                            .boxed()
                            .sorted(Comparator.comparingDouble(doc -> -products[doc]))
                            .limit(10)
                            .toList());
        }
    }

    @Test
    void keepsAllThatAreEqualToTheLastOfTheBest() {
        BestSoFar best = new BestSoFar(2);
        IntStream.range(0, 5_000).forEach(doc -> best.add(doc, 1));
        best.add(5_000, 2);
        best.add(5_001, 0.5);
        best.add(5_002, 0);
        assertThat(best.last()).isEqualTo(1);
        assertThat(best.documents()).hasSize(5_001);
        best.add(5_003, 3);
        assertThat(best.documents()).extracting(TopDocuments.Near::doc).containsExactlyInAnyOrder(5_000, 5_003);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static Directory index(double... products) throws IOException {
        Directory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (double product : products) {
                Document document = new Document();
                document.add(new BinaryDocValuesField(
                        FIELD, VectorCodec.encode(SparseVector.of(new double[] {product, 0}))));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        return directory;
    }
}
