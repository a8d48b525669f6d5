package counterpart.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestConstructor;

/// A test over real HTTP: the application serves the embedded data at a free port. All such tests share one.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"counterpart.index-dir=target/index", "spring.datasource.url=" + ServedTest.DATABASE})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface ServedTest {

    /// One in memory, for as long as the tests run.
    String DATABASE =
            "jdbc:h2:mem:served;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";
}
