package counterpart.web.storage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/// Lets everything around the database wait until it is needed: the first match shall not wait for it. What stands
/// between a request and the database (controllers of accounts, for example) is marked `@Lazy` by itself.
final class LateStorage implements BeanFactoryPostProcessor {

    private static final List<String> LATE = List.of(
            "org.springframework.boot.jdbc.",
            "org.springframework.boot.flyway.",
            "org.springframework.boot.data.jdbc.",
            "org.springframework.data.jdbc.");

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        Arrays.stream(beans.getBeanDefinitionNames())
                .map(beans::getBeanDefinition)
                .filter(LateStorage::isStorage)
                .forEach(bean -> bean.setLazyInit(true));
    }

    private static boolean isStorage(BeanDefinition bean) {
        return origin(bean)
                .filter(name -> LATE.stream().anyMatch(name::startsWith))
                .isPresent();
    }

    /// The class in whose package the bean is made.
    private static Optional<String> origin(BeanDefinition bean) {
        return Optional.ofNullable(bean.getFactoryBeanName())
                .filter(name -> name.contains("."))
                .or(() -> Optional.ofNullable(bean.getBeanClassName()));
    }
}
