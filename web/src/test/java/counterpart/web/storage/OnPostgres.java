package counterpart.web.storage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.data.jdbc.test.autoconfigure.DataJdbcTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/// A test of what is stored, on a real PostgreSQL: repositories, `JdbcClient` and transactions. Write the tests in an
/// abstract
/// class with `@Transactional`, so that each is rolled back, and inherit them once with this and once with [OnH2].
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@DataJdbcTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import(StorageConfiguration.class)
@ContextConfiguration(initializers = TestPostgres.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface OnPostgres {}
