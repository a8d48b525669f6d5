/// Checks mechanically what matches say: whether their sentences, fields, names and payers hold against the data. Start
/// at
/// [counterpart.engine.evaluation.statement.StatementCheck].
@NullMarked
package counterpart.engine.evaluation.statement;

import org.jspecify.annotations.NullMarked;
