/// How the index grows, in Lucene and in OpenSearch: start at [counterpart.engine.bench.scale.ScaleTrial].
@NullMarked
package counterpart.engine.bench.scale;

import org.jspecify.annotations.NullMarked;
