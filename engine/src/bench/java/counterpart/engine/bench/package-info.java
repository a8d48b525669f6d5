/// Benchmarks, outside the normal build: `mvn -Pbenchmarks -pl engine -am verify -DskipTests`; start at
/// [counterpart.engine.bench.Benchmarks].
@NullMarked
package counterpart.engine.bench;

import org.jspecify.annotations.NullMarked;
