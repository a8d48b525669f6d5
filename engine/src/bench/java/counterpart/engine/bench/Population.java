package counterpart.engine.bench;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.lucene.vector.VectorCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/// Made-up institutions, the same for the same number: 2,000 fields of which the i-th is drawn with a chance of 1/i, 30
/// different fields a document with strengths of (0, 5], one of ten countries.
final class Population {

    static final int FIELDS = 2_000;
    static final int FIELDS_OF_A_DOCUMENT = 30;
    static final int COUNTRIES = 10;
    static final String VECTOR = "vector";
    static final String FEATURES = "features";
    static final String COUNTRY = "country";

    private static final double[] CHANCES = chances();

    private Population() {}

    /// Receives one document after the other.
    @FunctionalInterface
    interface Sink {
        void accept(int number, int country, SparseVector vector) throws IOException;
    }

    static void each(int documents, Sink sink) throws IOException {
        Random random = new Random(7);
        for (int number = 0; number < documents; number++) {
            SparseVector vector = vector(random, FIELDS_OF_A_DOCUMENT, 5);
            sink.accept(number, random.nextInt(COUNTRIES), vector);
        }
    }

    /// Weights of (0, 1] on different fields, drawn by the same chances.
    static SparseVector query(int number, int fields) {
        return vector(new Random(1_000 + number), fields, 1);
    }

    private static SparseVector vector(Random random, int fields, double largest) {
        Map<Integer, Double> entries = new HashMap<>();
        while (entries.size() < fields) {
            entries.put(field(random), (double) (float) (largest * (1 - random.nextFloat())));
        }
        return SparseVector.of(entries);
    }

    private static int field(Random random) {
        int at = Arrays.binarySearch(CHANCES, random.nextDouble() * CHANCES[FIELDS - 1]);
        return at < 0 ? -at - 1 : at;
    }

    private static double[] chances() {
        double[] sums = new double[FIELDS];
        double sum = 0;
        for (int i = 0; i < FIELDS; i++) {
            sum += 1.0 / (i + 1);
            sums[i] = sum;
        }
        return sums;
    }

    /// The folder with an index of so many documents in one segment, built when it is not there.
    static Path index(int documents) throws IOException {
        Path folder = Path.of("target", "bench-index-" + documents);
        try (FSDirectory directory = FSDirectory.open(Files.createDirectories(folder))) {
            if (!DirectoryReader.indexExists(directory)) {
                write(directory, documents, true);
            }
        }
        return folder;
    }

    /// @param features whether strengths are written as features too, for comparison
    static void write(FSDirectory directory, int documents, boolean features) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig().setRAMBufferSizeMB(256);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            each(documents, (number, country, vector) -> {
                Document document = new Document();
                document.add(new BinaryDocValuesField(VECTOR, VectorCodec.encode(vector)));
                document.add(new StringField(COUNTRY, "c" + country, Store.NO));
                for (int i = 0; features && i < vector.size(); i++) {
                    document.add(new FeatureField(FEATURES, "f" + vector.ordinal(i), (float) vector.value(i)));
                }
                writer.addDocument(document);
            });
            writer.forceMerge(1);
            writer.commit();
        }
    }
}
