package counterpart.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/// A test over real HTTP of what the server sends by itself, to [Receivers]. All such tests share one server.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "counterpart.index-dir=target/index")
@ContextConfiguration(initializers = Receivers.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface ServedWithReceivers {}
