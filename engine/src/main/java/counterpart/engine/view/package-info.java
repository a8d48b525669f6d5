/// What users and other programs are shown: plain records with the names and the order of the published JSON, in one
/// language, with rounded numbers. The command line and the web share them; start at
/// [counterpart.engine.view.MatchesView].
@NullMarked
package counterpart.engine.view;

import org.jspecify.annotations.NullMarked;
