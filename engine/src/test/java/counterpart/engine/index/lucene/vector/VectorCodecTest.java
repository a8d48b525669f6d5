package counterpart.engine.index.lucene.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import counterpart.engine.competence.math.SparseVector;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.apache.lucene.util.BytesRef;

class VectorCodecTest {

    @Property
    void givesBackEveryValueAsAFloat(@ForAll @Size(max = 300) List<Float> values) {
        double[] dense = values.stream()
                .mapToDouble(value -> Float.isFinite(value) ? value : 1)
                .toArray();
        assertThat(VectorCodec.decode(VectorCodec.encode(SparseVector.of(dense))))
                .isEqualTo(SparseVector.of(dense));
    }

    @Example
    void leavesOutWhatRoundsToZero() {
        assertThat(VectorCodec.decode(VectorCodec.encode(SparseVector.of(new double[] {1e-60, 2}))))
                .isEqualTo(SparseVector.of(new double[] {0, 2}));
    }

    @Example
    void takesFiveBytesOrSixForAnEntry() {
        double[] dense = IntStream.range(0, 100).mapToDouble(i -> i + 1).toArray();
        BytesRef bytes = VectorCodec.encode(SparseVector.of(dense));
        assertThat(bytes.length).isEqualTo(1 + 100 + 400);
    }

    @Example
    void refusesWhatNoFloatCanHold() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1e39}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> VectorCodec.encode(SparseVector.of(new double[] {value})));
        }
    }

    @Example
    void showsItsContent() {
        VectorCodec reader = new VectorCodec();
        reader.read(VectorCodec.encode(SparseVector.of(new double[] {0, 2})));
        assertThat(reader).hasToString("[1][2.0]");
    }
}
