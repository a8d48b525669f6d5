package counterpart.web.pages.expression;

import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.spring6.expression.SPELVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;

/// The usual dialect, with [PlainExpressions] before the expression language.
public final class PlainDialect extends SpringStandardDialect {

    private final PlainExpressions expressions = new PlainExpressions(SPELVariableExpressionEvaluator.INSTANCE);

    @Override
    public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
        return expressions;
    }
}
