package counterpart.web.layout.expression;

import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.spring6.expression.SPELVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;

/// The standard dialect with [PlainExpressionEvaluator] in front of the expression language.
public final class PlainDialect extends SpringStandardDialect {

    private final PlainExpressionEvaluator expressions =
            new PlainExpressionEvaluator(SPELVariableExpressionEvaluator.INSTANCE);

    @Override
    public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
        return expressions;
    }
}
