/// Match lists of the API: each match holds ids; programmes, institutions, projects and labels of fields stand once
/// in the response. [counterpart.engine.json.match.list.MatchListJson] is the response.
@NullMarked
package counterpart.engine.json.match.list;

import org.jspecify.annotations.NullMarked;
