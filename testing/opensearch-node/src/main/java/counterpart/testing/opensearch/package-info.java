/// An OpenSearch node for tests.
@NullMarked
package counterpart.testing.opensearch;

import org.jspecify.annotations.NullMarked;
