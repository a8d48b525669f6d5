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
        properties = "counterpart.index-dir=target/index")
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface ServedTest {}
